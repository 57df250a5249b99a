package huanze.unit;

import huanze.sheet.Cells;
import huanze.sheet.MappedRow;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who a cell of a roster names: one person, nobody (空缺), or, by mistake, several. A remark behind
 * the name, as in 李四（兼）, is none of it.
 */
final class HolderName {
  private static final Set<String> NOBODY = Cells.words("unit.import.nobody");
  private static final Set<String> REMARKS = Cells.words("unit.import.nameRemarks");
  private static final Set<String> ACTING = Cells.words("unit.import.acting");
  private static final Pattern REMARK = Pattern.compile("(.+)[(（]([^()（）]+)[)）]");
  private static final Pattern PARTED = Pattern.compile(".*\\S[、，,;；/]\\S.*");

  private final ImportPlan plan;

  HolderName(ImportPlan plan) {
    this.plan = plan;
  }

  /** The row with the bare name; empty if it names nobody or several, and the plan says so. */
  Optional<MappedRow> read(MappedRow row) {
    String name = row.text("personName");
    if (name == null) {
      return Optional.of(row);
    }
    if (isNobody(name)) {
      plan.note(row.number(), "unit.import.vacant", where(row), name);
      return Optional.empty();
    }
    if (PARTED.matcher(name).matches()) {
      plan.problem(row.number(), "personName", "unit.import.several", name);
      return Optional.empty();
    }
    return Optional.of(bare(row, name));
  }

  /** True for what stands in place of a name where there is none. */
  static boolean isNobody(String name) {
    return NOBODY.contains(Cells.word(name).replaceAll("[()]", ""));
  }

  private static MappedRow bare(MappedRow row, String name) {
    Matcher remark = REMARK.matcher(name);
    if (!remark.matches()) {
      return row;
    }
    String word = Cells.word(remark.group(2));
    MappedRow bare = row.with("personName", Cells.name(remark.group(1)));
    if (ACTING.contains(word)) {
      return bare.with("acting", true);
    }
    return REMARKS.contains(word) ? bare : row;
  }

  private static String where(MappedRow row) {
    String unit = row.text("unitName") == null ? row.text("unit") : row.text("unitName");
    String post = row.text("postName") == null ? row.text("post") : row.text("postName");
    return Stream.of(unit, post).filter(w -> w != null).collect(Collectors.joining(" "));
  }
}
