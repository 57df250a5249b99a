package huanze.duty.ui;

import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.duty.DutyBook;
import huanze.duty.LetterDraft;
import huanze.duty.ResponsibilityLetter;
import huanze.duty.Signatory;
import huanze.fx.Choice;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.fx.FormStack;
import huanze.fx.Route;
import huanze.rulepack.Rank;
import huanze.unit.Pinyin;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 目标责任书 of a year. */
public final class LetterListModel {
  /** What one reading of the ledger brings. */
  private record Read(Structure structure, DutyBook book, List<LetterLine> lines) {}

  private final DutyDesk desk;
  private final LetterWords words;
  private final FormStack forms;
  private final IntegerProperty year;
  private final ObservableList<LetterLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private @Nullable Read read;

  public LetterListModel(DutyDesk desk, Route.Letters route) {
    this.desk = desk;
    words = new LetterWords(new DutyWords(desk.texts()));
    forms = new FormStack(desk.background(), desk.dialogs(), desk.notices());
    Integer wanted = route.year();
    year = new SimpleIntegerProperty(wanted == null ? desk.clock().today().getYear() : wanted);
    year.addListener((o, was, is) -> load());
  }

  /** Reads what stands now. */
  public void load() {
    int of = year.get();
    desk.background().read("letters", () -> read(of), this::took, desk.dialogs()::failed);
  }

  private Read read(int of) {
    Structure structure = desk.structures().current();
    DutyBook book = desk.books().current();
    UnitOrder order = new UnitOrder(book.packs().main());
    List<LetterLine> found =
        book.letters().stream()
            .filter(l -> l.year() == of && structure.unit(l.unit()).isPresent())
            .sorted(
                Comparator.comparing(
                    (ResponsibilityLetter l) -> structure.unit(l.unit()).orElseThrow(),
                    Comparator.comparing(Unit::level)
                        .thenComparing(Unit::region)
                        .thenComparing(order)))
            .map(l -> line(l, structure))
            .toList();
    return new Read(structure, book, found);
  }

  private LetterLine line(ResponsibilityLetter letter, Structure structure) {
    LocalDate on = DutyYears.dayOf(letter.year(), desk.clock());
    String name = structure.unit(letter.unit()).map(Unit::name).orElse("");
    String giver = words.signatory(letter.giver(), structure, on);
    String receiver = words.signatory(letter.receiver(), structure, on);
    String state =
        !letter.isSigned()
            ? "duty.ui.letter.draft"
            : letter.scans().isEmpty() ? "duty.ui.letter.noScan" : "duty.ui.letter.signed";
    return new LetterLine(
        letter.unit(),
        name,
        giver,
        receiver,
        letter.signedOn(),
        letter.targets().size(),
        letter.scans().size(),
        letter.isSigned(),
        texts().text(state),
        name + " " + Pinyin.initials(name) + " " + giver + " " + receiver);
  }

  private void took(Read now) {
    read = now;
    loaded.set(true);
    lines.setAll(now.lines());
  }

  void open(LetterLine line) {
    desk.navigator().open(new Route.Letter(line.unit(), year.get()));
  }

  /** Asks for which unit; the letter begins with the main leaders of both sides. */
  public void add() {
    Read now = read;
    if (now == null) {
      return;
    }
    int of = year.get();
    FormField unit =
        FormField.pick("unit", "duty.ui.field.letterUnit", free(now, of), null)
            .required()
            .tall()
            .hint("duty.ui.hint.letterUnit");
    FormModel form =
        new FormModel(
            "duty.ui.form.newLetter",
            String.valueOf(of),
            "duty.ui.letter.begin",
            List.of(unit),
            new FormModel.Work(
                () -> {
                  String id = unit.chosen();
                  if (id == null) {
                    throw InvalidInput.of("unit", "fx.form.problem.choose");
                  }
                  UUID chosen = UUID.fromString(id);
                  desk.letters().set(chosen, of, first(now.structure(), chosen));
                  return chosen;
                },
                "duty.ui.saved.letterBegun"));
    forms.open(form, chosen -> desk.navigator().open(new Route.Letter(chosen, of)));
  }

  private static List<Choice> free(Read now, int of) {
    LocalDate first = LocalDate.of(of, 1, 1);
    LocalDate last = LocalDate.of(of, 12, 31);
    List<Choice> choices = new ArrayList<>();
    for (Unit unit : now.structure().units()) {
      boolean exists =
          unit.existence().overlaps(new huanze.base.DateRange(first, last))
              && !now.structure().postsOf(unit.id()).isEmpty();
      if (exists && now.book().letter(unit.id(), of).isEmpty()) {
        choices.add(
            new Choice(
                unit.id().toString(),
                unit.name(),
                unit.code(),
                unit.name() + " " + unit.code() + " " + Pinyin.choice(unit.name())));
      }
    }
    return choices;
  }

  private static LetterDraft first(Structure structure, UUID id) {
    Unit unit = structure.unit(id).orElseThrow();
    return LetterDraft.EMPTY.signedBy(
        unit.parent() == null ? null : leader(structure, unit.parent()), leader(structure, id));
  }

  private static @Nullable Signatory leader(Structure structure, UUID unit) {
    return structure.postsOf(unit).stream()
        .filter(p -> p.rank() == Rank.MAIN_LEADER || p.rank() == Rank.HEAD)
        .map(Post::id)
        .findFirst()
        .map(post -> new Signatory(post, null))
        .orElse(null);
  }

  DutyDesk desk() {
    return desk;
  }

  Texts texts() {
    return desk.texts();
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

  ObservableList<LetterLine> lines() {
    return lines;
  }

  /** What the list is narrowed to, in words. */
  List<String> filters() {
    return List.of(texts().text("duty.ui.year", year.get()));
  }
}
