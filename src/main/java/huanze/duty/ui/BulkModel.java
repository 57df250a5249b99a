package huanze.duty.ui;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.Days;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.duty.AssignmentDraft;
import huanze.duty.CatalogueDuty;
import huanze.duty.DutyBook;
import huanze.duty.Proposal;
import huanze.fx.Work;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.rulepack.UnitKind;
import huanze.unit.Pinyin;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 批量分配: duties by rank for the posts of many units, looked at before they are given. */
public final class BulkModel {
  /** So many assignments make one entry: between entries the work can be stopped. */
  static final int PART = 500;

  /** What one preview brings. */
  private record Preview(List<BulkLine> lines, boolean stopped) {}

  private final DutyDesk desk;
  private final DutyWords words;
  private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.COUNTY);
  private final ObjectProperty<@Nullable String> kind = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Rank> rank = new SimpleObjectProperty<>();
  private final StringProperty from = new SimpleStringProperty("");
  private final ObservableList<UnitKind> kinds = FXCollections.observableArrayList();
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();
  private final ObservableList<BulkLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Work> work = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper additions = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper looked = new ReadOnlyBooleanWrapper();

  public BulkModel(DutyDesk desk) {
    this.desk = desk;
    words = new DutyWords(desk.texts());
    from.set(LocalDate.of(desk.clock().today().getYear(), 1, 1).toString());
    level.addListener((o, was, is) -> forget());
    kind.addListener((o, was, is) -> forget());
    rank.addListener((o, was, is) -> forget());
    from.addListener((o, was, is) -> forget());
  }

  /** The kinds of unit to choose from. */
  public void load() {
    desk.background()
        .read(
            "duty bulk kinds",
            () -> desk.books().current().packs().main().kinds(),
            found -> {
              if (!kinds.equals(found)) {
                kinds.setAll(found);
              }
            },
            desk.dialogs()::failed);
  }

  /** What was looked at is no longer what is asked for. */
  private void forget() {
    problems.clear();
    lines.clear();
    additions.set(0);
    looked.set(false);
  }

  /** Works out what would be added and what stays; nothing is saved. */
  public void preview() {
    if (work.get() != null) {
      return;
    }
    LocalDate first = Days.read(from.get() == null ? "" : from.get()).orElse(null);
    if (first == null) {
      problems.setAll(
          from.get() == null || from.get().isBlank()
              ? Problem.of("from", "fx.form.problem.empty")
              : Problem.of("from", "fx.form.problem.day", from.get().strip()));
      return;
    }
    problems.clear();
    Work looking = new Work("duty.ui.bulk.looking");
    work.set(looking);
    Level ofLevel = level.get();
    String ofKind = kind.get();
    Rank ofRank = rank.get();
    desk.background()
        .files(
            () -> look(ofLevel, ofKind, ofRank, first, looking),
            this::shown,
            failure -> {
              work.set(null);
              desk.dialogs().failed(failure);
            });
  }

  private Preview look(
      Level ofLevel,
      @Nullable String ofKind,
      @Nullable Rank ofRank,
      LocalDate first,
      Work looking) {
    Structure structure = desk.structures().current();
    DutyBook book = desk.books().current();
    List<Unit> units =
        structure.units().stream()
            .filter(u -> u.level() == ofLevel && (ofKind == null || u.kind().equals(ofKind)))
            .filter(u -> u.existence().contains(desk.clock().today()))
            .toList();
    Map<String, String> initials = new HashMap<>();
    List<BulkLine> found = new ArrayList<>();
    for (int i = 0; i < units.size() && !looking.stopped(); i++) {
      Unit unit = units.get(i);
      Proposal.byRank(structure, book, List.of(unit.id()), new DateRange(first, null))
          .lines()
          .forEach(
              line -> {
                Post post = structure.post(line.draft().post()).orElseThrow();
                if (ofRank == null || post.rank() == ofRank) {
                  found.add(line(line, unit, post, structure, book, initials));
                }
              });
      looking.at(i + 1, units.size());
    }
    return new Preview(found, looking.stopped());
  }

  private BulkLine line(
      Proposal.Line line,
      Unit unit,
      Post post,
      Structure structure,
      DutyBook book,
      Map<String, String> initials) {
    AssignmentDraft draft = line.draft();
    Optional<CatalogueDuty> duty = book.duty(draft.duty());
    String called = duty.map(d -> words.number(d) + " " + d.text()).orElse(draft.duty());
    String responsibility = draft.responsibility();
    return new BulkLine(
        line,
        unit.name(),
        post.name(),
        words.holders(post, structure, desk.clock().today()),
        called,
        responsibility == null ? "" : words.responsibility(responsibility, book),
        desk.texts().text("duty.ui.bulk." + CamelCase.of(line.state())),
        unit.name()
            + " "
            + initials.computeIfAbsent(unit.name(), Pinyin::initials)
            + " "
            + post.name()
            + " "
            + called);
  }

  private void shown(Preview preview) {
    work.set(null);
    if (preview.stopped()) {
      forget();
      desk.notices().say("duty.ui.bulk.stopped");
      return;
    }
    lines.setAll(preview.lines());
    additions.set((int) count(Proposal.State.NEW));
    looked.set(true);
  }

  long count(Proposal.State state) {
    return lines.stream().filter(l -> l.line().state() == state).count();
  }

  /** Gives what the preview says is new, part by part; what is saved when it is stopped stays. */
  public void apply() {
    List<AssignmentDraft> drafts =
        lines.stream()
            .filter(l -> l.line().state() == Proposal.State.NEW)
            .map(l -> l.line().draft())
            .toList();
    if (drafts.isEmpty() || work.get() != null) {
      return;
    }
    Work saving = new Work("duty.ui.bulk.saving");
    work.set(saving);
    desk.background()
        .write(
            () -> save(drafts, saving),
            done -> {
              work.set(null);
              forget();
              desk.notices()
                  .say(
                      done < drafts.size() ? "duty.ui.bulk.part" : "duty.ui.bulk.done",
                      done,
                      drafts.size() - done);
            },
            failure -> {
              work.set(null);
              forget();
              desk.dialogs().failed(failure);
            });
  }

  private int save(List<AssignmentDraft> drafts, Work saving) {
    int done = 0;
    while (done < drafts.size() && !saving.stopped()) {
      List<AssignmentDraft> part = drafts.subList(done, Math.min(drafts.size(), done + PART));
      desk.duties().assign(part);
      done += part.size();
      saving.at(done, drafts.size());
    }
    return done;
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

  ObjectProperty<Level> levelProperty() {
    return level;
  }

  /** Null: every kind. */
  ObjectProperty<@Nullable String> kindProperty() {
    return kind;
  }

  /** Null: every rank. */
  ObjectProperty<@Nullable Rank> rankProperty() {
    return rank;
  }

  StringProperty fromProperty() {
    return from;
  }

  ObservableList<UnitKind> kinds() {
    return kinds;
  }

  ObservableList<Problem> problems() {
    return problems;
  }

  ObservableList<BulkLine> lines() {
    return lines;
  }

  /** What goes on, or null. */
  ReadOnlyObjectProperty<@Nullable Work> workProperty() {
    return work.getReadOnlyProperty();
  }

  /** How many assignments would be added. */
  ReadOnlyIntegerProperty additionsProperty() {
    return additions.getReadOnlyProperty();
  }

  /** True once a preview shows what was asked for. */
  ReadOnlyBooleanProperty lookedProperty() {
    return looked.getReadOnlyProperty();
  }

  /** What the list is narrowed to, in words. */
  List<String> filters() {
    return List.of(words.level(level.get()));
  }
}
