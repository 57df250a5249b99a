@NullMarked
package huanze.unit;

import org.jspecify.annotations.NullMarked;
