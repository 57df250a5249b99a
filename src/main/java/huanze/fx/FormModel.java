package huanze.fx;

import huanze.base.Background;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import org.jspecify.annotations.Nullable;

/** A form: what it asks for, what saving would change, what is wrong with it. */
public final class FormModel {
  /** A further button, such as 新增人员 beside the choice of a person. */
  public record Extra(String textKey, Runnable run) {}

  /**
   * What is saved.
   *
   * @param work one use case; gives the id of what was made or changed
   * @param notice key of the sentence for the status line, with the title's argument
   */
  public record Work(Callable<UUID> work, String notice) {}

  private final String titleKey;
  private final String subject;
  private final String saveKey;
  private final List<FormField> fields;
  private final Work work;
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();
  private final ObservableList<String> consequences = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private boolean saves = true;
  private Supplier<List<String>> foresight = List::of;
  private @Nullable Runnable slowly;
  private @Nullable Extra extra;

  /**
   * @param subject name of the unit, post or person, filled into the title
   * @param saveKey what the button says, a verb
   */
  public FormModel(
      String titleKey, String subject, String saveKey, List<FormField> fields, Work work) {
    this.titleKey = titleKey;
    this.subject = subject;
    this.saveKey = saveKey;
    this.fields = List.copyOf(fields);
    this.work = work;
    this.fields.forEach(field -> whenChanged(field, () -> mended(field)));
  }

  private static void whenChanged(FormField field, Runnable then) {
    field.textProperty().addListener((o, before, now) -> then.run());
    field.choiceProperty().addListener((o, before, now) -> then.run());
    field.yesProperty().addListener((o, before, now) -> then.run());
    field.ticked().addListener((SetChangeListener<String>) change -> then.run());
  }

  /** What is given anew is not wrong any more until saving says so. */
  private void mended(FormField field) {
    problems.removeIf(p -> p.field().equals(field.name()));
  }

  /** What saving would change beside the fields, worked out again after every change. */
  public FormModel foreseeing(Supplier<List<String>> what) {
    foresight = what;
    fields.forEach(field -> whenChanged(field, this::foresee));
    foresee();
    return this;
  }

  /**
   * The same where it takes longer than a moment: worked out beside the screen; what is shown
   * belongs to what is typed last.
   *
   * @param asked takes what is typed and gives the work
   */
  public FormModel foreseeing(
      Background background, Supplier<Callable<List<String>>> asked, Consumer<Exception> failed) {
    slowly = () -> background.read("formForesight", asked.get(), consequences::setAll, failed);
    return foreseeing(List::of);
  }

  public FormModel with(Extra further) {
    extra = further;
    return this;
  }

  /** What it does is a preview or a change of one: nothing is stored by it. */
  public FormModel savesNothing() {
    saves = false;
    return this;
  }

  boolean saves() {
    return saves;
  }

  private void foresee() {
    if (slowly != null) {
      slowly.run();
    } else {
      consequences.setAll(foresight.get());
    }
  }

  /** Saves once; problems come beside the fields, everything else to the dialogs. */
  void save(Background background, Dialogs dialogs, Consumer<UUID> done) {
    if (saving.get()) {
      return;
    }
    List<Problem> found =
        fields.stream().map(FormField::problem).flatMap(Optional::stream).toList();
    problems.setAll(found);
    if (!found.isEmpty()) {
      return;
    }
    saving.set(true);
    background.write(
        work.work(),
        id -> {
          saving.set(false);
          done.accept(id);
        },
        failure -> {
          saving.set(false);
          if (failure instanceof InvalidInput invalid) {
            problems.setAll(invalid.problems());
          } else {
            dialogs.failed(failure);
          }
        });
  }

  public boolean isChanged() {
    return fields.stream().anyMatch(FormField::isChanged);
  }

  /**
   * @throws IllegalArgumentException if the form does not ask for it
   */
  public FormField field(String name) {
    return fields.stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  public String titleKey() {
    return titleKey;
  }

  public String subject() {
    return subject;
  }

  public String saveKey() {
    return saveKey;
  }

  public String notice() {
    return work.notice();
  }

  public List<FormField> fields() {
    return fields;
  }

  public ObservableList<Problem> problems() {
    return problems;
  }

  public ObservableList<String> consequences() {
    return consequences;
  }

  public ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  public Optional<Extra> extra() {
    return Optional.ofNullable(extra);
  }
}
