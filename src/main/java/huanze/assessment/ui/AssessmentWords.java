package huanze.assessment.ui;

import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.assessment.AppliedEffect;
import huanze.assessment.AssessedUnit;
import huanze.assessment.Finding;
import huanze.assessment.Grade;
import huanze.assessment.LeaderDays;
import huanze.assessment.YearScheme;
import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.rulepack.Condition;
import huanze.rulepack.ItemRule;
import huanze.rulepack.Level;
import huanze.rulepack.RulepackWords;
import huanze.rulepack.Scheme;
import huanze.rulepack.Unconfirmed;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What things of the assessment are called on the screens. */
final class AssessmentWords {
  private final Texts texts;

  AssessmentWords(Texts texts) {
    this.texts = texts;
  }

  Texts texts() {
    return texts;
  }

  /** 6, 5.5, 0.25: no needless zeros. */
  static String plain(BigDecimal score) {
    return score.signum() == 0 ? "0" : score.stripTrailingZeros().toPlainString();
  }

  String points(BigDecimal points) {
    return texts.text("assessment.ui.points", plain(points));
  }

  String level(Level level) {
    return texts.text("assessment.ui.level." + CamelCase.of(level));
  }

  String kind(Condition.Assessed kind) {
    return texts.text("assessment.ui.kind." + CamelCase.of(kind));
  }

  String grade(@Nullable Grade grade) {
    return texts.text(grade == null ? "assessment.ui.noGrade" : grade.textKey());
  }

  static String gradeStyle(@Nullable Grade grade) {
    return grade == null ? "hz-assess-none" : "hz-assess-grade-" + CamelCase.of(grade);
  }

  String finding(Finding finding) {
    return texts.text(finding.textKey());
  }

  /** A picture that tells findings apart without colour. */
  static String icon(Finding finding) {
    return switch (finding) {
      case MET -> "mdomz-report_problem";
      case NOT_MET -> "mdoal-check_circle_outline";
      case TO_CONFIRM -> "mdoal-help_outline";
      case SET_ASIDE -> "mdomz-remove_circle_outline";
      case NO_DATA -> "mdomz-radio_button_unchecked";
      case OFF -> "mdomz-pause_circle_outline";
      case NOT_APPLICABLE -> "mdoal-block";
    };
  }

  String standing(Standing standing) {
    return texts.text(
        "agenda.ui.symbolWord", StandingSymbol.of(standing), texts.text(standing.textKey()));
  }

  String period(Period period) {
    String key =
        switch (period.length()) {
          case YEAR -> "year";
          case HALF_YEAR -> "half" + period.number();
          case QUARTER -> "quarter";
          case MONTH -> "month";
        };
    return texts.text("agenda.ui.period." + key, period.year(), period.number());
  }

  String day(LocalDate day) {
    return texts.text("agenda.ui.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** Without the year if it is the one assessed. */
  String day(LocalDate day, int year) {
    return day.getYear() == year
        ? texts.text("agenda.ui.shortDay", day.getMonthValue(), day.getDayOfMonth())
        : day(day);
  }

  String join(Collection<String> parts) {
    return String.join(texts.text("sheet.comma"), parts);
  }

  String numbers(List<Integer> numbers) {
    return texts.text(
        "assessment.ui.numberOf", join(numbers.stream().map(String::valueOf).toList()));
  }

  /** How the score comes about. */
  String rule(ItemRule rule) {
    return switch (rule) {
      case ItemRule.Typed typed -> texts.text("assessment.ui.rule.typed");
      case ItemRule.Document document -> texts.text("assessment.ui.rule.document");
      case ItemRule.Share share -> texts.text("assessment.ui.rule.share", join(share.rules()));
      case ItemRule.Deduction deduction ->
          texts.text(
              "assessment.ui.rule.deduction",
              join(deduction.rules()),
              plain(deduction.each()),
              plain(deduction.each().multiply(deduction.late())),
              plain(deduction.floor()));
    };
  }

  String thresholds(Scheme scheme) {
    return texts.text(
        "assessment.ui.thresholds",
        plain(scheme.excellentFrom()),
        plain(scheme.qualifiedFrom()),
        plain(scheme.maximum()));
  }

  /** The score range of a grade, both ends as the scheme has them. */
  String range(Grade grade, Scheme scheme) {
    return texts.text(
        "assessment.ui.range." + CamelCase.of(grade),
        plain(scheme.excellentFrom()),
        plain(scheme.qualifiedFrom()));
  }

  String unconfirmed(Unconfirmed one) {
    return new RulepackWords(texts).unconfirmed(one);
  }

  static String unit(Structure structure, UUID id) {
    return structure.unit(id).map(Unit::name).orElse(id.toString());
  }

  /** Unit and post. */
  String post(Structure structure, UUID id) {
    return structure
        .post(id)
        .map(p -> texts.text("assessment.ui.postOf", unit(structure, p.unit()), p.name()))
        .orElse(id.toString());
  }

  String post(Structure structure, Post post) {
    return post(structure, post.id());
  }

  /** A part of what is assessed; with its days if it was not there all year. */
  String part(AssessedUnit.Part part, int year) {
    boolean wholeYear = part.days().equals(Period.year(year).days());
    String name = part.unit().name();
    String named =
        wholeYear
            ? name
            : texts.text(
                "assessment.ui.partDays", name, day(part.days().from()), day(part.days().to()));
    return part.carriedOn() ? texts.text("assessment.ui.partCarriedOn", named) : named;
  }

  /** A leader by post and day. */
  String leader(Structure structure, LeaderDays leader) {
    String name = structure.person(leader.person()).map(Person::name).orElse("");
    return texts.text(
        leader.acting() ? "assessment.ui.leaderActing" : "assessment.ui.leader",
        name,
        post(structure, leader.post()),
        day(leader.from()),
        day(leader.to()));
  }

  /** Why an effect follows. */
  String because(AppliedEffect effect) {
    if (effect.conditions().isEmpty()) {
      return texts.text("assessment.ui.because.grade");
    }
    String numbers = numbers(effect.conditions());
    return texts.text(
        effect.byGrade() ? "assessment.ui.because.both" : "assessment.ui.because.conditions",
        numbers);
  }

  /**
   * Whose assessments rest on a scheme.
   *
   * @param named how many of them are called by name
   */
  String frozen(YearScheme scheme, Structure structure, int named) {
    List<String> names =
        scheme.usedBy().stream().limit(named).map(u -> unit(structure, u)).toList();
    return texts.text("assessment.ui.scheme.frozen", join(names), scheme.usedBy().size());
  }
}
