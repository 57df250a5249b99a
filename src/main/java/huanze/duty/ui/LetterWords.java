package huanze.duty.ui;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.duty.LetterDraft;
import huanze.duty.Signatory;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How letters are read aloud. */
final class LetterWords {
  private final DutyWords words;
  private final Texts texts;

  LetterWords(DutyWords words) {
    this.words = words;
    texts = words.texts();
  }

  /** Post and person; the holder of the day where nobody is named yet. */
  String signatory(@Nullable Signatory who, Structure structure, LocalDate on) {
    Post post = who == null ? null : structure.post(who.post()).orElse(null);
    if (who == null || post == null) {
      return texts.text("duty.ui.letter.nobody");
    }
    String person =
        who.person() == null
            ? words.holders(post, structure, on)
            : structure.person(who.person()).map(Person::name).orElse("");
    String place = words.place(post, structure);
    return person.isEmpty() ? place : texts.text("duty.ui.letter.signatory", place, person);
  }

  /** What is measured and how the figure binds; empty without a figure. */
  String figure(LetterDraft.Target target) {
    String measure = target.measure() == null ? "" : target.measure();
    if (target.figure() == null || target.bound() == null) {
      return measure;
    }
    String unit = target.figureUnit() == null ? "" : target.figureUnit();
    String bound = texts.text("duty.ui.bound." + CamelCase.of(target.bound()));
    return texts
        .text("duty.ui.letter.figure", measure, bound, target.figure().toPlainString(), unit)
        .strip();
  }
}
