package huanze.agenda;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.rulepack.ObligationRule;
import java.util.ArrayList;
import java.util.List;

/** Says how a deadline came about: rule and article, period, day, calendar. */
public final class DeadlineWords {
  private final PeriodWords words;
  private final Texts texts;

  public DeadlineWords(Texts texts) {
    this.words = new PeriodWords(texts);
    this.texts = texts;
  }

  /** A sentence a line. */
  public List<String> lines(Obligation o, Deadline deadline) {
    ObligationRule rule = o.rule();
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.text(
            "agenda.deadline.rule",
            rule.id(),
            rule.article(),
            texts.text("agenda.frequency." + CamelCase.of(rule.frequency())),
            words.period(o.period()),
            words.shortDay(o.from()),
            words.shortDay(o.to())));
    lines.add(
        texts.text(
            deadline.byRule() ? "agenda.deadline.byRule" : "agenda.deadline.lastDay",
            words.day(deadline.named())));
    lines.add(moved(deadline));
    int year = deadline.named().getYear();
    lines.add(
        switch (deadline.source()) {
          case SHIPPED -> texts.text("agenda.deadline.calendar.shipped", year);
          case OFFICE -> texts.text("agenda.deadline.calendar.office", year);
          case MISSING -> texts.text("agenda.deadline.calendar.missing", year);
        });
    return lines;
  }

  private String moved(Deadline deadline) {
    String kind = texts.text(deadline.kind().textKey());
    String from = words.shortDay(deadline.named());
    String to = words.shortDay(deadline.due());
    return switch (deadline.shift()) {
      case KEEP -> texts.text("agenda.deadline.keep", from, kind);
      case LATER ->
          deadline.isMoved()
              ? texts.text("agenda.deadline.later", from, kind, to)
              : texts.text("agenda.deadline.laterSame", from, kind);
      case EARLIER ->
          deadline.isMoved()
              ? texts.text("agenda.deadline.earlier", from, kind, to)
              : texts.text("agenda.deadline.earlierSame", from, kind);
    };
  }
}
