package huanze.app.home;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 等待他人: what others owe that the office can only remind them of, told together by whom to ask.
 *
 * @param region code of a region below, for all its units; null: a unit of the office's own region
 * @param unit null: a region
 * @param name of the one or the other
 * @param units how many of them owe something
 * @param open how much they owe
 * @param soon how much of it is due within the reminder's working days
 * @param threatened how much of it will be missed unless something is planned or moved
 * @param due first day on which something of it is due
 */
public record WaitingFor(
    @Nullable String region,
    @Nullable UUID unit,
    String name,
    int units,
    int open,
    int soon,
    int threatened,
    LocalDate due) {}
