package huanze.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.Period;
import huanze.base.Texts;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what was asked for: one JSON document, or a table for reading. */
final class Answer {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(
              new SimpleModule()
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addSerializer(Instant.class, new ShanghaiSerializer())
                  .addSerializer(Period.class, ToStringSerializer.instance)
                  .addSerializer(Enum.class, new CamelCaseSerializer()))
          .enable(SerializationFeature.INDENT_OUTPUT);

  private final PrintStream out;
  private final Texts texts;
  private final ValueWords words;

  Answer(PrintStream out, Texts texts) {
    this(out, texts, new ValueWords(texts));
  }

  /**
   * @param words what codes are called in tables
   */
  Answer(PrintStream out, Texts texts, ValueWords words) {
    this.out = out;
    this.texts = texts;
    this.words = words;
  }

  void json(Object value) {
    try {
      byte[] document = JSON.writeValueAsBytes(value);
      out.write(document, 0, document.length);
      out.write('\n');
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Columns lined up under their headings; a Chinese character is as wide as two letters. */
  void table(List<? extends Record> rows) {
    if (rows.isEmpty()) {
      return;
    }
    RecordComponent[] columns = rows.get(0).getClass().getRecordComponents();
    List<List<String>> cells = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    for (RecordComponent column : columns) {
      headings.add(heading(rows.get(0).getClass(), column.getName()));
    }
    cells.add(headings);
    for (Record row : rows) {
      List<String> line = new ArrayList<>();
      for (RecordComponent column : columns) {
        line.add(cell(list(row.getClass()), column.getName(), valueOf(row, column)));
      }
      cells.add(line);
    }
    int[] widths = new int[columns.length];
    for (List<String> line : cells) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    for (List<String> line : cells) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        text.append(line.get(i)).append(" ".repeat(widths[i] - width(line.get(i)) + 2));
      }
      out.println(text.toString().stripTrailing());
    }
  }

  /** Some columns are called otherwise in one list: a person's name is 姓名, a unit's 名称. */
  private String heading(Class<?> row, String column) {
    String own = "command.column." + list(row) + "." + column;
    String common = "command.column." + column;
    return texts.has(own) ? texts.text(own) : texts.has(common) ? texts.text(common) : column;
  }

  /** {@code UnitView} is unitView. */
  private static String list(Class<?> row) {
    String name = row.getSimpleName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static @Nullable Object valueOf(Record row, RecordComponent column) {
    try {
      var accessor = column.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private String cell(String list, String column, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Instant at -> inShanghai(at);
      // What rests on no article, such as the head of the pack.
      case Integer none when column.equals("article") && none == 0 -> "";
      case Boolean yes -> words.of(yes);
      case Enum<?> constant -> words.of(list, column, CamelCase.of(constant));
      case Period period -> words.of(list, column, period.toString());
      case Collection<?> many ->
          many.stream().map(one -> cell(list, column, one)).collect(Collectors.joining(", "));
      case Record one -> {
        List<String> parts = new ArrayList<>();
        for (RecordComponent part : one.getClass().getRecordComponents()) {
          parts.add(cell(list(one.getClass()), part.getName(), valueOf(one, part)));
        }
        parts.removeIf(String::isEmpty);
        yield String.join(" ", parts);
      }
      default -> words.of(list, column, value.toString().replace('\n', ' '));
    };
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
  }

  /** Days are days in Shanghai, so times are told there too. */
  private static String inShanghai(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.truncatedTo(ChronoUnit.SECONDS).atZone(DeskClock.ZONE));
  }

  private static final class ShanghaiSerializer extends JsonSerializer<Instant> {
    @Override
    public void serialize(Instant value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(inShanghai(value));
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class CamelCaseSerializer extends JsonSerializer<Enum> {
    @Override
    public void serialize(Enum value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(CamelCase.of((Enum<?>) value));
    }
  }
}
