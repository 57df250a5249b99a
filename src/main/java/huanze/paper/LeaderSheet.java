package huanze.paper;

import huanze.agenda.Prospect;
import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.base.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 领导履职单: what the posts of a person owe, did and plan, for a leader who wants one sheet. A working
 * sheet of its day: it is printed, not issued.
 *
 * @param name of the person, a namesake with the number
 * @param due what is open on the day, by day due
 * @param own how all stands that falls into the person's tenures (任内)
 * @param before how all stands that does not (任前); with {@code own} it is all that the posts owe
 * @param rules how each rule stands in the year up to the day; together they are {@code own} and
 *     {@code before}
 * @param matters what is planned, to be confirmed, decided or to be signed
 */
public record LeaderSheet(
    UUID person,
    String name,
    LocalDate on,
    String regulation,
    List<Held> posts,
    List<Due> due,
    Rate own,
    Rate before,
    List<OfYear> rules,
    List<HandoverSheet.Matter> matters)
    implements PaperContent {
  public LeaderSheet {
    posts = List.copyOf(posts);
    due = List.copyOf(due);
    rules = List.copyOf(rules);
    matters = List.copyOf(matters);
  }

  /**
   * A post held on the day.
   *
   * @param post its title; of one who acts as such: 代区长
   * @param from first day of the tenure; null: not known
   * @param responsibility what Art. 4 has its holder answer for; or null
   * @param fields what it is in charge of
   */
  public record Held(
      String unit,
      String post,
      @Nullable LocalDate from,
      @Nullable String responsibility,
      List<String> fields) {
    public Held {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Something open.
   *
   * @param subject who owes it
   * @param plan day of the plan that the prospect speaks of; or null
   */
  public record Due(
      String rule,
      int article,
      String title,
      String subject,
      Period period,
      LocalDate due,
      int workingDaysLeft,
      int required,
      int counted,
      Prospect prospect,
      @Nullable LocalDate plan) {}

  /**
   * A rule's periods of the year.
   *
   * @param own how those in the person's tenures stand
   * @param before how the others stand
   * @param done days in the tenures on which what counts was done, one for each record, in order
   * @param told periods that are named: all that was not met in time, and all before
   */
  public record OfYear(
      String rule,
      int article,
      String title,
      String subject,
      Rate own,
      Rate before,
      List<LocalDate> done,
      List<Told> told) {
    public OfYear {
      done = List.copyOf(done);
      told = List.copyOf(told);
    }

    /** True if nothing of it is done, decided or over: it is among what is due. */
    boolean isAhead() {
      return done.isEmpty()
          && before.total() == 0
          && own.count(Standing.OPEN) + own.count(Standing.UPCOMING) == own.total();
    }
  }

  /**
   * A period that is named.
   *
   * @param before true if it does not fall into the person's tenures
   */
  public record Told(Period period, Standing standing, boolean before) {}

  @Override
  public PaperForm form() {
    return PaperForm.LEADER_PAGE;
  }

  @Override
  public String subject() {
    return person + " " + on;
  }

  @Override
  public int year() {
    return on.getYear();
  }

  @Override
  public String about() {
    return name + " " + on;
  }
}
