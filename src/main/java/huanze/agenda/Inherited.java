package huanze.agenda;

import huanze.base.Texts;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whose a record was that counts only because the unit carries on the one that it was of (reading
 * rule 10): lists must not show it as the successor's own.
 */
public final class Inherited {
  private final Structure structure;
  private final Texts texts;

  public Inherited(Structure structure, Texts texts) {
    this.structure = structure;
    this.texts = texts;
  }

  /** Such as 原秦皇岛市卫生局召开, for a record that counts; empty for the unit's own. */
  public String words(Obligation owed, CountedRecord record) {
    return words(owed, record.kind(), record.day(), record.organs(), record.leaders());
  }

  /**
   * @param kind of the record, such as {@code meeting}
   * @param organs that convened, reported or checked
   * @param leaders who chaired or led
   */
  public String words(
      Obligation owed,
      String kind,
      LocalDate day,
      Collection<UUID> organs,
      Collection<UUID> leaders) {
    UUID post = owed.post();
    Set<UUID> of = post == null ? Set.copyOf(organs) : unitsOf(post, leaders, day);
    Set<UUID> owing = new LinkedHashSet<>();
    owing.add(owed.unit());
    Optional.ofNullable(owed.jointWith()).ifPresent(owing::add);
    if (owing.stream().anyMatch(of::contains)) {
      return "";
    }
    String whose =
        owing.stream()
            .flatMap(unit -> structure.predecessors(unit).stream())
            .filter(of::contains)
            .distinct()
            .map(unit -> name(unit, day))
            .sorted()
            .collect(Collectors.joining(texts.text("agenda.ui.comma")));
    return whose.isEmpty() ? "" : texts.text("agenda.inherited." + kind, whose);
  }

  /** In which units the leaders held this post that day, or the one it carries on. */
  private Set<UUID> unitsOf(UUID post, Collection<UUID> leaders, LocalDate day) {
    String key = structure.post(post).map(Post::key).orElse("");
    return structure.unitsWhereHeld(key, leaders, day);
  }

  /** As it was called that day; 原 before it if it is no more. */
  private String name(UUID unit, LocalDate day) {
    String name = structure.nameOn(unit, day);
    boolean ended =
        structure.unit(unit).map(Unit::existence).filter(e -> e.to() != null).isPresent();
    return ended ? texts.text("agenda.inherited.former", name) : name;
  }
}
