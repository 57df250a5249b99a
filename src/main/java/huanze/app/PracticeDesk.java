package huanze.app;

import huanze.app.guide.GuideModel;
import org.jspecify.annotations.Nullable;

/**
 * What the window has more of while it shows the practice city.
 *
 * @param leave back to the real office; null if the program was started on the practice city
 * @param renew makes the practice city anew
 */
public record PracticeDesk(GuideModel guide, @Nullable Runnable leave, Runnable renew) {}
