package huanze.duty.ui;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target of a letter in its list.
 *
 * @param number from 1
 */
record TargetLine(int number, String text, String figure, @Nullable LocalDate due) {}
