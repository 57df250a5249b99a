package huanze.activity.ui;

import huanze.activity.Participant;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Somebody who took part, being typed. */
final class ParticipantLine {
  final @Nullable UUID person;
  final @Nullable String name;
  final ObjectProperty<Participant.Presence> presence = new SimpleObjectProperty<>();
  final StringProperty reason = new SimpleStringProperty("");

  ParticipantLine(Participant participant) {
    person = participant.person();
    name = participant.name();
    presence.set(participant.presence());
    reason.set(FormFields.orEmpty(participant.reason()));
  }

  Participant participant() {
    boolean absent = presence.get() == Participant.Presence.ABSENT;
    return new Participant(person, name, presence.get(), absent ? reason.get() : null);
  }
}
