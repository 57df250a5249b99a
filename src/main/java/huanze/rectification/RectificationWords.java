package huanze.rectification;

import huanze.base.CamelCase;
import huanze.base.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** Items in words: screens, papers and command line say the same. */
public final class RectificationWords {
  private final Texts texts;

  public RectificationWords(Texts texts) {
    this.texts = texts;
  }

  public String origin(Origin origin) {
    return texts.text("rectification.origin." + CamelCase.of(origin));
  }

  /** Where it comes from, as exactly as is known. */
  public String origin(RectificationFacts facts) {
    String from = facts.from();
    return from == null
        ? origin(facts.origin())
        : texts.text("rectification.originFrom", origin(facts.origin()), from);
  }

  public String step(StepKind kind) {
    return texts.text("rectification.step." + CamelCase.of(kind));
  }

  /** How an item stands on a day. */
  public String state(RectificationItem item, LocalDate day) {
    if (item.isOverdue(day)) {
      return texts.text(
          "rectification.state.overdue", ChronoUnit.DAYS.between(item.deadline(), day));
    }
    String state = "rectification.state." + CamelCase.of(item.state());
    return texts.text(item.wasLate() ? state + "Late" : state);
  }

  /**
   * What became of it, for reports: how it stands, and since when.
   *
   * @param written how a day is written there
   */
  public String outcome(
      RectificationItem item, LocalDate day, Function<LocalDate, String> written) {
    String state = state(item, day);
    LocalDate closed = item.closedOn();
    LocalDate reported = item.reportedOn();
    LocalDate since = closed != null ? closed : reported;
    return since == null
        ? state
        : texts.text("rectification.stateSince", state, written.apply(since));
  }
}
