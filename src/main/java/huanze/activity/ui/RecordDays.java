package huanze.activity.ui;

import huanze.base.Period;
import huanze.fx.DayField;
import huanze.fx.Shown;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** When it took place, and which period it is about. */
final class RecordDays {
  private final ActivityRecordModel model;
  private final FormFields fields;

  RecordDays(ActivityRecordModel model) {
    this.model = model;
    fields = model.fields();
  }

  void days(DayField held, DayField newspaper, DayField television) {
    String pick = model.texts().text("activity.ui.pickDay");
    held.bind(fields.day, model::today, pick);
    newspaper.bind(fields.newspaper, model::today, pick);
    television.bind(fields.television, model::today, pick);
  }

  void minutes(DayField drafted, DayField reviewed, DayField signed, DayField issued) {
    String pick = model.texts().text("activity.ui.pickDay");
    drafted.bind(fields.minutes.draftedOn, model::today, pick);
    reviewed.bind(fields.minutes.reviewedOn, model::today, pick);
    signed.bind(fields.minutes.signedOn, model::today, pick);
    issued.bind(fields.minutes.issuedOn, model::today, pick);
  }

  /** A time typed as 0930 is written out when the keyboard leaves it. */
  void times(TextField starts, TextField ends) {
    starts.textProperty().bindBidirectional(fields.starts);
    ends.textProperty().bindBidirectional(fields.ends);
    starts.textProperty().subscribe(typed -> ends.setPromptText(Typed.usualEnd(typed)));
    for (TextField time : List.of(starts, ends)) {
      time.focusedProperty()
          .addListener(
              (o, was, is) -> {
                if (!is) {
                  Typed.time(time.getText()).ifPresent(t -> time.setText(t.toString()));
                }
              });
    }
  }

  void about(ComboBox<Period> about) {
    about.setConverter(new Shown<>(model.names()::period));
    about.valueProperty().bindBidirectional(fields.about);
  }

  /** The periods to choose from change with the forms; what was chosen stays. */
  void offer(List<Period> periods, ComboBox<Period> about) {
    if (!about.getItems().equals(periods)) {
      Period chosen = fields.about.get();
      about.getItems().setAll(periods);
      fields.about.set(chosen);
    }
  }

  /** Says when it has to be, and that a day to come is a plan. */
  void hint(Label owed, Label plan, Label outlets) {
    plan.setText(fields.heldOn().map(model::planHint).orElse(""));
    owed.setText(model.owedHint());
    owed.setVisible(!owed.getText().isEmpty());
    outlets.setText(owed.getText());
    outlets.setVisible(owed.isVisible());
  }
}
