package huanze.activity.ui;

import huanze.activity.ActivityForm;
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
}
