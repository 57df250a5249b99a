package huanze.fx;

import javafx.scene.Parent;

/**
 * A loaded layout with its controller. Whoever shows the root keeps the view: listeners of a
 * controller nobody holds stop working without a word.
 */
public record View<C>(Parent root, C controller) {}
