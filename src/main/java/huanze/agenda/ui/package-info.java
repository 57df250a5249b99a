@NullMarked
package huanze.agenda.ui;

import org.jspecify.annotations.NullMarked;
