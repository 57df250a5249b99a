package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityFilter;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityRecords;
import huanze.activity.Channel;
import huanze.activity.Leader;
import huanze.activity.ManyActivities;
import huanze.activity.Outlet;
import huanze.activity.Topic;
import huanze.agenda.CountedRecord;
import huanze.agenda.CreditException.Effect;
import huanze.agenda.Exemption;
import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.YearAgenda;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Period;
import huanze.base.Period.Length;
import huanze.base.Progress;
import huanze.base.SecondLane;
import huanze.base.Texts;
import huanze.ledger.Deed;
import huanze.ledger.Reading;
import huanze.ledger.Writes;
import huanze.rulepack.PackReader;
import huanze.unit.Regions;
import huanze.unit.Reorganisation.Dissolve;
import huanze.unit.Reorganisation.Merge;
import huanze.unit.Reorganisation.Move;
import huanze.unit.Reorganisation.Rename;
import huanze.unit.Tenure;
import huanze.unit.TenureDraft;
import huanze.unit.Unit;
import huanze.unit.UnitDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year that is kept and brought up to date by what entries changed, against one read anew, over
 * changes made up from a seed on a real ledger: whatever was done, undone, rebuilt or forgotten for
 * some steps, both say the same.
 */
@SecondLane
class YearsFollowChangesTest {
  private static final int STEPS = Integer.getInteger("huanze.years.steps", 250);
  private static final long SEED = Long.getLong("huanze.years.seed", 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  private static final int FIRST_YEAR = 2024;
  private static final int LAST_YEAR = 2026;

  @TempDir Path folder;

  private final Random random = new Random(SEED);
  private final DeskClock clock = DeskClock.standingAt(TODAY);
  private final Ids ids = new Ids(clock);
  private final List<UUID> people = new ArrayList<>();
  private final Map<String, Integer> done = new TreeMap<>();
  private Wiring desk;
  private List<UUID> organs;

  private interface Step {
    void take();
  }

  @Test
  void whatIsKeptSaysWhatIsReadAnew() throws IOException {
    try (Wiring office = office()) {
      desk = office;
      peopleTheOffice();
      Map<Standing, Integer> seen = new EnumMap<>(Standing.class);
      for (int step = 0; step < STEPS; step++) {
        take(step);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
          // Now and then a year is not looked at for some steps.
          if (chance(70)) {
            compare(step, year).forEach((standing, n) -> seen.merge(standing, n, Integer::sum));
          }
        }
      }
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        compare(STEPS, year);
        everyRecordIsFound(year);
      }
      // What never happened proves nothing.
      assertThat(done).hasSizeGreaterThanOrEqualTo(steps().size() - 2);
      assertThat(seen).containsKeys(Standing.MET, Standing.EXEMPT, Standing.LATE, Standing.MISSED);
    }
  }

  private Wiring office() throws IOException {
    Path regions = folder.resolve("regions.csv");
    Files.writeString(
        regions,
        """
        code,parent,kind,name
        130300,,city,秦皇岛市
        130302,130300,county,海港区
        130302001,130302,street,文化路街道
        """);
    return Wiring.create(
        folder.resolve("ledger"),
        "王芳",
        clock,
        Texts.chinese(),
        "130300",
        Regions.read(regions, PackReader.builtIn(), Texts.chinese()));
  }

  private void peopleTheOffice() {
    List<String> codes =
        List.of(
            "130300.partyCommittee",
            "130300.government",
            "130300.leadingGroupOffice",
            "130302.government",
            "130302001.government",
            "130302001.partyCommittee");
    organs = codes.stream().map(code -> desk.structure().unit(code).orElseThrow().id()).toList();
    for (String code : codes) {
      desk.structure()
          .post(code + ".mainLeader")
          .ifPresent(
              post -> {
                UUID person = desk.people().addPerson("李" + people.size(), null);
                people.add(person);
                desk.people()
                    .addTenure(new TenureDraft(post.id(), person, DateRange.ALWAYS, false, null));
              });
    }
  }

  // ------------------------------------------------------------------------------------- compare

  private Map<Standing, Integer> compare(int step, int year) {
    YearAgenda kept = desk.agenda().year(year);
    YearAgenda anew = desk.agenda().year(unknown(), year);
    String where = "seed %d, step %d, year %d, %s".formatted(SEED, step, year, done);
    assertThat(counted(kept.facts().records()))
        .as(where)
        .isEqualTo(counted(anew.facts().records()));
    assertThat(kept.facts().units()).as(where).isEqualTo(anew.facts().units());
    assertThat(kept.facts().exceptions()).as(where).isEqualTo(anew.facts().exceptions());
    assertThat(kept.facts().exemptions()).as(where).isEqualTo(anew.facts().exemptions());
    Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
    LocalDate day = chance(50) ? TODAY : LocalDate.of(year, 1 + random.nextInt(12), 15);
    List<Obligation> obligations = kept.obligations(day);
    assertThat(obligations).as(where).isEqualTo(anew.obligations(day));
    obligations.forEach(one -> standings.merge(one.standing(), 1, Integer::sum));
    return standings;
  }

  private static Map<CountedRecord, Long> counted(Collection<CountedRecord> records) {
    return records.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** The ledger as if it had never been read. */
  private Reading unknown() {
    Reading ledger = desk.ledger();
    return new Reading() {
      @Override
      public <T> T read(Function<Handle, T> work) {
        return ledger.read(work);
      }

      @Override
      public long position() {
        return ledger.position();
      }
    };
  }

  /** The SELECTs of a window against looking at every activity there is. */
  private void everyRecordIsFound(int year) {
    DateRange days = new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    ActivityRecords source = new ActivityRecords();
    List<Activity> touching =
        all().stream()
            .filter(a -> a.withdrawn() == null)
            .filter(
                a ->
                    days.contains(a.heldOn())
                        || a.facts().about() != null && a.facts().about().days().overlaps(days)
                        || a.facts().outlets().stream()
                            .anyMatch(o -> days.contains(o.publishedOn())))
            .toList();
    List<CountedRecord> wanted =
        touching.stream().flatMap(a -> ActivityRecords.of(a).stream()).toList();
    assertThat(source.between(desk.ledger(), days.from(), days.to()))
        .containsExactlyInAnyOrderElementsOf(wanted);
    Set<String> kinds = Set.of("bulletin", "report");
    assertThat(source.ofKinds(desk.ledger(), days.from(), days.to(), kinds))
        .containsExactlyInAnyOrderElementsOf(
            wanted.stream().filter(r -> kinds.contains(r.kind())).toList());
    Set<UUID> some =
        all().stream().map(Activity::id).filter(id -> chance(30)).collect(Collectors.toSet());
    assertThat(source.ofIds(desk.ledger(), days.from(), days.to(), some))
        .containsExactlyInAnyOrderElementsOf(
            wanted.stream().filter(r -> some.contains(r.id())).toList());
    assertThat(source.ofIds(desk.ledger(), some))
        .containsExactlyInAnyOrderElementsOf(
            all().stream()
                .filter(a -> a.withdrawn() == null && some.contains(a.id()))
                .flatMap(a -> ActivityRecords.of(a).stream())
                .toList());
  }

  // --------------------------------------------------------------------------------------- steps

  private Map<String, Step> steps() {
    Map<String, Step> steps = new HashMap<>();
    steps.put("record", () -> desk.activityService().record(facts()));
    steps.put("record more", () -> desk.activityService().record(facts()));
    steps.put("correct", this::correct);
    steps.put("correct more", this::correct);
    steps.put("correct again", this::correct);
    steps.put("withdraw", () -> desk.activityService().withdraw(anyActivity(), "误录"));
    steps.put("restore", () -> desk.activityService().restore(any(ids("IS NOT NULL"))));
    steps.put("plan and confirm", this::planAndConfirm);
    steps.put("attach", this::attach);
    steps.put("several entries", this::severalEntries);
    steps.put("import in parts", () -> importInParts(4));
    steps.put("undo last", () -> undo(desk.ledger().position()));
    steps.put("undo any", () -> undo(1 + random.nextInt((int) desk.ledger().position())));
    steps.put("except", this::except);
    steps.put("make up", this::makeUp);
    steps.put("take exception back", this::takeExceptionBack);
    steps.put("exempt", this::exempt);
    steps.put("take exemption back", this::takeExemptionBack);
    steps.put("structure", this::structure);
    steps.put("setting", this::setting);
    return steps;
  }

  private void take(int step) {
    if (step == STEPS * 3 / 4) {
      // More than is told change by change.
      importInParts(450);
      return;
    }
    if (step % 60 == 59) {
      desk.ledger().rebuild(Progress.NONE);
      return;
    }
    Map<String, Step> steps = steps();
    String name = any(List.copyOf(new TreeMap<>(steps).keySet()));
    try {
      steps.get(name).take();
      done.merge(name, 1, Integer::sum);
    } catch (InvalidInput | Obstacle refused) {
      // What a person may not do changes nothing.
      assertThat(refused).isNotNull();
    }
  }

  private void correct() {
    Activity activity = desk.activities().find(anyActivity()).orElseThrow();
    ActivityFacts other = facts();
    ActivityFacts facts = activity.facts();
    ActivityFactsBuilder changed = facts.change();
    switch (random.nextInt(5)) {
      case 0 -> changed.conveners(any(organs));
      case 1 -> changed.leaders(new Leader(any(people), Leader.Role.LEADING));
      case 2 -> changed.title("更正" + random.nextInt(100));
      default -> {
        if (!facts.outlets().isEmpty()) {
          changed.outlets(outlets(facts.about()));
        } else if (facts.about() != null) {
          Period about = facts.about();
          Period moved =
              new Period(about.year() - 1 + random.nextInt(3), about.length(), about.number());
          changed.about(moved).heldOn(moved.from().plusDays(random.nextInt(500)));
        } else {
          changed.heldOn(other.heldOn() == null ? TODAY : other.heldOn());
        }
      }
    }
    desk.activityService().correct(activity.id(), changed.build());
  }

  private void planAndConfirm() {
    ActivityFacts plan = meeting(TODAY.plusDays(random.nextInt(40))).build();
    Activity planned = desk.activityService().plan(plan).activity();
    if (chance(60)) {
      desk.activityService().confirm(planned.id(), TODAY.minusDays(random.nextInt(500)));
    }
  }

  private void attach() {
    try {
      Path file = Files.writeString(folder.resolve("纪要.txt"), "纪要" + random.nextInt());
      desk.activityService().attach(anyActivity(), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void severalEntries() {
    for (int i = 0; i < 4; i++) {
      desk.activityService().record(facts());
    }
    desk.people().addPerson("过客", null);
  }

  private void importInParts(int each) {
    List<Consumer<Writes>> parts =
        IntStream.range(0, 3)
            .<Consumer<Writes>>mapToObj(
                part ->
                    writes -> {
                      for (int i = 0; i < each; i++) {
                        ManyActivities.put(writes, ids.next(), meeting(day()).build(), TODAY);
                      }
                    })
            .toList();
    desk.ledger().saveParts(Deed.of("activity.deed.imported"), parts);
  }

  private void undo(long entry) {
    if (chance(50)) {
      desk.ledger().undo(entry);
    } else {
      desk.ledger().undoTogether(entry);
    }
  }

  private void except() {
    Obligation one = any(obligations());
    Effect effect = chance(50) ? Effect.ALSO_COUNTS : Effect.DOES_NOT_COUNT;
    UUID record =
        effect == Effect.DOES_NOT_COUNT && !one.records().isEmpty()
            ? one.records().getFirst().id()
            : anyActivity();
    except(one, record, effect);
  }

  private void makeUp() {
    Obligation missed =
        any(obligations().stream().filter(o -> o.standing() == Standing.MISSED).toList());
    Activity later =
        desk.activityService()
            .record(meeting(missed.due().plusDays(1 + random.nextInt(300))).build())
            .activity();
    except(missed, later.id(), Effect.MADE_UP);
  }

  private void except(Obligation one, UUID record, Effect effect) {
    desk.agenda()
        .setException(
            record,
            one.rule().id(),
            one.subject().toString(),
            one.period().toString(),
            effect,
            "经核实");
  }

  private void takeExceptionBack() {
    desk.agenda().removeException(any(desk.agenda().exceptions(desk.ledger())).id());
  }

  private void exempt() {
    Obligation one = any(obligations());
    desk.agenda()
        .exempt(one.subject().toString(), one.rule().id(), one.period().toString(), "汛期", "李建国");
  }

  private void takeExemptionBack() {
    List<Exemption> exemptions = desk.agenda().exemptions(desk.ledger());
    desk.agenda().withdrawExemption(any(exemptions).id(), null);
  }

  private void structure() {
    List<Unit> units = List.copyOf(desk.structure().units());
    List<Tenure> tenures = List.copyOf(desk.structure().tenures());
    switch (random.nextInt(5)) {
      case 0 -> reorganise(any(units), units);
      case 1 -> desk.units().setFlag(any(units).id(), "supervising", chance(50), day());
      case 2 -> desk.people().endTenure(any(tenures).id(), day());
      case 3 -> {
        Tenure tenure = any(tenures);
        desk.people()
            .editTenure(
                tenure.id(),
                new TenureDraft(tenure.post(), any(people), DateRange.ALWAYS, false, null));
      }
      default -> {
        LocalDate last = LocalDate.of(2025, 1 + random.nextInt(12), 9);
        desk.reorganisations().apply(Merge.into(any(units).id(), Set.of(any(units).id()), last));
      }
    }
  }

  private void reorganise(Unit unit, List<Unit> units) {
    switch (random.nextInt(4)) {
      case 0 -> desk.reorganisations().apply(new Dissolve(Set.of(unit.id()), day()));
      case 1 -> desk.reorganisations().apply(new Rename(unit.id(), unit.name() + "新", day()));
      case 2 -> desk.reorganisations().apply(new Move(unit.id(), any(units).id(), day()));
      default -> {
        UnitDraft draft = UnitDraft.of(unit);
        desk.units().edit(unit.id(), draft.existing(new DateRange(draft.existence().from(), null)));
      }
    }
  }

  private void setting() {
    if (chance(50)) {
      desk.packSettings().set("effectiveFrom", "2024-0" + (1 + random.nextInt(6)) + "-01");
    } else {
      desk.packSettings().clear("effectiveFrom");
    }
  }

  // ---------------------------------------------------------------------------------------- facts

  private ActivityFacts facts() {
    return switch (random.nextInt(7)) {
      case 0 ->
          ActivityFacts.of(ActivityKind.INSPECTION)
              .forms(ActivityForm.INSPECTION)
              .title("检查")
              .place("河口")
              .heldOn(day())
              .leaders(new Leader(any(people), Leader.Role.LEADING))
              .build();
      case 1 -> {
        Period about = Period.year(FIRST_YEAR - 1 + random.nextInt(4));
        yield ActivityFacts.of(ActivityKind.REPORT)
            .forms(ActivityForm.ANNUAL)
            .title("年度报告")
            .heldOn(about.from().plusDays(random.nextInt(500)))
            .about(about)
            .conveners(any(organs))
            .build();
      }
      case 2 -> {
        Period about = Period.year(FIRST_YEAR - 1 + random.nextInt(4));
        yield ActivityFacts.of(ActivityKind.DEBRIEFING)
            .heldOn(about.from().plusDays(random.nextInt(500)))
            .about(about)
            .leaders(new Leader(any(people), Leader.Role.DEBRIEFING))
            .build();
      }
      case 3 -> {
        Period month = Period.containing(day(), Length.MONTH);
        boolean air = chance(60);
        yield ActivityFacts.of(ActivityKind.BULLETIN)
            .forms(air ? ActivityForm.AIR : ActivityForm.WATER)
            .title("通报")
            .heldOn(air ? null : month.from().plusDays(random.nextInt(80)))
            .about(month)
            .conveners(organs.get(2))
            .outlets(air ? outlets(month) : List.of())
            .build();
      }
      case 4 ->
          ActivityFacts.of(ActivityKind.TRAINING)
              .title("培训")
              .heldOn(day())
              .conveners(any(organs))
              .leaders(new Leader(any(people), Leader.Role.CHAIRING))
              .build();
      default -> meeting(day()).build();
    };
  }

  private List<Outlet> outlets(Period month) {
    return Stream.of(Channel.values())
        .filter(channel -> channel == Channel.NEWSPAPER || chance(70))
        .map(channel -> new Outlet(channel, month.from().plusDays(random.nextInt(90))))
        .toList();
  }

  private ActivityFactsBuilder meeting(LocalDate day) {
    Set<ActivityForm> forms =
        ActivityForm.of(ActivityKind.MEETING).stream()
            .filter(form -> form != ActivityForm.DISPATCH && chance(40))
            .collect(Collectors.toSet());
    return ActivityFacts.of(ActivityKind.MEETING)
        .forms(forms.isEmpty() ? Set.of(ActivityForm.EXECUTIVE) : forms)
        .title("会议")
        .heldOn(day)
        .conveners(any(organs))
        .leaders(new Leader(any(people), Leader.Role.CHAIRING))
        .topics(new Topic("研究生态环境保护工作", true));
  }

  private LocalDate day() {
    return LocalDate.of(FIRST_YEAR - 1, 11, 1).plusDays(random.nextInt(900));
  }

  private List<Activity> all() {
    return desk.activities().page(ActivityFilter.ALL, TODAY, null, 20_000);
  }

  private UUID anyActivity() {
    return any(ids("IS NULL"));
  }

  private List<UUID> ids(String withdrawn) {
    return desk.ledger()
        .read(
            handle ->
                handle
                    .createQuery(
                        "SELECT id FROM activity WHERE withdrawn_reason "
                            + withdrawn
                            + " ORDER BY id")
                    .mapTo(UUID.class)
                    .list());
  }

  private List<Obligation> obligations() {
    int year = FIRST_YEAR + random.nextInt(LAST_YEAR - FIRST_YEAR + 1);
    Set<UUID> known = Set.copyOf(organs);
    return desk.agenda().year(year).obligations(TODAY).stream()
        .filter(o -> known.contains(o.unit()))
        .toList();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> list) {
    if (list.isEmpty()) {
      throw Obstacle.of("ledger.none", folder);
    }
    return list.get(random.nextInt(list.size()));
  }
}
