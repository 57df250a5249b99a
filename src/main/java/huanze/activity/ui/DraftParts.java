package huanze.activity.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import huanze.activity.ActivityFacts;
import huanze.activity.FoundProblem;
import huanze.activity.Minutes;
import huanze.activity.Visit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;

/** What meetings and inspections have besides, in the text of a draft. */
final class DraftParts {
  private DraftParts() {}

  static void put(ObjectNode root, ActivityFacts facts) {
    ArrayNode problems = root.putArray("problems");
    for (FoundProblem problem : facts.problems()) {
      ObjectNode node = DraftText.put(problems.addObject(), "words", problem.words());
      DraftText.put(node, "requirement", problem.requirement());
      DraftText.put(node, "unit", problem.unit());
      DraftText.put(node, "dueOn", problem.dueOn());
    }
    ArrayNode sources = root.putArray("sources");
    facts.visit().sources().forEach(source -> sources.add(source.name()));
    DraftText.put(root, "points", facts.visit().points());
    Minutes minutes = facts.minutes();
    ObjectNode node = root.putObject("minutes");
    DraftText.put(node, "session", minutes.session());
    DraftText.put(node, "draftedOn", minutes.draftedOn());
    DraftText.put(node, "reviewedBy", minutes.reviewedBy());
    DraftText.put(node, "reviewedOn", minutes.reviewedOn());
    DraftText.put(node, "signedBy", minutes.signedBy());
    DraftText.put(node, "signedOn", minutes.signedOn());
    DraftText.put(node, "issuedOn", minutes.issuedOn());
    DraftText.put(node, "sentTo", minutes.sentTo());
  }

  static FoundProblem problem(JsonNode node) {
    return new FoundProblem(
        null,
        DraftText.text(node, "words"),
        DraftText.text(node, "requirement"),
        DraftText.value(node, "unit", UUID::fromString),
        DraftText.value(node, "dueOn", LocalDate::parse));
  }

  static Visit visit(JsonNode root) {
    return new Visit(
        new HashSet<>(
            DraftText.list(root, "sources", source -> Visit.Source.valueOf(source.asText()))),
        DraftText.text(root, "points"));
  }

  static Minutes minutes(JsonNode root) {
    JsonNode node = root.path("minutes");
    return new Minutes(
        DraftText.text(node, "session"),
        DraftText.value(node, "draftedOn", LocalDate::parse),
        DraftText.text(node, "reviewedBy"),
        DraftText.value(node, "reviewedOn", LocalDate::parse),
        DraftText.text(node, "signedBy"),
        DraftText.value(node, "signedOn", LocalDate::parse),
        DraftText.value(node, "issuedOn", LocalDate::parse),
        DraftText.text(node, "sentTo"));
  }
}
