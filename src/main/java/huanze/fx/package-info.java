@NullMarked
package huanze.fx;

import org.jspecify.annotations.NullMarked;
