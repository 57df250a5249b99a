package huanze.activity;

import huanze.base.DateRange;
import huanze.base.Words;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which activities a list shows; null leaves that side open.
 *
 * @param from first day
 * @param to last day
 * @param unit convened or was the target
 * @param text found in title, number, place, content or a topic, whatever the case
 * @param further what the unit is listed with besides: see {@link FurtherRecords}
 */
public record ActivityFilter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable UUID unit,
    @Nullable UUID leader,
    @Nullable ActivityKind kind,
    @Nullable ActivityForm form,
    @Nullable ActivityState state,
    @Nullable String text,
    Set<UUID> further) {
  public static final ActivityFilter ALL =
      new ActivityFilter(null, null, null, null, null, null, null, null, Set.of());

  public ActivityFilter {
    text = Words.clean(text);
    further = Set.copyOf(further);
  }

  public static ActivityFilter year(int year) {
    return ALL.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  DateRange days() {
    return new DateRange(from, to);
  }

  public ActivityFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new ActivityFilter(first, last, unit, leader, kind, form, state, text, further);
  }

  public ActivityFilter unit(@Nullable UUID id) {
    return new ActivityFilter(from, to, id, leader, kind, form, state, text, further);
  }

  /** With further activities of the unit; without a unit they are no matter. */
  public ActivityFilter further(Set<UUID> ids) {
    return new ActivityFilter(from, to, unit, leader, kind, form, state, text, ids);
  }

  public ActivityFilter leader(@Nullable UUID person) {
    return new ActivityFilter(from, to, unit, person, kind, form, state, text, further);
  }

  public ActivityFilter kind(@Nullable ActivityKind only) {
    return new ActivityFilter(from, to, unit, leader, only, form, state, text, further);
  }

  public ActivityFilter form(@Nullable ActivityForm only) {
    return new ActivityFilter(from, to, unit, leader, kind, only, state, text, further);
  }

  public ActivityFilter state(@Nullable ActivityState only) {
    return new ActivityFilter(from, to, unit, leader, kind, form, only, text, further);
  }

  public ActivityFilter text(@Nullable String words) {
    return new ActivityFilter(from, to, unit, leader, kind, form, state, words, further);
  }
}
