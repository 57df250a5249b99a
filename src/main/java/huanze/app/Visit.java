package huanze.app;

import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.View;

/** A screen the user is at; kept, so that going back finds filter and scroll as they were. */
public record Visit(Route route, View<? extends Screen> view) {
  Screen screen() {
    return view.controller();
  }
}
