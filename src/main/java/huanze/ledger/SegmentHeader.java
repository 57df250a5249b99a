package huanze.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import huanze.base.Obstacle;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first frame of a segment: whose journal it is and what it follows.
 *
 * @param previous digest of the frame before it, in the segment before
 * @param first number of the first entry that goes into it
 */
record SegmentHeader(UUID ledger, UUID office, String previous, long first) {
  private static final int FORMAT = 1;
  private static final String PLAIN = "none";
  private static final ObjectMapper JSON = new ObjectMapper();

  byte[] encode() {
    String text =
        JSON.createObjectNode()
            .put("format", FORMAT)
            .put("ledger", ledger.toString())
            .put("office", office.toString())
            .put("previous", previous)
            .put("first", first)
            .put("cipher", PLAIN)
            .toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The header in a body whose digest is right; null if it is none.
   *
   * @throws Obstacle if a newer program wrote it
   */
  static @Nullable SegmentHeader decode(byte[] body) {
    try {
      JsonNode json = JSON.readTree(new String(body, StandardCharsets.UTF_8));
      if (json.path("format").asInt() > FORMAT || !PLAIN.equals(json.path("cipher").asText())) {
        throw Obstacle.of("ledger.newerProgram");
      }
      return new SegmentHeader(
          UUID.fromString(json.path("ledger").asText()),
          UUID.fromString(json.path("office").asText()),
          json.path("previous").asText(),
          json.path("first").asLong());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return null;
    }
  }
}
