package huanze.paper;

import huanze.base.Texts;
import huanze.rectification.RectificationFacts;
import huanze.rectification.RectificationItem;
import huanze.rectification.RectificationStep;
import huanze.rectification.RectificationWords;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills the sheet of one 整改事项. */
final class RectificationSheets {
  private final Structure structure;
  private final String regulation;
  private final RectificationWords words;

  RectificationSheets(Structure structure, String regulation, Texts texts) {
    this.structure = structure;
    this.regulation = regulation;
    words = new RectificationWords(texts);
  }

  /** As it stands on a day. */
  RectificationSheet of(RectificationItem item, LocalDate day) {
    RectificationFacts facts = item.facts();
    return new RectificationSheet(
        item.id(),
        item.label(),
        regulation,
        day,
        words.state(item, day),
        new RectificationSheet.Facts(
            words.origin(facts),
            item.raisedOn(),
            item.problem(),
            item.unit(),
            structure.nameOn(item.unit(), item.raisedOn()),
            orBlank(facts.person()),
            orBlank(facts.goal()),
            orBlank(facts.measures()),
            Objects.requireNonNull(facts.dueOn())),
        // Progress may be written down after what came later.
        item.steps().stream()
            .sorted(Comparator.comparing(RectificationStep::on))
            .map(this::step)
            .toList(),
        item.evidence().stream()
            .map(e -> new ActivitySheet.Evidence(e.fileName(), e.digest()))
            .toList());
  }

  private RectificationSheet.Step step(RectificationStep step) {
    return new RectificationSheet.Step(
        step.on(),
        words.step(step.kind()),
        orBlank(step.words()),
        orBlank(step.by()),
        step.extendedTo());
  }

  private static String orBlank(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}
