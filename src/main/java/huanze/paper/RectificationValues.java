package huanze.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the template of a {@link RectificationSheet} sees. */
final class RectificationValues {
  /** Lines for what happens first, to be written by hand. */
  private static final int BLANK_LINES = 2;

  private final PaperWords words;

  RectificationValues(PaperWords words) {
    this.words = words;
  }

  Map<String, Object> of(RectificationSheet sheet) {
    RectificationSheet.Facts facts = sheet.facts();
    Map<String, Object> values = new HashMap<>();
    values.put("regulation", sheet.regulation());
    values.put("asOf", words.day(sheet.asOf()));
    values.put("state", sheet.state());
    values.put("origin", facts.origin());
    values.put("raisedOn", words.day(facts.raisedOn()));
    values.put("problem", PaperWords.paragraphs(facts.problem()));
    values.put("unit", facts.unitName());
    values.put("person", facts.person());
    values.put("goal", PaperWords.paragraphs(facts.goal()));
    values.put("measures", PaperWords.paragraphs(facts.measures()));
    values.put("due", due(sheet));
    values.put("steps", sheet.steps().stream().map(this::step).toList());
    values.put(
        "blankLines", Collections.nCopies(sheet.steps().isEmpty() ? BLANK_LINES : 0, Map.of()));
    values.put("evidence", ActivityValues.evidence(sheet.evidence()));
    values.put("files", sheet.evidence().size());
    return values;
  }

  /** The last day; once it was extended, the first one and each that followed. */
  private List<String> due(RectificationSheet sheet) {
    String first = words.day(sheet.facts().dueOn());
    List<String> extended =
        sheet.steps().stream()
            .filter(step -> step.extendedTo() != null)
            .sorted(Comparator.comparing(RectificationValues::until))
            .map(
                step ->
                    words.text(
                        "paper.rectification.extended",
                        words.day(step.on()),
                        step.by(),
                        words.day(until(step))))
            .toList();
    if (extended.isEmpty()) {
      return List.of(first);
    }
    List<String> lines = new ArrayList<>();
    lines.add(words.text("paper.rectification.first", first));
    lines.addAll(extended);
    return lines;
  }

  private static LocalDate until(RectificationSheet.Step step) {
    return Objects.requireNonNull(step.extendedTo());
  }

  private Map<String, Object> step(RectificationSheet.Step step) {
    List<String> told = new ArrayList<>(PaperWords.paragraphs(step.words()));
    @Nullable LocalDate until = step.extendedTo();
    if (until != null) {
      told.add(words.text("paper.rectification.until", words.day(until)));
    }
    return Map.of("on", words.day(step.on()), "what", step.what(), "told", told, "by", step.by());
  }
}
