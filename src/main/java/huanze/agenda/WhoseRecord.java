package huanze.agenda;

import huanze.unit.Post;
import huanze.unit.Structure;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record is of who owes: convened, reported or checked by the unit or the one it acts
 * with, or led by who held the post that day (reading rules 7 to 9); those that they carry on, or
 * that carry them on, are one with them (rule 10). A decision may correct what form or day it had,
 * never whose it was.
 */
public final class WhoseRecord {
  private final Structure structure;
  private final Set<UUID> units = new HashSet<>();
  private final @Nullable String postKey;

  /**
   * @param jointWith unit that owes it too, or null
   * @param post that owes it, or null if the unit does
   */
  public WhoseRecord(
      Structure structure, UUID unit, @Nullable UUID jointWith, @Nullable UUID post) {
    this.structure = structure;
    Stream.of(unit, jointWith == null ? unit : jointWith)
        .forEach(
            each -> {
              units.add(each);
              units.addAll(structure.predecessors(each));
              units.addAll(structure.allSuccessors(each));
            });
    postKey = post == null ? null : structure.post(post).map(Post::key).orElse("");
  }

  public boolean isOf(CountedRecord record) {
    return !Collections.disjoint(units, record.organs())
        || postKey != null
            && !Collections.disjoint(
                units, structure.unitsWhereHeld(postKey, record.leaders(), record.day()));
  }
}
