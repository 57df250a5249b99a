package huanze.assessment.ui;

import huanze.assessment.AppliedEffect;
import huanze.assessment.AssessedUnit;
import huanze.assessment.ConditionResult;
import huanze.assessment.Finding;
import huanze.assessment.Grade;
import huanze.assessment.ItemResult;
import huanze.assessment.MissingProof;
import huanze.assessment.UnitAssessment;
import huanze.base.Texts;
import huanze.rulepack.Condition;
import huanze.unit.Structure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** An assessment in plain words: what was found, what is missing, what follows. */
final class SummaryText {
  private static final int LARGEST = 5;

  private final AssessmentWords words;
  private final Texts texts;
  private final UnitAssessment assessment;
  private final Structure structure;
  private final List<MissingProof> gone;
  private final boolean recorded;

  /** A heading and the sentences under it. */
  record Part(String heading, List<String> sentences) {}

  SummaryText(AssessmentWords words, Shot shot) {
    this.words = words;
    this.texts = words.texts();
    this.assessment = shot.assessment();
    this.structure = shot.year().structure();
    this.gone = shot.year().missingProofs(assessment);
    this.recorded = shot.year().hasRecords();
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    add(parts, "assessment.ui.summary.subject", subject());
    add(parts, "assessment.ui.summary.score", score());
    add(parts, "assessment.ui.summary.conditions", conditions());
    add(parts, "assessment.ui.summary.follows", follows());
    add(parts, "assessment.ui.summary.missing", missing());
    return parts;
  }

  private void add(List<Part> parts, String headingKey, List<String> sentences) {
    if (!sentences.isEmpty()) {
      parts.add(new Part(texts.text(headingKey), sentences));
    }
  }

  /** All of it, to be pasted into a letter. */
  String plain() {
    String title =
        texts.text(
            "assessment.ui.summary.title",
            assessment.subject().unit().name(),
            assessment.year(),
            words.day(assessment.asOf()));
    return title
        + "\n"
        + parts().stream()
            .map(p -> p.heading() + "\n" + String.join("\n", p.sentences()))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private List<String> subject() {
    AssessedUnit subject = assessment.subject();
    List<String> all = new ArrayList<>();
    all.add(
        texts.text(
            "assessment.ui.summary.covers",
            words.kind(subject.kind()),
            words.join(
                subject.parts().stream().map(p -> words.part(p, assessment.year())).toList())));
    if (!subject.leaderPosts().isEmpty()) {
      all.add(
          texts.text(
              "assessment.ui.summary.posts",
              words.join(
                  subject.leaderPosts().stream().map(p -> words.post(structure, p)).toList())));
    }
    return all;
  }

  private List<String> score() {
    List<String> all = new ArrayList<>();
    int open = assessment.openItems().size();
    all.add(
        texts.text(
            open == 0 ? "assessment.ui.summary.scoreWhole" : "assessment.ui.summary.scorePart",
            assessment.scheme().title(),
            AssessmentWords.plain(assessment.maximum()),
            assessment.items().size(),
            AssessmentWords.plain(assessment.score()),
            assessment.items().size() - open,
            open));
    List<String> lost = lost();
    if (!lost.isEmpty()) {
      all.add(texts.text("assessment.ui.summary.lost", words.join(lost)));
    }
    assessment.items().stream()
        .filter(ItemResult::overridden)
        .map(this::overridden)
        .forEach(all::add);
    return all;
  }

  private List<String> lost() {
    return assessment.items().stream()
        .filter(i -> i.deducted() != null && i.deducted().signum() > 0)
        .sorted(Comparator.comparing(ItemResult::deducted).reversed())
        .limit(LARGEST)
        .map(
            i ->
                texts.text(
                    "assessment.ui.summary.lostItem",
                    i.item().number(),
                    i.item().name(),
                    AssessmentWords.plain(i.deducted())))
        .toList();
  }

  private String overridden(ItemResult item) {
    BigDecimal computed = item.computed() == null ? BigDecimal.ZERO : item.computed();
    BigDecimal score = item.score() == null ? BigDecimal.ZERO : item.score();
    return texts.text(
        "assessment.ui.summary.overridden",
        item.item().number(),
        item.item().name(),
        AssessmentWords.plain(computed),
        AssessmentWords.plain(score),
        item.reason() == null ? "" : item.reason());
  }

  private List<String> conditions() {
    List<String> all = new ArrayList<>();
    List<ConditionResult> met = having(Finding.MET);
    all.add(
        met.isEmpty()
            ? texts.text("assessment.ui.summary.noneMet")
            : texts.text("assessment.ui.summary.met", met.size()));
    met.forEach(c -> all.add(answered(c)));
    having(Finding.SET_ASIDE).forEach(c -> all.add(answered(c)));
    having(Finding.TO_CONFIRM).forEach(c -> all.add(answered(c)));
    numbers(all, Finding.NOT_MET, "assessment.ui.summary.notMet");
    numbers(all, Finding.NO_DATA, "assessment.ui.summary.noData");
    numbers(all, Finding.NOT_APPLICABLE, "assessment.ui.summary.notApplicable");
    numbers(all, Finding.OFF, "assessment.ui.summary.off");
    return all;
  }

  private List<ConditionResult> having(Finding finding) {
    return assessment.conditions().stream().filter(c -> c.finding() == finding).toList();
  }

  private void numbers(List<String> all, Finding finding, String textKey) {
    List<ConditionResult> some = having(finding);
    if (!some.isEmpty()) {
      all.add(
          texts.text(
              textKey, words.numbers(some.stream().map(c -> c.condition().number()).toList())));
    }
  }

  private String answered(ConditionResult one) {
    Condition condition = one.condition();
    return texts.text(
        "assessment.ui.summary.answered",
        words.finding(one.finding()),
        condition.number(),
        condition.title(),
        one.reason() == null ? "" : one.reason(),
        one.by() == null ? "" : one.by());
  }

  private List<String> follows() {
    List<String> all = new ArrayList<>();
    Grade grade = assessment.grade();
    all.add(
        grade == null
            ? texts.text(
                "assessment.ui.whyNoGrade",
                assessment.openItems().size(),
                assessment.openConditions().size())
            : texts.text(
                "assessment.ui.summary.grade",
                words.grade(grade),
                words.range(grade, assessment.scheme())));
    if (assessment.effects().isEmpty()) {
      all.add(
          texts.text(
              assessment.complete()
                  ? "assessment.ui.summary.noEffect"
                  : "assessment.ui.summary.noEffectYet"));
    }
    for (AppliedEffect effect : assessment.effects()) {
      all.add(
          texts.text(
              "assessment.ui.summary.effect", effect.effect().title(), words.because(effect)));
      if (!effect.leaders().isEmpty()) {
        all.add(
            texts.text(
                "assessment.ui.summary.leaders",
                words.join(
                    effect.leaders().stream().map(l -> words.leader(structure, l)).toList())));
      }
      if (!effect.teams().isEmpty()) {
        all.add(texts.text("assessment.ui.summary.teams", words.join(names(effect.teams()))));
        all.add(texts.text("assessment.ui.authority"));
      }
    }
    return all;
  }

  private List<String> names(List<UUID> units) {
    return units.stream().map(u -> AssessmentWords.unit(structure, u)).toList();
  }

  private List<String> missing() {
    List<String> all = new ArrayList<>();
    List<ItemResult> items = assessment.openItems();
    if (!items.isEmpty()) {
      all.add(
          texts.text(
              "assessment.ui.summary.openItems",
              items.size(),
              words.join(
                  items.stream()
                      .map(
                          i ->
                              texts.text(
                                  "assessment.ui.summary.openItem",
                                  i.item().number(),
                                  i.item().name()))
                      .toList())));
    }
    List<ConditionResult> open = assessment.openConditions();
    if (!open.isEmpty()) {
      all.add(
          texts.text(
              "assessment.ui.summary.openConditions",
              open.size(),
              words.numbers(open.stream().map(c -> c.condition().number()).toList())));
    }
    if (!assessment.unconfirmed().isEmpty()) {
      all.add(
          texts.text(
              "assessment.ui.summary.unconfirmed",
              words.join(assessment.unconfirmed().stream().map(words::unconfirmed).toList())));
    }
    gone.forEach(proof -> all.add(proof.sentence(texts)));
    if (!recorded) {
      all.add(texts.text("assessment.noRecords", String.valueOf(assessment.year())));
    }
    return all;
  }
}
