package huanze.command;

import static java.util.Map.entry;

import huanze.agenda.PeriodWords;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.duty.CatalogueDuty;
import huanze.rulepack.Duty;
import huanze.rulepack.Effect;
import huanze.rulepack.RulePack;
import huanze.rulepack.RulepackWords;
import huanze.rulepack.UnitKind;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the codes in tables are called. A code without a name is shown as it is, and so are those
 * that a person types again: units, posts, rules. A period can be typed as it is called. JSON has
 * codes only.
 */
final class ValueWords {
  /** Where the bundles have the names of a column's codes; of one list's column first. */
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          entry("standing", "agenda.standing."),
          entry("dayKind", "agenda.dayKind."),
          entry("prospect", "agenda.prospect."),
          entry("todayLine.group", "command.value.today."),
          entry("recordView.kind", "activity.kind."),
          entry("recordView.marks", "agenda.ui.note."),
          entry("activityView.kind", "activity.kind."),
          entry("activityView.state", "activity.state."),
          entry("creditFinding.effect", "agenda.effect."),
          entry("hintLine.hint", "activity.selfCheck.kind."),
          entry("hintLine.kind", "activity.kind."),
          entry("takingPart.led", "activity.role."),
          entry("takingPart.presence", "activity.presence."),
          entry("postThen.rank", "unit.ui.rank."),
          entry("evidenceState.state", "evidence.state."),
          entry("reportLine.state", "paper.report.state."),
          entry("rectificationLine.state", "rectification.state."),
          entry("rectificationLine.origin", "rectification.origin."),
          entry("rectificationStepLine.step", "rectification.step."),
          entry("forms", "activity.form."),
          entry("level", "paper.level."),
          entry("grade", "assessment.grade."),
          entry("resultLine.state", "assessment.state."),
          entry("assessed", "assessment.kind."),
          entry("line.kind", "ledger.kind."),
          entry("line.form", "paper.title."),
          entry("openLine.kind", "command.value.unconfirmed."),
          entry("dutyLine.ranks", "rulepack.constant.rank."),
          entry("openLine.what", "rulepack.head."),
          entry("dutyListLine.state", "duty.state."),
          entry("dutyListLine.changed", "duty.change."),
          entry("findingLine.finding", "duty.finding."),
          entry("proposedLine.state", "duty.proposal."),
          entry("letterLine.state", "duty.letter."),
          entry("bound", "duty.bound."),
          entry("levels", "paper.level."),
          entry("frequency", "command.value.frequency."),
          entry("linkDays.kind", "unit.link."),
          entry("postHolders.rank", "unit.ui.rank."),
          entry("postOnDay.rank", "unit.ui.rank."),
          entry("postOnDay.state", "unit.holding."),
          entry("postHeld.state", "unit.when."),
          entry("groupSeat.rank", "unit.ui.rank."),
          entry("groupSeat.role", "unit.group.role."),
          entry("groupSeat.state", "unit.holding."),
          entry("groupLine.head", "unit.group.state."),
          entry("groupLine.rank", "unit.group.state."),
          entry("groupLine.deputy", "unit.group.state."),
          entry("groupLine.host", "unit.group.state."),
          entry("checkLine.check", "unit.group.check."),
          entry("checkLine.state", "unit.group.state."),
          entry("source", "command.value.source."));

  /** Columns of periods. */
  private static final Set<String> PERIODS = Set.of("period", "activityView.about");

  /** Lists that only say whose post it is. */
  private static final Set<String> OF_POSTS =
      Set.of("todayLine.post", "forecastLine.post", "obligationView.post", "creditFinding.post");

  private final Texts texts;
  private @Nullable Structure structure;

  /** Names that the rule pack gives, by column and code. */
  private final Map<String, Map<String, String>> ofPack = new HashMap<>();

  ValueWords(Texts texts) {
    this.texts = texts;
  }

  /** Lists whose duties are shown by number and whose sources by title. */
  private static final List<String> OF_DUTIES =
      List.of("catalogueLine", "carriedLine", "findingLine", "proposedLine");

  /**
   * @param packs all that are active, the main one too
   * @param structure that has the names of posts and units
   */
  ValueWords(Texts texts, RulePack pack, List<RulePack> packs, Structure structure) {
    this(texts);
    this.structure = structure;
    Map<String, String> sources = new HashMap<>(Map.of("", texts.text("command.value.own")));
    packs.forEach(each -> sources.put(each.id(), each.title()));
    OF_DUTIES.forEach(list -> ofPack.put(list + ".source", sources));
    RulepackWords words = new RulepackWords(texts);
    Map<String, String> departments = new HashMap<>();
    packs.stream()
        .flatMap(each -> each.duties().stream())
        .map(Duty::key)
        .filter(Objects::nonNull)
        .forEach(key -> departments.put(key, words.department(key, packs)));
    ofPack.put("catalogueLine.kinds", departments);
    Map<String, String> kinds = new HashMap<>();
    for (UnitKind kind : pack.kinds()) {
      kinds.put(kind.id(), kind.name());
    }
    Map<String, String> effects = new HashMap<>();
    for (Effect effect : pack.assessment().effects()) {
      effects.put(effect.id(), effect.title());
    }
    Map<String, String> flags = new HashMap<>();
    pack.flags().forEach(flag -> flags.put(flag.id(), flag.name()));
    ofPack.put("flagDays.flag", flags);
    ofPack.put("unitView.kind", kinds);
    ofPack.put("treatedAs", kinds);
    ofPack.put("effects", effects);
    ofPack.put("kinds", kinds);
    Map<String, String> responsibilities = new HashMap<>();
    pack.responsibilities().forEach(term -> responsibilities.put(term.id(), term.name()));
    ofPack.put("responsibility", responsibilities);
  }

  /**
   * @param list the list's own name, such as {@code unitView}
   */
  String of(String list, String column, String code) {
    if (column.equals("duty") && OF_DUTIES.contains(list) && !code.startsWith(CatalogueDuty.OWN)) {
      return code.substring(code.indexOf(':') + 1);
    }
    if (PERIODS.contains(column) || PERIODS.contains(list + "." + column)) {
      return Period.find(code).map(new PeriodWords(texts)::period).orElse(code);
    }
    Structure known = structure;
    if (known != null && OF_POSTS.contains(list + "." + column)) {
      return known.post(code).map(Post::name).orElse(code);
    }
    if (known != null && list.equals("activityView") && column.equals("conveners")) {
      return known.findUnit(code).map(Unit::name).orElse(code);
    }
    for (String place : List.of(list + "." + column, column)) {
      String named = ofPack.getOrDefault(place, Map.of()).get(code);
      if (named != null) {
        return named;
      }
      String prefix = LISTS.get(place);
      if (prefix != null && texts.has(prefix + code)) {
        return texts.text(prefix + code);
      }
    }
    return code;
  }

  String of(boolean value) {
    return texts.text("rulepack.value." + value);
  }
}
