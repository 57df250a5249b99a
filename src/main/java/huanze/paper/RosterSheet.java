package huanze.paper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 领导小组名单 on a day, with what Art. 7 asks of it.
 *
 * @param group its unit
 * @param host unit in which its office sits; null: not known
 */
public record RosterSheet(
    UUID group,
    String groupName,
    String groupCode,
    LocalDate on,
    String regulation,
    @Nullable String host,
    List<Seat> seats,
    List<Check> checks)
    implements PaperContent, ComparedByRows {
  public RosterSheet {
    seats = List.copyOf(seats);
    checks = List.copyOf(checks);
  }

  /**
   * @param role in words, such as 组长
   * @param unit name of the unit of the post
   * @param holders who holds it; empty: vacant
   */
  public record Seat(String role, String unit, String post, List<String> holders) {
    public Seat {
      holders = List.copyOf(holders);
    }
  }

  /**
   * @param state met, notMet, noData or notApplicable
   */
  public record Check(String check, String state, String sentence) {}

  @Override
  public PaperForm form() {
    return PaperForm.GROUP_ROSTER;
  }

  @Override
  public String subject() {
    return groupCode;
  }

  @Override
  public int year() {
    return on.getYear();
  }

  @Override
  public String about() {
    return groupName + " " + on.getYear();
  }

  @Override
  public UUID unitId() {
    return group;
  }

  @Override
  public Map<String, String> rows(PaperWords words) {
    Map<String, String> rows = new LinkedHashMap<>();
    seats.forEach(s -> rows.put(s.role() + " " + s.unit() + s.post(), words.holders(s.holders())));
    checks.forEach(c -> rows.put(c.check(), c.sentence()));
    return rows;
  }
}
