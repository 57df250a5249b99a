package huanze.activity.ui;

import huanze.activity.ActivityForm;
import huanze.activity.Visit;
import huanze.base.CamelCase;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Pane;

/** A tick for each form that such a record may have. */
final class FormTicks {
  private FormTicks() {}

  static void follow(Pane pane, ActivityRecordModel model) {
    FormFields fields = model.fields();
    Map<ActivityForm, CheckBox> ticks = new LinkedHashMap<>();
    for (ActivityForm one : ActivityForm.of(fields.kind)) {
      CheckBox tick = new CheckBox(model.names().form(one));
      tick.setId("form-" + CamelCase.of(one));
      tick.setSelected(fields.forms.contains(one));
      tick.setOnAction(e -> model.tick(one, tick.isSelected()));
      ticks.put(one, tick);
    }
    pane.getChildren().setAll(ticks.values());
    fields.forms.addListener(
        (SetChangeListener<ActivityForm>)
            change -> ticks.forEach((f, t) -> t.setSelected(fields.forms.contains(f))));
  }

  /** A tick for each reason of an inspection. */
  static void sources(Pane pane, ActivityRecordModel model) {
    FormFields fields = model.fields();
    Map<Visit.Source, CheckBox> ticks = new LinkedHashMap<>();
    for (Visit.Source one : Visit.Source.values()) {
      CheckBox tick = new CheckBox(model.texts().text("activity.source." + CamelCase.of(one)));
      tick.setSelected(fields.sources.contains(one));
      tick.setOnAction(
          e -> {
            if (tick.isSelected()) {
              fields.sources.add(one);
            } else {
              fields.sources.remove(one);
            }
          });
      ticks.put(one, tick);
    }
    pane.getChildren().setAll(ticks.values());
    fields.sources.addListener(
        (SetChangeListener<Visit.Source>)
            change -> ticks.forEach((f, t) -> t.setSelected(fields.sources.contains(f))));
  }
}
