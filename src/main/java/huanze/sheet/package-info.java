@NullMarked
package huanze.sheet;

import org.jspecify.annotations.NullMarked;
