package huanze.activity.ui;

import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.base.DateRange;
import huanze.base.Texts;
import huanze.fx.Pick;
import huanze.unit.Pinyin;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.UnitOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a row of 系列登记 can mean: found as fast as it is typed, so kept while nothing changes. */
final class SeriesChoices {
  private final Supplier<Structure> structure;
  private final UnitOrder order;
  private final Names names;
  private final Texts texts;
  private final Function<UUID, Set<ActivityForm>> formsOf;
  private final List<Pick<ActivityForm>> forms;
  private @Nullable Asked<Integer, UUID> units;
  private @Nullable Asked<People, UUID> people;

  private record Asked<K, V>(Structure structure, K about, List<Pick<V>> found) {
    boolean answers(Structure now, K wanted) {
      return structure == now && about.equals(wanted);
    }
  }

  private record People(String day, List<UUID> units) {}

  /**
   * @param formsOf forms of meeting that a unit can have
   */
  SeriesChoices(
      Supplier<Structure> structure,
      UnitOrder order,
      Names names,
      Texts texts,
      Function<UUID, Set<ActivityForm>> formsOf) {
    this.formsOf = formsOf;
    this.structure = structure;
    this.order = order;
    this.names = names;
    this.texts = texts;
    forms =
        Stream.of(ActivityKind.MEETING, ActivityKind.INSPECTION)
            .flatMap(kind -> ActivityForm.of(kind).stream())
            .map(this::form)
            .toList();
  }

  private Pick<ActivityForm> form(ActivityForm form) {
    String name = names.form(form);
    return new Pick<>(form, name, "", name + " " + Pinyin.choice(name));
  }

  /** The forms the unit can have, its own first, and those of inspections; of no unit all. */
  List<Pick<ActivityForm>> forms(@Nullable UUID unit) {
    Set<ActivityForm> own = unit == null ? Set.of() : formsOf.apply(unit);
    if (own.isEmpty()) {
      return forms;
    }
    List<ActivityForm> wanted = new ArrayList<>(own);
    wanted.addAll(ActivityForm.of(ActivityKind.INSPECTION));
    return wanted.stream().flatMap(form -> forms.stream().filter(p -> p.value() == form)).toList();
  }

  /** Meetings and inspections of every form. */
  List<Pick<ActivityForm>> forms() {
    return forms;
  }

  /** Units that exist at some time of the year. */
  List<Pick<UUID>> units(int year) {
    Structure now = structure.get();
    Asked<Integer, UUID> known = units;
    if (known == null || !known.answers(now, year)) {
      DateRange days = new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      known = new Asked<>(now, year, new Picks(now, order).unitsIn(days));
      units = known;
    }
    return known.found();
  }

  /**
   * Everybody of the register, those who held posts of the units that day first.
   *
   * @param day null while none is typed
   */
  List<Pick<UUID>> people(@Nullable LocalDate day, List<UUID> conveners) {
    Structure now = structure.get();
    People wanted = new People(String.valueOf(day), conveners);
    Asked<People, UUID> known = people;
    if (known == null || !known.answers(now, wanted)) {
      known = new Asked<>(now, wanted, new PeopleOnDay(now, names, texts, day, conveners).people());
      people = known;
    }
    return known.found();
  }

  /** Who held a post of the units on the day, by rank; nobody while there is no day. */
  List<Pick<UUID>> holders(@Nullable LocalDate day, List<UUID> conveners) {
    if (day == null) {
      return List.of();
    }
    Structure now = structure.get();
    Map<UUID, Pick<UUID>> holders = new LinkedHashMap<>();
    conveners.stream()
        .flatMap(unit -> now.postsOf(unit).stream())
        .sorted(Comparator.comparing(Post::rank))
        .forEach(
            post ->
                now.holders(post.id(), day)
                    .forEach(
                        t ->
                            holders.putIfAbsent(
                                t.person(),
                                new Pick<>(
                                    t.person(),
                                    now.personName(t.person()),
                                    names.posts(now, t.person(), day),
                                    ""))));
    return List.copyOf(holders.values());
  }
}
