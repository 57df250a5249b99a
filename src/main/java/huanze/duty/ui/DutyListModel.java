package huanze.duty.ui;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.Texts;
import huanze.duty.Assignment;
import huanze.duty.DutyBook;
import huanze.duty.DutyListStatus;
import huanze.duty.Proposal;
import huanze.fx.FormModel;
import huanze.fx.FormStack;
import huanze.fx.Route;
import huanze.rulepack.Level;
import huanze.unit.Pinyin;
import huanze.unit.Post;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 责任清单: the units of a year, the chosen one's posts and duties, and what can be done. */
public final class DutyListModel {
  /** What one reading of the ledger brings. */
  private record Read(Structure structure, DutyBook book, List<UnitLine> lines) {}

  private final DutyDesk desk;
  private final DutyWords words;
  private final FormStack forms;
  private final IntegerProperty year;
  private final ObjectProperty<@Nullable Level> level = new SimpleObjectProperty<>();
  private final ObservableList<UnitLine> units = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable UUID> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable UnitDuties> shown = new ReadOnlyObjectWrapper<>();

  /** Initials of names seen before; only the reading thread asks. */
  private final Map<String, String> initials = new HashMap<>();

  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private @Nullable Read read;
  private Route.@Nullable Duties wanted;

  public DutyListModel(DutyDesk desk, Route.Duties route) {
    this.desk = desk;
    words = new DutyWords(desk.texts());
    forms = new FormStack(desk.background(), desk.dialogs(), desk.notices());
    year = new SimpleIntegerProperty(desk.clock().today().getYear());
    selected.set(route.unit());
    wanted = route.post() == null ? null : route;
    year.addListener((o, was, is) -> load());
    level.addListener((o, was, is) -> sift());
  }

  /** Reads what stands now; the chosen unit stays. */
  public void load() {
    int of = year.get();
    desk.background().read("duty list", () -> read(of), this::took, desk.dialogs()::failed);
  }

  private Read read(int of) {
    Structure structure = desk.structures().current();
    DutyBook book = desk.books().current();
    LocalDate on = DutyYears.dayOf(of, desk.clock());
    UnitOrder order = new UnitOrder(book.packs().main());
    List<UnitLine> lines = new ArrayList<>();
    for (Region region : structure.regions()) {
      structure.unitsOfRegion(region.code()).stream()
          .filter(unit -> unit.existence().contains(on) && !structure.postsOf(unit.id()).isEmpty())
          .sorted(order)
          .map(unit -> line(unit, region, structure, book, of, on))
          .forEach(lines::add);
    }
    return new Read(structure, book, lines);
  }

  private UnitLine line(
      Unit unit, Region region, Structure structure, DutyBook book, int of, LocalDate on) {
    DutyListStatus status = DutyListStatus.of(structure, book, unit.id(), of, on);
    int duties =
        structure.postsOf(unit.id()).stream()
            .mapToInt(post -> book.ofPost(post, structure, on).size())
            .sum();
    return new UnitLine(
        unit.id(),
        unit.name(),
        region.name(),
        unit.level(),
        status,
        words.state(status),
        duties,
        unit.name()
            + " "
            + region.name()
            + " "
            + unit.code()
            + " "
            + initials.computeIfAbsent(unit.name(), Pinyin::initials));
  }

  private void took(Read now) {
    read = now;
    loaded.set(true);
    sift();
    UUID unit = selected.get();
    if (unit == null && !now.lines().isEmpty()) {
      unit = now.lines().getFirst().id();
    }
    select(unit);
    Route.Duties open = wanted;
    wanted = null;
    if (open != null && open.post() != null) {
      assign(open.post(), open.duty());
    }
  }

  private void sift() {
    Read now = read;
    if (now != null) {
      Level only = level.get();
      units.setAll(now.lines().stream().filter(l -> only == null || l.level() == only).toList());
    }
  }

  /** Shows a unit's duties. */
  public void select(@Nullable UUID unit) {
    Read now = read;
    Optional<Unit> known =
        now == null || unit == null ? Optional.empty() : now.structure().unit(unit);
    selected.set(unit);
    shown.set(known.map(u -> maker(now).of(u)).orElse(null));
  }

  private UnitDutiesMaker maker(Read now) {
    return new UnitDutiesMaker(now.structure(), now.book(), year.get(), on(), words);
  }

  /** The line of the chosen unit, if it is in the list. */
  Optional<UnitLine> selectedLine() {
    return units.stream().filter(line -> line.id().equals(selected.get())).findFirst();
  }

  private LocalDate on() {
    return DutyYears.dayOf(year.get(), desk.clock());
  }

  /** Opens the form for new duties of a post. */
  public void assign(UUID post) {
    assign(post, null);
  }

  private void assign(UUID post, @Nullable String duty) {
    Read now = read;
    if (now != null) {
      Optional<Assignment> carried =
          now.book().ofPost(post).stream()
              .filter(a -> a.duty().equals(duty) && a.days().contains(on()))
              .findFirst();
      if (carried.isPresent()) {
        open(forms(now).change(carried.get()));
      } else {
        now.structure()
            .post(post)
            .ifPresent(p -> unit(now, p).ifPresent(u -> open(forms(now).assign(u, p, duty))));
      }
    }
  }

  /** What Art. 4 to 9 say the posts carry, to be ticked. */
  public void propose() {
    Read now = read;
    unit()
        .ifPresent(
            u ->
                offer(
                    u,
                    "duty.ui.form.propose",
                    "duty.ui.propose.nothing",
                    days -> Proposal.byRank(now.structure(), now.book(), List.of(u.id()), days)));
  }

  /** What the posts carried at the end of the year before, to be ticked. */
  public void copyLastYear() {
    Read now = read;
    LocalDate before = LocalDate.of(year.get() - 1, 12, 31);
    unit()
        .ifPresent(
            u ->
                offer(
                    u,
                    "duty.ui.form.copy",
                    "duty.ui.copy.nothing",
                    days ->
                        Proposal.copying(
                            now.structure(), now.book(), List.of(u.id()), before, days)));
  }

  private void offer(
      Unit unit, String titleKey, String nothingKey, Function<DateRange, Proposal> made) {
    DateRange open = new DateRange(LocalDate.of(year.get(), 1, 1), null);
    if (made.apply(open).additions().isEmpty()) {
      desk.dialogs().inform(nothingKey, unit.name(), year.get());
    } else {
      open(forms(read).propose(unit, titleKey, made));
    }
  }

  private static Optional<Unit> unit(Read now, Post post) {
    return now.structure().unit(post.unit());
  }

  private DutyForms forms(Read now) {
    return new DutyForms(desk, now.structure(), now.book(), year.get(), on());
  }

  /** Changes responsibility, days or note. */
  public void change(UUID assignment) {
    withAssignment(assignment, DutyForms::change);
  }

  /** Asks for the last day. */
  public void end(UUID assignment) {
    withAssignment(assignment, DutyForms::end);
  }

  private void withAssignment(UUID assignment, BiFunction<DutyForms, Assignment, FormModel> form) {
    Read now = read;
    if (now != null) {
      now.book().assignment(assignment).ifPresent(a -> open(form.apply(forms(now), a)));
    }
  }

  /** Takes out what never was, once the user has agreed. */
  public void remove(UUID assignment) {
    Read now = read;
    if (now == null) {
      return;
    }
    String about = forms(now).about(assignment);
    if (desk.dialogs().confirm("duty.ui.remove.question", "duty.ui.remove.yes", about)) {
      write(() -> desk.duties().remove(Set.of(assignment)), "duty.ui.saved.removed", about);
    }
  }

  /** Opens the form of the approval. */
  public void approve() {
    unit().ifPresent(u -> open(forms(read).approve(u)));
  }

  /** Takes the approval back, with a reason. */
  public void reopen() {
    unit()
        .ifPresent(
            u ->
                desk.dialogs()
                    .askReason("duty.ui.reopen.question", u.name())
                    .ifPresent(
                        reason ->
                            write(
                                () -> desk.duties().reopen(u.id(), year.get(), reason),
                                "duty.ui.saved.reopened",
                                u.name())));
  }

  private Optional<Unit> unit() {
    Read now = read;
    UUID id = selected.get();
    return now == null || id == null ? Optional.empty() : now.structure().unit(id);
  }

  private void write(Runnable work, String notice, Object... args) {
    desk.background()
        .write(
            () -> {
              work.run();
              return true;
            },
            done -> {
              desk.notices().say(notice, args);
              load();
            },
            desk.dialogs()::failed);
  }

  private void open(FormModel form) {
    forms.open(form, id -> load());
  }

  /** The matrix of the chosen unit. */
  public void showCoverage() {
    unit().ifPresent(u -> desk.navigator().open(new Route.DutyCoverage(u.id())));
  }

  /** What can be printed of the chosen unit, its level, its posts and who holds them. */
  List<DutyPaper> papers() {
    Unit of = unit().orElse(null);
    Read now = read;
    if (of == null || now == null) {
      return List.of();
    }
    LocalDate on = on();
    List<DutyPaper> all = new ArrayList<>();
    all.add(
        new DutyPaper(
            texts().text("duty.ui.paper.unit", of.name()),
            new Route.Sheet.DutyList(of.id(), null, null, on)));
    all.add(
        new DutyPaper(
            texts().text("duty.ui.paper.level", words.level(of.level())),
            new Route.Sheet.DutyList(null, null, CamelCase.of(of.level()), on)));
    all.add(
        new DutyPaper(
            texts().text("duty.ui.paper.wallChart"), new Route.Sheet.WallChart(of.id(), on)));
    for (Post post : now.structure().postsOf(of.id())) {
      for (Tenure held : now.structure().holders(post.id(), on)) {
        String person = now.structure().person(held.person()).map(p -> p.name()).orElse("");
        all.add(
            new DutyPaper(
                texts().text("duty.ui.paper.person", person),
                new Route.Sheet.DutyList(null, held.person(), null, on)));
      }
    }
    for (Post post : now.structure().postsOf(of.id())) {
      if (!now.structure().tenuresOfPost(post.id()).isEmpty()) {
        all.add(
            new DutyPaper(
                texts().text("duty.ui.paper.handover", post.name()),
                new Route.Sheet.Handover(post.id(), null)));
      }
    }
    return all;
  }

  void print(DutyPaper paper) {
    desk.navigator().open(new Route.PrintPreview(paper.sheet()));
  }

  boolean knows(Class<? extends Route> route) {
    return desk.navigator().knows(route);
  }

  DutyDesk desk() {
    return desk;
  }

  Texts texts() {
    return desk.texts();
  }

  DutyWords words() {
    return words;
  }

  /** False until the ledger was read: an empty list says nothing before. */
  ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  FormStack forms() {
    return forms;
  }

  IntegerProperty yearProperty() {
    return year;
  }

  List<Integer> years() {
    return DutyYears.offered(desk.clock(), year.get());
  }

  /** Null: every level. */
  ObjectProperty<@Nullable Level> levelProperty() {
    return level;
  }

  ObservableList<UnitLine> units() {
    return units;
  }

  ReadOnlyObjectProperty<@Nullable UUID> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable UnitDuties> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** What the list is narrowed to, in words. */
  List<String> filters() {
    Level only = level.get();
    String ofYear = texts().text("duty.ui.year", year.get());
    return only == null ? List.of(ofYear) : List.of(ofYear, words.level(only));
  }

  static Comparator<UnitLine> byState() {
    return Comparator.comparing((UnitLine l) -> !l.status().isGap())
        .thenComparing(l -> l.status().state());
  }
}
