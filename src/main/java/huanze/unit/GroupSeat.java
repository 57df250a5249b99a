package huanze.unit;

import huanze.base.CamelCase;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A seat of a leading group on a day and one who sat there, as lists and the command line show it.
 *
 * @param role head, deputy or member
 * @param unit code of the unit the post belongs to
 * @param post code of the post
 * @param state held, acting or vacant
 * @param personCode tells two of one name apart
 */
public record GroupSeat(
    String role,
    String unit,
    String unitName,
    String post,
    String postName,
    String rank,
    String state,
    @Nullable String personName,
    @Nullable String personCode) {

  /** All seats in their order; one that several hold has as many rows. */
  public static List<GroupSeat> of(LeadingGroup group, Structure structure) {
    return group.seats().stream()
        .flatMap(
            seat ->
                seat.isVacant()
                    ? Stream.of(of(seat, null, structure))
                    : seat.holders().stream().map(t -> of(seat, t, structure)))
        .toList();
  }

  private static GroupSeat of(LeadingGroup.Seat seat, @Nullable Tenure held, Structure structure) {
    Person person = held == null ? null : structure.person(held.person()).orElseThrow();
    return new GroupSeat(
        CamelCase.of(seat.member().role()),
        seat.unit().code(),
        seat.unit().name(),
        seat.post().code(),
        seat.post().name(),
        CamelCase.of(seat.post().rank()),
        held == null ? "vacant" : held.acting() ? "acting" : "held",
        person == null ? null : person.name(),
        person == null ? null : person.code());
  }
}
