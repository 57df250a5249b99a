package huanze.fx;

/** How a screen asks for another. */
public interface Navigator {
  /** Opens what the route names, unless the screen in view wants to stay. */
  void open(Route route);

  /** Opens it in the place of the screen in view: 'back' does not return to this one. */
  void replace(Route route);

  /** Back to where the user came from. */
  void back();

  /** True if there is a screen for such routes: a button to nowhere is not shown. */
  boolean knows(Class<? extends Route> route);
}
