package huanze.app.practice;

import huanze.app.Wiring;
import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.duty.Assignment;
import huanze.duty.AssignmentDraft;
import huanze.duty.Basis;
import huanze.duty.CatalogueDuty;
import huanze.duty.DutyListStatus;
import huanze.duty.OwnDutyDraft;
import huanze.duty.Proposal;
import huanze.rulepack.Level;
import huanze.rulepack.Selector;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who answers for what in the practice city: lists by the pack for nearly everybody, approved each
 * March, and the few things that went wrong since.
 */
final class PracticeDuties {
  private static final int APPROVED_ON = 12;
  private static final int APPROVED_AGAIN_ON = 26;
  private static final YearMonth LAW_REPLACED = YearMonth.of(2026, 8);

  /** The national provisions, made public in the summer of 2025, are taken in for the next year. */
  private static final YearMonth NATIONAL = YearMonth.of(2026, 1);

  private static final String NATIONAL_PACK = "cadre-responsibility-2025";

  private final Wiring desk;
  private final PracticeWords words;

  PracticeDuties(Wiring desk, PracticeWords words) {
    this.desk = desk;
    this.words = words;
  }

  void of(YearMonth month) {
    if (month.equals(PracticeCity.FIRST)) {
      assignAll(month.atDay(1));
    } else if (month.equals(NATIONAL)) {
      desk.packService().apply(desk.packService().propose(NATIONAL_PACK));
      assignAll(month.atDay(1));
    }
    own(month);
    changed(month);
    ended(month);
    if (month.getMonth() == Month.MARCH) {
      approve(month);
    } else if (month.equals(LAW_REPLACED)) {
      approveAgain(month);
    }
  }

  /** What the pack proposes, level by level as it was issued. */
  private void assignAll(LocalDate from) {
    Set<String> none = new HashSet<>(words.all("carry.none"));
    for (Level level : Level.values()) {
      Structure structure = desk.structure();
      List<UUID> units =
          structure.units().stream()
              .filter(u -> u.level() == level && !none.contains(u.code()))
              .map(Unit::id)
              .toList();
      desk.duties()
          .assign(
              Proposal.byRank(structure, desk.dutyBook(), units, new DateRange(from, null))
                  .additions());
    }
  }

  private void own(YearMonth month) {
    for (List<String> row : words.rows("carry.own")) {
      Optional<Unit> unit = desk.structure().unit(row.get(7));
      if (row.get(8).equals(month.toString()) && unit.isPresent()) {
        String id = desk.ownDuties().add(own(row, unit.get()));
        List<AssignmentDraft> drafts = new ArrayList<>();
        for (Post post : desk.structure().postsOf(unit.get().id())) {
          if (!post.key().equals("member")) {
            drafts.add(
                new AssignmentDraft(
                    post.id(), id, null, new DateRange(month.atDay(1), null), null));
          }
        }
        desk.duties().assign(drafts);
      }
    }
  }

  private static OwnDutyDraft own(List<String> row, Unit unit) {
    String last = row.get(4);
    DateRange validity =
        new DateRange(LocalDate.parse(row.get(3)), last.isEmpty() ? null : LocalDate.parse(last));
    Selector who =
        new Selector(
            Set.of(row.get(5).split(" ")),
            Set.of(CamelCase.parse(Level.class, row.get(6))),
            null,
            Set.of());
    return new OwnDutyDraft(
        row.get(0),
        List.of(Basis.named(row.get(1), row.get(2), validity)),
        who,
        null,
        unit.id(),
        DateRange.ALWAYS,
        null);
  }

  private void changed(YearMonth month) {
    for (List<String> row : words.rows("carry.changed")) {
      if (row.get(3).equals(month.toString())) {
        carried(row.get(0), row.get(1))
            .ifPresent(
                a -> desk.duties().change(a.id(), AssignmentDraft.of(a).carrying(row.get(2))));
      }
    }
  }

  /** What ends in a month, day by day. */
  private void ended(YearMonth month) {
    Map<LocalDate, Set<UUID>> byDay = new LinkedHashMap<>();
    for (List<String> row : words.rows("carry.end")) {
      LocalDate last = LocalDate.parse(row.get(2));
      if (YearMonth.from(last).equals(month)) {
        carried(row.get(0), row.get(1))
            .ifPresent(a -> byDay.computeIfAbsent(last, d -> new HashSet<>()).add(a.id()));
      }
    }
    byDay.forEach((last, assignments) -> desk.duties().end(assignments, last));
  }

  private Optional<Assignment> carried(String post, String number) {
    Optional<CatalogueDuty> duty = desk.dutyBook().findDuty(number);
    return desk.structure()
        .post(post)
        .flatMap(
            p ->
                desk.dutyBook().ofPost(p.id()).stream()
                    .filter(a -> duty.filter(d -> d.id().equals(a.duty())).isPresent())
                    .findFirst());
  }

  /** The lists that are ready. */
  private void approve(YearMonth month) {
    int year = month.getYear();
    Set<String> waiting =
        words.rows("carry.unapproved").stream()
            .filter(row -> row.get(0).equals(String.valueOf(year)))
            .map(row -> row.get(1))
            .collect(Collectors.toSet());
    Structure structure = desk.structure();
    approve(
        month,
        structure.units().stream()
            .filter(u -> !waiting.contains(u.code()))
            .filter(u -> DutyListStatus.hasList(structure, desk.dutyBook(), u.id(), year))
            .toList());
  }

  /** A law was replaced: city and counties looked at their lists again, the townships not yet. */
  private void approveAgain(YearMonth month) {
    LocalDate on = month.atDay(APPROVED_AGAIN_ON);
    approve(
        month,
        desk.structure().units().stream()
            .filter(u -> u.level() != Level.TOWNSHIP)
            .filter(
                u ->
                    DutyListStatus.of(
                            desk.structure(), desk.dutyBook(), u.id(), month.getYear(), on)
                        .changed()
                        .equals(Set.of(DutyListStatus.Change.BASES)))
            .toList());
  }

  /** The organs of each level together, and all departments: an entry each. */
  private void approve(YearMonth month, List<Unit> units) {
    int year = month.getYear();
    Map<String, Set<UUID>> together = new LinkedHashMap<>();
    units.forEach(u -> together.computeIfAbsent(issued(u), i -> new HashSet<>()).add(u.id()));
    LocalDate on = month.atDay(month.equals(LAW_REPLACED) ? APPROVED_AGAIN_ON : APPROVED_ON);
    together.forEach(
        (issued, some) -> {
          String[] parts = issued.split("\\|", -1);
          String document = PracticeWords.fill(parts[1], Map.of("year", year));
          desk.duties().approve(some, year, on, parts[0], document);
        });
  }

  /** By whom a unit's list is approved, and with which document. */
  private String issued(Unit unit) {
    boolean department = desk.pack().kind(unit.kind()).standsFor().equals("department");
    String section = "carry.approved." + (department ? "department" : CamelCase.of(unit.level()));
    return words.one(section);
  }
}
