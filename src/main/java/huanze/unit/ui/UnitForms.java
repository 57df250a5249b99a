package huanze.unit.ui;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.rulepack.Level;
import huanze.rulepack.PackSettings;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitDraft;
import huanze.unit.UnitLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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

  /** Ties the unit to another: who manages it, or whom it guides (Art. 8). */
  FormModel link(Unit unit) {
    FormField kind =
        FormField.choice(
                "kind", "unit.ui.field.linkKind", choices.linkKinds(unit), choices.linkKind(unit))
            .required()
            .hint("unit.ui.hint.linkKind");
    FormField other =
        FormField.pick(
                "other", "unit.ui.field.linkOther", choices.units(Set.of(unit.id()), false), null)
            .required();
    FormField from =
        FormField.day("from", "unit.ui.field.from", null).hint("unit.ui.hint.flagFrom");
    FormField to = FormField.day("to", "unit.ui.field.lastDay", null).hint("unit.ui.hint.linkTo");
    List<FormField> fields = List.of(kind, other, from, to);
    return new FormModel(
        "unit.ui.form.link",
        unit.name(),
        "unit.ui.save",
        fields,
        new FormModel.Work(
            () -> {
              UUID chosen = uuid(fields, "other");
              if (chosen == null) {
                throw InvalidInput.of("other", "unit.ui.problem.incomplete");
              }
              desk.units()
                  .link(
                      unit.id(),
                      CamelCase.parse(UnitLink.Kind.class, word(fields, "kind")),
                      chosen,
                      new DateRange(from.day(), to.day()));
              return unit.id();
            },
            "unit.ui.saved.link"));
  }

  /** Gives a link its last day, or takes out one that never was. */
  FormModel endLink(Unit unit) {
    FormField link =
        FormField.choice("link", "unit.ui.field.link", choices.links(unit), null).required();
    FormField last =
        FormField.day("to", "unit.ui.field.lastDay", desk.clock().today())
            .hint("unit.ui.hint.endLink");
    FormField never = FormField.yes("never", "unit.ui.field.linkNever", false);
    List<FormField> fields = List.of(link, last, never);
    return new FormModel(
        "unit.ui.form.endLink",
        unit.name(),
        "unit.ui.save",
        fields,
        new FormModel.Work(
            () -> {
              UUID chosen = UUID.fromString(word(fields, "link"));
              LocalDate day = last.day();
              if (never.isYes()) {
                desk.units().removeLink(chosen);
              } else if (day == null) {
                throw InvalidInput.of("to", "unit.ui.problem.incomplete");
              } else {
                desk.units().endLink(chosen, day);
              }
              return unit.id();
            },
            "unit.ui.saved.link"));
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
