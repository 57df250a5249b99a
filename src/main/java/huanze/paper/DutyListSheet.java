package huanze.paper;

import huanze.rulepack.Level;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 责任清单 of a unit, a person or all units of a level, on a day.
 *
 * @param name of the unit or person, or what the units of a level are called
 * @param units in the order of the tree
 * @param regulations titles of the packs the duties come from, the main one first
 */
public record DutyListSheet(
    Scope scope,
    String name,
    LocalDate on,
    List<String> regulations,
    List<OfUnit> units,
    List<String> unconfirmed)
    implements PaperContent, ComparedByRows {
  public DutyListSheet {
    regulations = List.copyOf(regulations);
    units = List.copyOf(units);
    unconfirmed = List.copyOf(unconfirmed);
  }

  /**
   * Whose list it is: exactly one is given.
   *
   * @param code code of the unit; or null
   */
  public record Scope(
      @Nullable UUID unit, @Nullable String code, @Nullable UUID person, @Nullable Level level) {
    public static Scope ofUnit(UUID unit, String code) {
      return new Scope(unit, code, null, null);
    }

    public static Scope ofPerson(UUID person) {
      return new Scope(null, null, person, null);
    }

    public static Scope ofLevel(Level level) {
      return new Scope(null, null, null, level);
    }
  }

  /**
   * A unit and its posts.
   *
   * @param byAnalogy what it owes it owes by analogy (Art. 21)
   * @param state of its list of the year: missing, toBeReviewed, approved
   * @param approval when and by whom it was approved, in words; empty if it does not stand
   * @param posts those that live on the day
   */
  public record OfUnit(
      String name, boolean byAnalogy, String state, String approval, List<PostDuties> posts) {
    public OfUnit {
      posts = List.copyOf(posts);
    }
  }

  @Override
  public PaperForm form() {
    return PaperForm.DUTY_LIST;
  }

  @Override
  public String subject() {
    return scope.code() != null
        ? scope.code()
        : scope.person() != null ? scope.person().toString() : String.valueOf(scope.level());
  }

  @Override
  public int year() {
    return on.getYear();
  }

  @Override
  public String about() {
    return name + " " + on.getYear();
  }

  @Override
  public @Nullable UUID unitId() {
    return scope.unit();
  }

  @Override
  public Map<String, String> rows(PaperWords words) {
    Map<String, String> rows = new LinkedHashMap<>();
    for (OfUnit unit : units) {
      for (PostDuties post : unit.posts()) {
        String who = unit.name() + post.post();
        rows.put(who, words.holders(post.holders()) + String.join(" ", post.fields()));
        for (DutyLine line : post.lines()) {
          rows.put(who + " " + line.text(), String.join(" ", line.responsibility(), line.days()));
        }
      }
    }
    return rows;
  }
}
