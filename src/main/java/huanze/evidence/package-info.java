@NullMarked
package huanze.evidence;

import org.jspecify.annotations.NullMarked;
