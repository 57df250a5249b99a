package huanze.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges what came of it: decisions, problems found, and the minutes on their way. */
final class OutcomeCheck {
  private final ActivityFacts facts;
  private final Judged judged;

  OutcomeCheck(ActivityFacts facts, Judged judged) {
    this.facts = facts;
    this.judged = judged;
  }

  void check() {
    for (int i = 0; i < facts.decisions().size(); i++) {
      Decision decision = facts.decisions().get(i);
      task("decisions[" + i + "]", decision.words(), decision.unit(), decision.dueOn());
    }
    for (int i = 0; i < facts.problems().size(); i++) {
      FoundProblem problem = facts.problems().get(i);
      String field = "problems[" + i + "]";
      task(field, problem.words(), problem.unit(), problem.dueOn());
      judged.length(field + ".requirement", problem.requirement(), ActivityCheck.LONG_TEXT);
    }
    if (facts.kind() != ActivityKind.INSPECTION) {
      if (!facts.problems().isEmpty()) {
        judged.wrong("problems", "problemsOnlyOfInspection");
      }
      if (!facts.visit().isEmpty()) {
        judged.wrong("sources", "visitOnlyOfInspection");
      }
    }
    judged.length("points", facts.visit().points(), ActivityCheck.LONG_TEXT);
    minutes(facts.minutes());
  }

  private void task(
      String field, @Nullable String words, @Nullable UUID unit, @Nullable LocalDate due) {
    judged.required(field + ".words", words);
    judged.length(field + ".words", words, ActivityCheck.LONG_TEXT);
    judged.unitKnown(field + ".unit", unit);
    if (due == null) {
      return;
    }
    if (facts.heldOn() != null && due.isBefore(facts.heldOn())) {
      judged.wrong(field + ".dueOn", "dueBeforeHeld", due, facts.heldOn());
    } else {
      judged.dayInRange(
          field + ".dueOn", due, judged.today().plusYears(ActivityCheck.DEADLINE_YEARS_AHEAD));
    }
  }

  /** Stages come one after the other; nobody signs or issues on a day to come. */
  private void minutes(Minutes minutes) {
    if (minutes.isEmpty()) {
      return;
    }
    if (facts.kind() != ActivityKind.MEETING) {
      judged.wrong("minutes", "minutesOnlyOfMeeting");
      return;
    }
    judged.length("session", minutes.session(), ActivityCheck.SHORT_TEXT);
    judged.length("reviewedBy", minutes.reviewedBy(), ActivityCheck.SHORT_TEXT);
    judged.length("signedBy", minutes.signedBy(), ActivityCheck.SHORT_TEXT);
    judged.length("sentTo", minutes.sentTo(), ActivityCheck.LONG_TEXT);
    if (minutes.reviewedOn() != null && minutes.reviewedBy() == null) {
      judged.wrong("reviewedBy", "reviewerMissing");
    }
    if ((minutes.signedOn() != null || minutes.issuedOn() != null) && minutes.signedBy() == null) {
      judged.wrong("signedBy", "signerMissing");
    }
    if (minutes.sentTo() != null && minutes.issuedOn() == null) {
      judged.wrong("issuedOn", "issueDayMissing");
    }
    if (minutes.issuedOn() != null && facts.number() == null) {
      judged.odd("number", "issuedWithoutNumber");
    }
    if (minutes.signedBy() != null && minutes.reviewedBy() == null) {
      judged.odd("reviewedBy", "signedUnreviewed");
    }
    day("draftedOn", minutes.draftedOn());
    day("reviewedOn", minutes.reviewedOn());
    day("signedOn", minutes.signedOn());
    day("issuedOn", minutes.issuedOn());
    List<LocalDate> days = minutes.days();
    for (int i = 1; i < days.size(); i++) {
      if (days.get(i).isBefore(days.get(i - 1))) {
        judged.wrong("minutes", "stagesOutOfOrder", days.get(i), days.get(i - 1));
        return;
      }
    }
  }

  private void day(String field, @Nullable LocalDate day) {
    if (day == null) {
      return;
    }
    LocalDate held = facts.heldOn();
    if (day.isAfter(judged.today())) {
      judged.wrong(field, "stageAhead", day);
    } else if (held != null && day.isBefore(held)) {
      judged.wrong(field, "stageBeforeHeld", day, held);
    }
  }
}
