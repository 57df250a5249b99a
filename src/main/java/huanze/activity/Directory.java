package huanze.activity;

import huanze.base.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What activities need to know of units and people. */
public interface Directory {
  /** A unit's code and name; empty if there is no such unit. */
  Optional<Named> unit(UUID id);

  /** A person's name and, if any, code; empty if there is no such person. */
  Optional<Named> person(UUID id);

  /** Units that a word means: by code, by name, by a short name, by a place alone. */
  List<UUID> unitsCalled(String word, Around around);

  /** Units whose names resemble a word that means none. */
  List<UUID> unitsLike(String word);

  /** Units in words, for somebody to choose from; a few of many. */
  String listed(List<UUID> units);

  /** The days of a unit; always, if there is no such unit. */
  DateRange existence(UUID unit);

  /** Whether a unit is a department, or treated as one. */
  boolean isDepartment(UUID unit);

  /** Forms of meeting that a unit can have; empty if there is no such unit. */
  Set<ActivityForm> formsOf(UUID unit);

  /** The organs of the place that convene a joint meeting together with these on a day. */
  List<UUID> jointWith(List<UUID> conveners, @Nullable LocalDate day);

  /** Persons of this name and, if one is given, code. */
  List<UUID> personsCalled(String name, @Nullable String code);

  /**
   * Persons whose name ends the words, behind the unit or title of a post that they hold or held.
   */
  List<UUID> personsInPost(String words, Around around);

  /** Whether the person held any post on the day. */
  boolean heldPost(UUID person, LocalDate day);

  /** The last day on which the person held a post, if all of them ended before the day. */
  Optional<LocalDate> leftOn(UUID person, LocalDate day);

  /**
   * What stands around a word.
   *
   * @param day of units that follow one another, the one of this day is meant
   * @param party a place alone means its party committee rather than its government
   * @param table what the table is called: of several units those of a place named there are meant
   */
  record Around(LocalDate day, boolean party, String table) {}

  /**
   * Code and name.
   *
   * @param code null for a person without one
   */
  record Named(@Nullable String code, String name) {}
}
