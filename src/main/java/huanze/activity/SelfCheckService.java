package huanze.activity;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.agenda.AgendaService;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.WorkingDays;
import huanze.base.DeskClock;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 自查: what is worth a second look before anybody else finds it, and the answers to it. */
public final class SelfCheckService {
  private static final int STEPS = 6;

  private final Saving saving;
  private final Gate gate;
  private final DeskClock clock;
  private final Supplier<Directory> directory;
  private final AgendaService agenda;
  private final IntSupplier likeness;
  private final Supplier<String> clerk;

  /**
   * @param likeness from how many per cent on words count as copied
   * @param clerk who sits here
   */
  public SelfCheckService(
      Saving saving,
      Gate gate,
      DeskClock clock,
      Supplier<Directory> directory,
      AgendaService agenda,
      IntSupplier likeness,
      Supplier<String> clerk) {
    this.saving = saving;
    this.gate = gate;
    this.clock = clock;
    this.directory = directory;
    this.agenda = agenda;
    this.likeness = likeness;
    this.clerk = clerk;
  }

  /** The one who sits here. */
  public String clerk() {
    return clerk.get();
  }

  /**
   * The hints of a year, by whoever entered the records, the one who sits here first; then by kind
   * and day, the newest first. Words are compared with those of the year and of the year before.
   *
   * @param units only records that one of these convened or that are about one; null for all
   * @throws Obstacle if it was stopped
   */
  public List<SelfCheckLine> check(int year, @Nullable Set<UUID> units, Progress progress) {
    LocalDate from = LocalDate.of(year, 1, 1);
    LocalDate to = LocalDate.of(year, 12, 31);
    SelfCheckStore store = new SelfCheckStore(saving);
    Map<UUID, SelfCheckFacts> records = new HashMap<>();
    List<SelfCheckFacts> all = store.facts(from, to);
    all.forEach(r -> records.put(r.id(), r));
    step(progress, 1);
    List<SelfCheckHint> hints = new ArrayList<>(ofFacts(all));
    step(progress, 2);
    hints.addAll(SelfCheck.enteredLate(all, enteredLate(year)));
    step(progress, 3);
    store
        .sharedFiles(from, to)
        .forEach(
            f ->
                hints.add(
                    SelfCheck.hint(
                        SelfCheckKind.SAME_FILE,
                        records.get(f.record()),
                        f.earlier(),
                        List.of(f.fileName()))));
    step(progress, 4);
    CopiedTexts.find(store.texts(from.minusYears(1), to), likeness.getAsInt(), progress).stream()
        .filter(c -> records.containsKey(c.record()))
        .forEach(
            c ->
                hints.add(
                    SelfCheck.hint(
                        SelfCheckKind.COPIED,
                        records.get(c.record()),
                        c.earlier(),
                        List.of(String.valueOf(c.percent())))));
    step(progress, 5);
    Set<UUID> named = new HashSet<>();
    hints.forEach(h -> named.add(h.record()));
    Map<UUID, String> clerks = saving.writers(named);
    Map<UUID, SelfCheckAnswer> answers = store.answers(from, to);
    List<SelfCheckHint> told = answered(hints, answers);
    hints.removeAll(new HashSet<>(told));
    if (units != null) {
      told.removeIf(h -> !isOf(records.get(h.record()), units));
      hints.removeIf(h -> !isOf(records.get(h.record()), units));
    }
    told.addAll(
        BareUnits.gathered(
            hints,
            all,
            u -> units == null || units.contains(u),
            r -> clerks.getOrDefault(r, ""),
            this::unitName));
    return lines(told, records, clerks, answers);
  }

  private static void step(Progress progress, int done) {
    progress.at(done, STEPS);
    if (progress.stopped()) {
      throw Obstacle.of("ledger.stopped");
    }
  }

  private List<SelfCheckHint> ofFacts(List<SelfCheckFacts> all) {
    Directory people = directory.get();
    WorkingDays days = agenda.workingDays();
    return Stream.of(
            SelfCheck.noEvidence(all),
            SelfCheck.noRecorder(all),
            SelfCheck.notConfirmed(all, clock.today()),
            SelfCheck.restDay(all, days::isWorkingDay),
            SelfCheck.notInPost(all, people::heldPost, p -> name(people, p)),
            SelfCheck.elsewhere(all, p -> name(people, p)))
        .flatMap(List::stream)
        .toList();
  }

  private static String name(Directory people, UUID person) {
    return people.person(person).map(Directory.Named::name).orElse("");
  }

  /** What was typed after the period it counts for, and the deadline of that. */
  private Map<UUID, LocalDate> enteredLate(int year) {
    Map<UUID, LocalDate> late = new HashMap<>();
    for (Obligation owed : agenda.obligations(year, ObligationFilter.ALL)) {
      owed.records().stream()
          .filter(r -> r.enteredLate() && !r.madeUp())
          .forEach(
              r ->
                  late.merge(
                      r.id(), owed.due(), (one, other) -> one.isBefore(other) ? one : other));
    }
    return late;
  }

  private String unitName(UUID unit) {
    return directory.get().unit(unit).map(Directory.Named::name).orElse("");
  }

  private static boolean isOf(SelfCheckFacts record, Set<UUID> units) {
    return record.conveners().stream().anyMatch(units::contains)
        || record.target() != null && units.contains(record.target());
  }

  private List<SelfCheckHint> answered(
      List<SelfCheckHint> hints, Map<UUID, SelfCheckAnswer> answers) {
    List<SelfCheckHint> some =
        hints.stream().filter(h -> answers.containsKey(SelfCheckTables.id(h))).toList();
    Map<UUID, Activity> looked = activities(some);
    return new ArrayList<>(
        some.stream()
            .filter(h -> holding(h, answers.get(SelfCheckTables.id(h)), looked) != null)
            .toList());
  }

  private List<SelfCheckLine> lines(
      List<SelfCheckHint> hints,
      Map<UUID, SelfCheckFacts> records,
      Map<UUID, String> clerks,
      Map<UUID, SelfCheckAnswer> answers) {
    Map<UUID, String> others = others(hints);
    Map<UUID, Activity> looked =
        activities(hints.stream().filter(h -> answers.containsKey(SelfCheckTables.id(h))).toList());
    String me = clerk.get();
    return hints.stream()
        .map(
            h -> {
              SelfCheckFacts record = records.get(h.record());
              return new SelfCheckLine(
                  h,
                  record.kind(),
                  record.heldOn(),
                  record.label(),
                  h.unit() == null ? record.units() : List.of(h.unit()),
                  clerks.getOrDefault(h.record(), ""),
                  h.other() == null ? null : others.getOrDefault(h.other(), ""),
                  holding(h, answers.get(SelfCheckTables.id(h)), looked));
            })
        .sorted(
            Comparator.comparing((SelfCheckLine l) -> !l.clerk().equals(me))
                .thenComparing(SelfCheckLine::clerk)
                .thenComparing(l -> l.hint().kind())
                .thenComparing(SelfCheckLine::heldOn, Comparator.reverseOrder())
                .thenComparing(l -> l.hint().record()))
        .toList();
  }

  private Map<UUID, String> others(List<SelfCheckHint> hints) {
    List<UUID> ids =
        hints.stream().map(SelfCheckHint::other).flatMap(Stream::ofNullable).distinct().toList();
    return new ActivityStore(saving)
        .findAll(ids).stream()
            .collect(Collectors.toMap(Activity::id, a -> a.heldOn() + " " + a.facts().label()));
  }

  private static @Nullable SelfCheckAnswer holding(
      SelfCheckHint hint, @Nullable SelfCheckAnswer answer, Map<UUID, Activity> looked) {
    return answer != null && answer.mark().equals(mark(hint, looked)) ? answer : null;
  }

  private static String mark(SelfCheckHint hint, Map<UUID, Activity> looked) {
    return SelfCheckMark.of(ids(hint).map(looked::get).filter(Objects::nonNull).toList());
  }

  private static Stream<UUID> ids(SelfCheckHint hint) {
    return Stream.concat(Stream.of(hint.record()), Stream.ofNullable(hint.other()));
  }

  private Map<UUID, Activity> activities(List<SelfCheckHint> hints) {
    List<UUID> ids = hints.stream().flatMap(SelfCheckService::ids).distinct().toList();
    return new ActivityStore(saving)
        .findAll(ids).stream().collect(Collectors.toMap(Activity::id, a -> a));
  }

  /**
   * 已核对: says why it is right. The hint comes back once one of the records changes.
   *
   * @throws InvalidInput without a reason, or if the record is gone
   */
  public void answer(SelfCheckHint hint, @Nullable String reason) {
    answer(List.of(hint), reason);
  }

  /** The same for several with one reason, in one entry. */
  public void answer(List<SelfCheckHint> hints, @Nullable String reason) {
    String words = ActivityService.reason(reason);
    Map<UUID, Activity> looked = activities(hints);
    for (SelfCheckHint hint : hints) {
      Activity record = looked.get(hint.record());
      if (record == null) {
        throw InvalidInput.of("id", "activity.problem.noSuchActivity", hint.record());
      }
      require(record);
    }
    Deed deed =
        hints.size() == 1
            ? deed("selfCheckAnswered", looked.get(hints.getFirst().record()))
            : Deed.of("activity.deed.selfCheckAnsweredSeveral", String.valueOf(hints.size()));
    saving.save(
        deed.because(words),
        writes ->
            hints.forEach(
                hint -> {
                  String mark = mark(hint, looked);
                  SelfCheckAnswer answer =
                      new SelfCheckAnswer(mark, words, clerk.get(), clock.today());
                  writes.put(SelfCheckTables.ANSWER, SelfCheckTables.row(hint, answer));
                }));
  }

  private void require(Activity record) {
    Set<UUID> units = ActivityService.units(record.facts());
    units.forEach(unit -> gate.require(Right.EDIT_RECORDS, unit));
    if (units.isEmpty()) {
      gate.require(Right.EDIT_RECORDS, null);
    }
  }

  private static Deed deed(String key, Activity record) {
    return Deed.of("activity.deed." + key, record.heldOn().toString(), record.facts().label());
  }
}
