/** Reminders without a server: a line on opening, and on Windows one in the tray. */
@org.jspecify.annotations.NullMarked
package huanze.app.reminder;
