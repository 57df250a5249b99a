package huanze.rulepack;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a pack file, read strictly: what is missing, of a wrong type or unknown is found and
 * named with its line. After a finding a harmless stand-in comes back, so that all are collected.
 */
final class YamlObject {
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");

  private final Findings findings;
  private final int line;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
  private final Map<String, List<YamlObject>> lists = new HashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> dispensable = new LinkedHashSet<>();

  private boolean wrongDate;

  /** A word and where it stands. */
  record Word(String text, int line) {}

  YamlObject(Findings findings, MappingNode node) {
    this.findings = findings;
    this.line = lineOf(node);
    for (NodeTuple entry : node.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
      if (entries.putIfAbsent(key, entry) != null) {
        findings.add(lineOf(entry.getKeyNode()), "rulepack.duplicateKey", key);
      }
    }
  }

  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** From now on these keys may be absent: an empty text, list or number comes back. */
  void mayMiss(Set<String> keys) {
    dispensable.addAll(keys);
  }

  int line() {
    return line;
  }

  /** Line of a key's value, or of the object if it is not there. */
  int line(String key) {
    NodeTuple entry = entries.get(key);
    return entry == null ? line : lineOf(entry.getValueNode());
  }

  /** Line of a key itself. */
  int keyLine(String key) {
    NodeTuple entry = entries.get(key);
    return entry == null ? line : lineOf(entry.getKeyNode());
  }

  Findings findings() {
    return findings;
  }

  /** A text looked at ahead of its turn, without any finding. */
  String peek(String key) {
    NodeTuple entry = entries.get(key);
    return entry != null && entry.getValueNode() instanceof ScalarNode scalar
        ? scalar.getValue()
        : "";
  }

  Set<String> keys() {
    return entries.keySet();
  }

  /** True if the key is there with a value. */
  boolean has(String key) {
    NodeTuple entry = entries.get(key);
    return entry != null && !Tag.NULL.equals(entry.getValueNode().getTag());
  }

  String text(String key) {
    return required(key) ? textOf(key) : "";
  }

  @Nullable String textOrNull(String key) {
    asked.add(key);
    return has(key) ? textOf(key) : null;
  }

  private String textOf(String key) {
    return scalar(node(key), Tag.STR, key)
        .map(ScalarNode::getValue)
        .filter(value -> notBlank(value, key))
        .orElse("");
  }

  private boolean notBlank(String value, String key) {
    if (value.isBlank()) {
      findings.add(line(key), "rulepack.emptyText", key);
    }
    return !value.isBlank();
  }

  int number(String key) {
    return required(key) ? numberOf(key) : 0;
  }

  int numberOr(String key, int otherwise) {
    asked.add(key);
    return has(key) ? numberOf(key) : otherwise;
  }

  private int numberOf(String key) {
    Optional<ScalarNode> value = scalar(node(key), Tag.INT, key);
    if (value.isEmpty()) {
      return 0;
    }
    try {
      return Integer.parseInt(value.get().getValue());
    } catch (NumberFormatException e) {
      wrongType(key, "number");
      return 0;
    }
  }

  /** A number with or without decimals. */
  BigDecimal decimal(String key) {
    if (!required(key)) {
      return BigDecimal.ZERO;
    }
    if (node(key) instanceof ScalarNode scalar
        && (Tag.INT.equals(scalar.getTag()) || Tag.FLOAT.equals(scalar.getTag()))
        && DECIMAL.matcher(scalar.getValue()).matches()) {
      return new BigDecimal(scalar.getValue());
    }
    wrongType(key, "decimal");
    return BigDecimal.ZERO;
  }

  boolean flag(String key) {
    asked.add(key);
    return has(key)
        && scalar(node(key), Tag.BOOL, key).map(n -> n.getValue().equals("true")).orElse(false);
  }

  /** A constant as packs write it, such as {@code mainLeader}. */
  <E extends Enum<E>> E constant(Class<E> type, String key) {
    String value = text(key);
    return value.isEmpty()
        ? type.getEnumConstants()[0]
        : constant(type, new Word(value, line(key))).orElse(type.getEnumConstants()[0]);
  }

  <E extends Enum<E>> Set<E> constants(Class<E> type, String key) {
    Set<E> constants = EnumSet.noneOf(type);
    words(key).forEach(word -> constant(type, word).ifPresent(constants::add));
    return constants;
  }

  <E extends Enum<E>> Optional<E> constant(Class<E> type, Word word) {
    try {
      return Optional.of(CamelCase.parse(type, word.text()));
    } catch (IllegalArgumentException e) {
      String known =
          Arrays.stream(type.getEnumConstants())
              .map(CamelCase::of)
              .collect(Collectors.joining(" "));
      findings.add(word.line(), "rulepack.unknownConstant." + name(type), word.text(), known);
      return Optional.empty();
    }
  }

  private static String name(Class<?> type) {
    return Character.toLowerCase(type.getSimpleName().charAt(0))
        + type.getSimpleName().substring(1);
  }

  /** An id that must be one of those known. */
  String reference(String key, Set<String> known, String textKey) {
    String value = text(key);
    check(new Word(value, line(key)), known, textKey);
    return value;
  }

  @Nullable String referenceOrNull(String key, Set<String> known, String textKey) {
    String value = textOrNull(key);
    if (value != null) {
      check(new Word(value, line(key)), known, textKey);
    }
    return value;
  }

  /** Ids that must be among those known; an absent key is an empty list. */
  List<String> references(String key, Set<String> known, String textKey) {
    List<Word> words = words(key);
    words.forEach(word -> check(word, known, textKey));
    return words.stream().map(Word::text).toList();
  }

  void check(Word word, Set<String> known, String textKey) {
    if (!word.text().isEmpty() && !known.contains(word.text())) {
      findings.add(word.line(), textKey, word.text());
    }
  }

  /** Article number that the pack has. */
  int article(Set<Integer> known) {
    int number = number("article");
    if (required("article") && number != 0 && !known.contains(number)) {
      findings.add(line("article"), "rulepack.unknownArticle", number);
    }
    return number;
  }

  /** A list of words; an absent key is an empty list. */
  List<Word> words(String key) {
    asked.add(key);
    List<Word> words = new ArrayList<>();
    if (!has(key)) {
      return words;
    }
    if (!(node(key) instanceof SequenceNode list)) {
      wrongType(key, "list");
      return words;
    }
    for (Node item : list.getValue()) {
      scalar(item, Tag.STR, key)
          .map(ScalarNode::getValue)
          .filter(value -> notBlank(value, key))
          .ifPresent(value -> words.add(new Word(value, lineOf(item))));
    }
    return words;
  }

  /** A list of mappings, at least one. */
  List<YamlObject> objects(String key) {
    List<YamlObject> known = lists.get(key);
    if (known == null) {
      known = readObjects(key);
      lists.put(key, known);
    }
    return known;
  }

  private List<YamlObject> readObjects(String key) {
    List<YamlObject> objects = new ArrayList<>();
    if (!required(key)) {
      return objects;
    }
    if (!(node(key) instanceof SequenceNode list) || list.getValue().isEmpty()) {
      wrongType(key, "list");
      return objects;
    }
    for (Node item : list.getValue()) {
      if (item instanceof MappingNode mapping) {
        objects.add(new YamlObject(findings, mapping));
      } else {
        findings.add(lineOf(item), "rulepack.wrongType.mapping", key);
      }
    }
    return objects;
  }

  List<YamlObject> objectsOrNone(String key) {
    asked.add(key);
    return has(key) ? objects(key) : List.of();
  }

  Optional<YamlObject> object(String key) {
    return required(key) ? objectOf(key) : Optional.empty();
  }

  Optional<YamlObject> objectOrNone(String key) {
    asked.add(key);
    return has(key) ? objectOf(key) : Optional.empty();
  }

  private Optional<YamlObject> objectOf(String key) {
    if (node(key) instanceof MappingNode mapping) {
      return Optional.of(new YamlObject(findings, mapping));
    }
    wrongType(key, "mapping");
    return Optional.empty();
  }

  /** {@code validFrom} and {@code validTo}, each absent or null where open. */
  DateRange validity() {
    DateRange days = new DateRange(date("validFrom"), date("validTo"));
    if (days.isReversed()) {
      wrongDate = true;
      findings.add(line("validTo"), "rulepack.reversedValidity", days.from(), days.to());
      return DateRange.ALWAYS;
    }
    return days;
  }

  /** True if a date was wrong: what follows from it is not to be judged. */
  boolean hasWrongDate() {
    return wrongDate;
  }

  private @Nullable LocalDate date(String key) {
    asked.add(key);
    if (!has(key)) {
      return null;
    }
    String value = node(key) instanceof ScalarNode scalar ? scalar.getValue() : "";
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      findings.add(line(key), "rulepack.badDate", key, value);
      wrongDate = true;
      return null;
    }
  }

  /** To be called last: whatever nobody asked for is unknown. */
  void end() {
    for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        findings.add(lineOf(entry.getValue().getKeyNode()), "rulepack.unknownKey", entry.getKey());
      }
    }
  }

  private boolean required(String key) {
    boolean first = asked.add(key);
    if (first && !has(key) && !dispensable.contains(key)) {
      NodeTuple entry = entries.get(key);
      findings.add(entry == null ? line : lineOf(entry.getKeyNode()), "rulepack.missingKey", key);
    }
    return has(key);
  }

  private Node node(String key) {
    return entries.get(key).getValueNode();
  }

  private Optional<ScalarNode> scalar(Node node, Tag tag, String key) {
    if (node instanceof ScalarNode scalar && tag.equals(scalar.getTag())) {
      return Optional.of(scalar);
    }
    String wanted = tag.equals(Tag.INT) ? "number" : tag.equals(Tag.BOOL) ? "flag" : "text";
    findings.add(lineOf(node), "rulepack.wrongType." + wanted, key);
    return Optional.empty();
  }

  private void wrongType(String key, String wanted) {
    findings.add(line(key), "rulepack.wrongType." + wanted, key);
  }
}
