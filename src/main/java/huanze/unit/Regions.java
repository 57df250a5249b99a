package huanze.unit;

import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.rulepack.PackReader;
import huanze.rulepack.RegionKind;
import huanze.rulepack.RulePack;
import huanze.sheet.Columns;
import huanze.sheet.MappedRow;
import huanze.sheet.MappedSheet;
import huanze.sheet.RowProblem;
import huanze.sheet.SheetColumn.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The regions of a region file: a tree, checked. */
public final class Regions {
  private static final String BUILT_IN = "qinhuangdao-regions.csv";

  private final Map<String, Region> byCode = new LinkedHashMap<>();

  private Regions(Collection<Region> regions) {
    regions.forEach(r -> byCode.put(r.code(), r));
  }

  /** The city's regions that the program ships with. */
  public static Regions builtIn() {
    try (InputStream in = Regions.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException(BUILT_IN);
      }
      return checked(
          columns(PackReader.builtIn(), Texts.chinese()).read(in.readAllBytes(), BUILT_IN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a region file: code, parent, kind, name.
   *
   * @throws InvalidInput naming every bad row: code twice, unknown parent, cycle, unknown kind,
   *     missing name
   * @throws huanze.base.Obstacle if the file cannot be read
   */
  public static Regions read(Path file, RulePack pack, Texts texts) {
    return checked(columns(pack, texts).read(file));
  }

  private static Columns columns(RulePack pack, Texts texts) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (RegionKind kind : pack.regionKinds()) {
      kinds.put(kind.id(), List.of(kind.name()));
    }
    return Columns.of("unit.regions.", texts)
        .required("code", Kind.CODE)
        .optional("parent", Kind.CODE)
        .choice("kind", true, kinds)
        .required("name", Kind.TEXT)
        .build();
  }

  private static Regions checked(MappedSheet sheet) {
    List<RowProblem> problems = new ArrayList<>(sheet.problems());
    Map<String, Region> regions = new LinkedHashMap<>();
    Map<String, Integer> rows = new HashMap<>();
    for (MappedRow row : sheet.rows()) {
      String code = row.text("code");
      if (code == null) {
        continue;
      }
      Integer earlier = rows.putIfAbsent(code, row.number());
      if (earlier != null) {
        problems.add(RowProblem.of(row.number(), "", "unit.regions.twice", code, earlier));
      } else if (row.good()) {
        regions.put(
            code,
            new Region(
                code,
                row.text("parent"),
                String.valueOf(row.text("kind")),
                String.valueOf(row.text("name"))));
      }
    }
    for (Region region : regions.values()) {
      int row = rows.get(region.code());
      if (region.parent() != null && !rows.containsKey(region.parent())) {
        problems.add(RowProblem.of(row, "", "unit.regions.noParent", region.parent()));
      } else if (isInCycle(region, regions)) {
        problems.add(RowProblem.of(row, "", "unit.regions.cycle", region.code()));
      }
    }
    List<Problem> sentences =
        problems.stream()
            .sorted((a, b) -> Integer.compare(a.row(), b.row()))
            .map(RowProblem::problem)
            .toList();
    InvalidInput.refuse(sentences);
    return new Regions(regions.values());
  }

  private static boolean isInCycle(Region region, Map<String, Region> regions) {
    Set<String> seen = new HashSet<>();
    Region at = region;
    while (at != null && at.parent() != null && seen.add(at.code())) {
      if (at.parent().equals(region.code())) {
        return true;
      }
      at = regions.get(at.parent());
    }
    return false;
  }

  /** In the order of the file. */
  public List<Region> all() {
    return List.copyOf(byCode.values());
  }

  public Optional<Region> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The region itself and all below it, those above before those below. */
  public List<Region> subtree(String code) {
    Map<String, List<Region>> children =
        byCode.values().stream()
            .filter(r -> r.parent() != null)
            .collect(Collectors.groupingBy(r -> String.valueOf(r.parent())));
    List<Region> subtree = new ArrayList<>();
    find(code).ifPresent(subtree::add);
    for (int i = 0; i < subtree.size(); i++) {
      subtree.addAll(children.getOrDefault(subtree.get(i).code(), List.of()));
    }
    return subtree;
  }

  /** The regions above, the nearest first. */
  public List<Region> above(String code) {
    List<Region> above = new ArrayList<>();
    Function<Region, Optional<Region>> parent =
        r -> Optional.ofNullable(r.parent()).flatMap(this::find);
    Optional<Region> at = find(code).flatMap(parent);
    while (at.isPresent()) {
      above.add(at.get());
      at = at.flatMap(parent);
    }
    return above;
  }
}
