package huanze.paper;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.duty.LetterTarget;
import huanze.duty.ResponsibilityLetter;
import huanze.duty.Signatory;
import huanze.rulepack.RulePack;
import huanze.unit.ActingTitle;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills 目标责任书 from the letter of a unit and year. */
final class LetterSheets {
  private final Structure structure;
  private final RulePack pack;
  private final Texts texts;

  LetterSheets(Structure structure, RulePack pack, Texts texts) {
    this.structure = structure;
    this.pack = pack;
    this.texts = texts;
  }

  LetterSheet of(Unit unit, ResponsibilityLetter letter) {
    List<LetterSheet.Target> targets = new ArrayList<>();
    for (LetterTarget target : letter.targets()) {
      targets.add(
          new LetterSheet.Target(targets.size() + 1, target.text(), figure(target), target.due()));
    }
    LocalDate signed = letter.signedOn();
    LocalDate day = signed == null ? LocalDate.of(letter.year(), 1, 1) : signed;
    return new LetterSheet(
        unit.id(),
        structure.nameOn(unit.id(), day),
        unit.code(),
        letter.year(),
        pack.title(),
        party(letter.giver(), null, day),
        party(letter.receiver(), unit, day),
        signed,
        letter.note(),
        targets);
  }

  /** Such as PM2.5年均浓度 不高于 38 µg/m³. */
  private String figure(LetterTarget target) {
    if (target.figure() == null || target.bound() == null) {
      return target.measure() == null ? "" : target.measure();
    }
    return texts
        .text(
            "paper.letter.figure",
            target.measure() == null ? "" : target.measure(),
            texts.text("paper.letter.bound." + CamelCase.of(target.bound())),
            target.figure().toPlainString(),
            target.figureUnit() == null ? "" : target.figureUnit())
        .strip();
  }

  private LetterSheet.Party party(
      @Nullable Signatory signatory, @Nullable Unit known, LocalDate on) {
    Post post = signatory == null ? null : structure.post(signatory.post()).orElse(null);
    Unit unit = post == null ? known : structure.unit(post.unit()).orElse(known);
    String person =
        signatory == null || signatory.person() == null
            ? ""
            : structure.person(signatory.person()).orElseThrow().name();
    return new LetterSheet.Party(
        unit == null ? "" : structure.nameOn(unit.id(), on),
        post == null ? "" : title(post, signatory, on),
        person);
  }

  /** As the one who signs was called that day. */
  private String title(Post post, Signatory signatory, LocalDate on) {
    return structure.holders(post.id(), on).stream()
        .filter(t -> t.person().equals(signatory.person()))
        .findFirst()
        .map(t -> ActingTitle.of(t, structure, texts))
        .orElse(post.name());
  }
}
