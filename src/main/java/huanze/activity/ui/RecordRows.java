package huanze.activity.ui;

import huanze.activity.ActivityKind;
import huanze.base.CamelCase;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.fx.Focus;
import huanze.fx.FormMarks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;

/** The rows of the form: which of them such a record has, and what they are called. */
final class RecordRows {
  private final FormFields fields;
  private final Texts texts;
  private final Map<String, FormRow> rows = new LinkedHashMap<>();

  RecordRows(FormFields fields, Texts texts) {
    this.fields = fields;
    this.texts = texts;
  }

  /** Takes in the row of a field, from top to bottom. */
  RecordRows add(String field, FormRow row) {
    rows.put(field, row);
    row.setVisible(RecordLines.has(fields.kind, field));
    return this;
  }

  /** Problems of this field stand beside another field's row. */
  RecordRows beside(String field, String other) {
    rows.put(field, row(other));
    return this;
  }

  boolean isShown(String field) {
    return row(field).isVisible();
  }

  private FormRow row(String field) {
    return Objects.requireNonNull(rows.get(field), field);
  }

  /** Rows that each kind of record calls by words of its own. */
  void name() {
    String kind = CamelCase.of(fields.kind);
    row("conveners").setText(texts.text("activity.ui.field.conveners." + kind));
    row("heldOn").setText(texts.text("activity.ui.field.day." + kind));
    row("content").setText(texts.text("activity.ui.field.content." + kind));
    if (isShown("leaders")) {
      row("leaders").setText(texts.text("activity.ui.field.leaders." + kind));
    }
    if (isShown("topics")) {
      row("topics").setText(texts.text("activity.ui.field.topics." + kind));
    }
    if (isShown("target")) {
      row("target").setText(texts.text("activity.ui.field.target." + kind));
    }
    boolean meeting = fields.kind == ActivityKind.MEETING;
    row("number")
        .setText(
            texts.text(meeting ? "activity.ui.field.number.meeting" : "activity.ui.field.number"));
    boolean ofMonth = fields.kind == ActivityKind.MEETING || fields.kind == ActivityKind.BULLETIN;
    row("about")
        .setText(texts.text(ofMonth ? "activity.ui.field.dataMonth" : "activity.ui.field.about"));
  }

  /** Texts in one piece, as records had them before problems were kept one by one. */
  private void keepOldTexts() {
    if (fields.kind == ActivityKind.INSPECTION) {
      row("findings").setVisible(!fields.findings.get().isBlank());
      row("requirements").setVisible(!fields.requirements.get().isBlank());
    }
  }

  /** Rows that come and go with what other rows say. */
  void follow(boolean ofPeriod) {
    row("about").setVisible(ofPeriod);
    keepOldTexts();
    if (fields.kind == ActivityKind.BULLETIN) {
      row("newspaper").setVisible(fields.asksOutlets());
      row("television").setVisible(fields.asksOutlets());
      row("heldOn").setVisible(fields.asksDay());
    }
    if (fields.kind == ActivityKind.MEETING) {
      boolean byTopic = fields.topics.stream().anyMatch(t -> t.environmental.get());
      row("studied").setVisible(!byTopic);
    }
  }

  void mark(FormMarks marks) {
    rows.forEach((name, row) -> marks.field(name, row.input(), row.mark()));
  }

  /** The keyboard goes to the first row with a problem. */
  Optional<FormRow> focusFirst(List<Problem> problems) {
    Set<String> wrong = problems.stream().map(Problem::field).collect(Collectors.toSet());
    Optional<FormRow> first =
        rows.entrySet().stream()
            .filter(e -> wrong.contains(e.getKey()) && e.getValue().isVisible())
            .map(Map.Entry::getValue)
            .findFirst();
    first.flatMap(row -> Focus.first(row.input())).ifPresent(Node::requestFocus);
    return first;
  }
}
