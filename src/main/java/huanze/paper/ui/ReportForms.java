package huanze.paper.ui;

import huanze.activity.Activity;
import huanze.activity.Addressees;
import huanze.activity.OwedReport;
import huanze.activity.ReportService;
import huanze.base.Texts;
import huanze.fx.Choice;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.unit.Pinyin;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked when a report is drafted, and when it was sent. */
final class ReportForms {
  /** Chosen for all whom the rule names. */
  private static final String ALL = "all";

  private final ReportDesk desk;
  private final Structure structure;
  private final LocalDate today;

  ReportForms(ReportDesk desk) {
    this.desk = desk;
    structure = desk.structures().current();
    today = desk.clock().today();
  }

  /**
   * Plans the report, for its draft to hang on.
   *
   * @param subject whose and which it is, in words
   */
  FormModel draft(ReportLine line, String subject) {
    OwedReport owed = line.owed();
    FormField title =
        FormField.text(
                "title",
                "paper.report.field.title",
                desk.papers().title(owed.form(), owed.obligation().period()))
            .required();
    Optional<Unit> other = other(owed);
    FormField joint = joint(other, false);
    List<FormField> fields = new ArrayList<>(List.of(title));
    other.ifPresent(o -> fields.add(joint));
    return new FormModel(
        "paper.report.form.draft",
        subject,
        "paper.report.draft.next",
        fields,
        new FormModel.Work(
            () -> desk.reports().plan(owed, title.text(), with(joint, other)).activity().id(),
            "paper.report.notice.planned"));
  }

  /** Marks it as sent; see {@link #draft}. */
  FormModel sent(ReportLine line, String subject) {
    OwedReport owed = line.owed();
    Activity plan = owed.record();
    Optional<Unit> other = other(owed);
    FormField on = FormField.day("heldOn", "paper.report.field.sentOn", today).required();
    FormField number =
        FormField.text(
            "number", "paper.report.field.number", plan == null ? null : plan.facts().number());
    List<Choice> units = addressees(owed);
    FormField to =
        FormField.choice(
            "target",
            "paper.report.field.to",
            units,
            units.isEmpty() ? null : units.getFirst().id());
    boolean planned = plan != null && plan.facts().conveners().size() > 1;
    FormField joint = joint(other, planned);
    List<FormField> fields = new ArrayList<>(List.of(on, number));
    if (!units.isEmpty()) {
      fields.add(to);
    }
    other.ifPresent(o -> fields.add(joint));
    String title = desk.papers().title(owed.form(), owed.obligation().period());
    return new FormModel(
            "paper.report.form.sent",
            subject,
            "paper.report.sent",
            fields,
            new FormModel.Work(
                () ->
                    desk.reports()
                        .sent(
                            owed,
                            title,
                            new ReportService.Sending(
                                on.day(), number.text(), id(to.chosen()), with(joint, other)))
                        .activity()
                        .id(),
                "paper.report.notice.sent"))
        .foreseeing(
            desk.background(),
            () -> {
              LocalDate day = on.day();
              String typed = number.text();
              return () -> foreseen(owed, day, typed);
            },
            desk.dialogs()::failed);
  }

  private List<String> foreseen(OwedReport owed, @Nullable LocalDate on, String number) {
    Texts texts = desk.texts();
    List<String> said = new ArrayList<>();
    LocalDate due = owed.obligation().due();
    if (on != null && on.isAfter(due)) {
      said.add(texts.text("activity.report.warning.late", due));
    }
    if (number.isBlank()) {
      said.add(texts.text("activity.report.warning.noNumber"));
    }
    Activity plan = owed.record();
    desk.papers()
        .unfinished(plan == null ? List.of() : plan.evidence())
        .ifPresent(
            hint -> said.addAll(List.of(texts.text(hint), texts.text("paper.report.attachLater"))));
    return said;
  }

  private static FormField joint(Optional<Unit> other, boolean yes) {
    return FormField.yes("joint", "paper.report.field.joint", yes)
        .about(other.map(Unit::name).orElse(""))
        .hint("paper.report.hint.joint");
  }

  private static @Nullable UUID with(FormField joint, Optional<Unit> other) {
    return joint.isYes() ? other.map(Unit::id).orElse(null) : null;
  }

  /** The other organ, if it owes the same report and has not sent it. */
  private Optional<Unit> other(OwedReport owed) {
    Unit unit = structure.unit(owed.unit()).orElseThrow();
    return new Addressees(structure, desk.pack().get(), today)
        .besides(unit).stream().filter(u -> desk.reports().openBeside(u.id(), owed)).findFirst();
  }

  /** Committee and government together, as Art. 17 has it, then each by itself. */
  private List<Choice> addressees(OwedReport owed) {
    Unit unit = structure.unit(owed.unit()).orElseThrow();
    List<Unit> units = new Addressees(structure, desk.pack().get(), today).of(unit, owed.form());
    List<Choice> choices = new ArrayList<>();
    if (units.size() > 1) {
      choices.add(choice(ALL, "", units));
    }
    units.forEach(u -> choices.add(choice(u.id().toString(), u.code(), List.of(u))));
    return choices;
  }

  private Choice choice(String id, String code, List<Unit> units) {
    String names =
        units.stream()
            .map(Unit::name)
            .collect(Collectors.joining(desk.texts().text("paper.comma")));
    return new Choice(id, names, code, names + " " + Pinyin.choice(names));
  }

  private static @Nullable UUID id(@Nullable String chosen) {
    return chosen == null || chosen.equals(ALL) ? null : UUID.fromString(chosen);
  }
}
