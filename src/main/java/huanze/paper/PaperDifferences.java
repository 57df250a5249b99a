package huanze.paper;

import huanze.agenda.Standing;
import huanze.base.CamelCase;
import huanze.base.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a paper's data differ from those it was issued with, in words. */
final class PaperDifferences {
  private final Texts texts;
  private final List<String> found = new ArrayList<>();

  PaperDifferences(Texts texts) {
    this.texts = texts;
  }

  /**
   * @param now the same paper from what the ledger says now
   * @return sentences in the order of the paper; empty if nothing differs. The day on which it is
   *     judged alone makes no difference
   */
  static List<String> of(PaperContent issued, PaperContent now, Texts texts) {
    PaperDifferences differences = new PaperDifferences(texts);
    switch (issued) {
      case PerformanceSheet then -> differences.lines(lines(then), lines((PerformanceSheet) now));
      case GridSheet then -> differences.rows(cells(then), cells((GridSheet) now), said -> said);
      case ActivitySheet then -> differences.activity(then, (ActivitySheet) now);
      case SummarySheet then -> differences.changed("paper.differs.list", then, now);
      case MonthSheet then -> differences.changed("paper.differs.list", then, now);
      case ListSheet then -> differences.changed("paper.differs.list", then, now);
      case LeaderSheet then -> differences.changed("paper.differs.list", then, now);
      case AssessmentForm then ->
          new AssessmentDifferences(differences).form(then, (AssessmentForm) now);
      case ConditionSheet then ->
          new AssessmentDifferences(differences).conditions(then, (ConditionSheet) now);
      case AssessmentSummary then ->
          new AssessmentDifferences(differences).summary(then, (AssessmentSummary) now);
      case RectificationSheet then -> differences.rectification(then, (RectificationSheet) now);
      case ReportDraft then -> differences.changed("paper.differs.facts", then, now);
      case MeetingNotice then ->
          differences.changed("paper.differs.facts", then, ((MeetingNotice) now).asFullAs(then));
      case RecordPaper then -> differences.changed("paper.differs.facts", then, now);
      case ComparedByRows then -> differences.rows(then, (ComparedByRows) now);
    }
    return differences.found;
  }

  String text(String key, Object... args) {
    return texts.text(key, args);
  }

  void say(String key, Object... args) {
    found.add(texts.text(key, args));
  }

  /** Says 名称：之前 → 现在 if they differ. */
  void value(String what, String before, String after) {
    if (!before.equals(after)) {
      say("paper.differs.value", what, before, after);
    }
  }

  /** Says a whole sentence if they differ. */
  void changed(String key, @Nullable Object before, @Nullable Object after, Object... args) {
    if (!Objects.equals(before, after)) {
      say(key, args);
    }
  }

  private static Map<String, Standing> lines(PerformanceSheet sheet) {
    PaperWords words = new PaperWords(Texts.chinese());
    Map<String, Standing> standings = new LinkedHashMap<>();
    for (PerformanceSheet.RuleLines rule : sheet.rules()) {
      for (PerformanceSheet.Line line : rule.lines()) {
        String what = String.join(" ", line.subject(), rule.title(), words.period(line.period()));
        standings.put(what, line.standing());
      }
    }
    return standings;
  }

  private static Map<String, String> cells(GridSheet sheet) {
    return new GridStandings(sheet, new PaperWords(Texts.chinese())).all();
  }

  private void rows(ComparedByRows before, ComparedByRows after) {
    PaperWords words = new PaperWords(Texts.chinese());
    rows(before.rows(words), after.rows(words), said -> said);
  }

  private void lines(Map<String, Standing> before, Map<String, Standing> after) {
    rows(before, after, this::standing);
  }

  private <T> void rows(Map<String, T> before, Map<String, T> after, Function<T, String> words) {
    Set<String> all = new LinkedHashSet<>(before.keySet());
    all.addAll(after.keySet());
    for (String what : all) {
      if (!after.containsKey(what)) {
        say("paper.differs.gone", what);
      } else if (!before.containsKey(what)) {
        say("paper.differs.added", what);
      } else {
        value(what, words.apply(before.get(what)), words.apply(after.get(what)));
      }
    }
  }

  private String standing(Standing standing) {
    return texts.text("paper.standing." + CamelCase.of(standing));
  }

  private void activity(ActivitySheet before, ActivitySheet after) {
    value(text("paper.differs.title"), before.title(), after.title());
    changed(
        "paper.differs.facts",
        List.of(before.organs(), before.forms(), before.facts()),
        List.of(after.organs(), after.forms(), after.facts()));
    changed("paper.differs.evidence", before.evidence(), after.evidence());
    changed("paper.differs.credits", before.credits(), after.credits());
    changed("paper.differs.withdrawal", before.withdrawal(), after.withdrawal());
  }

  /** Without steps it stands otherwise by the day alone. */
  private void rectification(RectificationSheet before, RectificationSheet after) {
    changed(
        "paper.differs.facts",
        List.of(before.regulation(), before.facts()),
        List.of(after.regulation(), after.facts()));
    changed("paper.differs.steps", before.steps(), after.steps(), before.state(), after.state());
    changed("paper.differs.evidence", before.evidence(), after.evidence());
  }
}
