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
record SegmentHeader(
    int format, UUID ledger, UUID office, String previous, long first, String cipher) {
  private static final int FORMAT = 1;
  private static final String PLAIN = "none";
  private static final ObjectMapper JSON = new ObjectMapper();

  SegmentHeader(UUID ledger, UUID office, String previous, long first) {
    this(FORMAT, ledger, office, previous, first, PLAIN);
  }

  /**
   * @throws Obstacle if a newer program wrote it
   */
  void refuseNewer() {
    if (format > FORMAT || !cipher.equals(PLAIN)) {
      throw Obstacle.of("ledger.newerProgram");
    }
  }

  byte[] encode() {
    String text =
        JSON.createObjectNode()
            .put("format", format)
            .put("ledger", ledger.toString())
            .put("office", office.toString())
            .put("previous", previous)
            .put("first", first)
            .put("cipher", cipher)
            .toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The header in a body; null if it is none. */
  static @Nullable SegmentHeader decode(byte[] body) {
    try {
      JsonNode json = JSON.readTree(new String(body, StandardCharsets.UTF_8));
      return new SegmentHeader(
          json.path("format").asInt(),
          UUID.fromString(json.path("ledger").asText()),
          UUID.fromString(json.path("office").asText()),
          json.path("previous").asText(),
          json.path("first").asLong(),
          json.path("cipher").asText());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return null;
    }
  }
}
