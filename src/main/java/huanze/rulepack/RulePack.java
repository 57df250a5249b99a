package huanze.rulepack;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A regulation as data: what it asks of whom, how often, and what its words are called.
 *
 * @param issuer who issued it
 * @param number document number; null until the office sets it
 * @param interpretedBy who interprets it (Art. 22)
 * @param validity days in force; open until the office sets the effective date
 * @param version number of the pack's text: a higher one replaces a lower one
 * @param complete false if it holds only a part of its regulation
 * @param note what is missing of an incomplete one, or null
 * @param documents legal documents it brings along besides the shipped ones
 * @param rules one per id, or several of one id whose validities do not overlap
 * @param unconfirmed fields of this head without a confirmed source
 */
public record RulePack(
    String id,
    String title,
    String issuer,
    @Nullable String number,
    String interpretedBy,
    DateRange validity,
    int version,
    boolean complete,
    @Nullable String note,
    List<Chapter> chapters,
    List<Article> articles,
    List<Term> responsibilities,
    List<Flag> flags,
    List<UnitKind> kinds,
    List<RegionKind> regionKinds,
    List<UnitPattern> patterns,
    List<LegalDocument> documents,
    List<Duty> duties,
    List<RecordKind> recordKinds,
    List<ObligationRule> rules,
    Assessment assessment,
    Accountability accountability,
    List<PackSetting> settings,
    List<Term> papers,
    Set<String> unconfirmed) {
  public RulePack {
    chapters = List.copyOf(chapters);
    articles = List.copyOf(articles);
    responsibilities = List.copyOf(responsibilities);
    flags = List.copyOf(flags);
    kinds = List.copyOf(kinds);
    regionKinds = List.copyOf(regionKinds);
    patterns = List.copyOf(patterns);
    documents = List.copyOf(documents);
    duties = List.copyOf(duties);
    recordKinds = List.copyOf(recordKinds);
    rules = List.copyOf(rules);
    settings = List.copyOf(settings);
    papers = List.copyOf(papers);
    unconfirmed = Set.copyOf(unconfirmed);
  }

  /** The pack's own document, as duties rest on it. */
  public LegalDocument document() {
    return new LegalDocument(id, title, number, issuer, validity, null, !unconfirmed.isEmpty());
  }

  public Optional<Article> findArticle(int articleNumber) {
    return articles.stream().filter(a -> a.number() == articleNumber).findFirst();
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  public Article article(int articleNumber) {
    return findArticle(articleNumber).orElseThrow(() -> none("article " + articleNumber));
  }

  /** The rule of this id; of several versions the last. */
  public Optional<ObligationRule> findRule(String ruleId) {
    return rules.stream().filter(r -> r.id().equals(ruleId)).reduce((first, last) -> last);
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  public ObligationRule rule(String ruleId) {
    return findRule(ruleId).orElseThrow(() -> none("rule " + ruleId));
  }

  /** The version of a rule that is in force on a day. */
  public Optional<ObligationRule> rule(String ruleId, LocalDate on) {
    return rules.stream()
        .filter(r -> r.id().equals(ruleId) && r.validity().contains(on))
        .findFirst();
  }

  public Optional<UnitKind> findKind(String kindId) {
    return kinds.stream().filter(k -> k.id().equals(kindId)).findFirst();
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  public UnitKind kind(String kindId) {
    return findKind(kindId).orElseThrow(() -> none("kind " + kindId));
  }

  /** The responsibility a holder of such a post carries (Art. 4); the kind may be an analogous. */
  public Optional<Term> responsibility(String kindId, Rank rank) {
    UnitKind own = kind(kindId);
    UnitKind carrying = own.responsibilities().isEmpty() ? kind(own.standsFor()) : own;
    String responsibility = carrying.responsibilities().get(rank);
    return responsibilities.stream().filter(r -> r.id().equals(responsibility)).findFirst();
  }

  public Optional<RegionKind> findRegionKind(String regionKind) {
    return regionKinds.stream().filter(k -> k.id().equals(regionKind)).findFirst();
  }

  /**
   * The pattern for a region: the first that fits its kind and name.
   *
   * @throws IllegalArgumentException if the pack has no such kind of region
   */
  public UnitPattern pattern(String regionKind, String regionName) {
    return patterns.stream()
        .filter(p -> p.fits(regionKind, regionName))
        .findFirst()
        .orElseThrow(() -> none("pattern for " + regionKind));
  }

  /** Level of a unit of a kind in a region of a kind, by the office's settings. */
  public Level levelOf(String kindId, String regionKind, PackSettings chosen) {
    String setting = kind(kindId).levelSetting();
    if (setting != null) {
      return CamelCase.parse(Level.class, chosen.value(setting(setting)).orElseThrow());
    }
    return findRegionKind(regionKind).orElseThrow(() -> none("region kind " + regionKind)).level();
  }

  /** False for units of a kind that a setting says is not meant at all. */
  public boolean owes(String kindId, PackSettings chosen) {
    String setting = kind(kindId).onlyIf();
    return setting == null || isYes(setting, chosen);
  }

  /** Whether a joint rule's other organ may be of this kind: the kind named, or an analogous. */
  public boolean sharesJoint(ObligationRule rule, String kindId) {
    return rule.jointWith() != null && kind(kindId).standsFor().equals(rule.jointWith());
  }

  public Optional<Duty> findDuty(String dutyId) {
    return duties.stream().filter(d -> d.id().equals(dutyId)).findFirst();
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  public RecordKind recordKind(String recordKind) {
    return recordKinds.stream()
        .filter(k -> k.id().equals(recordKind))
        .findFirst()
        .orElseThrow(() -> none("record kind " + recordKind));
  }

  public Optional<PackSetting> findSetting(String settingId) {
    return settings.stream().filter(s -> s.id().equals(settingId)).findFirst();
  }

  /**
   * @throws IllegalArgumentException if there is none
   */
  public PackSetting setting(String settingId) {
    return findSetting(settingId).orElseThrow(() -> none("setting " + settingId));
  }

  /** The value of a yes/no setting. */
  public boolean isYes(String settingId, PackSettings chosen) {
    return chosen.value(setting(settingId)).map("true"::equals).orElse(false);
  }

  /** This pack as the office has set it: effective date, number, deadlines, shifts. */
  public RulePack configuredBy(PackSettings chosen) {
    return new Configuration(this, chosen).apply();
  }

  /** Everything without a confirmed source that the office has not confirmed. */
  public List<Unconfirmed> unconfirmed(PackSettings chosen) {
    return new Confirmations(this, chosen).all();
  }

  /** Everything unconfirmed that a rule rests on, whomever it is about. */
  public List<Unconfirmed> unconfirmed(String ruleId, PackSettings chosen) {
    return new Confirmations(this, chosen).restsOn(rule(ruleId), null, null);
  }

  /** Everything unconfirmed that a rule rests on for a unit of this kind and level. */
  public List<Unconfirmed> unconfirmed(
      String ruleId, String kindId, Level level, PackSettings chosen) {
    return new Confirmations(this, chosen).restsOn(rule(ruleId), kindId, level);
  }

  private static IllegalArgumentException none(String what) {
    return new IllegalArgumentException("the pack has no " + what);
  }
}
