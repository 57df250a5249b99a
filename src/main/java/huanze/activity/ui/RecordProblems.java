package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.Checked;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is odd about the form as typed, and, once saving was refused, what is wrong with it. */
final class RecordProblems {
  private static final String EVIDENCE = "evidence";

  private final ActivityDesk desk;
  private final FormFields fields;
  private final OpenedFor openedFor;
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();
  private final ObservableList<String> warnings = FXCollections.observableArrayList();
  private final List<Consumer<List<Problem>>> whenRefused = new ArrayList<>();
  private boolean tried;

  RecordProblems(ActivityDesk desk, FormFields fields, OpenedFor openedFor) {
    this.desk = desk;
    this.fields = fields;
    this.openedFor = openedFor;
  }

  ObservableList<Problem> problems() {
    return problems;
  }

  ObservableList<String> warnings() {
    return warnings;
  }

  void onRefused(Consumer<List<Problem>> action) {
    whenRefused.add(action);
  }

  void clear() {
    problems.clear();
    tried = false;
  }

  /**
   * At every key: what is wrong stands until it is right. Oddities wait for {@link #check}.
   *
   * @param before the record over which it is typed; null if it is new
   */
  void typed(@Nullable Activity before) {
    if (tried) {
      Checked judged = desk.service().judge(fields.facts(), before);
      problems.setAll(placed(ProblemPlaces.all(fields.unreadable(), judged)));
    }
  }

  /**
   * @param id the record as which the form is kept; null if it is new
   */
  void check(@Nullable UUID id) {
    ActivityFacts facts = fields.facts();
    desk.background()
        .read(
            "activityCheck",
            () -> desk.service().check(facts, id),
            checked -> {
              warnings.setAll(oddities(checked, facts));
              if (tried) {
                problems.setAll(placed(ProblemPlaces.all(fields.unreadable(), checked)));
              }
            },
            desk.dialogs()::failed);
  }

  private List<String> oddities(Checked checked, ActivityFacts facts) {
    List<String> found = new ArrayList<>();
    openedFor.outside(facts).ifPresent(found::add);
    checked.warnings().stream().map(desk.texts()::text).distinct().forEach(found::add);
    return found;
  }

  /** Saving was refused: from now on the problems stand in the form. */
  void refused(InvalidInput invalid) {
    tried = true;
    List<Problem> placed = placed(invalid.problems());
    problems.setAll(placed);
    whenRefused.forEach(w -> w.accept(placed));
  }

  /** What was wrong with a file goes with it; the count of several is told anew when saving. */
  void filesLeft(List<Path> waiting) {
    Set<Object> names =
        waiting.stream()
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.toSet());
    problems.removeIf(
        p -> p.field().equals(EVIDENCE) && p.args().stream().noneMatch(names::contains));
  }

  /** The day of a bulletin with outlets is theirs: what is wrong with it is said of them. */
  private List<Problem> placed(List<Problem> some) {
    List<Problem> asked =
        some.stream().filter(p -> fields.asksDay() || !p.field().equals("heldOn")).toList();
    return ProblemPlaces.placed(asked, fields.facts(), desk.texts());
  }
}
