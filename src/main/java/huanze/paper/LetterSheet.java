package huanze.paper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 目标责任书: the targets that a unit takes on for a year, and who signs them.
 *
 * @param giver the unit above; name, post and person as far as they are known, like the receiver
 * @param signedOn null while it is not signed
 */
public record LetterSheet(
    UUID unit,
    String unitName,
    String unitCode,
    int year,
    String regulation,
    Party giver,
    Party receiver,
    @Nullable LocalDate signedOn,
    @Nullable String note,
    List<Target> targets)
    implements PaperContent, ComparedByRows {
  public LetterSheet {
    targets = List.copyOf(targets);
  }

  /**
   * Who signs.
   *
   * @param unit name of the unit; empty while not decided, like post and person
   */
  public record Party(String unit, String post, String person) {}

  /**
   * @param figure what is measured and how far it may go, in words; empty without a figure
   * @param due null: the end of the year
   */
  public record Target(int number, String text, String figure, @Nullable LocalDate due) {}

  @Override
  public PaperForm form() {
    return PaperForm.RESPONSIBILITY_LETTER;
  }

  @Override
  public String subject() {
    return unitCode;
  }

  @Override
  public String about() {
    return unitName + " " + year;
  }

  @Override
  public UUID unitId() {
    return unit;
  }

  @Override
  public Map<String, String> rows(PaperWords words) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(giver.unit() + giver.post(), giver.person());
    rows.put(receiver.unit() + receiver.post(), receiver.person());
    for (Target target : targets) {
      rows.put(
          target.number() + ". " + target.text(), target.figure() + words.dayOrNone(target.due()));
    }
    rows.put(words.text("paper.letter.note"), note == null ? words.text("paper.none") : note);
    rows.put(words.text("paper.letter.signedOn"), words.dayOrNone(signedOn));
    return rows;
  }
}
