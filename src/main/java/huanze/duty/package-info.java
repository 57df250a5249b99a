@NullMarked
package huanze.duty;

import org.jspecify.annotations.NullMarked;
