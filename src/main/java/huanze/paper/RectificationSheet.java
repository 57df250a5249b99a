package huanze.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 整改事项单: all of one 整改事项 on a sheet of its own (一案一档), to be signed by hand when it is closed.
 *
 * @param item id of the item
 * @param name the beginning of its problem
 * @param state how it stands on the day
 * @param steps what happened to it, by day
 * @param evidence files that prove it
 */
public record RectificationSheet(
    UUID item,
    String name,
    String regulation,
    LocalDate asOf,
    String state,
    Facts facts,
    List<Step> steps,
    List<ActivitySheet.Evidence> evidence)
    implements PaperContent {
  public RectificationSheet {
    steps = List.copyOf(steps);
    evidence = List.copyOf(evidence);
  }

  /**
   * What was written from the beginning; empty where nothing is typed yet.
   *
   * @param raisedOn day on which it was found or decided
   * @param unitName what the unit was called that day
   * @param dueOn last day before any extension
   */
  public record Facts(
      String origin,
      LocalDate raisedOn,
      String problem,
      UUID unit,
      String unitName,
      String person,
      String goal,
      String measures,
      LocalDate dueOn) {}

  /**
   * One thing that happened.
   *
   * @param what such as 报告完成
   * @param by who checked or allowed it; empty where nobody has to
   * @param extendedTo the later last day of an extension, else null
   */
  public record Step(
      LocalDate on, String what, String words, String by, @Nullable LocalDate extendedTo) {}

  @Override
  public PaperForm form() {
    return PaperForm.RECTIFICATION_SHEET;
  }

  @Override
  public String subject() {
    return item.toString();
  }

  @Override
  public int year() {
    return facts.raisedOn().getYear();
  }

  @Override
  public String about() {
    return name;
  }

  @Override
  public UUID unitId() {
    return facts.unit();
  }
}
