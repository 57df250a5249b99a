package huanze.unit;

import huanze.base.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What ends with a unit or a post: tenures, fields in charge, seats and offices of groups. */
final class Endings {
  private final Structure structure;
  private final StructureChange change;

  Endings(Structure structure, StructureChange change) {
    this.structure = structure;
    this.change = change;
  }

  /** Posts keep their days: they end with their unit anyway. */
  void ofUnit(UUID unit, LocalDate lastDay) {
    structure.postsOf(unit).forEach(post -> ofPost(post.id(), lastDay));
    PostFacts facts = structure.postFacts();
    end(
        facts.members().stream().filter(m -> m.group().equals(unit)).toList(),
        change.seats,
        GroupMember::id,
        GroupMember::days,
        GroupMember::during,
        lastDay);
    end(
        facts.hosts().stream()
            .filter(h -> h.group().equals(unit) || h.unit().equals(unit))
            .toList(),
        change.hosts,
        GroupHost::id,
        GroupHost::days,
        GroupHost::during,
        lastDay);
  }

  void ofPost(UUID post, LocalDate lastDay) {
    structure.tenuresOfPost(post).stream()
        .filter(t -> goesOn(t.days(), lastDay))
        .forEach(t -> change.tenures.put(t.during(new DateRange(t.days().from(), lastDay))));
    end(
        structure.fieldsOf(post),
        change.fields,
        FieldInCharge::id,
        FieldInCharge::days,
        FieldInCharge::during,
        lastDay);
    end(
        structure.seatsOf(post),
        change.seats,
        GroupMember::id,
        GroupMember::days,
        GroupMember::during,
        lastDay);
  }

  /** What goes on is cut to the last day; what would begin only afterwards never comes. */
  private static <T> void end(
      List<T> all,
      StructureChange.Rows<T> rows,
      Function<T, UUID> id,
      Function<T, DateRange> days,
      BiFunction<T, DateRange, T> during,
      LocalDate lastDay) {
    for (T one : all) {
      DateRange known = days.apply(one);
      if (known.from() != null && known.from().isAfter(lastDay)) {
        rows.remove(id.apply(one));
      } else if (goesOn(known, lastDay)) {
        rows.put(during.apply(one, new DateRange(known.from(), lastDay)));
      }
    }
  }

  private static boolean goesOn(DateRange days, LocalDate lastDay) {
    return days.to() == null || days.to().isAfter(lastDay);
  }
}
