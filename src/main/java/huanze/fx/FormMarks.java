package huanze.fx;

import atlantafx.base.theme.Styles;
import huanze.base.Problem;
import huanze.base.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Shows problems beside their fields: a red edge and, in a label of style class {@code hz-mark}, an
 * icon and the sentence. Labels take no room while there is nothing to say.
 */
public final class FormMarks {
  private record Field(Node input, Label mark) {}

  private final Texts texts;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private @Nullable Label rest;
  private boolean partial;
  private final ListChangeListener<Problem> whenChanged = change -> show(change.getList());

  public FormMarks(Texts texts) {
    this.texts = texts;
  }

  /**
   * Several fields may share an input or a mark, which then says what is wrong with any of them.
   *
   * @param name the field as {@link Problem#field()} calls it
   */
  public FormMarks field(String name, Node input, Label mark) {
    prepare(mark);
    fields.put(name, new Field(input, mark));
    return this;
  }

  /** For a page that is part of a form: problems of other fields are other pages' concern. */
  public FormMarks only(String name, Node input, Label mark) {
    partial = true;
    return field(name, input, mark);
  }

  /** Where problems go that belong to no field. */
  public FormMarks rest(Label label) {
    prepare(label);
    rest = label;
    return this;
  }

  /** Follows a model's problems for as long as the form lives with its model. */
  public FormMarks follow(ObservableList<? extends Problem> problems) {
    problems.addListener(whenChanged);
    show(problems);
    return this;
  }

  public void show(List<? extends Problem> problems) {
    List<Problem> unplaced = new ArrayList<>();
    Map<String, List<Problem>> byField =
        problems.stream().collect(Collectors.groupingBy(Problem::field, Collectors.toList()));
    byField.forEach((name, list) -> unplaced.addAll(fields.containsKey(name) ? List.of() : list));
    Map<Node, List<Problem>> byInput = new LinkedHashMap<>();
    Map<Label, List<Problem>> byMark = new LinkedHashMap<>();
    fields.forEach(
        (name, field) -> {
          List<Problem> mine = byField.getOrDefault(name, List.of());
          byInput.computeIfAbsent(field.input(), i -> new ArrayList<>()).addAll(mine);
          byMark.computeIfAbsent(field.mark(), m -> new ArrayList<>()).addAll(mine);
        });
    byInput.forEach(
        (input, mine) -> {
          input.pseudoClassStateChanged(Styles.STATE_DANGER, !mine.isEmpty());
          input.setAccessibleHelp(sentences(mine));
        });
    byMark.forEach(this::say);
    if (rest != null) {
      say(rest, unplaced);
    } else if (!unplaced.isEmpty() && !partial) {
      throw new IllegalArgumentException("No field for " + unplaced);
    }
  }

  /** Moves the keyboard to the first field with a problem. */
  public void focusFirst(List<? extends Problem> problems) {
    fields.entrySet().stream()
        .filter(entry -> problems.stream().anyMatch(p -> p.field().equals(entry.getKey())))
        .findFirst()
        .ifPresent(entry -> entry.getValue().input().requestFocus());
  }

  private static void prepare(Label mark) {
    mark.setGraphic(new FontIcon("mdoal-error_outline"));
    mark.setWrapText(true);
    mark.setVisible(false);
    mark.managedProperty().bind(mark.visibleProperty());
  }

  private void say(Label mark, List<Problem> problems) {
    mark.setText(sentences(problems));
    mark.setVisible(!problems.isEmpty());
  }

  private String sentences(List<Problem> problems) {
    return problems.stream().map(texts::text).distinct().collect(Collectors.joining("\n"));
  }
}
