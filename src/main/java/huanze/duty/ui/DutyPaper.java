package huanze.duty.ui;

import huanze.fx.Route;

/**
 * A paper that can be printed from here.
 *
 * @param name what the menu says
 */
record DutyPaper(String name, Route.Sheet sheet) {}
