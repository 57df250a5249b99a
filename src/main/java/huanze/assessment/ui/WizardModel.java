package huanze.assessment.ui;

import huanze.assessment.AssessmentYear;
import huanze.assessment.ConditionInput;
import huanze.assessment.ConditionResult;
import huanze.assessment.Finding;
import huanze.assessment.ItemInput;
import huanze.assessment.ItemResult;
import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.rulepack.Unconfirmed;
import huanze.rulepack.UnconfirmedContent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** One unit's assessment of one year, step by step. */
public final class WizardModel {
  private final AssessmentOffice office;
  private final AssessmentWords words;
  private final UUID unit;
  private final int year;
  private final AnswersModel<ItemResult, ItemInput, ItemForm> items;
  private final AnswersModel<ConditionResult, ConditionInput, ConditionForm> conditions;
  private final ReadOnlyObjectWrapper<@Nullable Shot> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<WizardStep> step =
      new ReadOnlyObjectWrapper<>(WizardStep.SUBJECT);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final WizardProofs proofs;
  private final WizardWays ways;
  private final List<Unconfirmed> listed = new ArrayList<>();
  private boolean begun;

  /**
   * @param wanted the step to begin with; null begins where something is left to do
   */
  public WizardModel(AssessmentOffice office, UUID unit, int year, @Nullable String wanted) {
    this.office = office;
    this.unit = unit;
    this.year = year;
    words = new AssessmentWords(office.texts());
    String place = unit + "-" + year;
    items =
        new AnswersModel<>(
            office,
            new AnswersModel.Kind<>(
                "assessment-items-" + place,
                "item.",
                ItemInput.class,
                ItemForm::new,
                (now, inputs) -> now.checkItems(unit, inputs),
                inputs -> office.service().answerItems(unit, year, inputs),
                "assessment.ui.notice.items"));
    conditions =
        new AnswersModel<>(
            office,
            new AnswersModel.Kind<>(
                "assessment-conditions-" + place,
                "condition.",
                ConditionInput.class,
                ConditionForm::new,
                (now, inputs) -> now.checkConditions(unit, inputs),
                inputs -> office.service().answerConditions(unit, year, inputs),
                "assessment.ui.notice.conditions"));
    proofs = new WizardProofs(office, unit, year, this);
    ways = new WizardWays(office, unit, year, this);
    step.subscribe(listed::clear);
    if (wanted != null) {
      begun = true;
      step.set(CamelCase.parse(WizardStep.class, wanted));
    }
  }

  AssessmentWords words() {
    return words;
  }

  Texts texts() {
    return office.texts();
  }

  String clerk() {
    return office.clerk();
  }

  int year() {
    return year;
  }

  AnswersModel<ItemResult, ItemInput, ItemForm> items() {
    return items;
  }

  AnswersModel<ConditionResult, ConditionInput, ConditionForm> conditions() {
    return conditions;
  }

  /** Files that prove items and conditions. */
  WizardProofs proofs() {
    return proofs;
  }

  /** To other screens and the papers. */
  WizardWays ways() {
    return ways;
  }

  /** The assessment as it was last read; null until then. */
  ReadOnlyObjectProperty<@Nullable Shot> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<WizardStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** Why there is no such assessment; empty if there is one. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  // ---- reading

  /** Reads what stands now; what is half-typed stays. */
  void load() {
    office
        .background()
        .read(
            "assessment", () -> Shot.of(office.service().year(year), unit), this::show, this::none);
  }

  private void show(Shot read) {
    trouble.set("");
    title.set(
        texts().text("assessment.ui.title.one", read.assessment().subject().unit().name(), year));
    AssessmentYear now = read.year();
    items.show(now, read.assessment().items());
    conditions.show(now, read.assessment().conditions());
    list(read);
    shown.set(read);
    if (!begun) {
      begun = true;
      step.set(firstOpen());
    }
  }

  private WizardStep firstOpen() {
    if (isUntouched()) {
      return WizardStep.SUBJECT;
    }
    return Stream.of(WizardStep.ITEMS, WizardStep.CONDITIONS)
        .filter(s -> mark(s).state() != StepMark.State.DONE)
        .findFirst()
        .orElse(WizardStep.RESULT);
  }

  private boolean isUntouched() {
    return items.forms().stream().noneMatch(ItemForm::filled)
        && conditions.forms().stream().noneMatch(ConditionForm::filled);
  }

  private void none(Exception failure) {
    if (failure instanceof InvalidInput invalid) {
      shown.set(null);
      title.set(texts().text("assessment.ui.title.none", year));
      trouble.set(invalid.problems().stream().map(texts()::text).collect(Collectors.joining("\n")));
    } else {
      office.dialogs().failed(failure);
    }
  }

  /** How far a step is; asked only while there is an assessment. */
  StepMark mark(WizardStep of) {
    Shot now = shown.get();
    if (now == null) {
      throw new IllegalStateException("nothing is shown");
    }
    return StepMark.of(of, now.assessment(), texts());
  }

  // ---- going through the steps

  /** To a step; what was filled in is saved first, unless something is wrong with it. */
  void go(WizardStep to) {
    AnswersModel<?, ?, ?> filled = answers();
    if (filled == null || !filled.dirty()) {
      step.set(to);
    } else {
      filled.save(
          () -> {
            step.set(to);
            load();
          });
    }
  }

  /** The step that is filled in, if the one in view is such. */
  private @Nullable AnswersModel<?, ?, ?> answers() {
    return switch (step.get()) {
      case ITEMS -> items;
      case CONDITIONS -> conditions;
      case SUBJECT, RESULT, SUMMARY, PRINT -> null;
    };
  }

  boolean hasNext() {
    return step.get() != WizardStep.values()[WizardStep.values().length - 1];
  }

  boolean hasPrevious() {
    return step.get() != WizardStep.SUBJECT;
  }

  void next() {
    if (hasNext()) {
      go(WizardStep.values()[step.get().ordinal() + 1]);
    }
  }

  void previous() {
    if (hasPrevious()) {
      go(WizardStep.values()[step.get().ordinal() - 1]);
    }
  }

  void save() {
    AnswersModel<?, ?, ?> filled = answers();
    if (filled != null) {
      filled.save(this::load);
    }
  }

  /**
   * True if the screen may be left: what was filled in is being saved, or the user lets it wait as
   * a draft.
   */
  boolean mayLeave() {
    AnswersModel<?, ?, ?> filled = answers();
    if (filled == null || !filled.dirty()) {
      return true;
    }
    if (filled.valid()) {
      filled.save(() -> {});
      return true;
    }
    filled.paused();
    return office.dialogs().leave("assessment.ui.leave.ask", "assessment.ui.leave.yes");
  }

  // ---- what a step can do besides

  /** Conditions that nobody has answered, not even half. */
  List<ConditionForm> unanswered() {
    return conditions.forms().stream().filter(f -> f.asked() && f.finding.get() == null).toList();
  }

  /** All conditions that nobody has answered: not met, for one reason in the user's words. */
  void answerRest() {
    List<ConditionForm> rest = unanswered();
    office
        .dialogs()
        .askReason(
            "assessment.ui.rest.ask",
            words.join(rest.stream().map(f -> String.valueOf(f.number())).toList()))
        .ifPresent(
            reason ->
                rest.forEach(
                    form -> {
                      form.find(Finding.NOT_MET, clerk());
                      form.reason.set(reason);
                    }));
  }

  /**
   * Something the assessment rests on that the office has to confirm.
   *
   * @param content its value, a line each, as the settings show it
   * @param open false once it is confirmed
   */
  record Basis(Unconfirmed what, List<String> content, boolean open) {}

  /**
   * What has to be confirmed. A line that is confirmed stays where it is until the step is shown
   * anew: no other line may move under a mouse that clicks twice.
   */
  List<Basis> basis() {
    Shot now = shown.get();
    if (now == null) {
      return List.of();
    }
    list(now);
    UnconfirmedContent content = new UnconfirmedContent(now.year().pack(), texts());
    List<Unconfirmed> open = now.assessment().unconfirmed();
    return listed.stream().map(one -> new Basis(one, content.of(one), open.contains(one))).toList();
  }

  private void list(Shot now) {
    now.assessment().unconfirmed().stream()
        .filter(one -> !listed.contains(one))
        .forEach(listed::add);
  }

  void confirm(Unconfirmed one) {
    office
        .background()
        .write(
            () -> office.settings().confirm(one.id()),
            done -> {
              office.notices().say("assessment.ui.notice.confirmed", words.unconfirmed(one));
              load();
            },
            office.dialogs()::failed);
  }

  void back() {
    office.navigator().back();
  }

  void copied() {
    office.notices().say("assessment.ui.notice.copied");
  }
}
