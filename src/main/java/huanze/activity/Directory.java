package huanze.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What activities need to know of units and people. */
public interface Directory {
  /** A unit's code and name; empty if there is no such unit. */
  Optional<Named> unit(UUID id);

  /** A person's name and, if any, code; empty if there is no such person. */
  Optional<Named> person(UUID id);

  /** Units with this code, or else with this name. */
  List<UUID> unitsCalled(String codeOrName);

  /** Persons of this name and, if one is given, code. */
  List<UUID> personsCalled(String name, @Nullable String code);

  /** Whether the person held any post on the day. */
  boolean heldPost(UUID person, LocalDate day);

  /** The last day on which the person held a post, if all of them ended before the day. */
  Optional<LocalDate> leftOn(UUID person, LocalDate day);

  /**
   * Code and name.
   *
   * @param code null for a person without one
   */
  record Named(@Nullable String code, String name) {}
}
