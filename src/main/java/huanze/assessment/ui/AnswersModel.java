package huanze.assessment.ui;

import huanze.assessment.AssessmentYear;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * A step of the wizard that is filled in: all its inputs are saved as one entry, half-typed ones
 * are kept as a draft.
 *
 * @param <R> how an item or condition stands
 * @param <I> what is filled in
 * @param <F> its form
 */
final class AnswersModel<R, I, F extends AnswerForm<R, I>> {
  /**
   * What a step is about.
   *
   * @param draft name its half-typed inputs are kept under
   * @param prefix how the fields of its problems begin, such as {@code item.}
   * @param form the form of one that stands so
   * @param check what is wrong with inputs
   * @param save saves inputs as one entry
   * @param savedKey what is said then
   */
  record Kind<R, I, F extends AnswerForm<R, I>>(
      String draft,
      String prefix,
      Class<I> input,
      Function<R, F> form,
      BiFunction<AssessmentYear, List<I>, List<Problem>> check,
      Function<List<I>, OptionalLong> save,
      String savedKey) {}

  private final AssessmentOffice office;
  private final Kind<R, I, F> kind;
  private final ObservableList<F> forms = FXCollections.observableArrayList();
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private final List<Runnable> whenTyped = new ArrayList<>();
  private final List<Consumer<List<Problem>>> whenRefused = new ArrayList<>();
  private List<I> draft = List.of();
  private List<I> saved = List.of();
  private @Nullable AssessmentYear year;
  private boolean kept;
  private boolean looked;
  private boolean saving;

  AnswersModel(AssessmentOffice office, Kind<R, I, F> kind) {
    this.office = office;
    this.kind = kind;
  }

  ObservableList<F> forms() {
    return forms;
  }

  /** What is wrong, to be shown beside the fields. */
  ObservableList<Problem> problems() {
    return problems;
  }

  ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  boolean dirty() {
    return dirty.get();
  }

  /** How many inputs an earlier, unfinished visit left; 0 if none wait for an answer. */
  ReadOnlyIntegerProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /** Is told of every change that is typed. */
  void onTyped(Runnable action) {
    whenTyped.add(action);
  }

  /** Is told the problems whenever saving was refused. */
  void onRefused(Consumer<List<Problem>> action) {
    whenRefused.add(action);
  }

  /** How everything stands now; what is half-typed stays. */
  void show(AssessmentYear now, List<R> results) {
    year = now;
    if (forms.size() == results.size()) {
      for (int i = 0; i < results.size(); i++) {
        F form = forms.get(i);
        form.show(results.get(i));
        if (saved.contains(form.input())) {
          form.reset(); // 7.50 is shown as it was understood
        }
      }
    } else {
      List<F> made = results.stream().map(kind.form()).toList();
      made.forEach(form -> form.onChange(this::typed));
      forms.setAll(made);
    }
    saved = List.of();
    follow();
    if (!looked) {
      looked = true;
      lookForDraft();
    }
  }

  private void typed() {
    follow();
    whenTyped.forEach(Runnable::run);
  }

  private void follow() {
    dirty.set(forms.stream().anyMatch(AnswerForm::dirty));
    problems.removeIf(p -> form(p).filter(AnswerForm::dirty).isEmpty());
  }

  private java.util.Optional<F> form(Problem problem) {
    return forms.stream().filter(f -> problem.field().startsWith(prefix(f.number()))).findFirst();
  }

  private String prefix(int number) {
    return kind.prefix() + number + ".";
  }

  private List<I> typedInputs() {
    return forms.stream().filter(AnswerForm::dirty).map(AnswerForm::input).toList();
  }

  // ---- checking

  /** Looks at one that the keyboard has left. */
  void left(int number) {
    List<Problem> wrong = new ArrayList<>();
    forms.stream()
        .filter(f -> f.number() == number && f.dirty())
        .forEach(f -> wrong.addAll(check(List.of(f.input()))));
    List<Problem> others =
        problems.stream().filter(p -> !p.field().startsWith(prefix(number))).toList();
    List<Problem> all = new ArrayList<>(others);
    all.addAll(wrong);
    if (!all.equals(problems)) {
      problems.setAll(all);
    }
  }

  /** True if something is said to be wrong with one. */
  boolean hasProblem(int number) {
    return problems.stream().anyMatch(p -> p.field().startsWith(prefix(number)));
  }

  /** True if nothing is wrong; what is wrong is shown and takes the keyboard. */
  boolean valid() {
    List<Problem> wrong = check(typedInputs());
    problems.setAll(wrong);
    if (!wrong.isEmpty()) {
      whenRefused.forEach(w -> w.accept(wrong));
    }
    return wrong.isEmpty();
  }

  private List<Problem> check(List<I> inputs) {
    return year == null ? List.of() : kind.check().apply(year, inputs);
  }

  // ---- saving

  /**
   * Saves all that was filled in as one entry, unless something is wrong.
   *
   * @param afterwards what follows if it is saved
   */
  void save(Runnable afterwards) {
    List<I> inputs = typedInputs();
    if (saving || !valid()) {
      return;
    }
    if (inputs.isEmpty()) {
      office.notices().say("assessment.ui.notice.nothing");
      return;
    }
    saving = true;
    office
        .background()
        .write(
            () -> {
              kind.save().apply(inputs);
              office.drafts().discard(kind.draft());
              return inputs.size();
            },
            count -> {
              saving = false;
              kept = false;
              saved = inputs;
              office.notices().say(kind.savedKey(), count);
              afterwards.run();
            },
            this::refused);
  }

  private void refused(Exception failure) {
    saving = false;
    if (failure instanceof InvalidInput invalid
        && invalid.problems().stream().allMatch(p -> form(p).isPresent())) {
      problems.setAll(invalid.problems());
      whenRefused.forEach(w -> w.accept(invalid.problems()));
    } else {
      office.dialogs().failed(failure);
    }
  }

  /** Back to what stands; the draft is forgotten too. */
  void reset() {
    forms.forEach(AnswerForm::reset);
    problems.clear();
    forget();
  }

  // ---- drafts

  /** Keeps what is half-typed: after a pause in typing, and before the screen is left. */
  void paused() {
    List<I> inputs = typedInputs();
    if (inputs.isEmpty()) {
      if (kept) {
        forget();
      }
      return;
    }
    kept = true;
    String text = StepDraft.of(inputs);
    write(() -> office.drafts().keep(kind.draft(), text));
  }

  void lookForDraft() {
    office
        .background()
        .read(
            "assessment draft " + kind.prefix(),
            () ->
                office
                    .drafts()
                    .find(kind.draft())
                    .map(text -> StepDraft.read(text, kind.input()))
                    .orElse(List.of()),
            this::found,
            office.dialogs()::failed);
  }

  private void found(List<I> inputs) {
    draft =
        inputs.stream()
            .filter(
                input ->
                    forms.stream()
                        .anyMatch(
                            f ->
                                f.numberOf(input) == f.number()
                                    && !Objects.equals(f.input(), input)))
            .toList();
    waiting.set(draft.size());
  }

  /** Goes on with what an earlier visit left. */
  void takeDraft() {
    for (I input : draft) {
      forms.stream()
          .filter(f -> f.numberOf(input) == f.number())
          .findFirst()
          .ifPresent(f -> f.fill(input));
    }
    kept = true;
    draft = List.of();
    waiting.set(0);
  }

  void discardDraft() {
    draft = List.of();
    waiting.set(0);
    forget();
  }

  private void forget() {
    kept = false;
    write(() -> office.drafts().discard(kind.draft()));
  }

  private void write(Runnable work) {
    office
        .background()
        .write(
            () -> {
              work.run();
              return true;
            },
            done -> {},
            office.dialogs()::failed);
  }
}
