@NullMarked
package huanze.agenda.calendar;

import org.jspecify.annotations.NullMarked;
