package huanze.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which activities a list shows; null leaves that side open.
 *
 * @param from first day
 * @param to last day
 * @param unit convened or was the target
 * @param text found in title, number, place, content or a topic, whatever the case
 */
public record ActivityFilter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable UUID unit,
    @Nullable UUID leader,
    @Nullable ActivityKind kind,
    @Nullable ActivityForm form,
    @Nullable ActivityState state,
    @Nullable String text) {
  public static final ActivityFilter ALL =
      new ActivityFilter(null, null, null, null, null, null, null, null);

  public ActivityFilter {
    text = Words.clean(text);
  }

  public static ActivityFilter year(int year) {
    return ALL.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  public ActivityFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new ActivityFilter(first, last, unit, leader, kind, form, state, text);
  }

  public ActivityFilter unit(@Nullable UUID id) {
    return new ActivityFilter(from, to, id, leader, kind, form, state, text);
  }

  public ActivityFilter leader(@Nullable UUID person) {
    return new ActivityFilter(from, to, unit, person, kind, form, state, text);
  }

  public ActivityFilter kind(@Nullable ActivityKind only) {
    return new ActivityFilter(from, to, unit, leader, only, form, state, text);
  }

  public ActivityFilter form(@Nullable ActivityForm only) {
    return new ActivityFilter(from, to, unit, leader, kind, only, state, text);
  }

  public ActivityFilter state(@Nullable ActivityState only) {
    return new ActivityFilter(from, to, unit, leader, kind, form, only, text);
  }

  public ActivityFilter text(@Nullable String words) {
    return new ActivityFilter(from, to, unit, leader, kind, form, state, words);
  }
}
