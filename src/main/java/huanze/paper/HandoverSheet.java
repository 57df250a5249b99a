package huanze.paper;

import huanze.agenda.Standing;
import huanze.base.Period;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 交接单 of a post that changes its holder: what is open, what was due in the periods that both held
 * days of, and what the post carries.
 *
 * @param post its id
 * @param on first day of the new holder, or first day without one
 * @param asOf day on which the standings are judged: that day, or today while it is still to come
 * @param leaving who held it the day before, or last before it was vacant; empty: nobody did
 * @param coming who holds it from that day on; empty: nobody
 * @param vacantBefore days on which nobody held it between the two
 * @param open what the post, and of a main leader the unit, still owes or has missed
 * @param split what the post owed in periods in which the change lies
 * @param matters planned activities, those to be confirmed, and decisions still due
 */
public record HandoverSheet(
    UUID post,
    UUID unit,
    String postCode,
    String postName,
    String unitName,
    LocalDate on,
    LocalDate asOf,
    String regulation,
    List<Holder> leaving,
    List<Holder> coming,
    long vacantBefore,
    List<Open> open,
    List<Split> split,
    List<Matter> matters,
    PostDuties duties)
    implements PaperContent, ComparedByRows {
  public HandoverSheet {
    leaving = List.copyOf(leaving);
    coming = List.copyOf(coming);
    open = List.copyOf(open);
    split = List.copyOf(split);
    matters = List.copyOf(matters);
  }

  /**
   * @param name acting ones marked
   * @param from first day of the tenure; null: not known
   */
  public record Holder(
      String name, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String document) {}

  /**
   * Something owed.
   *
   * @param subject the post, or the unit
   */
  public record Open(
      String rule,
      int article,
      String title,
      String subject,
      Period period,
      LocalDate due,
      int required,
      int counted,
      Standing standing) {}

  /**
   * What was owed in a period that both held days of (reading rule 9: it is never charged to one of
   * them).
   *
   * @param done what counts for it: day and what it was, in words
   * @param vacantDays days on which nobody held the post
   */
  public record Split(
      String rule,
      int article,
      String title,
      Period period,
      LocalDate due,
      int required,
      int counted,
      Standing standing,
      List<Share> shares,
      long vacantDays,
      List<String> done) {
    public Split {
      shares = List.copyOf(shares);
      done = List.copyOf(done);
    }
  }

  /** Days of a period on which somebody held the post, both included. */
  public record Share(String name, LocalDate from, LocalDate to, long days) {}

  /**
   * @param kind planned, toConfirm or decision
   * @param day planned for, held on, or due; null: none was set
   */
  public record Matter(String kind, @Nullable LocalDate day, String what, String from) {}

  @Override
  public PaperForm form() {
    return PaperForm.HANDOVER_SHEET;
  }

  @Override
  public String subject() {
    return postCode + " " + on;
  }

  @Override
  public int year() {
    return on.getYear();
  }

  @Override
  public String about() {
    return unitName + postName + " " + on;
  }

  @Override
  public UUID unitId() {
    return unit;
  }

  @Override
  public Map<String, String> rows(PaperWords words) {
    Map<String, String> rows = new LinkedHashMap<>();
    leaving.forEach(h -> rows.put(words.text("paper.handover.leaving"), h.name()));
    coming.forEach(h -> rows.put(words.text("paper.handover.coming"), h.name()));
    for (Open o : open) {
      String what = String.join(" ", o.subject(), o.title(), words.period(o.period()));
      rows.put(what, words.standing(o.standing()));
    }
    for (Split s : split) {
      List<String> days = s.shares().stream().map(h -> h.name() + " " + h.days()).toList();
      rows.put(
          String.join(" ", s.title(), words.period(s.period())),
          words.list(days) + " " + words.standing(s.standing()));
    }
    matters.forEach(m -> rows.put(m.what(), words.dayOrNone(m.day())));
    duties.lines().forEach(l -> rows.put(l.text(), l.responsibility()));
    return rows;
  }
}
