@NullMarked
package huanze.access;

import org.jspecify.annotations.NullMarked;
