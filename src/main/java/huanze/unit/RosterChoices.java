package huanze.unit;

import huanze.sheet.SheetChoices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person decided about an import.
 *
 * @param sheet how the table is read
 * @param sameNames who is meant where a name alone does not say it: name, number of a row, or
 *     {@link #ALL} → code or id of a person, {@link #NEW}, {@link #SAME}, or {@code #} and the
 *     number of another row
 */
public record RosterChoices(SheetChoices sheet, Map<String, String> sameNames) {
  public static final RosterChoices NONE = new RosterChoices(SheetChoices.NONE, Map.of());

  /** Each row asked about is a person of its own, not yet in the ledger. */
  public static final String NEW = "new";

  /** All rows asked about are one person, not yet in the ledger. */
  public static final String SAME = "same";

  /** In place of a name: every question not answered otherwise. */
  public static final String ALL = "*";

  /** Before the number of the row whose person is meant. */
  public static final String ROW = "#";

  public RosterChoices {
    sameNames = Map.copyOf(sameNames);
  }

  public RosterChoices sheet(SheetChoices other) {
    return new RosterChoices(other, sameNames);
  }

  /**
   * @param who name, number of a row, or {@link #ALL}
   */
  public RosterChoices answer(String who, String answer) {
    Map<String, String> more = new LinkedHashMap<>(sameNames);
    more.put(Person.plain(who), answer);
    return new RosterChoices(sheet, more);
  }

  /** The row's own answer counts more than that of the name. */
  Optional<String> answer(int row, String name) {
    return Optional.ofNullable(sameNames.get(String.valueOf(row)))
        .or(() -> Optional.ofNullable(sameNames.get(name)))
        .or(() -> Optional.ofNullable(sameNames.get(ALL)));
  }
}
