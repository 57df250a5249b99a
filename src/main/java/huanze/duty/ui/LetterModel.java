package huanze.duty.ui;

import huanze.base.Texts;
import huanze.duty.DutyBook;
import huanze.duty.LetterDraft;
import huanze.duty.ResponsibilityLetter;
import huanze.evidence.Evidence;
import huanze.fx.FormModel;
import huanze.fx.FormStack;
import huanze.fx.LongWork;
import huanze.fx.Route;
import huanze.fx.Work;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One 目标责任书: sides, targets, signing, scans. Each change is saved by itself. */
public final class LetterModel {
  /** What one reading of the ledger brings; no letter before the first change. */
  private record Read(
      Structure structure,
      Unit unit,
      @Nullable ResponsibilityLetter letter,
      LetterDraft draft,
      List<LetterDraft.Target> lastYear,
      Set<UUID> missing) {}

  private final DutyDesk desk;
  private final UUID unit;
  private final int year;
  private final LetterWords words;
  private final FormStack forms;
  private final LongWork copying;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable LetterShown> shown = new ReadOnlyObjectWrapper<>();
  private final ObservableList<TargetLine> targets = FXCollections.observableArrayList();
  private @Nullable Read read;

  public LetterModel(DutyDesk desk, Route.Letter route) {
    this.desk = desk;
    unit = route.unit();
    year = route.year();
    words = new LetterWords(new DutyWords(desk.texts()));
    forms = new FormStack(desk.background(), desk.dialogs(), desk.notices());
    copying = new LongWork(desk.background(), desk.notices());
  }

  /** Reads what stands now. */
  public void load() {
    desk.background().read("letter", this::read, this::took, desk.dialogs()::failed);
  }

  private @Nullable Read read() {
    Structure structure = desk.structures().current();
    DutyBook book = desk.books().current();
    Unit of = structure.unit(unit).orElse(null);
    if (of == null) {
      return null;
    }
    ResponsibilityLetter letter = book.letter(unit, year).orElse(null);
    List<LetterDraft.Target> before =
        book.letter(unit, year - 1).map(l -> LetterDraft.of(l).targets()).orElse(List.of());
    return new Read(
        structure,
        of,
        letter,
        letter == null ? LetterDraft.EMPTY : LetterDraft.of(letter),
        before,
        letter == null
            ? Set.of()
            : letter.scans().stream()
                .filter(scan -> !desk.vault().holds(scan.digest()))
                .map(Evidence::id)
                .collect(Collectors.toSet()));
  }

  private void took(@Nullable Read now) {
    read = now;
    targets.clear();
    shown.set(null);
    if (now == null) {
      return;
    }
    title.set(texts().text("duty.ui.title.letter", now.unit().name(), year));
    for (LetterDraft.Target target : now.draft().targets()) {
      targets.add(
          new TargetLine(targets.size() + 1, target.text(), words.figure(target), target.due()));
    }
    ResponsibilityLetter letter = now.letter();
    LocalDate on = DutyYears.dayOf(year, desk.clock());
    if (letter != null) {
      shown.set(
          new LetterShown(
              letter.id(),
              words.signatory(letter.giver(), now.structure(), on),
              words.signatory(letter.receiver(), now.structure(), on),
              letter.note() == null ? "" : letter.note(),
              letter.isSigned()
                  ? texts().text("duty.ui.letter.saysSigned", letter.signedOn())
                  : texts().text("duty.ui.letter.saysDraft"),
              letter.isSigned(),
              letter.scans(),
              now.missing()));
    }
  }

  private LetterForms forms(Read now) {
    return new LetterForms(desk, now.structure(), now.unit(), year);
  }

  /** Who gives, who takes it on. */
  public void editSides() {
    Read now = read;
    if (now != null) {
      open(forms(now).sides(now.draft()));
    }
  }

  public void addTarget() {
    Read now = read;
    if (now != null) {
      open(forms(now).target(now.draft(), now.draft().targets().size()));
    }
  }

  public void editTarget(TargetLine line) {
    Read now = read;
    if (now != null && !isSigned()) {
      open(forms(now).target(now.draft(), line.number() - 1));
    }
  }

  /** Takes a target out, once the user has agreed. */
  public void removeTarget(TargetLine line) {
    Read now = read;
    if (now != null
        && desk.dialogs()
            .confirm("duty.ui.removeTarget.question", "duty.ui.remove.yes", line.number())) {
      List<LetterDraft.Target> left = new ArrayList<>(now.draft().targets());
      left.remove(line.number() - 1);
      set(now.draft().with(left));
    }
  }

  /** Moves a target up or down. */
  public void move(TargetLine line, int by) {
    Read now = read;
    int to = line.number() - 1 + by;
    if (now != null && to >= 0 && to < now.draft().targets().size()) {
      List<LetterDraft.Target> all = new ArrayList<>(now.draft().targets());
      all.add(to, all.remove(line.number() - 1));
      set(now.draft().with(all));
    }
  }

  /** True if the letter has no targets yet and that of the year before has. */
  boolean canCopy() {
    Read now = read;
    return now != null && now.draft().targets().isEmpty() && !now.lastYear().isEmpty();
  }

  /** The targets of the year before, to be changed one by one; days of that year are left out. */
  public void copyLastYear() {
    Read now = read;
    if (now != null && canCopy()) {
      set(
          now.draft()
              .with(
                  now.lastYear().stream()
                      .map(
                          t ->
                              new LetterDraft.Target(
                                  t.text(),
                                  t.measure(),
                                  t.bound(),
                                  t.figure(),
                                  t.figureUnit(),
                                  null,
                                  t.indicator()))
                      .toList()));
    }
  }

  private void set(LetterDraft draft) {
    write(() -> desk.letters().set(unit, year, draft), "duty.ui.saved.letter");
  }

  /** Opens the form of the signing. */
  public void sign() {
    withLetter(letter -> open(forms(read).sign(letter.id())));
  }

  /** A signed letter becomes a draft again, with a reason. */
  public void withdraw() {
    withLetter(
        letter ->
            desk.dialogs()
                .askReason("duty.ui.withdraw.question", name(), year)
                .ifPresent(
                    reason ->
                        write(
                            () -> desk.letters().withdraw(letter.id(), reason),
                            "duty.ui.saved.withdrawn")));
  }

  /** Takes the draft out, once the user has agreed, and goes back. */
  public void remove() {
    withLetter(
        letter -> {
          if (desk.dialogs()
              .confirm("duty.ui.removeLetter.question", "duty.ui.remove.yes", name(), year)) {
            desk.background()
                .write(
                    () -> {
                      desk.letters().remove(letter.id());
                      return true;
                    },
                    done -> {
                      desk.navigator().back();
                      desk.notices().say("duty.ui.saved.letterRemoved", name());
                    },
                    desk.dialogs()::failed);
          }
        });
  }

  /** Asks for scans of the signed sheets. */
  public void chooseScans() {
    attach(desk.files().openSeveral("duty.ui.scan.choose"));
  }

  void attach(List<Path> chosen) {
    if (!chosen.isEmpty()) {
      withLetter(
          letter ->
              copying.run(
                  new Work("duty.ui.scan.copying", chosen.size()),
                  progress -> desk.letters().copyAll(letter.id(), chosen, progress),
                  copied ->
                      write(() -> desk.letters().attach(letter.id(), copied), "duty.ui.saved.scan"),
                  desk.dialogs()::failed,
                  "duty.ui.scan.copyStopped"));
    }
  }

  /** Scans that are being copied into the ledger. */
  LongWork copying() {
    return copying;
  }

  void detach(Evidence scan) {
    withLetter(
        letter -> {
          if (desk.dialogs()
              .confirm("duty.ui.removeScan.question", "duty.ui.remove.yes", scan.fileName())) {
            write(() -> desk.letters().detach(letter.id(), scan.id()), "duty.ui.saved.scanRemoved");
          }
        });
  }

  private interface OfLetter {
    void run(ResponsibilityLetter letter);
  }

  private void withLetter(OfLetter work) {
    Read now = read;
    if (now != null && now.letter() != null) {
      work.run(now.letter());
    }
  }

  private String name() {
    Read now = read;
    return now == null ? "" : now.unit().name();
  }

  /** What was written before a later part was refused stays and is shown. */
  private void write(Runnable work, String notice) {
    desk.background()
        .write(
            () -> {
              work.run();
              return true;
            },
            done -> {
              desk.notices().say(notice, name());
              load();
            },
            failure -> {
              desk.dialogs().failed(failure);
              load();
            });
  }

  private void open(FormModel form) {
    forms.open(form, id -> load());
  }

  boolean canPrint() {
    return desk.navigator().knows(Route.PrintPreview.class);
  }

  /** The sheet to be signed. */
  void print() {
    desk.navigator().open(new Route.PrintPreview(new Route.Sheet.ResponsibilityLetter(unit, year)));
  }

  boolean isSigned() {
    LetterShown now = shown.get();
    return now != null && now.signed();
  }

  DutyDesk desk() {
    return desk;
  }

  Texts texts() {
    return desk.texts();
  }

  FormStack forms() {
    return forms;
  }

  UUID unit() {
    return unit;
  }

  int year() {
    return year;
  }

  ObservableList<TargetLine> targets() {
    return targets;
  }

  /** Null before the first change of a letter, and until it was read. */
  ReadOnlyObjectProperty<@Nullable LetterShown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }
}
