package huanze.activity;

import huanze.base.DateRange;
import huanze.rulepack.RulePack;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.Unit;
import huanze.unit.UnitNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The {@link Directory} of the ledger's units and people. */
public final class StructureDirectory implements Directory {
  private static final String DEPARTMENT = "department";
  private static final int SHORTEST_TITLE = 2;

  private final Structure structure;
  private final RulePack pack;
  private @Nullable UnitNames names;

  public StructureDirectory(Structure structure, RulePack pack) {
    this.structure = structure;
    this.pack = pack;
  }

  /** The present one, made again only when units or people have changed. */
  public static Supplier<Directory> of(Structures structures, RulePack pack) {
    return new Supplier<>() {
      private @Nullable StructureDirectory made;

      @Override
      public synchronized Directory get() {
        Structure current = structures.current();
        StructureDirectory known = made;
        if (known == null || known.structure != current) {
          known = new StructureDirectory(current, pack);
          made = known;
        }
        return known;
      }
    };
  }

  @Override
  public Optional<Named> unit(UUID id) {
    return structure.unit(id).map(unit -> new Named(unit.code(), unit.name()));
  }

  @Override
  public DateRange existence(UUID unit) {
    return structure.unit(unit).map(Unit::existence).orElse(DateRange.ALWAYS);
  }

  @Override
  public Optional<Named> person(UUID id) {
    return structure.person(id).map(person -> new Named(person.code(), person.name()));
  }

  /** Made when the first word is looked for: most screens never do. */
  private synchronized UnitNames names() {
    UnitNames known = names;
    if (known == null) {
      known = new UnitNames(structure, pack);
      names = known;
    }
    return known;
  }

  @Override
  public List<UUID> unitsCalled(String word, Around around) {
    List<Unit> found = names().called(word, around.day());
    if (found.isEmpty()) {
      found = names().ofPlace(word, around.day(), around.party());
    }
    return ids(found.size() < 2 ? found : names().within(found, around.table()));
  }

  @Override
  public List<UUID> unitsLike(String word) {
    return ids(names().near(word));
  }

  private static List<UUID> ids(List<Unit> units) {
    return units.stream().map(Unit::id).toList();
  }

  @Override
  public String listed(List<UUID> units) {
    return UnitNames.listed(units.stream().flatMap(id -> structure.unit(id).stream()).toList());
  }

  @Override
  public boolean isDepartment(UUID unit) {
    return structure
        .unit(unit)
        .flatMap(u -> pack.findKind(u.kind()))
        .filter(kind -> kind.standsFor().equals(DEPARTMENT))
        .isPresent();
  }

  @Override
  public Set<ActivityForm> formsOf(UUID unit) {
    return structure.unit(unit).map(u -> UnitForms.of(u, pack)).orElse(Set.of());
  }

  @Override
  public List<UUID> jointWith(List<UUID> conveners, @Nullable LocalDate day) {
    return conveners.isEmpty() ? List.of() : JointConveners.toAdd(structure, conveners, day);
  }

  @Override
  public List<UUID> personsCalled(String name, @Nullable String code) {
    return structure.peopleNamed(name).stream()
        .filter(person -> code == null || Objects.equals(code, person.code()))
        .map(person -> person.id())
        .toList();
  }

  /** The longest name is meant: a shorter one may end it. */
  @Override
  public List<UUID> personsInPost(String words, Around around) {
    for (int i = 1; i < words.length(); i++) {
      String post = words.substring(0, i).strip();
      List<UUID> found =
          personsCalled(words.substring(i).strip(), null).stream()
              .filter(person -> isCalled(post, person, around))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private boolean isCalled(String words, UUID person, Around around) {
    return structure.tenuresOfPerson(person).stream()
        .flatMap(tenure -> structure.post(tenure.post()).stream())
        .anyMatch(post -> isCalled(words, post, around));
  }

  /** The unit alone, or the end of the post's name with or without its unit before it. */
  private boolean isCalled(String words, Post post, Around around) {
    if (isUnit(words, post, around)) {
      return true;
    }
    for (int i = words.length() - SHORTEST_TITLE; i >= 0; i--) {
      String unit = words.substring(0, i).strip();
      if (post.name().endsWith(words.substring(i).strip())
          && (unit.isEmpty() || isUnit(unit, post, around))) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnit(String word, Post post, Around around) {
    return unitsCalled(word, around).contains(post.unit());
  }

  @Override
  public boolean heldPost(UUID person, LocalDate day) {
    return !structure.held(person, day).isEmpty();
  }

  @Override
  public Optional<LocalDate> leftOn(UUID person, LocalDate day) {
    return heldPost(person, day)
        ? Optional.empty()
        : structure.tenuresOfPerson(person).stream()
            .map(tenure -> tenure.days().to())
            .filter(to -> to != null && to.isBefore(day))
            .max(LocalDate::compareTo);
  }
}
