package huanze.tour;

import java.util.function.Supplier;
import javafx.scene.Parent;

/**
 * A screen to be photographed.
 *
 * @param name of the picture: letters, digits and hyphens
 * @param root makes the screen, on the FX thread, as the user sees it; keep it quick
 */
public record TourStop(String name, Supplier<Parent> root) {}
