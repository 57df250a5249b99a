package huanze.activity;

import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@link Directory} of the ledger's units and people. */
public final class StructureDirectory implements Directory {
  private final Structure structure;
  private final Map<String, List<UUID>> unitsByName = new HashMap<>();

  public StructureDirectory(Structure structure) {
    this.structure = structure;
    for (Unit unit : structure.units()) {
      unitsByName.merge(
          unit.name(),
          List.of(unit.id()),
          (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
    }
  }

  /** The present one, made again only when units or people have changed. */
  public static Supplier<Directory> of(Structures structures) {
    return new Supplier<>() {
      private @Nullable StructureDirectory made;

      @Override
      public synchronized Directory get() {
        Structure current = structures.current();
        StructureDirectory known = made;
        if (known == null || known.structure != current) {
          known = new StructureDirectory(current);
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
  public Optional<Named> person(UUID id) {
    return structure.person(id).map(person -> new Named(person.code(), person.name()));
  }

  @Override
  public List<UUID> unitsCalled(String codeOrName) {
    Optional<Unit> byCode = structure.unit(codeOrName);
    return byCode.isPresent()
        ? List.of(byCode.get().id())
        : unitsByName.getOrDefault(codeOrName, List.of());
  }

  @Override
  public List<UUID> personsCalled(String name, @Nullable String code) {
    return structure.peopleNamed(name).stream()
        .filter(person -> code == null || Objects.equals(code, person.code()))
        .map(person -> person.id())
        .toList();
  }

  @Override
  public boolean heldPost(UUID person, LocalDate day) {
    return structure.tenuresOfPerson(person).stream()
        .anyMatch(tenure -> tenure.days().contains(day));
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
