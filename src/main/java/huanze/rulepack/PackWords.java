package huanze.rulepack;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.Texts;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between packs, and what one would cost, in the user's words. */
public final class PackWords {
  private final Texts texts;
  private final Function<String, String> names;
  private final RulepackWords words;

  /** Two packs of different ids: nothing became of what only one of them has. */
  private final boolean apart;

  /**
   * @param packs the packs whose ids of kinds, forms, settings and documents are to be named; of
   *     two with different ids each has things of its own
   */
  public PackWords(Texts texts, List<RulePack> packs) {
    this.texts = texts;
    Map<String, String> known = PackNames.of(packs);
    this.names = id -> known.getOrDefault(id, id);
    this.words = new RulepackWords(texts);
    this.apart = packs.stream().map(RulePack::id).distinct().count() > 1;
  }

  /** Title of a group of changes, with how many there are. */
  public String group(PackChange.Group group, int count) {
    return texts.text("rulepack.diff.group", texts.text(key("rulepack.group.", group)), count);
  }

  /** What became of what: the line above its values. */
  public String line(PackChange change) {
    String prefix = apart ? "rulepack.apart." : "rulepack.diff.";
    return texts.text(key(prefix, change.sort()), place(change), change.name());
  }

  private String place(PackChange change) {
    String id = change.id();
    return switch (change.group()) {
      case ARTICLES ->
          id.startsWith("chapter.")
              ? texts.text("rulepack.diff.chapter", id.substring("chapter.".length()))
              : texts.text("rulepack.diff.articleNumber", id);
      case CONDITIONS -> texts.text("rulepack.diff.condition", id);
      case DUTIES -> texts.text("rulepack.diff.duty", id);
      case RULES -> texts.text("rulepack.diff.rule", id);
      case OTHER -> {
        int dot = id.indexOf('.');
        yield texts.text("rulepack.other." + id.substring(0, dot));
      }
      case HEAD, SETTINGS, KINDS, DOCUMENTS -> "";
    };
  }

  /** A value that differs: what it is, what it was, what it would be. */
  public String field(PackChange.Field field) {
    if (field.key().equals("whole")) {
      return texts.text("rulepack.diff.whole");
    }
    return texts.text(
        "rulepack.diff.field",
        texts.text("rulepack.field." + field.key()),
        value(field.key(), field.before()),
        value(field.key(), field.after()));
  }

  private String value(String key, @Nullable Object value) {
    return switch (value) {
      case null -> texts.text("rulepack.diff.none");
      case Boolean flag -> texts.text("rulepack.value." + flag);
      case DateRange days -> days(days);
      case Enum<?> constant -> constant(constant);
      case MonthDay day -> words.monthDay(day);
      case Term term -> term.name();
      case DutyBasis basis -> DutyBasis.label(names.apply(basis.document()), basis.cite());
      case Collection<?> several -> all(key, several);
      case Map<?, ?> map -> map.isEmpty() ? texts.text("rulepack.diff.none") : all(map);
      case String empty when empty.isEmpty() -> texts.text("rulepack.diff.none");
      case String id when isId(key) -> names.apply(id);
      default -> String.valueOf(value);
    };
  }

  private static boolean isId(String key) {
    return !key.equals("id") && !key.equals("text") && !key.equals("title") && !key.equals("name");
  }

  private String all(String key, Collection<?> several) {
    return several.isEmpty()
        ? texts.text("rulepack.diff.none")
        : several.stream()
            .map(one -> key.equals("unconfirmedHead") ? head(one) : value(key, one))
            .sorted()
            .collect(Collectors.joining(texts.text("rulepack.comma")));
  }

  private String head(Object field) {
    String key = "rulepack.head." + field;
    return texts.has(key) ? texts.text(key) : String.valueOf(field);
  }

  private String all(Map<?, ?> map) {
    return map.entrySet().stream()
        .map(e -> texts.text("rulepack.diff.entry", value("", e.getKey()), value("", e.getValue())))
        .sorted()
        .collect(Collectors.joining(texts.text("rulepack.comma")));
  }

  private String constant(Enum<?> constant) {
    String type = constant.getDeclaringClass().getSimpleName();
    return texts.text(
        "rulepack.constant."
            + Character.toLowerCase(type.charAt(0))
            + type.substring(1)
            + "."
            + CamelCase.of(constant));
  }

  /** Days of validity; open ends are said to be open. */
  public String days(DateRange days) {
    if (days.from() == null && days.to() == null) {
      return texts.text("rulepack.days.open");
    }
    if (days.from() == null) {
      return texts.text("rulepack.days.until", days.to());
    }
    return days.to() == null
        ? texts.text("rulepack.days.since", days.from())
        : texts.text("rulepack.days.both", days.from(), days.to());
  }

  /** What of the office's own would be lost. */
  public String loss(PackLoss loss) {
    return texts.text(key("rulepack.loss.", loss.sort()), loss.what(), loss.count());
  }

  private static String key(String prefix, Enum<?> constant) {
    return prefix + CamelCase.of(constant);
  }
}
