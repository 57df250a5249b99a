package huanze.activity.ui;

import huanze.activity.Leader;
import huanze.base.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Units and persons of the form, by the names and posts they had on the day of the record. */
final class RecordPeople {
  private final ActivityRecordModel model;
  private final FormFields fields;
  private final Texts texts;
  private final RecordPickers pick;
  private final String remove;

  RecordPeople(ActivityRecordModel model, RecordPickers pick) {
    this.model = model;
    this.pick = pick;
    fields = model.fields();
    texts = model.texts();
    remove = texts.text("activity.ui.remove");
  }

  void units(Chips conveners, Chips target, Label addressees) {
    conveners.follow(fields.conveners, this::unit, remove, pick::conveners);
    target.follow(fields.target, this::unit, remove, pick::target);
    addressees.managedProperty().bind(addressees.visibleProperty());
    Runnable tell =
        () -> {
          addressees.setText(model.targetHint());
          addressees.setVisible(!addressees.getText().isEmpty());
        };
    for (Observable one : List.of(fields.conveners, fields.forms, fields.day)) {
      one.addListener(o -> tell.run());
    }
    tell.run();
  }

  void leaders(Chips leaders, Chips researchers) {
    leaders.follow(fields.leaders, this::leader, remove, pick::leaders);
    researchers.follow(fields.researchers, this::leader, remove, pick::researchers);
    fields.day.addListener(
        o -> {
          leaders.rename();
          researchers.rename();
        });
  }

  void participants(LineBox box) {
    box.follow(
        fields.participants, line -> LineBox.participant(fields, line, participant(line), texts));
  }

  private String unit(UUID id) {
    return model.names().unit(model.structure(), id);
  }

  private String leader(Leader leader) {
    return personAndPosts(leader.person());
  }

  private Node participant(ParticipantLine line) {
    Label name = new Label(line.name);
    if (line.person != null) {
      UUID person = line.person;
      name.textProperty()
          .bind(Bindings.createStringBinding(() -> personAndPosts(person), fields.day));
    }
    name.setMaxWidth(Double.MAX_VALUE);
    return name;
  }

  private String personAndPosts(UUID person) {
    String name = model.names().person(model.structure(), person);
    String posts = model.names().posts(model.structure(), person, held());
    return posts.isEmpty() ? name : texts.text("activity.ui.personAndPost", name, posts);
  }

  private @Nullable LocalDate held() {
    return fields.heldOn().orElse(null);
  }
}
