@NullMarked
package huanze.agenda;

import org.jspecify.annotations.NullMarked;
