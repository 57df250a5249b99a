package huanze.paper;

import huanze.activity.Activity;
import huanze.activity.ActivityFilter;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityState;
import huanze.activity.ActivityStore;
import huanze.activity.Decision;
import huanze.activity.FoundProblem;
import huanze.activity.Leader;
import huanze.activity.Topic;
import huanze.agenda.AgendaService;
import huanze.agenda.Exemption;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.Standing;
import huanze.agenda.StandingScope;
import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.ledger.Reading;
import huanze.rectification.Origin;
import huanze.rectification.RectificationItem;
import huanze.rectification.RectificationState;
import huanze.rectification.RectificationStore;
import huanze.rectification.RectificationWords;
import huanze.rulepack.Level;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what the records of a period say of those who report, and of those they watch over. */
final class ReportGatherer {
  private static final int MOST = 2_000;
  private static final int MOST_MISSED = 30;
  private static final int MOST_POINTED_OUT = 100;
  private static final Set<Origin> OWN_FINDINGS = Set.of(Origin.MEETING, Origin.INSPECTION);

  private final Reading ledger;
  private final Structure structure;
  private final AgendaService agenda;
  private final ActivityStore activities;
  private final List<UUID> who;
  private final Unit first;
  private final Period period;
  private final LocalDate today;
  private final Texts texts;
  private final RectificationWords words;

  /** Items of the 整改台账 by the decisions and problems they were made of. */
  private final Map<UUID, RectificationItem> items = new LinkedHashMap<>();

  ReportGatherer(
      Reading ledger,
      Structure structure,
      AgendaService agenda,
      ActivityStore activities,
      List<Unit> who,
      Period period,
      LocalDate today,
      Texts texts) {
    this.ledger = ledger;
    this.structure = structure;
    this.agenda = agenda;
    this.activities = activities;
    this.who = who.stream().map(Unit::id).toList();
    this.first = who.getFirst();
    this.period = period;
    this.today = today;
    this.texts = texts;
    this.words = new RectificationWords(texts);
  }

  ReportGathering gather() {
    List<RectificationItem> kept = new RectificationStore(ledger).all();
    for (RectificationItem item : kept) {
      RectificationItem.Source source = item.source();
      if (source != null) {
        items.put(source.row(), item);
      }
    }
    List<Activity> meetings = meetings();
    List<Activity> inspections = inspections();
    Set<UUID> under = StandingScope.ofUnit(structure, first).units(structure);
    Set<UUID> subtrees =
        who.stream()
            .flatMap(w -> structure.subtree(w).stream())
            .map(Unit::id)
            .collect(Collectors.toSet());
    under.removeIf(unit -> standsBeside(unit, subtrees));
    List<RectificationItem> watched =
        kept.stream()
            .filter(i -> who.contains(i.unit()) || under.contains(i.unit()))
            .filter(this::isOfPeriod)
            .toList();
    List<Obligation> all = obligations();
    List<Obligation> own = all.stream().filter(this::isOwn).toList();
    List<Obligation> below =
        all.stream().filter(o -> !isOwn(o) && under.contains(o.unit())).toList();
    List<Obligation> missed =
        Stream.concat(own.stream(), below.stream())
            .filter(o -> o.standing() == Standing.MISSED)
            .toList();
    return new ReportGathering(
        forms(meetings),
        meetings.stream().map(this::meeting).toList(),
        leaders(inspections),
        inspections.stream().map(this::inspection).toList(),
        meetings.stream().flatMap(this::decisions).toList(),
        inspections.stream().flatMap(this::found).toList(),
        count(watched),
        pointedOut(watched, rows(meetings, inspections)),
        byRule(own),
        byLevel(below),
        missed.stream()
            .limit(MOST_MISSED)
            .map(o -> new ReportDraft.Missed(subject(o), o.rule().title(), o.period()))
            .toList(),
        Math.max(0, missed.size() - MOST_MISSED),
        excused(own));
  }

  /** They themselves, and units of the same place that are not under them, as its other organ. */
  private boolean standsBeside(UUID unit, Set<UUID> subtrees) {
    boolean samePlace =
        structure.unit(unit).map(Unit::region).filter(first.region()::equals).isPresent();
    return samePlace && (who.contains(unit) || !subtrees.contains(unit));
  }

  /** Meetings that they convened and that studied environmental protection, by day. */
  private List<Activity> meetings() {
    return found(who.stream().map(u -> held(ActivityKind.MEETING).unit(u)))
        .filter(a -> a.facts().studied())
        .filter(a -> a.facts().conveners().stream().anyMatch(who::contains))
        .toList();
  }

  /** Inspections made for them, or led by who held one of their posts that day. */
  private List<Activity> inspections() {
    List<Tenure> tenures =
        who.stream()
            .flatMap(u -> structure.postsOf(u).stream())
            .map(Post::id)
            .flatMap(p -> structure.holders(p, period.days()).stream())
            .toList();
    Stream<ActivityFilter> led =
        tenures.stream()
            .map(Tenure::person)
            .distinct()
            .map(person -> held(ActivityKind.INSPECTION).leader(person));
    Stream<ActivityFilter> made = who.stream().map(u -> held(ActivityKind.INSPECTION).unit(u));
    return found(Stream.concat(made, led))
        .filter(a -> a.facts().conveners().stream().anyMatch(who::contains) || led(a, tenures))
        .toList();
  }

  private static boolean led(Activity inspection, List<Tenure> tenures) {
    return inspection.facts().leaders().stream()
        .map(Leader::person)
        .anyMatch(
            person ->
                tenures.stream()
                    .anyMatch(
                        t -> t.person().equals(person) && t.days().contains(inspection.heldOn())));
  }

  private ActivityFilter held(ActivityKind kind) {
    return ActivityFilter.ALL
        .kind(kind)
        .state(ActivityState.HELD)
        .between(period.from(), period.to());
  }

  private Stream<Activity> found(Stream<ActivityFilter> filters) {
    Map<UUID, Activity> found = new LinkedHashMap<>();
    filters
        .flatMap(f -> activities.page(f, today, null, MOST).stream())
        .forEach(a -> found.put(a.id(), a));
    return found.values().stream()
        .sorted(Comparator.comparing(Activity::heldOn).thenComparing(Activity::id));
  }

  /** What falls within the period, begun by today; what is not owed is left out. */
  private List<Obligation> obligations() {
    return agenda.obligations(ledger, period.year(), ObligationFilter.ALL, today).stream()
        .filter(o -> !o.from().isBefore(period.from()) && !o.to().isAfter(period.to()))
        .filter(o -> o.standing() != Standing.NOT_OWED && o.standing() != Standing.UPCOMING)
        .toList();
  }

  private boolean isOwn(Obligation o) {
    return who.contains(o.unit()) || o.jointWith() != null && who.contains(o.jointWith());
  }

  private List<ReportDraft.Count> forms(List<Activity> meetings) {
    Map<ActivityForm, Integer> counts = new TreeMap<>();
    meetings.forEach(a -> a.facts().forms().forEach(f -> counts.merge(f, 1, Integer::sum)));
    List<ReportDraft.Count> forms = new ArrayList<>();
    counts.forEach(
        (f, n) ->
            forms.add(new ReportDraft.Count(texts.text("activity.form." + CamelCase.of(f)), n)));
    return forms;
  }

  private ReportDraft.Meeting meeting(Activity a) {
    List<String> topics =
        a.facts().topics().stream()
            .filter(Topic::environmental)
            .map(t -> Objects.requireNonNullElse(t.words(), ""))
            .toList();
    return new ReportDraft.Meeting(a.heldOn(), a.facts().label(), topics);
  }

  private ReportDraft.Inspection inspection(Activity a) {
    return new ReportDraft.Inspection(
        a.heldOn(),
        a.facts().leaders().stream().map(l -> structure.personName(l.person())).toList(),
        Objects.requireNonNullElse(a.facts().place(), ""),
        a.facts().label());
  }

  private static List<ReportDraft.Count> counted(Stream<String> names) {
    Map<String, Long> counts =
        names.collect(
            Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
    List<ReportDraft.Count> all = new ArrayList<>();
    counts.forEach((name, n) -> all.add(new ReportDraft.Count(name, Math.toIntExact(n))));
    all.sort(Comparator.comparing(ReportDraft.Count::count).reversed());
    return all;
  }

  private List<ReportDraft.Count> leaders(List<Activity> inspections) {
    return counted(
        inspections.stream()
            .flatMap(a -> a.facts().leaders().stream().map(Leader::person).distinct())
            .map(structure::personName));
  }

  private Stream<ReportDraft.Decided> decisions(Activity a) {
    return a.facts().decisions().stream()
        .map(
            d ->
                new ReportDraft.Decided(
                    Objects.requireNonNullElse(d.words(), ""),
                    d.unit() == null ? "" : structure.nameOn(d.unit(), a.heldOn()),
                    due(d.id(), d.dueOn()),
                    done(d.id())));
  }

  private Stream<ReportDraft.Decided> found(Activity a) {
    return FoundProblem.of(a.facts()).stream()
        .map(
            p ->
                new ReportDraft.Decided(
                    Objects.requireNonNullElse(p.words(), ""),
                    p.unit() == null ? "" : structure.nameOn(p.unit(), a.heldOn()),
                    due(p.id(), p.dueOn()),
                    done(p.id())));
  }

  /** The last day that holds, extended or corrected in the 整改台账. */
  private @Nullable LocalDate due(@Nullable UUID row, @Nullable LocalDate written) {
    RectificationItem item = row == null ? null : items.get(row);
    return item == null ? written : item.deadline();
  }

  /** Decisions and problems that the tables of their meetings and inspections tell. */
  private static Set<UUID> rows(List<Activity> meetings, List<Activity> inspections) {
    return Stream.concat(
            meetings.stream().flatMap(a -> a.facts().decisions().stream()).map(Decision::id),
            inspections.stream()
                .flatMap(a -> FoundProblem.of(a.facts()).stream())
                .map(FoundProblem::id))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private String done(@Nullable UUID row) {
    RectificationItem item = row == null ? null : items.get(row);
    return item == null ? "" : words.outcome(item, today, this::written);
  }

  /** The year goes without saying while it is the report's. */
  private String written(LocalDate day) {
    PaperWords paper = new PaperWords(texts);
    return day.getYear() == period.year() ? paper.shortDay(day) : paper.day(day);
  }

  /** Raised by its end, and not closed before it began. */
  private boolean isOfPeriod(RectificationItem item) {
    LocalDate closed = item.closedOn();
    return !item.raisedOn().isAfter(period.to())
        && (closed == null || !closed.isBefore(period.from()));
  }

  private boolean isOfTheirPlace(RectificationItem item) {
    return structure.unit(item.unit()).map(Unit::region).filter(first.region()::equals).isPresent();
  }

  private ReportDraft.Items count(List<RectificationItem> watched) {
    return new ReportDraft.Items(
        count(watched, RectificationState.CLOSED),
        count(watched, RectificationState.REPORTED),
        count(watched, RectificationState.OPEN),
        Math.toIntExact(watched.stream().filter(i -> i.isOverdue(today)).count()));
  }

  private static int count(List<RectificationItem> watched, RectificationState state) {
    return Math.toIntExact(watched.stream().filter(i -> i.state() == state).count());
  }

  /**
   * By somebody else than their own meetings and inspections: inspectors, the public, media, and
   * what others decided or found that units of their own place answer for.
   */
  private List<ReportDraft.Decided> pointedOut(
      List<RectificationItem> watched, Set<UUID> toldAlready) {
    return watched.stream()
        .filter(i -> i.source() == null || !toldAlready.contains(i.source().row()))
        .filter(i -> !OWN_FINDINGS.contains(i.facts().origin()) || isOfTheirPlace(i))
        .limit(MOST_POINTED_OUT)
        .map(
            i ->
                new ReportDraft.Decided(
                    i.problem(),
                    structure.nameOn(i.unit(), i.raisedOn()),
                    i.deadline(),
                    words.outcome(i, today, this::written)))
        .toList();
  }

  private static List<ReportDraft.Standings> byRule(List<Obligation> own) {
    Map<String, List<Obligation>> rules =
        own.stream()
            .collect(
                Collectors.groupingBy(
                    o -> o.rule().title(), LinkedHashMap::new, Collectors.toList()));
    List<ReportDraft.Standings> lines = new ArrayList<>();
    rules.forEach((title, of) -> lines.add(new ReportDraft.Standings(title, numbers(of))));
    return lines;
  }

  private List<ReportDraft.Below> byLevel(List<Obligation> below) {
    Map<Level, List<Obligation>> levels =
        below.stream()
            .collect(
                Collectors.groupingBy(
                    o -> structure.unit(o.unit()).orElseThrow().level(),
                    TreeMap::new,
                    Collectors.toList()));
    List<ReportDraft.Below> lines = new ArrayList<>();
    levels.forEach(
        (level, of) -> {
          Set<UUID> units = new HashSet<>();
          of.forEach(o -> units.add(o.unit()));
          lines.add(new ReportDraft.Below(level, units.size(), numbers(of)));
        });
    return lines;
  }

  private static ReportDraft.Numbers numbers(Collection<Obligation> of) {
    int met = count(of, Standing.MET);
    int late = count(of, Standing.LATE);
    int missed = count(of, Standing.MISSED);
    return new ReportDraft.Numbers(met, late, missed, of.size() - met - late - missed);
  }

  private static int count(Collection<Obligation> of, Standing standing) {
    return Math.toIntExact(of.stream().filter(o -> o.standing() == standing).count());
  }

  private List<ReportDraft.Excused> excused(List<Obligation> own) {
    List<Exemption> given = agenda.exemptions(ledger);
    List<ReportDraft.Excused> excused = new ArrayList<>();
    for (Obligation o : own) {
      given.stream()
          .filter(
              e ->
                  o.standing() == Standing.EXEMPT
                      && e.rule().equals(o.rule().id())
                      && e.subject().equals(o.subject())
                      && e.period().equals(o.period()))
          .forEach(
              e ->
                  excused.add(
                      new ReportDraft.Excused(
                          subject(o), o.rule().title(), o.period(), e.reason())));
    }
    return excused;
  }

  private String subject(Obligation o) {
    String unit = structure.nameOn(o.unit(), o.to());
    UUID post = o.post();
    return post == null ? unit : unit + structure.post(post).map(Post::name).orElse("");
  }
}
