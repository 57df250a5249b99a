package huanze.app.history;

import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.ledger.Change;
import huanze.ledger.Row;
import huanze.rulepack.Duty;
import huanze.rulepack.RulePack;
import huanze.rulepack.Term;
import huanze.rulepack.UnitKind;
import huanze.unit.Structure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes of rows in the user's words; what has none is shown as it is stored. */
public final class ChangeWords {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** Columns that name a row, best first. */
  private static final List<String> NAMES =
      List.of("name", "title", "problem", "words", "file_name", "setting", "rule_id", "code");

  /** The form of an inspection is called otherwise than its kind, and stored alike. */
  private static final String FORMS = "activity.form.";

  /** Columns whose values are words of a fixed list, and where those stand in the bundles. */
  private static final List<String> LISTS =
      List.of(
          "activity.kind.",
          FORMS,
          "activity.role.",
          "activity.presence.",
          "activity.channel.",
          "activity.source.",
          "paper.level.",
          "unit.ui.rank.",
          "unit.link.",
          "unit.group.role.",
          "assessment.kind.",
          "assessment.rule.",
          "assessment.finding.",
          "paper.title.",
          "duty.bound.",
          "rectification.origin.",
          "rectification.step.");

  private final Texts texts;
  private final RulePack pack;
  private final RowNames names;

  /** What the entry's own rows are called: a meeting's topics name their meeting. */
  private final Map<UUID, String> told = new HashMap<>();

  /**
   * @param changes all of the entry
   */
  ChangeWords(Texts texts, RulePack pack, Structure structure, List<Change> changes) {
    this.texts = texts;
    this.pack = pack;
    names = new RowNames(structure);
    for (Change change : changes) {
      ownName(change.after() != null ? change.after() : change.before())
          .ifPresent(name -> told.put(change.id(), name));
    }
  }

  /** What became of one row. */
  public ChangedRow row(Change change) {
    Row before = change.before();
    Row after = change.after();
    String verb =
        before == null
            ? "app.history.added"
            : after == null ? "app.history.removed" : "app.history.changed";
    return new ChangedRow(
        heading(change.table(), change.id(), after != null ? after : before),
        texts.text(verb),
        fields(change.table(), before, after));
  }

  private String heading(String table, UUID id, @Nullable Row row) {
    String kind = word("app.history.table.", table);
    Optional<String> name = names.named(id).or(() -> ownName(row)).or(() -> place(row));
    return name.map(n -> texts.text("app.history.named", kind, n)).orElse(kind);
  }

  private Optional<String> ownName(@Nullable Row row) {
    return row == null
        ? Optional.empty()
        : NAMES.stream()
            .map(row.values()::get)
            .filter(Objects::nonNull)
            .map(name -> value("", name))
            .findFirst();
  }

  /** A row without a name is told by what it belongs to. */
  private Optional<String> place(@Nullable Row row) {
    return row == null
        ? Optional.empty()
        : row.values().values().stream()
            .filter(UUID.class::isInstance)
            .flatMap(id -> names.named((UUID) id).stream())
            .findFirst();
  }

  private List<ChangedRow.Field> fields(String table, @Nullable Row before, @Nullable Row after) {
    Set<String> columns = new TreeSet<>();
    columns.addAll(before == null ? Set.of() : before.values().keySet());
    columns.addAll(after == null ? Set.of() : after.values().keySet());
    columns.remove("owner");
    columns.remove("data_set");
    columns.remove("pack_text");
    List<ChangedRow.Field> fields = new ArrayList<>();
    for (String column : columns) {
      Object was = before == null ? null : before.values().get(column);
      Object is = after == null ? null : after.values().get(column);
      ChangedRow.Field field =
          new ChangedRow.Field(column(table, column), value(column, was), value(column, is));
      if (!Objects.equals(was, is) && !(field.before().isEmpty() && field.after().isEmpty())) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** Some columns are called otherwise in one table. */
  private String column(String table, String column) {
    String own = "app.history.field." + table + "." + column;
    return texts.has(own) ? texts.text(own) : word("app.history.field.", column);
  }

  private String word(String prefix, String name) {
    return texts.has(prefix + name) ? texts.text(prefix + name) : name;
  }

  /**
   * The value in words; an id that nothing is called by says nothing to a reader, and people count
   * from one.
   */
  private String value(String column, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case UUID id -> names.named(id).orElseGet(() -> told.getOrDefault(id, ""));
      case Boolean flag -> texts.text(flag ? "app.history.yes" : "app.history.no");
      case Instant at -> SECOND.format(LocalDateTime.ofInstant(at, DeskClock.ZONE));
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case String text -> set(column, text);
      case Number place when column.equals("ordinal") -> String.valueOf(place.longValue() + 1);
      default -> value.toString();
    };
  }

  /** Constants parted by blanks, if all of them are; else the text as it is. */
  private String set(String column, String text) {
    List<String> words = List.of(text.split(" "));
    List<String> called = words.stream().map(word -> listed(column, word)).toList();
    boolean all =
        IntStream.range(0, words.size()).noneMatch(i -> called.get(i).equals(words.get(i)));
    return all ? String.join(texts.text("agenda.ui.comma"), called) : text;
  }

  /** A constant as its list calls it: {@code CHAIRMAN} is 主持. */
  private String listed(String column, String text) {
    if (text.startsWith(pack.id() + ":")) {
      return pack.findDuty(text.substring(pack.id().length() + 1)).map(Duty::cite).orElse(text);
    }
    if (!text.matches("[A-Za-z][A-Za-z_-]*")) {
      return text;
    }
    String camel = text.contains("_") || text.equals(text.toUpperCase()) ? camel(text) : text;
    return Stream.concat(Stream.of(FORMS).filter(f -> column.equals("forms")), LISTS.stream())
        .map(list -> list + camel)
        .filter(texts::has)
        .findFirst()
        .map(texts::text)
        .or(() -> pack.findKind(text).map(UnitKind::name))
        .or(() -> responsibility(text))
        .orElse(text);
  }

  private Optional<String> responsibility(String id) {
    return pack.responsibilities().stream()
        .filter(term -> term.id().equals(id))
        .map(Term::name)
        .findFirst();
  }

  private static String camel(String constant) {
    StringBuilder word = new StringBuilder();
    for (String part : constant.toLowerCase(java.util.Locale.ROOT).split("_")) {
      word.append(
          word.isEmpty() || part.isEmpty()
              ? part
              : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return word.toString();
  }
}
