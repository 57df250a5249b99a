package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityService;
import huanze.activity.Leader;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.ledger.Entry;
import huanze.ledger.RowVersion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The rows of 系列登记 that were saved, with what each of them met. */
final class SeriesLines {
  private static final String KEY = "activity.ui.series.";

  /** What is odd only beside other records: the rest was said while it was typed. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "activity.warning.alike", "activity.warning.sameMeeting", "activity.warning.sameSession");

  private static final int MOST_LISTED = 200;

  private final ActivityDesk desk;
  private final Names names;
  private final SeriesOutcome outcomes;
  private final SeriesUndo undo;

  /** The entries that imported rows came with, by the rows' numbers. */
  private final Map<Integer, Long> imports = new HashMap<>();

  private final ObservableList<SeriesLine> lines = FXCollections.observableArrayList();
  private int numbers;

  SeriesLines(ActivityDesk desk, Names names, SeriesUndo undo) {
    this.desk = desk;
    this.names = names;
    this.undo = undo;
    outcomes =
        new SeriesOutcome(
            desk.texts(), names, new CreditFinder(desk, names), new CreditWords(desk));
  }

  ObservableList<SeriesLine> all() {
    return lines;
  }

  /** Writes a row as one entry. */
  void save(SeriesTyped typed, ActivityFacts facts) {
    SeriesLine line = line(typed, facts);
    lines.add(line);
    desk.background()
        .write(
            () -> desk.service().record(facts),
            saved -> saved(line.number(), saved),
            failure -> refused(line.number(), failure));
  }

  private SeriesLine line(@Nullable SeriesTyped typed, ActivityFacts facts) {
    var structure = desk.structures().current();
    return new SeriesLine(
        ++numbers,
        typed,
        null,
        SeriesLine.State.SAVING,
        Objects.requireNonNull(facts.heldOn()),
        names.units(structure, facts.conveners()),
        names.forms(facts),
        facts.label(),
        names.people(structure, facts.leaders().stream().map(Leader::person)),
        text("saving"));
  }

  private void saved(int number, ActivityService.Saved saved) {
    String odd =
        saved.warnings().stream()
            .filter(w -> OF_OTHERS.contains(w.textKey()))
            .map(desk.texts()::text)
            .collect(Collectors.joining());
    change(number, l -> l.with(saved.activity(), SeriesLine.State.SAVED, odd));
    Activity made = saved.activity();
    desk.notices()
        .say(
            made.stated().confirmed() ? "activity.ui.notice.saved" : "activity.ui.notice.planned",
            names.kind(made.kind()),
            made.facts().label());
    judge();
  }

  private void refused(int number, Exception failure) {
    if (failure instanceof InvalidInput invalid) {
      String why =
          invalid.problems().stream()
              .map((Problem p) -> desk.texts().text(p))
              .distinct()
              .collect(Collectors.joining());
      change(number, l -> l.with(null, SeriesLine.State.NOT_SAVED, text("notSaved", why)));
    } else {
      change(number, l -> l.with(null, SeriesLine.State.NOT_SAVED, text("notSavedNow")));
      desk.dialogs().failed(failure);
    }
  }

  /** Lists what an import made or changed; a large one is looked at in the list of activities. */
  void addImported(List<Activity> imported) {
    if (imported.size() <= MOST_LISTED) {
      List<SeriesLine> added =
          imported.stream()
              .map(one -> line(null, one.facts()).with(one, SeriesLine.State.SAVED, ""))
              .toList();
      lines.addAll(added);
      rememberEntry(added);
      judge();
    }
  }

  /** What was imported last stands in the newest entry of each of its records. */
  private void rememberEntry(List<SeriesLine> added) {
    if (added.isEmpty()) {
      return;
    }
    UUID one = Objects.requireNonNull(added.getFirst().id());
    desk.background()
        .read(
            "seriesImport",
            () -> entries(one, v -> true).max(),
            entry -> entry.ifPresent(e -> added.forEach(line -> imports.put(line.number(), e))),
            desk.dialogs()::failed);
  }

  /** What those just saved met; reading that keeps nobody waiting. */
  private void judge() {
    List<SeriesLine> open =
        lines.stream().filter(l -> l.state() == SeriesLine.State.SAVED).toList();
    LocalDate today = desk.clock().today();
    desk.background()
        .read(
            "seriesOutcome",
            () -> {
              Map<Integer, SeriesOutcome.Said> said = new HashMap<>();
              open.forEach(
                  l ->
                      said.put(l.number(), outcomes.of(Objects.requireNonNull(l.record()), today)));
              return said;
            },
            said -> said.forEach((number, met) -> change(number, l -> judged(l, met))),
            desk.dialogs()::failed);
  }

  private SeriesLine judged(SeriesLine line, SeriesOutcome.Said met) {
    if (line.state() != SeriesLine.State.SAVED) {
      return line;
    }
    return line.with(
        line.record(),
        met.counts() ? SeriesLine.State.COUNTED : SeriesLine.State.UNCOUNTED,
        outcomes.odd(met, line.outcome()));
  }

  private void change(int number, UnaryOperator<SeriesLine> to) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).number() == number) {
        lines.set(i, to.apply(lines.get(i)));
      }
    }
  }

  void remove(SeriesLine line) {
    lines.removeIf(l -> l.number() == line.number());
  }

  private record Together(long entry, long records) {}

  /** Takes a row's entry back, after asking. */
  void takeBack(SeriesLine line) {
    UUID id = line.id();
    if (line.stands() && id != null) {
      desk.background()
          .read(
              "seriesUndo",
              () -> entry(line.number(), id).stream().mapToObj(this::together).findFirst(),
              found -> found.ifPresent(together -> takeBack(line, together)),
              desk.dialogs()::failed);
    }
  }

  private Together together(long entry) {
    return new Together(entry, undo.records(entry));
  }

  private void takeBack(SeriesLine line, Together together) {
    boolean several = together.records() > 1;
    if (!desk.dialogs()
        .confirm(
            KEY + (several ? "undo.askSeveral" : "undo.ask"),
            KEY + "undo.yes",
            line.day(),
            line.title(),
            together.records())) {
      return;
    }
    desk.background()
        .write(
            () -> {
              undo.undo().apply(together.entry());
              return line;
            },
            done -> {
              desk.notices()
                  .say(
                      KEY + (several ? "notice.takenBackSeveral" : "notice.takenBack"),
                      line.day(),
                      line.title(),
                      together.records());
              refresh();
            },
            desk.dialogs()::failed);
  }

  /** The entry that made a row that was typed, or that a row was imported with. */
  private OptionalLong entry(int number, UUID id) {
    Long imported = imports.get(number);
    return imported != null
        ? OptionalLong.of(imported)
        : entries(id, v -> v.change().id().equals(id) && v.change().before() == null).max();
  }

  private LongStream entries(UUID id, Predicate<RowVersion> wanted) {
    return undo.history().apply(id).stream()
        .filter(wanted)
        .map(RowVersion::entry)
        .filter(Entry::canBeUndone)
        .mapToLong(Entry::number);
  }

  /** Looks again which rows still stand: they may have been taken back elsewhere, or changed. */
  void refresh() {
    List<UUID> ids = lines.stream().filter(SeriesLine::stands).map(SeriesLine::id).toList();
    if (ids.isEmpty()) {
      return;
    }
    desk.background()
        .read(
            "seriesStanding",
            () ->
                desk.store().findAll(ids).stream().collect(Collectors.toMap(Activity::id, a -> a)),
            this::standing,
            desk.dialogs()::failed);
  }

  private void standing(Map<UUID, Activity> found) {
    Set<Integer> shown = lines.stream().map(SeriesLine::number).collect(Collectors.toSet());
    for (int number : shown) {
      change(number, l -> l.stands() ? standing(l, found.get(l.id())) : l);
    }
    judge();
  }

  private SeriesLine standing(SeriesLine line, @Nullable Activity now) {
    if (now == null || now.withdrawn() != null) {
      return line.with(null, SeriesLine.State.TAKEN_BACK, text("takenBack"));
    }
    if (now.equals(line.record())) {
      return line;
    }
    SeriesLine fresh = line(line.typed(), now.facts());
    return new SeriesLine(
        line.number(),
        line.typed(),
        now,
        SeriesLine.State.SAVED,
        fresh.day(),
        fresh.conveners(),
        fresh.form(),
        fresh.title(),
        fresh.leaders(),
        "");
  }

  private String text(String key, Object... args) {
    return desk.texts().text(KEY + key, args);
  }
}
