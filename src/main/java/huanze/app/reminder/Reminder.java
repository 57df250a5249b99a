package huanze.app.reminder;

import huanze.agenda.AgendaService;
import huanze.agenda.DueSoon;
import huanze.agenda.LeadTimes;
import huanze.agenda.Obligation;
import huanze.agenda.ui.AgendaWords;
import huanze.base.DeskClock;
import huanze.base.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one is reminded of when the program opens, in one calm line. */
public final class Reminder {
  private static final int RULES_NAMED = 3;

  private final AgendaService agenda;
  private final DeskClock clock;
  private final Texts texts;

  public Reminder(AgendaService agenda, DeskClock clock, Texts texts) {
    this.agenda = agenda;
    this.clock = clock;
    this.texts = texts;
  }

  /** The line; empty if nothing falls due within its lead time. */
  public Optional<String> line(LeadTimes leads) {
    LocalDate today = clock.today();
    int year = today.getYear();
    List<Obligation> all = new ArrayList<>(agenda.year(year).obligations(today));
    if (today.getMonthValue() == 1) {
      // A deadline that moved past New Year's Day.
      all.addAll(agenda.year(year - 1).obligations(today));
    }
    DueSoon soon = DueSoon.of(all, today, leads, agenda.workingDays());
    return soon.total() == 0 ? Optional.empty() : Optional.of(words(soon));
  }

  private String words(DueSoon soon) {
    String rules =
        soon.rules().stream()
            .limit(RULES_NAMED)
            .map(one -> texts.text("app.reminder.rule", one.rule(), one.count()))
            .collect(Collectors.joining(texts.text("agenda.ui.comma")));
    LocalDate first = soon.first();
    return texts.text(
        soon.rules().size() > RULES_NAMED ? "app.reminder.lineMore" : "app.reminder.line",
        soon.total(),
        rules,
        first == null ? "" : new AgendaWords(texts).shortDay(first));
  }
}
