package huanze.agenda;

import huanze.base.DateRange;
import huanze.rulepack.Counting;
import huanze.rulepack.Frequency;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.Rank;
import huanze.rulepack.Selector;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules of the regulation as the tests need them, each changeable in one point. */
final class Rules {
  private final String id;
  private final int article;
  private ObligationRule.Subject subject = ObligationRule.Subject.UNIT;
  private Set<String> kinds = Set.of();
  private Set<Level> levels = Set.of();
  private @Nullable String flag;
  private @Nullable String jointWith;
  private String kind = "meeting";
  private Set<String> forms = Set.of();
  private boolean studied;
  private @Nullable Selector chair;
  private Set<String> channels = Set.of();
  private Counting.Belongs belongs = Counting.Belongs.HELD;
  private Frequency frequency = Frequency.MONTH;
  private int required = 1;
  private boolean perTarget;
  private boolean perHolder;
  private final Map<Integer, MonthDay> deadlines = new HashMap<>();
  private ObligationRule.Shift shift = ObligationRule.Shift.KEEP;
  private final Map<String, List<String>> alsoForms = new HashMap<>();
  private DateRange validity = DateRange.ALWAYS;

  private Rules(String id, int article) {
    this.id = id;
    this.article = article;
  }

  /** Monthly executive meeting of a county government that studied environmental protection. */
  static Rules m4() {
    Rules rule = new Rules("M4", 10);
    rule.kinds = Set.of("government");
    rule.levels = Set.of(Level.COUNTY);
    rule.forms = Set.of("executive");
    rule.studied = true;
    return rule;
  }

  /** Monthly party-government joint meeting of a township, owed by both, once. */
  static Rules m5() {
    Rules rule = new Rules("M5", 10);
    rule.subject = ObligationRule.Subject.JOINT;
    rule.kinds = Set.of("government");
    rule.levels = Set.of(Level.TOWNSHIP);
    rule.jointWith = "partyCommittee";
    rule.forms = Set.of("joint");
    rule.studied = true;
    return rule;
  }

  /** Monthly decision meeting of a supervising department. */
  static Rules m6() {
    Rules rule = new Rules("M6", 10);
    rule.kinds = Set.of("department");
    rule.flag = "supervising";
    return rule;
  }

  /** Monthly inspection led by the head of a county government. */
  static Rules i4() {
    Rules rule = new Rules("I4", 11);
    rule.subject = ObligationRule.Subject.POST;
    rule.kinds = Set.of("government");
    rule.levels = Set.of(Level.COUNTY);
    rule.kind = "inspection";
    return rule;
  }

  /** Monthly dispatch meeting of the city government, chaired by one of its leaders. */
  static Rules a1() {
    Rules rule = new Rules("A1", 12);
    rule.kinds = Set.of("government");
    rule.levels = Set.of(Level.CITY);
    rule.forms = Set.of("dispatch");
    rule.chair = new Selector(Set.of("government"), Set.of(Level.CITY), null, Set.of());
    rule.belongs = Counting.Belongs.HELD_ONCE_PER_DATA_MONTH;
    return rule;
  }

  /** Monthly air quality and rank in newspaper and on TV. */
  static Rules b1() {
    Rules rule = new Rules("B1", 13);
    rule.kinds = Set.of("leadingGroupOffice");
    rule.kind = "bulletin";
    rule.channels = Set.of("newspaper", "tv");
    rule.belongs = Counting.Belongs.HELD_ONCE_PER_DATA_MONTH;
    rule.required = 2;
    return rule;
  }

  /** Half-yearly report. */
  static Rules r2() {
    Rules rule = new Rules("R2", 17);
    rule.kinds = Set.of("department");
    rule.kind = "report";
    rule.frequency = Frequency.HALF_YEAR;
    rule.belongs = Counting.Belongs.ABOUT;
    return rule;
  }

  /** Yearly check of each unit given targets. */
  static Rules t1() {
    Rules rule = new Rules("T1", 18);
    rule.kinds = Set.of("government");
    rule.kind = "check";
    rule.frequency = Frequency.YEAR;
    rule.perTarget = true;
    return rule;
  }

  /** Yearly debriefing of each holder of a post. */
  static Rules t3() {
    Rules rule = new Rules("T3", 18);
    rule.subject = ObligationRule.Subject.POST;
    rule.kinds = Set.of("government");
    rule.kind = "debriefing";
    rule.frequency = Frequency.YEAR;
    rule.belongs = Counting.Belongs.ABOUT;
    rule.perHolder = true;
    return rule;
  }

  Rules chairedByMainLeader() {
    chair = new Selector(Set.of("government"), Set.of(Level.CITY), null, Set.of(Rank.MAIN_LEADER));
    return this;
  }

  Rules every(Frequency howOften) {
    frequency = howOften;
    return this;
  }

  Rules required(int times) {
    required = times;
    return this;
  }

  Rules deadline(int number, int month, int dayOfMonth) {
    deadlines.put(number, MonthDay.of(month, dayOfMonth));
    return this;
  }

  Rules shift(ObligationRule.Shift how) {
    shift = how;
    return this;
  }

  Rules valid(DateRange days) {
    validity = days;
    return this;
  }

  Rules alsoForm(String unitKind, String form) {
    alsoForms.put(unitKind, List.of(form));
    return this;
  }

  Rules kinds(String... names) {
    kinds = Set.of(names);
    return this;
  }

  ObligationRule build() {
    return new ObligationRule(
        id,
        article,
        id,
        Set.of(subject),
        new Selector(
            kinds,
            levels,
            flag,
            subject == ObligationRule.Subject.POST && !perHolder
                ? Set.of(Rank.MAIN_LEADER)
                : Set.of()),
        jointWith,
        new Counting(kind, forms, studied, chair, channels, belongs),
        frequency,
        required,
        perTarget,
        perHolder,
        deadlines,
        shift,
        alsoForms,
        validity,
        false,
        null);
  }
}
