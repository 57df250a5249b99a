package huanze.rectification.ui;

import huanze.activity.Activity;
import huanze.agenda.calendar.DueMatter;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.evidence.Evidence;
import huanze.evidence.SoundEvidence;
import huanze.fx.FormModel;
import huanze.fx.FormStack;
import huanze.fx.LongWork;
import huanze.fx.Route;
import huanze.fx.Work;
import huanze.rectification.Candidate;
import huanze.rectification.CarriedOn;
import huanze.rectification.RectificationItem;
import huanze.rectification.RectificationState;
import huanze.rectification.RectificationWords;
import huanze.rectification.SourceChange;
import huanze.rectification.StepKind;
import huanze.unit.Pinyin;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 整改台账: what is to be put right, by whom until when, and how far it has come. */
public final class RectificationModel {
  /** So far back decisions are offered that nobody took in. */
  private static final int DAYS_BACK = 365;

  /** Which items are shown. */
  public enum Which {
    NOT_CLOSED,
    OVERDUE,
    OPEN,
    REPORTED,
    CLOSED,
    ALL
  }

  /** What one reading of the ledger brings. */
  private record Read(Structure structure, List<RectificationLine> lines) {}

  private final RectificationDesk desk;
  private final RectificationWords words;
  private final FormStack forms;
  private final LongWork copying;
  private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.NOT_CLOSED);
  private final ObservableList<RectificationLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable RectificationShown> shown =
      new ReadOnlyObjectWrapper<>();
  private @Nullable Read read;
  private @Nullable UUID wanted;
  private boolean insists;
  private @Nullable UUID takingIn;
  private Consumer<RectificationLine> choose = line -> {};

  public RectificationModel(RectificationDesk desk, Route.Rectification route) {
    this.desk = desk;
    words = new RectificationWords(desk.texts());
    forms = new FormStack(desk.background(), desk.dialogs(), desk.notices());
    copying = new LongWork(desk.background(), desk.notices());
    wanted = route.item();
    insists = wanted != null;
    takingIn = route.activity();
    which.addListener((o, was, is) -> narrow());
  }

  /**
   * @param chooser chooses a line in the list
   */
  void setOnChoose(Consumer<RectificationLine> chooser) {
    choose = chooser;
  }

  /** Reads what stands now. */
  public void load() {
    desk.background().read("rectification", this::read, this::took, desk.dialogs()::failed);
  }

  private Read read() {
    Structure structure = desk.structures().current();
    LocalDate today = desk.clock().today();
    List<RectificationLine> all =
        desk.items().all().stream()
            .map(item -> line(item, structure, today))
            .sorted(
                Comparator.comparing(RectificationLine::rank).thenComparing(RectificationLine::due))
            .toList();
    return new Read(structure, all);
  }

  private RectificationLine line(RectificationItem item, Structure structure, LocalDate today) {
    String unit = structure.nameOn(item.unit(), today);
    String region =
        structure
            .unit(item.unit())
            .map(Unit::region)
            .flatMap(structure::region)
            .map(Region::name)
            .orElse("");
    String origin = words.origin(item.facts());
    return new RectificationLine(
        item,
        unit,
        words.state(item, today),
        origin,
        item.isOverdue(today),
        String.join(
            " ",
            unit,
            Pinyin.initials(unit),
            region,
            Pinyin.initials(region),
            item.problem(),
            origin,
            String.valueOf(item.facts().person())));
  }

  private void took(Read now) {
    read = now;
    loaded.set(true);
    UUID choice = wanted;
    wanted = null;
    RectificationLine chosen =
        now.lines().stream().filter(l -> l.id().equals(choice)).findFirst().orElse(null);
    if (chosen != null && insists && !isWanted(chosen)) {
      which.set(Which.ALL);
    }
    insists = false;
    narrow();
    if (chosen != null && lines.contains(chosen)) {
      choose.accept(chosen);
    }
    UUID record = takingIn;
    takingIn = null;
    if (record != null) {
      takeIn(record);
    }
  }

  private void narrow() {
    Read now = read;
    if (now != null) {
      lines.setAll(now.lines().stream().filter(this::isWanted).toList());
    }
  }

  private boolean isWanted(RectificationLine line) {
    RectificationState state = line.item().state();
    return switch (which.get()) {
      case NOT_CLOSED -> state != RectificationState.CLOSED;
      case OVERDUE -> line.overdue();
      case OPEN -> state == RectificationState.OPEN;
      case REPORTED -> state == RectificationState.REPORTED;
      case CLOSED -> state == RectificationState.CLOSED;
      case ALL -> true;
    };
  }

  /** Shows all of one item beside the list. */
  void show(@Nullable RectificationLine line) {
    if (line == null) {
      shown.set(null);
      return;
    }
    desk.background()
        .read("rectificationItem", () -> shown(line), shown::set, desk.dialogs()::failed);
  }

  private RectificationShown shown(RectificationLine line) {
    RectificationItem item = line.item();
    RectificationItem.Source source = item.source();
    Structure structure = desk.structures().current();
    LocalDate today = desk.clock().today();
    Activity record =
        source == null ? null : desk.activities().find(source.activity()).orElse(null);
    List<String> changes = new ArrayList<>();
    ended(item, structure, today).ifPresent(changes::add);
    SourceChange.of(item, record, unit -> structure.nameOn(unit, today))
        .forEach(each -> changes.add(desk.texts().text(each)));
    Set<UUID> missing =
        item.evidence().stream()
            .filter(file -> !desk.vault().holds(file.digest()))
            .map(Evidence::id)
            .collect(Collectors.toSet());
    return new RectificationShown(line, changes, missing);
  }

  /** That who is responsible is no more there, and who carries it on. */
  private Optional<String> ended(RectificationItem item, Structure structure, LocalDate today) {
    if (item.state() == RectificationState.CLOSED
        || !CarriedOn.hasEnded(item.unit(), structure, today)) {
      return Optional.empty();
    }
    LocalDate last = structure.unit(item.unit()).map(u -> u.existence().to()).orElse(today);
    UUID next = CarriedOn.by(item.unit(), structure, today);
    return Optional.of(
        next.equals(item.unit())
            ? desk.texts().text("rectification.unitEnded", last)
            : desk.texts()
                .text("rectification.unitCarriedOn", last, structure.nameOn(next, today)));
  }

  private RectificationForms forms(Read now) {
    return new RectificationForms(desk, now.structure());
  }

  /** Writes one by itself. */
  void add() {
    Read now = read;
    if (now != null) {
      open(forms(now).add());
    }
  }

  /** Offers decisions and problems of the last year that say by whom and until when. */
  void takeIn() {
    desk.background()
        .read(
            "rectificationCandidates",
            this::candidates,
            found -> offer(found, false),
            desk.dialogs()::failed);
  }

  private List<Candidate> candidates() {
    LocalDate today = desk.clock().today();
    List<UUID> records =
        desk
            .activities()
            .decisionsDue(today.minusDays(DAYS_BACK), today.plusDays(DAYS_BACK))
            .stream()
            .map(DueMatter::activity)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return desk.items()
        .notTaken(
            desk.activities().findAll(records).stream()
                .flatMap(a -> Candidate.of(a).stream())
                .filter(c -> c.unit() != null && c.dueOn() != null)
                .sorted(Comparator.comparing(Candidate::raisedOn).reversed())
                .toList());
  }

  private void takeIn(UUID record) {
    desk.background()
        .read(
            "rectificationCandidates",
            () ->
                desk.items()
                    .notTaken(desk.activities().find(record).map(Candidate::of).orElse(List.of())),
            found -> offer(found, true),
            desk.dialogs()::failed);
  }

  private void offer(List<Candidate> candidates, boolean ofOneRecord) {
    Read now = read;
    if (candidates.isEmpty()) {
      desk.notices().say("rectification.ui.noCandidates");
    } else if (now != null) {
      open(forms(now).list(candidates, ofOneRecord));
    }
  }

  void change() {
    withItem(item -> withRead(now -> open(forms(now).change(item))));
  }

  void step(StepKind kind) {
    withItem(item -> withRead(now -> open(forms(now).step(item, kind))));
  }

  void takeBack() {
    withItem(
        item ->
            desk.dialogs()
                .askReason(
                    "rectification.ui.takeBack.ask", words.step(item.steps().getLast().kind()))
                .ifPresent(
                    reason ->
                        write(
                            () -> desk.service().takeBack(item.id(), reason),
                            "rectification.ui.saved.takenBack",
                            item.label())));
  }

  void remove() {
    withItem(
        item ->
            desk.dialogs()
                .askReason("rectification.ui.remove.ask", item.label())
                .ifPresent(
                    reason ->
                        write(
                            () -> desk.service().remove(item.id(), reason),
                            "rectification.ui.saved.removed",
                            item.label())));
  }

  /** Asks for files that prove it. */
  void chooseFiles() {
    attach(desk.files().openSeveral("rectification.ui.files.choose"));
  }

  void attach(List<Path> chosen) {
    if (!chosen.isEmpty()) {
      withItem(
          item ->
              copying.run(
                  new Work("rectification.ui.files.copying", chosen.size()),
                  progress -> desk.service().copyAll(item.id(), chosen, progress),
                  copied ->
                      write(
                          () -> desk.service().attach(item.id(), copied),
                          "rectification.ui.saved.attached",
                          item.label()),
                  desk.dialogs()::failed,
                  "rectification.ui.files.stopped"));
    }
  }

  void detach(Evidence file) {
    withItem(
        item ->
            desk.dialogs()
                .askReason("rectification.ui.files.askRemove", file.fileName())
                .ifPresent(
                    reason ->
                        write(
                            () -> desk.service().detach(item.id(), file.id(), reason),
                            "rectification.ui.saved.detached",
                            file.fileName())));
  }

  /** Hands a copy to the program the system has for it. */
  void openFile(Evidence file) {
    desk.background()
        .files(
            () -> {
              desk.outside().open(SoundEvidence.copy(desk.vault(), file));
              return file.fileName();
            },
            name -> desk.notices().say("rectification.ui.files.opened", name),
            desk.dialogs()::failed);
  }

  /** Opens the meeting or inspection it was made of. */
  void openSource() {
    withItem(
        item -> {
          RectificationItem.Source source = item.source();
          if (source != null) {
            desk.navigator().open(new Route.Activity(source.activity()));
          }
        });
  }

  /** Shows its sheet as it will be printed. */
  void print() {
    withItem(
        item ->
            desk.navigator()
                .open(new Route.PrintPreview(new Route.Sheet.Rectification(item.id()))));
  }

  void openHistory() {
    withItem(item -> desk.navigator().open(new Route.History(item.id())));
  }

  private void withItem(Consumer<RectificationItem> work) {
    RectificationShown now = shown.get();
    if (now != null) {
      work.accept(now.line().item());
    }
  }

  private void withRead(Consumer<Read> work) {
    Read now = read;
    if (now != null) {
      work.accept(now);
    }
  }

  private void write(Runnable work, String notice, String about) {
    desk.background()
        .write(
            () -> {
              work.run();
              return true;
            },
            done -> {
              desk.notices().say(notice, about);
              load();
            },
            desk.dialogs()::failed);
  }

  private void open(FormModel form) {
    forms.open(
        form,
        id -> {
          wanted = id;
          load();
        });
  }

  /** What the list is narrowed to, in words. */
  List<String> filters() {
    List<String> said = new ArrayList<>();
    if (which.get() != Which.ALL) {
      said.add(which(which.get()));
    }
    return said;
  }

  String which(Which one) {
    return desk.texts().text("rectification.ui.which." + CamelCase.of(one));
  }

  RectificationWords words() {
    return words;
  }

  Texts texts() {
    return desk.texts();
  }

  LongWork copying() {
    return copying;
  }

  FormStack forms() {
    return forms;
  }

  ObjectProperty<Which> whichProperty() {
    return which;
  }

  ObservableList<RectificationLine> lines() {
    return lines;
  }

  ReadOnlyObjectProperty<@Nullable RectificationShown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether there is any item, whatever the list is narrowed to. */
  boolean hasAny() {
    Read now = read;
    return now != null && !now.lines().isEmpty();
  }

  /** False until the ledger was read: an empty list says nothing before. */
  ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }
}
