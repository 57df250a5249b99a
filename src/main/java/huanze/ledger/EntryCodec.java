package huanze.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An entry's body as JSON, written and read as a stream. Column names carry their type where JSON
 * does not ({@code "held_on:date"}), so that rows of versions long gone can still be read.
 */
final class EntryCodec {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private EntryCodec() {}

  static byte[] encode(EntryHead head, Collection<Change> changes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("n", head.number());
      json.writeStringField("at", head.at().toString());
      json.writeStringField("clock", head.clock().toString());
      json.writeStringField("user", head.user().toString());
      json.writeStringField("userName", head.userName());
      json.writeStringField("deed", head.deed().textKey());
      strings(json, "args", head.deed().args());
      if (head.deed().reason() != null) {
        json.writeStringField("reason", head.deed().reason());
      }
      json.writeNumberField("schema", head.schema());
      json.writeNumberField("operation", head.operation());
      json.writeStringField("kind", head.kind().name());
      if (!head.undoes().isEmpty()) {
        strings(json, "undoes", head.undoes().stream().map(String::valueOf).toList());
      }
      json.writeArrayFieldStart("changes");
      for (Change change : changes) {
        json.writeStartObject();
        json.writeStringField("table", change.table());
        json.writeStringField("id", change.id().toString());
        row(json, "before", change.before());
        row(json, "after", change.after());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void row(JsonGenerator json, String name, @Nullable Row row) throws IOException {
    if (row == null) {
      return;
    }
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Object> value : row.values().entrySet()) {
      Values.write(json, value.getKey(), value.getValue());
    }
    json.writeEndObject();
  }

  /** Reads everything before the changes. */
  static EntryHead head(byte[] body) {
    try (JsonParser json = JSON.createParser(body)) {
      return head(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands over the changes one by one. */
  static void changes(byte[] body, Consumer<Change> each) {
    try (JsonParser json = JSON.createParser(body)) {
      head(json);
      while (json.nextToken() == JsonToken.START_OBJECT) {
        each.accept(change(json));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EntryHead head(JsonParser json) throws IOException {
    long number = 0;
    Instant at = Instant.EPOCH;
    Instant clock = Instant.EPOCH;
    UUID user = new UUID(0, 0);
    String userName = "";
    String deed = "";
    List<String> args = List.of();
    String reason = null;
    int schema = 0;
    long operation = 0;
    EntryKind kind = EntryKind.ORDINARY;
    List<Long> undoes = List.of();
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "n" -> number = json.getLongValue();
        case "at" -> at = Instant.parse(json.getText());
        case "clock" -> clock = Instant.parse(json.getText());
        case "user" -> user = UUID.fromString(json.getText());
        case "userName" -> userName = json.getText();
        case "deed" -> deed = json.getText();
        case "args" -> args = strings(json);
        case "reason" -> reason = json.getText();
        case "schema" -> schema = json.getIntValue();
        case "operation" -> operation = json.getLongValue();
        case "kind" -> kind = EntryKind.valueOf(json.getText());
        case "undoes" -> undoes = strings(json).stream().map(Long::valueOf).toList();
        case "changes" -> {
          return new EntryHead(
              number,
              at,
              clock,
              user,
              userName,
              new Deed(deed, args, reason),
              schema,
              operation,
              kind,
              undoes);
        }
        default -> throw new IOException("unknown field " + name);
      }
    }
    throw new IOException("no changes");
  }

  private static List<String> strings(JsonParser json) throws IOException {
    List<String> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(json.getText());
    }
    return values;
  }

  private static Change change(JsonParser json) throws IOException {
    String table = "";
    UUID id = new UUID(0, 0);
    Row before = null;
    Row after = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "table" -> table = json.getText();
        case "id" -> id = UUID.fromString(json.getText());
        case "before" -> before = new Row(id, Values.read(json));
        case "after" -> after = new Row(id, Values.read(json));
        default -> throw new IOException("unknown field " + name);
      }
    }
    return new Change(table, id, before, after);
  }
}
