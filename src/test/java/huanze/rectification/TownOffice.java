package huanze.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Decision;
import huanze.activity.FoundProblem;
import huanze.activity.Leader;
import huanze.activity.Topic;
import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.unit.Regions;
import huanze.unit.Unit;
import huanze.unit.UnitDraft;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** The office of a town, wired as the program wires it, with a clock that can be moved. */
final class TownOffice implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final String TOWN = "130304100";
  private static final List<String> TABLES =
      List.of("rectification_item", "rectification_step", "evidence");

  final Wiring desk;
  final UUID government;
  final UUID party;
  private final UUID leader;
  private LocalDate today = TODAY;

  TownOffice(Path folder) {
    desk =
        Wiring.create(
            folder.resolve("home"),
            "王芳",
            () -> DeskClock.standingAt(today).now(),
            Texts.chinese(),
            TOWN,
            Regions.builtIn());
    government = unit("government").id();
    party = unit("partyCommittee").id();
    leader = desk.people().addPerson("张伟", null);
  }

  /** 3.15 is the 15th of March 2026. */
  static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  void today(LocalDate day) {
    today = day;
  }

  LocalDate today() {
    return today;
  }

  RectificationService service() {
    return desk.rectification();
  }

  RectificationStore store() {
    return desk.rectificationItems();
  }

  RectificationItem item(UUID id) {
    return store().find(id).orElseThrow();
  }

  Unit unit(String organ) {
    return desk.structure().unit(TOWN + "." + organ).orElseThrow();
  }

  /** One more unit of the town, which exists on these days. */
  UUID unit(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
    UnitDraft pattern = UnitDraft.of(unit("government"));
    int next = desk.structure().units().size();
    return desk.units()
        .add(
            new UnitDraft(
                TOWN + ".department.station" + next,
                name,
                "department",
                pattern.level(),
                null,
                TOWN,
                government,
                new DateRange(from, to),
                null));
  }

  private static ActivityFactsBuilder facts(ActivityKind kind, ActivityForm form, LocalDate day) {
    return ActivityFacts.of(kind).forms(form).heldOn(day);
  }

  ActivityFacts meeting(LocalDate day, Decision... decisions) {
    return facts(ActivityKind.MEETING, ActivityForm.EXECUTIVE, day)
        .title("镇长办公会")
        .conveners(government)
        .topics(new Topic("研究海滨岸线整治", true))
        .decisions(decisions)
        .build();
  }

  ActivityFacts inspection(LocalDate day, FoundProblem... problems) {
    return facts(ActivityKind.INSPECTION, ActivityForm.INSPECTION, day)
        .title("检查海滨污水站")
        .place("海滨污水站")
        .leaders(new Leader(leader, Leader.Role.LEADING))
        .problems(problems)
        .build();
  }

  Activity record(ActivityFacts facts) {
    return desk.activityService().record(facts).activity();
  }

  /** What can be made of a record as it stands, none left out. */
  List<Candidate> candidates(UUID record) {
    return Candidate.of(desk.activities().find(record).orElseThrow());
  }

  /** Where the decision or problem of that place in the record stands. */
  static RectificationItem.Source source(Activity record, int place) {
    UUID row =
        record.facts().decisions().isEmpty()
            ? record.facts().problems().get(place).id()
            : record.facts().decisions().get(place).id();
    return new RectificationItem.Source(record.id(), row);
  }

  static RectificationService.Listing asItSays(Activity record, int place) {
    return new RectificationService.Listing(source(record, place), null, null);
  }

  /** An item of a decision or a problem that says who and until when. */
  RectificationItem list(Activity record, int place) {
    return service().list(List.of(asItSays(record, place))).getFirst();
  }

  static RectificationFacts facts(
      LocalDate raised, @Nullable String problem, @Nullable UUID unit, @Nullable LocalDate due) {
    return new RectificationFacts(
        Origin.COMPLAINT, null, raised, problem, null, null, unit, null, due);
  }

  /** An item written by itself. */
  RectificationItem add(LocalDate raised, String problem, UUID unit, LocalDate due) {
    return service().add(facts(raised, problem, unit, due));
  }

  RectificationItem progress(UUID item, LocalDate on) {
    return step(item, StepKind.PROGRESS, on, null, null);
  }

  RectificationItem extended(UUID item, LocalDate on, LocalDate to) {
    return step(item, StepKind.EXTENDED, on, "副镇长李红", to);
  }

  RectificationItem reported(UUID item, LocalDate on) {
    return step(item, StepKind.REPORTED, on, null, null);
  }

  RectificationItem returned(UUID item, LocalDate on) {
    return step(item, StepKind.RETURNED, on, "王芳", null);
  }

  RectificationItem closed(UUID item, LocalDate on) {
    return step(item, StepKind.CLOSED, on, "王芳", null);
  }

  RectificationItem reopened(UUID item, LocalDate on) {
    return reopened(item, on, on.plusDays(60));
  }

  RectificationItem reopened(UUID item, LocalDate on, LocalDate until) {
    return step(item, StepKind.REOPENED, on, "副镇长李红", until);
  }

  private RectificationItem step(
      UUID item, StepKind kind, LocalDate on, @Nullable String by, @Nullable LocalDate to) {
    return service().step(item, new RectificationStep.Draft(kind, on, "情况属实", by, to));
  }

  /** It is refused for exactly these reasons, {@code field: key}, and nothing has changed. */
  void refused(ThrowingCallable work, String... reasons) {
    long entries = desk.ledger().position();
    Map<String, List<String>> rows = rows();
    InvalidInput thrown = catchThrowableOfType(InvalidInput.class, work);
    assertThat(thrown).as("refused").isNotNull();
    assertThat(thrown.problems())
        .extracting(p -> p.field() + ": " + p.textKey().replace("rectification.problem.", ""))
        .containsExactly(reasons);
    assertThat(thrown.problems())
        .extracting(p -> desk.texts().text(p))
        .allSatisfy(sentence -> assertThat(sentence).endsWith("。").doesNotContain("{"));
    assertThat(desk.ledger().position()).as("entries").isEqualTo(entries);
    assertThat(rows()).isEqualTo(rows);
  }

  /** Every row of the ledger of rectification and of the evidence, whatever made it. */
  Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : TABLES) {
      rows.put(
          table,
          desk.ledger()
              .read(
                  handle ->
                      handle.createQuery("SELECT * FROM " + table).mapToMap().stream()
                          .map(row -> new TreeMap<>(row).toString())
                          .sorted()
                          .toList()));
    }
    return rows;
  }

  /** How many rows an item, its steps and its files take: {@code 1/3/2}. */
  String rowCounts() {
    Map<String, List<String>> rows = rows();
    return String.join(
        "/", TABLES.stream().map(table -> String.valueOf(rows.get(table).size())).toList());
  }

  @Override
  public void close() {
    desk.close();
  }
}
