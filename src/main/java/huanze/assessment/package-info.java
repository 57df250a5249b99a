@NullMarked
package huanze.assessment;

import org.jspecify.annotations.NullMarked;
