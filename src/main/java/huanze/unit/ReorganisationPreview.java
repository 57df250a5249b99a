package huanze.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reorganisation changes, before it is made.
 *
 * @param from first day of what is new; null: as if it always was so
 */
public record ReorganisationPreview(
    @Nullable LocalDate from,
    List<UnitLine> units,
    List<PostLine> posts,
    List<TenureLine> tenures,
    List<SeatLine> seats,
    List<HostLine> hosts,
    List<CarriedLine> carried,
    ObligationForecast.Obligations obligations,
    List<MatterLine> matters) {
  public ReorganisationPreview {
    units = List.copyOf(units);
    posts = List.copyOf(posts);
    tenures = List.copyOf(tenures);
    seats = List.copyOf(seats);
    hosts = List.copyOf(hosts);
    carried = List.copyOf(carried);
    matters = List.copyOf(matters);
  }

  /** What becomes of a unit. */
  public enum UnitChange {
    RENAMED,
    MOVED,
    ENDED,
    FOUNDED
  }

  /**
   * A unit that changes.
   *
   * @param before its name or superior before, or empty
   * @param after its name, superior or those who carry it on, or empty
   */
  public record UnitLine(UUID unit, String name, UnitChange change, String before, String after) {}

  /** What becomes of a post. */
  public enum PostChange {
    ENDED,
    CARRIED_ON,
    FOUNDED
  }

  /**
   * A post that ends, is carried on or is new.
   *
   * @param by the post that carries it on, with its unit, or empty
   */
  public record PostLine(UUID post, String unit, String name, PostChange change, String by) {}

  /** A tenure that ends with its post. */
  public record TenureLine(
      UUID tenure, String person, String unit, String post, @Nullable LocalDate to) {}

  /** A seat in a leading group that ends: the group has to name another post. */
  public record SeatLine(String group, String unit, String post) {}

  /** A department that no longer hosts a group's office: another has to be named. */
  public record HostLine(String group, String unit, @Nullable LocalDate to) {}

  /** A flag or link that goes over to who carries on. */
  public record CarriedLine(UUID unit, String name, String what, String other) {}

  /** Something left to do that needs another owner. */
  public record MatterLine(
      OpenMatters.Kind kind, UUID record, String words, String unit, LocalDate on) {}
}
