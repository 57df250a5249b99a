package huanze.rectification.ui;

import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.fx.Choice;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.rectification.Candidate;
import huanze.rectification.Origin;
import huanze.rectification.RectificationFacts;
import huanze.rectification.RectificationItem;
import huanze.rectification.RectificationService;
import huanze.rectification.RectificationStep;
import huanze.rectification.RectificationWords;
import huanze.rectification.StepKind;
import huanze.unit.Pinyin;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked of an item: what it is about, and what happened to it. */
final class RectificationForms {
  private final RectificationDesk desk;
  private final Structure structure;
  private final LocalDate today;
  private final RectificationWords words;

  RectificationForms(RectificationDesk desk, Structure structure) {
    this.desk = desk;
    this.structure = structure;
    today = desk.clock().today();
    words = new RectificationWords(desk.texts());
  }

  /** A new item, written by itself. */
  FormModel add() {
    FormField origin = origin(null);
    Written written = new Written(null);
    List<FormField> fields = new ArrayList<>(List.of(origin));
    fields.addAll(written.fields());
    return new FormModel(
        "rectification.ui.form.add",
        "",
        "rectification.ui.save",
        fields,
        new FormModel.Work(
            () -> desk.service().add(written.facts(chosen(origin))).id(),
            "rectification.ui.saved.added"));
  }

  /** Corrects one; where it comes from stays with what was made of a record. */
  FormModel change(RectificationItem item) {
    FormField origin = origin(item.facts().origin());
    Written written = new Written(item);
    List<FormField> fields = new ArrayList<>();
    if (item.source() == null) {
      fields.add(origin);
    }
    fields.addAll(written.fields());
    return new FormModel(
        "rectification.ui.form.change",
        item.label(),
        "rectification.ui.save",
        fields,
        new FormModel.Work(
            () -> desk.service().change(item.id(), written.facts(chosen(origin))).id(),
            "rectification.ui.saved.changed"));
  }

  /** Fields of what an item is about. */
  private final class Written {
    private final FormField from;
    private final FormField raisedOn;
    private final FormField problem;
    private final FormField goal;
    private final FormField measures;
    private final FormField unit;
    private final FormField person;
    private final FormField dueOn;

    Written(@Nullable RectificationItem known) {
      RectificationFacts facts = known == null ? null : known.facts();
      problem =
          FormField.area(
                  "problem",
                  "rectification.ui.field.problem",
                  facts == null ? null : facts.problem())
              .required();
      unit =
          FormField.pick(
                  "unit",
                  "rectification.ui.field.unit",
                  units(facts == null ? null : facts.unit()),
                  facts == null ? null : String.valueOf(facts.unit()))
              .required();
      dueOn =
          FormField.day(
                  "dueOn", "rectification.ui.field.dueOn", facts == null ? null : facts.dueOn())
              .required();
      raisedOn =
          FormField.day(
                  "raisedOn",
                  "rectification.ui.field.raisedOn",
                  facts == null ? today : facts.raisedOn())
              .required();
      from =
          FormField.text("from", "rectification.ui.field.from", facts == null ? null : facts.from())
              .hint("rectification.ui.hint.from");
      goal =
          FormField.area(
              "goal", "rectification.ui.field.goal", facts == null ? null : facts.goal());
      measures =
          FormField.area(
              "measures",
              "rectification.ui.field.measures",
              facts == null ? null : facts.measures());
      person =
          FormField.text(
                  "person", "rectification.ui.field.person", facts == null ? null : facts.person())
              .hint("rectification.ui.hint.person");
    }

    List<FormField> fields() {
      return List.of(from, raisedOn, problem, unit, dueOn, person, goal, measures);
    }

    RectificationFacts facts(Origin origin) {
      return new RectificationFacts(
          origin,
          from.text(),
          raisedOn.day(),
          problem.text(),
          goal.text(),
          measures.text(),
          id(unit),
          person.text(),
          dueOn.day());
    }
  }

  private FormField origin(@Nullable Origin known) {
    List<Choice> choices =
        Arrays.stream(Origin.values())
            .map(o -> Choice.of(CamelCase.of(o), words.origin(o)))
            .toList();
    return FormField.choice(
            "origin",
            "rectification.ui.field.origin",
            choices,
            known == null ? null : CamelCase.of(known))
        .required();
  }

  private static Origin chosen(FormField origin) {
    String word = origin.chosen();
    return word == null ? Origin.OTHER : CamelCase.parse(Origin.class, word);
  }

  private static @Nullable UUID id(FormField field) {
    String chosen = field.chosen();
    return chosen == null ? null : UUID.fromString(chosen);
  }

  /** Units there are today, and the one that is chosen. */
  private List<Choice> units(@Nullable UUID known) {
    return structure.units().stream()
        .filter(u -> u.existence().contains(today) || u.id().equals(known))
        .sorted(
            Comparator.comparing(Unit::level)
                .thenComparing(Unit::region)
                .thenComparing(desk.order()))
        .map(
            u ->
                new Choice(
                    u.id().toString(),
                    u.name(),
                    u.code(),
                    u.name() + " " + u.code() + " " + Pinyin.choice(u.name())))
        .toList();
  }

  /** What happened to an item. */
  FormModel step(RectificationItem item, StepKind kind) {
    String word = CamelCase.of(kind);
    FormField on = FormField.day("on", "rectification.ui.field.on." + word, today).required();
    FormField said =
        FormField.area("words", "rectification.ui.field.words." + word, null).required();
    FormField by =
        FormField.text(
                "by",
                switch (kind) {
                  case EXTENDED -> "rectification.ui.field.by.extended";
                  case REOPENED -> "rectification.ui.field.by.reopened";
                  default -> "rectification.ui.field.by.check";
                },
                null)
            .required();
    FormField extendedTo =
        FormField.day("extendedTo", "rectification.ui.field.extendedTo", null).required();
    if (kind == StepKind.EXTENDED) {
      extendedTo.hint("rectification.ui.hint.extendedTo");
    }
    List<FormField> fields = new ArrayList<>(List.of(on, said));
    if (kind.setsDeadline()) {
      fields.addFirst(extendedTo);
    }
    if (kind.saysWho()) {
      fields.add(by);
    }
    return new FormModel(
            "rectification.ui.form.step." + word,
            item.label(),
            "rectification.ui.do." + word,
            fields,
            new FormModel.Work(
                () ->
                    desk.service()
                        .step(
                            item.id(),
                            new RectificationStep.Draft(
                                kind, on.day(), said.text(), by.text(), extendedTo.day()))
                        .id(),
                "rectification.ui.saved.step." + word))
        .foreseeing(() -> foreseen(item, kind, on.day()));
  }

  private List<String> foreseen(RectificationItem item, StepKind kind, @Nullable LocalDate on) {
    List<String> said = new ArrayList<>();
    if (kind == StepKind.REPORTED && on != null && on.isAfter(item.deadline())) {
      said.add(desk.texts().text("rectification.warning.late", item.deadline()));
    }
    if ((kind == StepKind.REPORTED || kind == StepKind.CLOSED) && item.evidence().isEmpty()) {
      said.add(desk.texts().text("rectification.warning.unproven"));
    }
    return said;
  }

  /**
   * Takes decisions and problems found in.
   *
   * @param candidates none of which is an item yet
   * @param ofOneRecord true if they are those of one record: then all of them are meant at first
   */
  FormModel list(List<Candidate> candidates, boolean ofOneRecord) {
    String subject =
        ofOneRecord
            ? candidates.getFirst().from()
            : desk.texts().text("rectification.ui.candidates", candidates.size());
    List<Choice> choices =
        candidates.stream()
            .map(
                c ->
                    new Choice(
                        c.source().row().toString(),
                        desk.texts().text("rectification.ui.candidate", unit(c), firstLine(c)),
                        due(c),
                        String.join(
                            " ", unit(c), Pinyin.initials(unit(c)), c.problem(), c.from(), due(c))))
            .toList();
    FormField chosen =
        FormField.many(
                "items",
                "rectification.ui.field.items",
                choices,
                ofOneRecord
                    ? choices.stream().map(Choice::id).collect(Collectors.toSet())
                    : Set.of())
            .required()
            .tall();
    boolean someUnit = candidates.stream().anyMatch(c -> c.unit() == null);
    boolean someDay = candidates.stream().anyMatch(c -> c.dueOn() == null);
    FormField unit =
        FormField.pick("unit", "rectification.ui.field.unitLeft", units(null), null)
            .hint("rectification.ui.hint.unitLeft");
    FormField dueOn =
        FormField.day("dueOn", "rectification.ui.field.dueLeft", null)
            .hint("rectification.ui.hint.dueLeft");
    List<FormField> fields = new ArrayList<>(List.of(chosen));
    if (someUnit) {
      fields.add(unit);
    }
    if (someDay) {
      fields.add(dueOn);
    }
    return new FormModel(
        "rectification.ui.form.list",
        subject,
        "rectification.ui.list.do",
        fields,
        new FormModel.Work(
            () -> {
              Set<String> ticked = chosen.ticked();
              List<RectificationService.Listing> listings =
                  candidates.stream()
                      .filter(c -> ticked.contains(c.source().row().toString()))
                      .map(c -> new RectificationService.Listing(c.source(), id(unit), dueOn.day()))
                      .toList();
              return listed(listings);
            },
            ofOneRecord ? "rectification.ui.saved.listed" : "rectification.ui.saved.added"));
  }

  /** What is wrong with any of them is said once, beside the field that is asked for all. */
  private UUID listed(List<RectificationService.Listing> listings) {
    try {
      return desk.service().list(listings).getFirst().id();
    } catch (InvalidInput wrong) {
      throw new InvalidInput(
          wrong.problems().stream()
              .map(p -> new Problem(fieldOf(p), p.textKey(), p.args()))
              .distinct()
              .toList());
    }
  }

  private static String fieldOf(Problem problem) {
    String field = problem.field().replaceFirst("^items\\[\\d+]\\.?", "");
    return field.equals("unit") || field.equals("dueOn") ? field : "items";
  }

  private static String firstLine(Candidate candidate) {
    return candidate.problem().lines().findFirst().orElse("");
  }

  private String unit(Candidate candidate) {
    UUID unit = candidate.unit();
    return unit == null
        ? desk.texts().text("rectification.ui.noUnit")
        : structure.nameOn(unit, candidate.raisedOn());
  }

  private String due(Candidate candidate) {
    LocalDate due = candidate.dueOn();
    return due == null ? desk.texts().text("rectification.ui.noDay") : due.toString();
  }
}
