package huanze.paper;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.duty.Assignment;
import huanze.duty.CatalogueDuty;
import huanze.duty.Coverage;
import huanze.duty.CoverageFinding;
import huanze.duty.DutyBook;
import huanze.duty.UnitCoverage;
import huanze.rulepack.Level;
import huanze.rulepack.Term;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fills 职责覆盖表 from who carries what on a day. */
final class CoverageSheets {
  private final Structure structure;
  private final DutyBook book;
  private final PostLines lines;
  private final LocalDate on;
  private final Texts texts;

  CoverageSheets(Structure structure, DutyBook book, PostLines lines, LocalDate on, Texts texts) {
    this.structure = structure;
    this.book = book;
    this.lines = lines;
    this.on = on;
    this.texts = texts;
  }

  CoverageSheet ofUnit(Unit unit) {
    Optional<UnitCoverage> found =
        Coverage.of(structure, book, on, List.of(unit.id())).unit(unit.id());
    List<Post> posts =
        found.stream()
            .flatMap(c -> c.posts().stream())
            .sorted(Comparator.comparing(Post::rank).thenComparing(Post::code))
            .toList();
    return new CoverageSheet(
        unit.id(),
        unit.code(),
        null,
        structure.nameOn(unit.id(), on),
        on,
        book.packs().main().title(),
        posts.stream().map(p -> new CoverageSheet.Column(p.name(), lines.holders(p.id()))).toList(),
        found.stream().flatMap(c -> c.rows().stream().map(r -> row(r, posts, c))).toList(),
        found.stream()
            .flatMap(c -> c.findings().stream())
            .flatMap(f -> remark(f).stream())
            .toList(),
        List.of(),
        0);
  }

  private CoverageSheet.Row row(UnitCoverage.Row row, List<Post> posts, UnitCoverage unit) {
    CatalogueDuty duty = row.duty();
    List<String> findings =
        unit.findings().stream()
            .filter(f -> f.post() == null && row.id().equals(f.duty()))
            .map(f -> CamelCase.of(f.kind()))
            .distinct()
            .toList();
    return new CoverageSheet.Row(
        duty == null ? PostLines.gone(row.id(), texts) : duty.text(),
        duty == null ? "" : duty.cite(),
        posts.stream().map(p -> row.cell(p.id()).map(this::responsibility).orElse("")).toList(),
        findings);
  }

  private String responsibility(Assignment assignment) {
    return book.responsibility(assignment.responsibility())
        .map(Term::name)
        .orElse(assignment.responsibility());
  }

  /** What is found of a post as a whole. */
  private Optional<String> remark(CoverageFinding finding) {
    return Optional.ofNullable(finding.post())
        .flatMap(structure::post)
        .map(
            post ->
                texts.text(
                    "paper.coverage.ofPost",
                    post.name(),
                    texts.text("duty.finding." + CamelCase.of(finding.kind()))));
  }

  /**
   * @param level null: all levels
   * @param subject what the code stands for
   */
  CoverageSheet ofMany(@Nullable Level level, String subject, String name) {
    List<Unit> units =
        structure.units().stream()
            .filter(u -> level == null || u.level() == level)
            .sorted(Comparator.comparing(Unit::code))
            .toList();
    Coverage coverage = Coverage.of(structure, book, on, units.stream().map(Unit::id).toList());
    List<CoverageSheet.OfUnit> found = new ArrayList<>();
    for (UnitCoverage unit : coverage.units()) {
      if (!unit.findings().isEmpty()) {
        found.add(line(unit));
      }
    }
    return new CoverageSheet(
        null,
        subject,
        level,
        name,
        on,
        book.packs().main().title(),
        List.of(),
        List.of(),
        List.of(),
        found,
        coverage.units().size() - found.size());
  }

  private CoverageSheet.OfUnit line(UnitCoverage unit) {
    Map<String, Integer> counts = new TreeMap<>();
    unit.findings().forEach(f -> counts.merge(CamelCase.of(f.kind()), 1, Integer::sum));
    return new CoverageSheet.OfUnit(
        structure.nameOn(unit.unit(), on),
        unit.posts().size(),
        (int) unit.rows().stream().filter(UnitCoverage.Row::meant).count(),
        (int) unit.rows().stream().filter(r -> !r.cells().isEmpty()).count(),
        counts);
  }
}
