package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.Leader;
import huanze.agenda.CreditException;
import huanze.agenda.Explanation;
import huanze.agenda.Miss;
import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.YearAgenda;
import huanze.base.CamelCase;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what a record counts for, and what it concerns without counting, each with the reason. */
final class CreditFinder {
  private final ActivityDesk desk;
  private final Names names;

  CreditFinder(ActivityDesk desk, Names names) {
    this.desk = desk;
    this.names = names;
  }

  /** What it counts for, then what it just misses. Reads the agenda of its years. */
  List<CreditLine> of(Activity shown) {
    List<CreditException> exceptions =
        desk.agenda().exceptions(desk.reading()).stream()
            .filter(e -> e.record().equals(shown.id()))
            .toList();
    List<CreditLine> counted = new ArrayList<>();
    List<CreditLine> missed = new ArrayList<>();
    LocalDate today = desk.clock().today();
    Set<Integer> years = shown.years();
    exceptions.forEach(e -> years.add(e.period().year()));
    for (int year : years) {
      YearAgenda agenda = desk.agenda().year(desk.reading(), year);
      Set<UUID> own = subjects(agenda.structure(), shown);
      for (Obligation o : agenda.obligations(today)) {
        CreditException decided = decided(exceptions, o);
        List<Obligation.Credit> credits =
            o.records().stream().filter(r -> r.id().equals(shown.id())).toList();
        if (!credits.isEmpty()) {
          counted.add(line(agenda, o, true, particular(credits.getFirst(), decided), decided));
        } else if (decided != null || concerns(o, shown, own)) {
          String why = whyNot(agenda.explain(o, today), shown.id(), decided);
          if (!why.isEmpty()) {
            missed.add(line(agenda, o, false, why, decided));
          }
        }
      }
    }
    counted.addAll(missed);
    return counted;
  }

  /** Units that convened and posts its leaders held that day. */
  static Set<UUID> subjects(Structure structure, Activity shown) {
    Set<UUID> subjects = new HashSet<>(shown.facts().conveners());
    for (Leader leader : shown.facts().leaders()) {
      structure.held(leader.person(), shown.heldOn()).stream()
          .map(Tenure::post)
          .forEach(subjects::add);
    }
    return subjects;
  }

  private static boolean concerns(Obligation o, Activity shown, Set<UUID> own) {
    boolean mine =
        own.contains(o.subject()) || o.jointWith() != null && own.contains(o.jointWith());
    return mine
        && o.standing() != Standing.NOT_OWED
        && o.rule().counts().kind().equals(CamelCase.of(shown.kind()))
        && o.period().contains(shown.heldOn());
  }

  private static @Nullable CreditException decided(List<CreditException> exceptions, Obligation o) {
    return exceptions.stream()
        .filter(
            e ->
                e.rule().equals(o.rule().id())
                    && e.subject().equals(o.subject())
                    && e.period().equals(o.period()))
        .findFirst()
        .orElse(null);
  }

  private String particular(Obligation.Credit credit, @Nullable CreditException decided) {
    if (decided != null) {
      return said(decided);
    }
    return credit.enteredLate() ? desk.texts().text("activity.ui.credit.enteredLate") : "";
  }

  private String said(CreditException decided) {
    return desk.texts()
        .text(
            "activity.ui.credit.decided",
            desk.texts().text(decided.effect().textKey()),
            decided.reason());
  }

  private String whyNot(Explanation explanation, UUID id, @Nullable CreditException decided) {
    if (decided != null) {
      return said(decided);
    }
    return explanation.nearMisses().stream()
        .filter(m -> m.id().equals(id))
        .map(Explanation.NearMiss::reason)
        .filter(m -> m != Miss.OTHER_KIND && m != Miss.OTHER_FORM)
        .map(m -> desk.texts().text(m.textKey()))
        .findFirst()
        .orElse("");
  }

  CreditLine line(
      YearAgenda agenda,
      Obligation o,
      boolean counts,
      String why,
      @Nullable CreditException decided) {
    return new CreditLine(
        o.rule().id(),
        o.rule().title(),
        o.rule().article(),
        o.subject(),
        names.subject(agenda.structure(), o.subject()),
        o.period(),
        o.standing(),
        counts,
        why,
        decided == null ? null : decided.id());
  }
}
