package huanze.agenda.ui;

import huanze.agenda.AgendaPack;
import huanze.agenda.AgendaService;
import huanze.agenda.Obligation;
import huanze.agenda.OwingLevels;
import huanze.agenda.Rate;
import huanze.agenda.Responsible;
import huanze.agenda.Standing;
import huanze.agenda.YearAgenda;
import huanze.base.Background;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.fx.Pick;
import huanze.fx.Route;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import huanze.unit.UnitsToChoose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What of the year's obligations is listed. */
public final class ObligationListModel {
  /** What is missed may still be made up; then what is due soonest; what is settled last. */
  private static final Comparator<ListedObligation> PRESSING_FIRST =
      Comparator.comparingInt((ListedObligation one) -> pressing(one.obligation().standing()))
          .thenComparing(one -> one.obligation().due());

  private final AgendaService agenda;
  private final Supplier<AgendaPack> packs;
  private final DeskClock clock;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final AgendaWords words;
  private final WhyModel why;

  private final ShownYear year;
  private final ObjectProperty<@Nullable Level> level = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> region = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable UUID> unit = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> rule = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Standing> standing = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable LocalDate> dueFrom = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable LocalDate> dueTo = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable UUID> post = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper postName = new ReadOnlyStringWrapper("");
  private final ObservableList<ListedObligation> rows = FXCollections.observableArrayList();
  private final ObservableList<Level> levels = FXCollections.observableArrayList();
  private final ObservableList<Region> regions = FXCollections.observableArrayList();
  private final ObservableList<Pick<UUID>> units = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper unitName = new ReadOnlyStringWrapper("");
  private final ObservableList<ObligationRule> rules = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Rate> total = new ReadOnlyObjectWrapper<>(Rate.of(List.of()));
  private List<ListedObligation> all = List.of();
  private @Nullable Structure structure;

  /** True until the one obligation that was asked for has been explained. */
  private boolean explainsFirst;

  private record Read(
      List<ListedObligation> all,
      List<Pick<UUID>> units,
      List<ObligationRule> rules,
      List<Level> levels,
      Structure structure) {}

  public ObligationListModel(
      AgendaService agenda,
      Supplier<AgendaPack> packs,
      DeskClock clock,
      Background background,
      Dialogs dialogs,
      Notices notices,
      AgendaWords words,
      WhyModel why,
      Route.ObligationList route) {
    this.agenda = agenda;
    this.packs = packs;
    this.clock = clock;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.words = words;
    this.why = why;
    year = new ShownYear(agenda, clock, route.year());
    unit.set(route.unit());
    rule.set(route.rule());
    standing.set(chosen(Standing.class, route.standing()));
    level.set(chosen(Level.class, route.level()));
    region.set(route.region());
    dueFrom.set(route.dueFrom());
    dueTo.set(route.dueTo());
    post.set(route.post());
    explainsFirst = route.unit() != null && route.rule() != null && route.dueFrom() != null;
    year.property()
        .addListener(
            (o, before, now) -> {
              why.clear();
              load();
            });
    for (ObjectProperty<?> one :
        List.of(level, region, unit, rule, standing, dueFrom, dueTo, post)) {
      one.addListener((o, before, now) -> sift());
    }
    why.setAfterChange(this::load);
  }

  private static int pressing(Standing standing) {
    return switch (standing) {
      case MISSED -> 0;
      case OPEN, UPCOMING -> 1;
      case VACANT, LATE, EXEMPT, MET, NOT_OWED -> 2;
    };
  }

  private static <E extends Enum<E>> @Nullable E chosen(Class<E> type, @Nullable String word) {
    return word == null ? null : CamelCase.parse(type, word);
  }

  AgendaWords words() {
    return words;
  }

  WhyModel why() {
    return why;
  }

  ShownYear year() {
    return year;
  }

  LocalDate today() {
    return clock.today();
  }

  public ObjectProperty<@Nullable Level> levelProperty() {
    return level;
  }

  /** Code of a region: it and all below. */
  public ObjectProperty<@Nullable String> regionProperty() {
    return region;
  }

  public ObjectProperty<@Nullable UUID> unitProperty() {
    return unit;
  }

  public ObjectProperty<@Nullable String> ruleProperty() {
    return rule;
  }

  public ObjectProperty<@Nullable Standing> standingProperty() {
    return standing;
  }

  public ObjectProperty<@Nullable LocalDate> dueFromProperty() {
    return dueFrom;
  }

  public ObjectProperty<@Nullable LocalDate> dueToProperty() {
    return dueTo;
  }

  /** The post that answers for what is listed; null: whichever. */
  public ObjectProperty<@Nullable UUID> postProperty() {
    return post;
  }

  /** Its unit and name; empty if there is none. */
  public ReadOnlyStringProperty postNameProperty() {
    return postName.getReadOnlyProperty();
  }

  public ObservableList<ListedObligation> rows() {
    return rows;
  }

  /** Levels at which anything is owed in the year. */
  public ObservableList<Level> levels() {
    return levels;
  }

  public ObservableList<Region> regions() {
    return regions;
  }

  /** Those that owe something, to choose from. */
  public ObservableList<Pick<UUID>> units() {
    return units;
  }

  /** Of the chosen unit; empty if all are listed. */
  public ReadOnlyStringProperty unitNameProperty() {
    return unitName.getReadOnlyProperty();
  }

  public ObservableList<ObligationRule> rules() {
    return rules;
  }

  /** Of the rows listed. */
  public ReadOnlyObjectProperty<Rate> totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** Reads the year again; the filters stay. */
  public void load() {
    int wanted = year.get();
    year.lookAgain();
    background.read("obligation list", () -> read(wanted), this::took, dialogs::failed);
  }

  private Read read(int wanted) {
    YearAgenda agendaOfYear = agenda.year(wanted);
    Map<UUID, String> known = new HashMap<>();
    List<Obligation> year = agendaOfYear.obligations(clock.today());
    List<ListedObligation> found =
        year.stream()
            .map(o -> ListedObligation.of(o, agendaOfYear.structure(), known))
            .filter(Objects::nonNull)
            .sorted(PRESSING_FIRST)
            .toList();
    List<ObligationRule> owed =
        agendaOfYear.facts().rules().stream().filter(r -> r.frequency().length() != null).toList();
    UnitOrder order = new UnitOrder(packs.get().pack());
    Set<Unit> owing = found.stream().map(ListedObligation::unit).collect(Collectors.toSet());
    UnitsToChoose choose = new UnitsToChoose(agendaOfYear.structure(), order);
    List<Pick<UUID>> picks =
        choose.inOrder(owing).stream()
            .map(u -> new Pick<>(u.id(), u.name(), choose.hint(u), UnitsToChoose.search(u)))
            .toList();
    Structure of = agendaOfYear.structure();
    return new Read(found, picks, owed, OwingLevels.of(year, of), of);
  }

  private void took(Read read) {
    all = read.all();
    structure = read.structure();
    if (!levels.equals(read.levels())) {
      levels.setAll(read.levels());
    }
    regions.setAll(regions(read.structure()));
    rules.setAll(read.rules());
    units.setAll(read.units());
    sift();
    if (explainsFirst) {
      theOneAskedFor().ifPresent(this::explain);
    }
    explainsFirst = false;
  }

  /** Beside a post's own its unit may owe the same: the post of the route tells them apart. */
  private Optional<ListedObligation> theOneAskedFor() {
    List<ListedObligation> own =
        rows.size() == 1
            ? rows
            : rows.stream()
                .filter(one -> Objects.equals(one.obligation().post(), post.get()))
                .toList();
    return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
  }

  /** Those with units that owe, and those around them. */
  private List<Region> regions(Structure known) {
    Set<String> codes = new TreeSet<>();
    for (ListedObligation one : all) {
      Region at = known.region(one.unit().region()).orElse(null);
      while (at != null && codes.add(at.code())) {
        String above = at.parent();
        at = above == null ? null : known.region(above).orElse(null);
      }
    }
    return codes.stream().flatMap(code -> known.region(code).stream()).toList();
  }

  private void sift() {
    postName.set(postName());
    unitName.set(unitName());
    List<ListedObligation> passing = all.stream().filter(this::accepts).toList();
    rows.setAll(passing);
    total.set(Rate.of(passing.stream().map(ListedObligation::obligation).toList()));
  }

  private String unitName() {
    return chosenUnit().map(Unit::name).orElse("");
  }

  private String postName() {
    UUID wanted = post.get();
    Structure known = structure;
    return wanted == null || known == null
        ? ""
        : known
            .post(wanted)
            .map(
                one ->
                    words
                        .texts()
                        .text(
                            "agenda.ui.whoPost",
                            known.unit(one.unit()).map(Unit::name).orElse(""),
                            one.name()))
            .orElse("");
  }

  /** A joint obligation is found under both organs (reading rule 8). */
  private boolean accepts(ListedObligation one) {
    Obligation o = one.obligation();
    UUID wantedUnit = unit.get();
    String wantedRegion = region.get();
    Structure known = structure;
    LocalDate from = dueFrom.get();
    LocalDate to = dueTo.get();
    UUID wantedPost = post.get();
    return (level.get() == null || one.unit().level() == level.get())
        && (wantedRegion == null
            || known == null
            || known.isWithin(one.unit().region(), wantedRegion))
        && (wantedUnit == null || wantedUnit.equals(o.unit()) || wantedUnit.equals(o.jointWith()))
        && (rule.get() == null || o.rule().id().equals(rule.get()))
        && (standing.get() == null || o.standing() == standing.get())
        && (from == null || !o.due().isBefore(from))
        && (to == null || !o.due().isAfter(to))
        && (wantedPost == null
            || known == null
            || new Responsible(known).posts(o).contains(wantedPost));
  }

  /** Explains a row. */
  public void explain(ListedObligation one) {
    why.show(one.unit().name(), List.of(one.obligation()));
  }

  /** Shows several together, to decide about all of them in one go. */
  public void explainAll(List<ListedObligation> several) {
    Map<Asked, String> names = new HashMap<>();
    several.forEach(
        one -> names.put(Asked.of(one.obligation()), (one.name() + " " + one.post()).strip()));
    why.show(
        words.texts().text("agenda.ui.several.chosen", several.size()),
        several.stream().map(ListedObligation::obligation).toList(),
        o -> names.getOrDefault(Asked.of(o), ""));
  }

  Optional<Unit> chosenUnit() {
    UUID wanted = unit.get();
    Structure known = structure;
    return wanted == null || known == null ? Optional.empty() : known.unit(wanted);
  }

  /** What the list is narrowed to, in words. */
  List<String> filters() {
    List<String> said = new ArrayList<>();
    said.add(words.texts().text("agenda.ui.year", year.get()));
    if (level.get() != null) {
      said.add(words.level(level.get()));
    }
    chosenUnit().map(Unit::name).ifPresent(said::add);
    if (rule.get() != null) {
      said.add(rule.get());
    }
    if (standing.get() != null) {
      said.add(words.standing(standing.get()));
    }
    if (dueFrom.get() != null) {
      said.add(words.texts().text("agenda.ui.filter.dueFrom", dueFrom.get()));
    }
    if (dueTo.get() != null) {
      said.add(words.texts().text("agenda.ui.filter.dueTo", dueTo.get()));
    }
    if (!postName.get().isEmpty()) {
      said.add(postName.get());
    }
    return said;
  }
}
