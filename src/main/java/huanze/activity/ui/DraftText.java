package huanze.activity.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Channel;
import huanze.activity.Decision;
import huanze.activity.Leader;
import huanze.activity.Outlet;
import huanze.activity.Participant;
import huanze.activity.Topic;
import huanze.base.Period;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Facts as the text of a draft. */
final class DraftText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DraftText() {}

  static String of(ActivityFacts facts) {
    ObjectNode root = JSON.createObjectNode();
    root.put("kind", facts.kind().name());
    put(root, "title", facts.title());
    put(root, "number", facts.number());
    put(root, "code", facts.code());
    put(root, "heldOn", facts.heldOn());
    put(root, "startsAt", facts.startsAt());
    put(root, "endsAt", facts.endsAt());
    put(root, "place", facts.place());
    root.put("studied", facts.studied());
    put(root, "about", facts.about());
    put(root, "target", facts.target());
    put(root, "recorder", facts.recorder());
    put(root, "content", facts.content());
    put(root, "findings", facts.findings());
    put(root, "requirements", facts.requirements());
    ArrayNode forms = root.putArray("forms");
    facts.forms().forEach(f -> forms.add(f.name()));
    ArrayNode conveners = root.putArray("conveners");
    facts.conveners().forEach(c -> conveners.add(c.toString()));
    ArrayNode leaders = root.putArray("leaders");
    for (Leader leader : facts.leaders()) {
      put(leaders.addObject(), "person", leader.person()).put("role", leader.role().name());
    }
    ArrayNode people = root.putArray("participants");
    for (Participant one : facts.participants()) {
      ObjectNode node = people.addObject().put("presence", one.presence().name());
      put(put(put(node, "person", one.person()), "name", one.name()), "reason", one.reason());
    }
    ArrayNode topics = root.putArray("topics");
    for (Topic topic : facts.topics()) {
      ObjectNode node = put(topics.addObject(), "words", topic.words());
      put(node, "discussion", topic.discussion()).put("environmental", topic.environmental());
    }
    ArrayNode decisions = root.putArray("decisions");
    for (Decision decision : facts.decisions()) {
      ObjectNode node = put(decisions.addObject(), "words", decision.words());
      put(put(node, "unit", decision.unit()), "dueOn", decision.dueOn());
    }
    ArrayNode outlets = root.putArray("outlets");
    for (Outlet outlet : facts.outlets()) {
      put(outlets.addObject(), "on", outlet.publishedOn()).put("channel", outlet.channel().name());
    }
    DraftParts.put(root, facts);
    return root.toString();
  }

  static ObjectNode put(ObjectNode node, String name, @Nullable Object value) {
    return value == null ? node : node.put(name, value.toString());
  }

  /** Empty if the text is no such draft, as one of a later program. */
  static Optional<ActivityFacts> read(String text) {
    try {
      return Optional.of(facts(JSON.readTree(text)));
    } catch (JsonProcessingException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static ActivityFacts facts(JsonNode root) {
    ActivityFactsBuilder builder =
        ActivityFacts.of(ActivityKind.valueOf(root.path("kind").asText()));
    return builder
        .title(text(root, "title"))
        .number(text(root, "number"))
        .code(text(root, "code"))
        .heldOn(value(root, "heldOn", LocalDate::parse))
        .startsAt(value(root, "startsAt", LocalTime::parse))
        .endsAt(value(root, "endsAt", LocalTime::parse))
        .place(text(root, "place"))
        .studied(root.path("studied").asBoolean())
        .about(value(root, "about", Period::parse))
        .target(value(root, "target", UUID::fromString))
        .recorder(text(root, "recorder"))
        .content(text(root, "content"))
        .findings(text(root, "findings"))
        .requirements(text(root, "requirements"))
        .forms(new HashSet<>(list(root, "forms", n -> ActivityForm.valueOf(n.asText()))))
        .conveners(list(root, "conveners", n -> UUID.fromString(n.asText())))
        .leaders(list(root, "leaders", DraftText::leader))
        .participants(list(root, "participants", DraftText::participant))
        .topics(
            list(
                root,
                "topics",
                n ->
                    new Topic(
                        text(n, "words"),
                        n.path("environmental").asBoolean(),
                        text(n, "discussion"))))
        .decisions(
            list(
                root,
                "decisions",
                n ->
                    new Decision(
                        text(n, "words"),
                        value(n, "unit", UUID::fromString),
                        value(n, "dueOn", LocalDate::parse))))
        .outlets(
            list(
                root,
                "outlets",
                n ->
                    new Outlet(
                        Channel.valueOf(n.path("channel").asText()),
                        value(n, "on", LocalDate::parse))))
        .problems(list(root, "problems", DraftParts::problem))
        .visit(DraftParts.visit(root))
        .minutes(DraftParts.minutes(root))
        .build();
  }

  private static Leader leader(JsonNode node) {
    return new Leader(
        UUID.fromString(node.path("person").asText()),
        Leader.Role.valueOf(node.path("role").asText()));
  }

  private static Participant participant(JsonNode node) {
    return new Participant(
        value(node, "person", UUID::fromString),
        text(node, "name"),
        Participant.Presence.valueOf(node.path("presence").asText()),
        text(node, "reason"));
  }

  static @Nullable String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.get(name).asText() : null;
  }

  static <T> @Nullable T value(JsonNode node, String name, Function<String, T> read) {
    String text = text(node, name);
    return text == null ? null : read.apply(text);
  }

  static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    node.path(name).forEach(n -> all.add(read.apply(n)));
    return all;
  }
}
