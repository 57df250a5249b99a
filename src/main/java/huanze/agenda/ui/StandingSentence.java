package huanze.agenda.ui;

import huanze.agenda.Exemption;
import huanze.agenda.Obligation;
import huanze.agenda.WorkingDays;
import huanze.base.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Says in plain words why an obligation stands as it does (reading rule 1). */
final class StandingSentence {
  private final AgendaWords words;
  private final Texts texts;
  private final WorkingDays workingDays;
  private final LocalDate today;

  StandingSentence(AgendaWords words, WorkingDays workingDays, LocalDate today) {
    this.words = words;
    this.texts = words.texts();
    this.workingDays = workingDays;
    this.today = today;
  }

  String of(Obligation o, @Nullable Exemption exemption) {
    String period = words.period(o.period());
    String due = words.day(o.due());
    return switch (o.standing()) {
      case MET -> met(o, period);
      case LATE -> texts.text("agenda.ui.says.late", due, lastDay(o, true), o.counted());
      case MISSED ->
          o.post() == null
              ? texts.text("agenda.ui.says.missed", due, period, o.required(), o.counted())
              : texts.text("agenda.ui.says.missedPost", due, period, o.required(), o.counted());
      case OPEN ->
          texts.text(
              "agenda.ui.says.open",
              due,
              ChronoUnit.DAYS.between(today, o.due()),
              workingDays.between(today, o.due()),
              o.required(),
              o.counted());
      case UPCOMING -> texts.text("agenda.ui.says.upcoming", words.day(o.from()), due);
      case VACANT -> texts.text("agenda.ui.says.vacant", period);
      case EXEMPT ->
          exemption == null
              ? texts.text("agenda.ui.says.exempt")
              : texts.text("agenda.ui.says.exemptBy", exemption.reason(), exemption.by());
      case NOT_OWED -> texts.text("agenda.ui.says.notOwed", period);
    };
  }

  private String met(Obligation o, String period) {
    return o.records().isEmpty()
        ? texts.text("agenda.ui.says.metPlain", period, o.required(), o.counted())
        : texts.text("agenda.ui.says.met", period, o.required(), o.counted(), lastDay(o, false));
  }

  private String lastDay(Obligation o, boolean madeUp) {
    return o.records().stream()
        .filter(credit -> credit.madeUp() == madeUp)
        .map(Obligation.Credit::day)
        .max(Comparator.naturalOrder())
        .map(words::day)
        .orElse(words.day(o.due()));
  }
}
