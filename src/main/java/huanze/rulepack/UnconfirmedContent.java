package huanze.rulepack;

import huanze.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an office confirms: the values themselves, as far as one must see them to judge. */
public final class UnconfirmedContent {
  private static final String DEPARTMENT = "department";
  private static final String PARTY = "partyCommittee";
  private static final String REGION = "{region}";
  private static final String LAST = "{last}";

  private final RulePack pack;
  private final Texts texts;
  private final RulepackWords words;

  public UnconfirmedContent(RulePack pack, Texts texts) {
    this.pack = pack;
    this.texts = texts;
    words = new RulepackWords(texts);
  }

  /** A line each; empty if its name says it all. */
  public List<String> of(Unconfirmed what) {
    String id = what.id().substring(what.id().indexOf('.') + 1);
    return switch (what.kind()) {
      case HEAD -> List.of(head(id));
      case RULE -> pack.findRule(id).map(this::rule).orElse(List.of());
      case UNITS ->
          pack.patterns().stream()
              .filter(pattern -> pattern.id().equals(id))
              .map(pattern -> units(pattern, PatternUnit::unconfirmed))
              .toList();
      case FLAG -> flag(id);
      case SCHEME ->
          pack.assessment().schemes().stream()
              .filter(scheme -> scheme.title().equals(what.what()))
              .findFirst()
              .map(this::scheme)
              .orElse(List.of());
      case SETTING -> setting(id);
      case DUTY -> pack.findDuty(id).map(d -> List.of(d.cite())).orElse(List.of());
    };
  }

  private String head(String field) {
    @Nullable String value =
        switch (field) {
          case "issuer" -> pack.issuer();
          case "number" -> pack.number();
          case "validity" ->
              pack.validity().from() == null ? null : String.valueOf(pack.validity().from());
          default -> "";
        };
    return value == null ? texts.text("rulepack.content.notSet") : value;
  }

  /** What is open was never set, so the pack's default is what counts. */
  private List<String> setting(String id) {
    return pack.settings().stream()
        .filter(setting -> setting.id().equals(id))
        .map(
            setting -> {
              String value = setting.defaultValue();
              return value == null
                  ? texts.text("rulepack.content.notSet")
                  : words.value(setting, value);
            })
        .toList();
  }

  private List<String> rule(ObligationRule rule) {
    List<String> lines = new ArrayList<>(List.of(words.frequency(rule)));
    if (rule.note() != null) {
      lines.add(rule.note());
    }
    return lines;
  }

  /** Who carries the mark, a line for each sort of region. */
  private List<String> flag(String id) {
    Predicate<PatternUnit> carries = unit -> unit.flags().contains(id);
    return pack.patterns().stream()
        .filter(pattern -> pattern.units().stream().anyMatch(carries))
        .map(
            pattern ->
                texts.text("rulepack.content.group", pattern.title(), units(pattern, carries)))
        .toList();
  }

  private String units(UnitPattern pattern, Predicate<PatternUnit> wanted) {
    String region =
        pack.regionKinds().stream()
            .filter(kind -> pattern.regionKinds().contains(kind.id()))
            .map(RegionKind::name)
            .findFirst()
            .orElse("");
    return pattern.units().stream()
        .filter(wanted)
        .map(unit -> name(unit, region))
        .collect(Collectors.joining(texts.text("rulepack.comma")));
  }

  /** A government's department goes by its name alone; a committee's is named with its place. */
  private static String name(PatternUnit unit, String region) {
    boolean plain = DEPARTMENT.equals(unit.kind()) && !PARTY.equals(unit.parent());
    String place = plain ? "" : region;
    return unit.shortNameTemplate().replace(REGION, place).replace(LAST, place);
  }

  private List<String> scheme(Scheme scheme) {
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.text(
            "rulepack.content.grades",
            scheme.maximum().toPlainString(),
            scheme.excellentFrom().toPlainString(),
            scheme.qualifiedFrom().toPlainString()));
    for (SchemeGroup group : scheme.groups()) {
      String items =
          group.items().stream()
              .map(
                  item ->
                      texts.text(
                          "rulepack.content.points", item.name(), item.points().toPlainString()))
              .collect(Collectors.joining(texts.text("rulepack.comma")));
      lines.add(
          texts.text(
              "rulepack.content.group",
              texts.text("rulepack.content.points", group.name(), group.points().toPlainString()),
              items));
    }
    return lines;
  }
}
