@NullMarked
package huanze.rectification;

import org.jspecify.annotations.NullMarked;
