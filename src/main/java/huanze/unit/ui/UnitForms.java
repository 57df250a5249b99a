package huanze.unit.ui;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.rulepack.Level;
import huanze.rulepack.PackSettings;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms about a unit; each saves one use case. */
final class UnitForms {
  private final UnitServices desk;
  private final Structure structure;
  private final Texts texts;
  private final Choices choices;

  UnitForms(UnitServices desk, Structure structure) {
    this.desk = desk;
    this.structure = structure;
    this.texts = desk.texts();
    choices = new Choices(structure, desk.pack(), desk.clock().today(), texts);
  }

  /** A new unit in a region, under a superior if there is one. */
  FormModel add(String region, @Nullable Unit above) {
    Level level =
        structure
            .region(region)
            .map(r -> desk.pack().levelOf("department", r.kind(), PackSettings.NONE))
            .orElse(Level.TOWNSHIP);
    UnitDraft empty =
        new UnitDraft(
            region + ".department.",
            "",
            "department",
            level,
            null,
            region,
            above == null ? null : above.id(),
            DateRange.ALWAYS,
            null);
    List<FormField> fields = fields(empty);
    fields.add(
        3,
        FormField.pick(
            "parent",
            "unit.ui.field.parent",
            choices.units(Set.of(), true),
            above == null ? "" : above.id().toString()));
    Supplier<UnitDraft> draft = () -> draft(fields, null).under(uuid(fields, "parent"));
    return new FormModel(
        above == null ? "unit.ui.form.add" : "unit.ui.form.addBelow",
        above == null ? "" : above.name(),
        "unit.ui.save",
        fields,
        new FormModel.Work(() -> desk.units().add(draft.get()), "unit.ui.saved.unitAdded"));
  }

  FormModel edit(Unit unit) {
    List<FormField> fields = fields(UnitDraft.of(unit));
    return new FormModel(
        "unit.ui.form.edit",
        unit.name(),
        "unit.ui.save",
        fields,
        new FormModel.Work(
            () -> {
              desk.units().edit(unit.id(), draft(fields, unit.parent()));
              return unit.id();
            },
            "unit.ui.saved.unit"));
  }

  private List<FormField> fields(UnitDraft draft) {
    return new ArrayList<>(
        List.of(
            FormField.text("name", "unit.ui.field.name", draft.name()).required(),
            FormField.text("code", "unit.ui.field.code", draft.code())
                .required()
                .hint("unit.ui.hint.code"),
            FormField.choice("kind", "unit.ui.field.kind", choices.kinds(), draft.kind())
                .required(),
            FormField.choice(
                    "level", "unit.ui.field.level", choices.levels(), CamelCase.of(draft.level()))
                .required(),
            FormField.choice(
                    "treatedAs",
                    "unit.ui.field.treatedAs",
                    choices.treatedAs(),
                    draft.treatedAs() == null ? "" : draft.treatedAs())
                .hint("unit.ui.hint.treatedAs"),
            FormField.choice("region", "unit.ui.field.region", choices.regions(), draft.region())
                .required(),
            FormField.day("from", "unit.ui.field.from", draft.existence().from())
                .hint("unit.ui.hint.from"),
            FormField.day("to", "unit.ui.field.to", draft.existence().to()).hint("unit.ui.hint.to"),
            FormField.day("recordingFrom", "unit.ui.field.recordingFrom", draft.recordingFrom())
                .hint("unit.ui.hint.recordingFrom")));
  }

  private static UnitDraft draft(List<FormField> fields, @Nullable UUID parent) {
    return new UnitDraft(
        of(fields, "code").text(),
        of(fields, "name").text(),
        word(fields, "kind"),
        CamelCase.parse(Level.class, word(fields, "level")),
        of(fields, "treatedAs").chosen(),
        word(fields, "region"),
        parent,
        new DateRange(of(fields, "from").day(), of(fields, "to").day()),
        of(fields, "recordingFrom").day());
  }

  FormModel move(Unit unit) {
    FormField parent =
        FormField.pick(
            "parent",
            "unit.ui.field.newParent",
            choices.units(Set.of(unit.id()), true),
            unit.parent() == null ? "" : unit.parent().toString());
    List<FormField> fields = List.of(parent);
    int below = structure.subtree(unit.id()).size() - 1;
    return new FormModel(
            "unit.ui.form.move",
            unit.name(),
            "unit.ui.move",
            fields,
            new FormModel.Work(
                () -> {
                  desk.units().move(unit.id(), uuid(fields, "parent"));
                  return unit.id();
                },
                "unit.ui.saved.moved"))
        .foreseeing(
            () -> below == 0 ? List.of() : List.of(texts.text("unit.ui.foresee.below", below)));
  }

  FormModel end(Unit unit) {
    FormField last =
        FormField.day("to", "unit.ui.field.lastDay", unit.existence().to())
            .hint("unit.ui.hint.end");
    return new FormModel(
            "unit.ui.form.end",
            unit.name(),
            "unit.ui.end",
            List.of(last),
            new FormModel.Work(
                () -> {
                  desk.units().end(unit.id(), last.day());
                  return unit.id();
                },
                "unit.ui.saved.ended"))
        .foreseeing(() -> ending(unit, last.day()));
  }

  /** What ends with a unit, and what stays below it. */
  private List<String> ending(Unit unit, @Nullable LocalDate last) {
    List<String> all = new ArrayList<>();
    if (last == null) {
      all.add(texts.text("unit.ui.foresee.noDay"));
      return all;
    }
    for (Post post : posts(unit)) {
      for (Tenure tenure : structure.tenuresOfPost(post.id())) {
        LocalDate to = tenure.days().to();
        LocalDate from = tenure.days().from();
        if ((to == null || to.isAfter(last)) && (from == null || !from.isAfter(last))) {
          String who = structure.person(tenure.person()).map(Person::name).orElse("");
          all.add(texts.text("unit.ui.foresee.tenureEnds", who, post.name(), last));
        }
      }
    }
    List<Unit> staying = structure.children(unit.id());
    if (!staying.isEmpty()) {
      String names = staying.stream().limit(6).map(Unit::name).collect(Collectors.joining("\n"));
      all.add(texts.text("unit.ui.foresee.children", staying.size(), names));
    }
    return all;
  }

  private List<Post> posts(Unit unit) {
    return structure.postsOf(unit.id()).stream().sorted(Comparator.comparing(Post::rank)).toList();
  }

  FormModel merge(Unit unit) {
    FormField successor =
        FormField.pick("successor", "unit.ui.field.successor", choices.successors(unit), null)
            .required()
            .hint("unit.ui.hint.successor");
    FormField last =
        FormField.day("to", "unit.ui.field.lastDay", desk.clock().today())
            .required()
            .hint("unit.ui.hint.merge");
    List<FormField> fields = List.of(successor, last);
    return new FormModel(
            "unit.ui.form.merge",
            unit.name(),
            "unit.ui.merge",
            fields,
            new FormModel.Work(
                () -> {
                  UUID into = uuid(fields, "successor");
                  LocalDate day = last.day();
                  if (into == null || day == null) {
                    throw InvalidInput.of("successor", "fx.form.problem.choose");
                  }
                  desk.units().merge(Set.of(unit.id()), into, day);
                  return into;
                },
                "unit.ui.saved.merged"))
        .foreseeing(() -> merging(unit, uuid(fields, "successor"), last.day()));
  }

  private List<String> merging(Unit unit, @Nullable UUID into, @Nullable LocalDate last) {
    List<String> all = new ArrayList<>();
    Unit carrying = into == null ? null : structure.unit(into).orElse(null);
    if (carrying == null || last == null) {
      all.add(texts.text("unit.ui.foresee.chooseFirst"));
      return all;
    }
    all.add(
        texts.text(
            "unit.ui.foresee.carries", unit.name(), last, carrying.name(), last.plusDays(1)));
    Set<String> kept =
        structure.postsOf(carrying.id()).stream().map(Post::key).collect(Collectors.toSet());
    for (Post post : posts(unit)) {
      String key =
          kept.contains(post.key()) ? "unit.ui.foresee.postCarried" : "unit.ui.foresee.postEnds";
      all.add(texts.text(key, post.name(), carrying.name()));
    }
    all.addAll(ending(unit, last));
    List<String> staying = organsBeside(unit);
    if (!staying.isEmpty()) {
      all.add(texts.text("unit.ui.foresee.apart", String.join("\n", staying)));
    }
    return all;
  }

  /** The other organs of the same place: each is merged by itself. */
  private List<String> organsBeside(Unit unit) {
    LocalDate today = desk.clock().today();
    return isDepartment(unit)
        ? List.of()
        : structure.unitsOfRegion(unit.region()).stream()
            .filter(other -> !other.id().equals(unit.id()) && !isDepartment(other))
            .filter(other -> other.existence().contains(today))
            .map(Unit::name)
            .toList();
  }

  private boolean isDepartment(Unit unit) {
    return "department".equals(desk.pack().kind(unit.kind()).standsFor());
  }

  FormModel flag(Unit unit) {
    FormField flag =
        FormField.choice("flag", "unit.ui.field.flag", choices.flags(), "supervising").required();
    boolean now = structure.hasFlag(unit.id(), "supervising", desk.clock().today());
    FormField on = FormField.yes("on", "unit.ui.field.flagOn", !now);
    FormField from =
        FormField.day("from", "unit.ui.field.flagFrom", null).hint("unit.ui.hint.flagFrom");
    return new FormModel(
        "unit.ui.form.flag",
        unit.name(),
        "unit.ui.save",
        List.of(flag, on, from),
        new FormModel.Work(
            () -> {
              desk.units().setFlag(unit.id(), word(List.of(flag), "flag"), on.isYes(), from.day());
              return unit.id();
            },
            "unit.ui.saved.flag"));
  }

  static FormField of(List<FormField> fields, String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  /** The chosen id; what is required was chosen before. */
  static String word(List<FormField> fields, String name) {
    String chosen = of(fields, name).chosen();
    return chosen == null ? "" : chosen;
  }

  static @Nullable UUID uuid(List<FormField> fields, String name) {
    String chosen = of(fields, name).chosen();
    return chosen == null ? null : UUID.fromString(chosen);
  }
}
