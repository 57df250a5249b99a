package huanze.activity.ui;

import huanze.activity.Minutes;
import huanze.base.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The minutes of a meeting as typed. */
final class MinutesFields {
  final StringProperty session = new SimpleStringProperty("");
  final StringProperty draftedOn = new SimpleStringProperty("");
  final StringProperty reviewedBy = new SimpleStringProperty("");
  final StringProperty reviewedOn = new SimpleStringProperty("");
  final StringProperty signedBy = new SimpleStringProperty("");
  final StringProperty signedOn = new SimpleStringProperty("");
  final StringProperty issuedOn = new SimpleStringProperty("");
  final StringProperty sentTo = new SimpleStringProperty("");

  Observable[] all() {
    return new Observable[] {
      session, draftedOn, reviewedBy, reviewedOn, signedBy, signedOn, issuedOn, sentTo
    };
  }

  void fill(Minutes minutes) {
    session.set(FormFields.orEmpty(minutes.session()));
    draftedOn.set(FormFields.orEmpty(minutes.draftedOn()));
    reviewedBy.set(FormFields.orEmpty(minutes.reviewedBy()));
    reviewedOn.set(FormFields.orEmpty(minutes.reviewedOn()));
    signedBy.set(FormFields.orEmpty(minutes.signedBy()));
    signedOn.set(FormFields.orEmpty(minutes.signedOn()));
    issuedOn.set(FormFields.orEmpty(minutes.issuedOn()));
    sentTo.set(FormFields.orEmpty(minutes.sentTo()));
  }

  Minutes minutes() {
    return new Minutes(
        session.get(),
        Typed.day(draftedOn.get()).orElse(null),
        reviewedBy.get(),
        Typed.day(reviewedOn.get()).orElse(null),
        signedBy.get(),
        Typed.day(signedOn.get()).orElse(null),
        Typed.day(issuedOn.get()).orElse(null),
        sentTo.get());
  }

  List<Problem> unreadable() {
    Map<String, StringProperty> days = new LinkedHashMap<>();
    days.put("draftedOn", draftedOn);
    days.put("reviewedOn", reviewedOn);
    days.put("signedOn", signedOn);
    days.put("issuedOn", issuedOn);
    List<Problem> problems = new ArrayList<>();
    days.forEach((field, day) -> FormFields.refuseDay(problems, field, day.get()));
    return problems;
  }
}
