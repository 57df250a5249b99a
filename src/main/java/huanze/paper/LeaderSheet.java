package huanze.paper;

import huanze.agenda.Prospect;
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
 * @param rules how each rule stands in the year up to the day; without those of which nothing is
 *     done or over, for they are among the open ones
 * @param matters what is planned, to be confirmed, decided or to be signed
 */
public record LeaderSheet(
    UUID person,
    String name,
    LocalDate on,
    String regulation,
    List<Held> posts,
    List<Due> due,
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
   * @param from first day of the tenure; null: not known
   * @param responsibility what Art. 4 has its holder answer for; or null
   * @param fields what it is in charge of
   */
  public record Held(
      String unit,
      String post,
      boolean acting,
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
   * A rule's periods of the year that are over, or met.
   *
   * @param met how many were met
   * @param late how many were made up
   * @param missed how many were missed
   * @param ahead how many are open or still to come
   * @param done days of what counts, by day
   * @param outstanding periods missed or made up late
   */
  public record OfYear(
      String rule,
      int article,
      String title,
      String subject,
      int met,
      int late,
      int missed,
      int ahead,
      List<LocalDate> done,
      List<Outstanding> outstanding) {
    public OfYear {
      done = List.copyOf(done);
      outstanding = List.copyOf(outstanding);
    }
  }

  /**
   * A period not done in time.
   *
   * @param before true if it ended before the person took up the post
   */
  public record Outstanding(Period period, Standing standing, boolean before) {}

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
