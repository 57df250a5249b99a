package huanze.app.history;

import huanze.base.Background;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.ledger.Change;
import huanze.ledger.Entry;
import huanze.ledger.Ledger;
import huanze.ledger.RowVersion;
import huanze.ledger.UndoPlan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 台账记录: every entry, or those of one row; what each changed; undo. */
public final class HistoryModel {
  static final int PAGE = 200;
  private static final int MOST_ROWS = 100;
  private static final int MOST_NAMED = 8;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Ledger ledger;
  private final DeedWords deeds;
  private final PageNames pages;
  private final @Nullable UUID row;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Texts texts;
  private final ReadOnlyStringWrapper title;
  private final ObservableList<EntryLine> entries = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper hasMore = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable EntryDetails> details =
      new ReadOnlyObjectWrapper<>();

  /**
   * @param row whose history it is; null: the whole ledger's
   */
  public HistoryModel(
      Ledger ledger,
      DeedWords deeds,
      PageNames pages,
      @Nullable UUID row,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Texts texts) {
    this.ledger = ledger;
    this.deeds = deeds;
    this.pages = pages;
    this.row = row;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.texts = texts;
    title =
        new ReadOnlyStringWrapper(
            texts.text(row == null ? "app.history.title" : "app.history.titleOfRow"));
  }

  /** Of one row's history it names the row; one that is no more keeps its name. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** Newest first. */
  public ObservableList<EntryLine> entries() {
    return entries;
  }

  /** True if there are older entries than those read. */
  public ReadOnlyBooleanProperty hasMoreProperty() {
    return hasMore.getReadOnlyProperty();
  }

  /** The chosen entry's; empty until one was chosen. */
  public ReadOnlyObjectProperty<@Nullable EntryDetails> detailsProperty() {
    return details.getReadOnlyProperty();
  }

  /** Reads again what stands now, as far back as was read before. */
  public void refresh() {
    int wanted = Math.max(PAGE, entries.size());
    background.read(
        "history",
        () -> read(Long.MAX_VALUE, wanted),
        found -> {
          entries.setAll(found.lines());
          hasMore.set(found.more());
          found.name().ifPresent(n -> title.set(texts.text("app.history.titleOf", n)));
          EntryDetails shown = details.get();
          if (shown != null) {
            choose(shown.entry());
          }
        },
        dialogs::failed);
  }

  /** Reads the next older entries. */
  public void more() {
    if (hasMore.get() && !entries.isEmpty()) {
      long before = entries.getLast().number();
      background.read(
          "history",
          () -> read(before, PAGE),
          found -> {
            entries.addAll(found.lines());
            hasMore.set(found.more());
          },
          dialogs::failed);
    }
  }

  /**
   * @param name of the row whose history it is
   */
  private record Read(List<EntryLine> lines, boolean more, Optional<String> name) {}

  private Read read(long before, int limit) {
    if (row != null) {
      return new Read(
          ledger.historyWithParts(row).stream()
              .map(RowVersion::entry)
              .distinct()
              .map(this::line)
              .toList(),
          false,
          pages.of(row));
    }
    List<Entry> found = ledger.entries(before, limit + 1);
    return new Read(
        found.stream().limit(limit).map(this::line).toList(),
        found.size() > limit,
        Optional.empty());
  }

  private EntryLine line(Entry entry) {
    return new EntryLine(
        entry.number(),
        entry.at(),
        entry.userName(),
        deeds.of(entry.deed()),
        entry.deed().reason() == null ? "" : entry.deed().reason(),
        texts.text("ledger.kind." + CamelCase.of(entry.kind())),
        entry.rows(),
        entry.undoneBy(),
        entry.canBeUndone());
  }

  static String minute(Instant at) {
    return MINUTE.format(LocalDateTime.ofInstant(at, DeskClock.ZONE));
  }

  /** Shows what an entry changed. */
  public void choose(@Nullable EntryLine line) {
    if (line == null) {
      details.set(null);
      return;
    }
    background.read("history details", () -> details(line), details::set, dialogs::failed);
  }

  private EntryDetails details(EntryLine line) {
    EntryLine fresh = ledger.entry(line.number()).map(this::line).orElse(line);
    List<Change> changes = ledger.changes(line.number());
    List<Change> wanted =
        row == null ? changes : changes.stream().filter(c -> ledger.isOf(row, c)).toList();
    ChangeWords words = deeds.changes(changes);
    return new EntryDetails(
        fresh,
        wanted.stream().limit(MOST_ROWS).map(words::row).toList(),
        changes.size() - Math.min(wanted.size(), MOST_ROWS));
  }

  /** Asks what undoing the chosen entry would take, then asks the user. */
  public void undo() {
    EntryDetails chosen = details.get();
    if (chosen != null) {
      long number = chosen.entry().number();
      background.write(() -> ledger.undoPlan(number), plan -> ask(number, plan), dialogs::failed);
    }
  }

  private void ask(long number, UndoPlan plan) {
    if (!plan.possible()) {
      List<Entry> fixed =
          plan.later().stream().filter(e -> !e.kind().undoable()).collect(Collectors.toList());
      plan.operation().stream().filter(e -> !e.kind().undoable()).forEach(fixed::add);
      dialogs.inform("app.history.notPossible", number, named(fixed));
    } else if (!plan.later().isEmpty()) {
      if (dialogs.confirm(
          "app.history.together", "app.history.togetherYes", number, named(plan.later()))) {
        write(() -> ledger.undoTogether(number));
      }
    } else if (dialogs.confirm(
        plan.operation().size() > 1 ? "app.history.questionOperation" : "app.history.question",
        "app.undo.yes",
        number,
        named(plan.operation()))) {
      write(() -> ledger.undo(number));
    }
  }

  private String named(List<Entry> all) {
    List<String> lines = new ArrayList<>();
    all.stream()
        .limit(MOST_NAMED)
        .forEach(e -> lines.add(texts.text("app.history.line", e.number(), deeds.of(e.deed()))));
    if (all.size() > MOST_NAMED) {
      lines.add(texts.text("app.history.andMore", all.size() - MOST_NAMED));
    }
    return String.join("\n", lines);
  }

  private void write(Callable<OptionalLong> undoing) {
    background.write(
        undoing,
        entry -> {
          entry.ifPresent(n -> notices.say("app.history.undone", n));
          refresh();
        },
        dialogs::failed);
  }
}
