package huanze.unit.ui;

import static huanze.unit.ui.UnitForms.uuid;

import huanze.base.Background;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.fx.Choice;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.unit.Place;
import huanze.unit.Reorganisation;
import huanze.unit.Reorganisation.Carrier;
import huanze.unit.Reorganisation.Dissolve;
import huanze.unit.Reorganisation.Joining;
import huanze.unit.Reorganisation.Merge;
import huanze.unit.Reorganisation.Move;
import huanze.unit.Reorganisation.Part;
import huanze.unit.Reorganisation.Rename;
import huanze.unit.Reorganisation.Split;
import huanze.unit.ReorganisationWords;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The forms that change the structure from a day on; each shows first what it changes. */
final class ReorganisationForms {
  /** So many units can come of one in the window; the command line takes any number. */
  private static final int PARTS = 3;

  /** Chosen where the unit that carries on is new. */
  private static final String FOUNDED = "new";

  private final UnitServices desk;
  private final Structure structure;
  private final Background background;
  private final Consumer<Exception> failed;
  private final Texts texts;
  private final Choices choices;
  private final LocalDate today;
  private final Place place;

  ReorganisationForms(
      UnitServices desk, Structure structure, Background background, Consumer<Exception> failed) {
    this.desk = desk;
    this.structure = structure;
    this.background = background;
    this.failed = failed;
    this.texts = desk.texts();
    today = desk.clock().today();
    choices = new Choices(structure, desk.pack(), today, texts);
    place = new Place(structure, desk.pack(), today);
  }

  FormModel rename(Unit unit) {
    FormField name =
        FormField.text("name", "unit.ui.field.newName", unit.name())
            .required()
            .hint("unit.ui.hint.rename");
    FormField from = FormField.day("from", "unit.ui.field.changeFrom", today).required();
    return form(
        "unit.ui.form.rename",
        unit,
        "unit.ui.rename",
        List.of(name, from),
        () -> {
          LocalDate day = from.day();
          return day == null || name.text().strip().equals(unit.name())
              ? null
              : new Rename(unit.id(), name.text(), day);
        },
        "unit.ui.saved.renamed",
        unit.id());
  }

  FormModel move(Unit unit) {
    FormField parent =
        FormField.pick(
            "parent",
            "unit.ui.field.newParent",
            choices.units(Set.of(unit.id()), true),
            unit.parent() == null ? "" : unit.parent().toString());
    FormField from =
        FormField.day("from", "unit.ui.field.changeFrom", today).hint("unit.ui.hint.moveFrom");
    List<FormField> fields = List.of(parent, from);
    return form(
        "unit.ui.form.move",
        unit,
        "unit.ui.move",
        fields,
        () -> {
          boolean unreadable = from.day() == null && !from.text().isBlank();
          UUID chosen = uuid(fields, "parent");
          boolean same = Objects.equals(chosen, unit.parent());
          return unreadable || same ? null : new Move(unit.id(), chosen, from.day());
        },
        "unit.ui.saved.moved",
        unit.id());
  }

  FormModel dissolve(Unit unit) {
    List<Unit> beside = place.beside(unit);
    FormField last =
        FormField.day("to", "unit.ui.field.lastDay", today)
            .required()
            .hint("unit.ui.hint.dissolve");
    FormField all = FormField.yes("all", "unit.ui.field.allOrgans", !beside.isEmpty());
    List<FormField> fields = beside.isEmpty() ? List.of(last) : List.of(last, all);
    return form(
        "unit.ui.form.dissolve",
        unit,
        "unit.ui.dissolve",
        fields,
        () -> {
          LocalDate day = last.day();
          Set<UUID> ended = new LinkedHashSet<>(Set.of(unit.id()));
          if (all.isYes()) {
            beside.forEach(u -> ended.add(u.id()));
          }
          return day == null ? null : new Dissolve(ended, day);
        },
        "unit.ui.saved.dissolved",
        unit.id());
  }

  FormModel merge(Unit unit) {
    List<Choice> like = choices.successors(unit);
    List<Choice> successors = new ArrayList<>(like);
    successors.add(Choice.of(FOUNDED, texts.text("unit.ui.choice.founded")));
    List<Choice> others = new ArrayList<>();
    others.add(Choice.of("", texts.text("unit.ui.choice.none")));
    others.addAll(like);
    FormField successor =
        FormField.pick("successor", "unit.ui.field.successor", successors, null)
            .required()
            .hint("unit.ui.hint.successor");
    ObservableValue<Boolean> founds =
        successor.choiceProperty().map(c -> FOUNDED.equals(c.id())).orElse(false);
    FormField code =
        FormField.text("code", "unit.ui.field.newCode", null)
            .required()
            .hint("unit.ui.hint.founded")
            .shownIf(founds);
    FormField name =
        FormField.text("name", "unit.ui.field.foundedName", null).required().shownIf(founds);
    FormField also = FormField.pick("also", "unit.ui.field.alsoEnds", others, "");
    FormField last =
        FormField.day("to", "unit.ui.field.lastDay", today).required().hint("unit.ui.hint.merge");
    boolean place = !this.place.beside(unit).isEmpty();
    FormField all =
        FormField.yes("all", "unit.ui.field.allOrgans", place).hint("unit.ui.hint.allOrgans");
    List<FormField> fields = new ArrayList<>(List.of(successor, code, name, also, last));
    if (place) {
      fields.add(all);
    }
    return form(
        "unit.ui.form.merge",
        unit,
        "unit.ui.merge",
        fields,
        () -> {
          LocalDate day = last.day();
          Carrier into = carrier(unit, fields);
          return into == null || day == null
              ? null
              : merge(unit, uuid(fields, "also"), into, all.isYes(), day);
        },
        "unit.ui.saved.merged",
        unit.id());
  }

  private @Nullable Carrier carrier(Unit unit, List<FormField> fields) {
    String chosen = UnitForms.of(fields, "successor").chosen();
    if (!FOUNDED.equals(chosen)) {
      UUID into = uuid(fields, "successor");
      return into == null ? null : new Carrier.Existing(into);
    }
    String code = UnitForms.of(fields, "code").text().strip();
    String name = UnitForms.of(fields, "name").text().strip();
    return code.isEmpty() || name.isEmpty() ? null : new Carrier.Founded(like(unit, code, name));
  }

  private Merge merge(
      Unit unit, @Nullable UUID also, Carrier into, boolean organs, LocalDate lastDay) {
    List<Unit> ended = new ArrayList<>(List.of(unit));
    if (also != null) {
      ended.add(structure.unit(also).orElseThrow());
    }
    return new Merge(
        organs
            ? new Place(structure, desk.pack(), lastDay).joinings(ended, into)
            : List.of(new Joining(ended.stream().map(Unit::id).collect(Collectors.toSet()), into)),
        lastDay);
  }

  FormModel split(Unit unit) {
    List<FormField> fields = new ArrayList<>();
    FormField last =
        FormField.day("to", "unit.ui.field.lastDay", today).required().hint("unit.ui.hint.split");
    FormField goesOn = FormField.yes("goesOn", "unit.ui.field.goesOn", false);
    boolean hasOrgans = !place.beside(unit).isEmpty();
    FormField all =
        FormField.yes("all", "unit.ui.field.allOrgans", hasOrgans).hint("unit.ui.hint.splitOrgans");
    fields.add(last);
    fields.add(goesOn);
    if (hasOrgans) {
      fields.add(all);
    }
    ObservableValue<Boolean> before = new SimpleBooleanProperty(true);
    for (int i = 1; i <= PARTS; i++) {
      String number = String.valueOf(i);
      FormField code =
          FormField.text("code" + i, "unit.ui.field.partCode", null).about(number).shownIf(before);
      FormField name =
          FormField.text("name" + i, "unit.ui.field.partName", null).about(number).shownIf(before);
      fields.add(i == 1 ? code.hint("unit.ui.hint.partCode") : code);
      fields.add(name);
      before = code.textProperty().map(typed -> !typed.isBlank());
    }
    List<Unit> under = structure.childrenOn(unit.id(), today);
    for (Unit child : under) {
      fields.add(
          FormField.choice(child.id().toString(), "unit.ui.field.goesTo", takers(), "0")
              .about(child.name()));
    }
    return form(
        "unit.ui.form.split",
        unit,
        "unit.ui.split",
        fields,
        () -> {
          LocalDate day = last.day();
          List<Part> parts = parts(unit, under, fields);
          if (day == null || parts.isEmpty()) {
            return null;
          }
          return all.isYes()
              ? new Split(
                  new Place(structure, desk.pack(), day).divisions(unit, parts),
                  goesOn.isYes(),
                  day)
              : new Split(unit.id(), parts, goesOn.isYes(), day);
        },
        "unit.ui.saved.split",
        unit.id());
  }

  private List<Choice> takers() {
    List<Choice> takers = new ArrayList<>();
    takers.add(Choice.of("0", texts.text("unit.ui.choice.stays")));
    for (int i = 1; i <= PARTS; i++) {
      takers.add(Choice.of(String.valueOf(i), texts.text("unit.ui.choice.part", i)));
    }
    return takers;
  }

  /** Empty while a new unit has no name yet. */
  private List<Part> parts(Unit unit, List<Unit> under, List<FormField> fields) {
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i <= PARTS; i++) {
      String code = UnitForms.of(fields, "code" + i).text().strip();
      if (code.isEmpty()) {
        continue;
      }
      Set<UUID> taken = new HashSet<>();
      for (Unit child : under) {
        if (String.valueOf(i).equals(UnitForms.of(fields, child.id().toString()).chosen())) {
          taken.add(child.id());
        }
      }
      String name = UnitForms.of(fields, "name" + i).text().strip();
      if (name.isEmpty() && structure.unit(code).isEmpty()) {
        return List.of();
      }
      Carrier carrier =
          structure
              .unit(code)
              .<Carrier>map(u -> new Carrier.Existing(u.id()))
              .orElseGet(() -> new Carrier.Founded(like(unit, code, name)));
      parts.add(new Part(carrier, taken));
    }
    return parts;
  }

  /** A new unit of the same kind, level, region and superior. */
  private static UnitDraft like(Unit unit, String code, String name) {
    return new UnitDraft(
        code,
        name,
        unit.kind(),
        unit.level(),
        unit.treatedAs(),
        unit.region(),
        unit.parent(),
        DateRange.ALWAYS,
        null);
  }

  /**
   * @param asked null while something is missing
   * @param shown unit that is chosen afterwards
   */
  private FormModel form(
      String titleKey,
      Unit unit,
      String saveKey,
      List<FormField> fields,
      Supplier<@Nullable Reorganisation> asked,
      String notice,
      UUID shown) {
    Callable<UUID> work =
        () -> {
          Reorganisation wanted = asked.get();
          if (wanted == null) {
            throw InvalidInput.of("", "unit.ui.problem.incomplete");
          }
          desk.reorganisations().apply(wanted);
          return wanted instanceof Merge merge
                  && merge.joinings().getFirst().carrier() instanceof Carrier.Existing(UUID into)
              ? into
              : shown;
        };
    return new FormModel(titleKey, unit.name(), saveKey, fields, new FormModel.Work(work, notice))
        .foreseeing(background, () -> foreseen(asked), failed);
  }

  /** What is asked may be refused already while it is typed: a name that no organ can take. */
  private Callable<List<String>> foreseen(Supplier<@Nullable Reorganisation> asked) {
    try {
      return preview(asked.get());
    } catch (InvalidInput refused) {
      return () -> sentences(refused);
    }
  }

  private List<String> sentences(InvalidInput refused) {
    return refused.problems().stream()
        .map(problem -> texts.text("unit.ui.foresee.refused", texts.text(problem)))
        .toList();
  }

  private Callable<List<String>> preview(@Nullable Reorganisation wanted) {
    return () -> {
      if (wanted == null) {
        return List.of(texts.text("unit.ui.foresee.fillFirst"));
      }
      try {
        List<String> lines = new ArrayList<>();
        for (ReorganisationWords.Section section :
            new ReorganisationWords(texts).of(desk.reorganisations().preview(wanted))) {
          lines.add(texts.text("unit.ui.foresee.section", section.title()));
          section.lines().forEach(line -> lines.add(texts.text("unit.ui.foresee.line", line)));
        }
        return lines;
      } catch (InvalidInput refused) {
        return sentences(refused);
      }
    };
  }
}
