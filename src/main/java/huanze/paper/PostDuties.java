package huanze.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post on a day: who holds it, what it is in charge of and which duties it carries.
 *
 * @param code of the post
 * @param holders names, acting ones marked; empty: vacant
 * @param fields 分管领域
 * @param responsibility what Art. 4 has a holder answer for; null: nothing
 */
public record PostDuties(
    String code,
    String post,
    List<String> holders,
    List<String> fields,
    @Nullable String responsibility,
    List<DutyLine> lines) {
  public PostDuties {
    holders = List.copyOf(holders);
    fields = List.copyOf(fields);
    lines = List.copyOf(lines);
  }

  /** The same under another name. */
  PostDuties named(String name) {
    return new PostDuties(code, name, holders, fields, responsibility, lines);
  }
}
