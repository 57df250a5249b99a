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
 * @param listedFrom periods from this day on are listed; null on sheets issued before it was said
 * @param leaving whose tenure ended the day before, or last before it was vacant
 * @param nobodyLeaves why nobody leaves, never or stays; null if somebody does
 * @param coming who came that day, else who holds it; of another unit where one carries it on
 * @param nobodyComes why nobody comes, vacant, postEnded or unitEnded; null if somebody does
 * @param vacantBefore days on which nobody held it between the two
 * @param open what the post, and of a main leader the unit, still owes or has missed
 * @param split what the post owed in periods in which the change lies
 * @param matters planned activities, those to be confirmed, and decisions still due
 * @param duties what the post carries that day; of one that ends what it carried the day before
 * @param taking what the posts that carry it on carry that day; empty if the post lives on, and on
 *     sheets issued before it was said
 */
public record HandoverSheet(
    UUID post,
    UUID unit,
    String postCode,
    String postName,
    String unitName,
    LocalDate on,
    LocalDate asOf,
    @Nullable LocalDate listedFrom,
    String regulation,
    List<Holder> leaving,
    @Nullable String nobodyLeaves,
    List<Holder> coming,
    @Nullable String nobodyComes,
    long vacantBefore,
    List<Open> open,
    List<Split> split,
    List<Matter> matters,
    PostDuties duties,
    List<PostDuties> taking)
    implements PaperContent, ComparedByRows {
  public HandoverSheet {
    leaving = List.copyOf(leaving);
    coming = List.copyOf(coming);
    open = List.copyOf(open);
    split = List.copyOf(split);
    matters = List.copyOf(matters);
    taking = taking == null ? List.of() : List.copyOf(taking);
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
   * @param shares of a missed period of the post: all who held it, with their days (reading rule
   *     9); empty for all others, and on sheets issued before they were listed
   * @param vacantDays days of such a period on which nobody held it
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
      Standing standing,
      List<Share> shares,
      long vacantDays) {
    public Open {
      shares = shares == null ? List.of() : List.copyOf(shares);
    }
  }

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
   * @param kind planned, toConfirm, decision, decisionOver, rectification, rectificationOver or
   *     rectificationReported
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
    rows.put(words.text("paper.handover.leaving"), names(leaving, words));
    rows.put(words.text("paper.handover.coming"), names(coming, words));
    for (Open o : open) {
      String what = String.join(" ", o.subject(), o.title(), words.period(o.period()));
      rows.put(what, (days(o.shares(), words) + " " + words.standing(o.standing())).strip());
    }
    for (Split s : split) {
      rows.put(
          String.join(" ", s.title(), words.period(s.period())),
          days(s.shares(), words) + " " + words.standing(s.standing()));
    }
    matters.forEach(m -> rows.put(m.what(), words.dayOrNone(m.day())));
    duties.lines().forEach(l -> rows.put(l.text(), l.responsibility()));
    for (PostDuties post : taking) {
      post.lines().forEach(l -> rows.put(post.post() + " " + l.text(), l.responsibility()));
    }
    return rows;
  }

  private static String names(List<Holder> holders, PaperWords words) {
    return words.list(holders.stream().map(Holder::name).toList());
  }

  private static String days(List<Share> shares, PaperWords words) {
    return words.list(shares.stream().map(h -> h.name() + " " + h.days()).toList());
  }
}
