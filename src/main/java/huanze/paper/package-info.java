@NullMarked
package huanze.paper;

import org.jspecify.annotations.NullMarked;
