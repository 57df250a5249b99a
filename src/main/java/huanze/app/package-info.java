@NullMarked
package huanze.app;

import org.jspecify.annotations.NullMarked;
