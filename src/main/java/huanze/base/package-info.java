@NullMarked
package huanze.base;

import org.jspecify.annotations.NullMarked;
