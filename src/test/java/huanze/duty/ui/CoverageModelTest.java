package huanze.duty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.duty.CoverageFinding;
import huanze.fx.Route;
import huanze.rulepack.Level;
import huanze.sheet.Sheet;
import huanze.sheet.SheetReader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 覆盖情况 without a toolkit, on a district's real ledger. */
class CoverageModelTest {
  @TempDir private Path folder;
  private DutyRoom room;

  @BeforeEach
  void open() {
    room = new DutyRoom(folder, "130302");
    room.live("130302");
  }

  @AfterEach
  void close() {
    room.close();
  }

  private CoverageModel model(@Nullable String unit, @Nullable String finding) {
    CoverageModel made =
        new CoverageModel(
            room.desk, new Route.DutyCoverage(unit == null ? null : room.unit(unit).id(), finding));
    made.load();
    return made;
  }

  private static CoverPage page(CoverageModel model) {
    CoverPage page = model.pageProperty().get();
    assertThat(page).isNotNull();
    return page;
  }

  private static CoverRow row(CoverageModel model, String label) {
    return page(model).rows().stream()
        .filter(r -> r.label().equals(label) || r.number().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + label));
  }

  /**
   * 6.1 to 6.5 and the office's own are carried on the day; 6.7 ended in May, begins in October.
   */
  @Test
  void aDutyNobodyCarriesShowsWhereItCanBeMended() {
    CoverageModel model = model("130302.government", null);
    assertThat(page(model).columns().getFirst().name()).isEqualTo("区长");
    assertThat(page(model).columns().getFirst().below()).isEqualTo("周海波");
    assertThat(row(model, "6.7").cells().getFirst().text()).isEqualTo("×");
    assertThat(row(model, "6.1").cells().getFirst().text()).isEqualTo("●全面");
    model.act(row(model, "6.7"), 2);
    assertThat(room.opened)
        .containsExactly(
            new Route.Duties(
                room.unit("130302.government").id(),
                room.post("130302.government.leaderInCharge").id(),
                room.duty("6.7")));
  }

  @Test
  void anEndedBasisIsMarkedInTheCellThatRestsOnIt() {
    CoverageModel model = model("130302.government", null);
    CoverRow own = row(model, "自定");
    assertThat(own.note()).isEqualTo("▲");
    assertThat(own.cells().get(1).text()).isEqualTo("▲全面");
    assertThat(own.cells().get(1).tip()).contains("依据已经全部失效");
  }

  @Test
  void aDoubleMarksTheCellsThatCollide() {
    room.wiring
        .duties()
        .assign(
            new huanze.duty.AssignmentDraft(
                room.post("130302.government.leaderInCharge").id(),
                room.duty("6.1"),
                "overall",
                DutyRoom.days("2026-01-01", null),
                null));
    CoverRow first = row(model("130302.government", null), "6.1");
    assertThat(first.cells().subList(0, 2))
        .extracting(CoverCell::text)
        .containsExactly("◆全面", "◆全面");
  }

  @Test
  void aFilterShowsOnlyOneKindOfFinding() {
    CoverageModel model = model("130302.government", "endedBasis");
    assertThat(page(model).rows()).extracting(CoverRow::number).containsExactly("自定");
    model.filterProperty().set(CoverFilter.ALL.ofKind(CoverageFinding.Kind.HOLE));
    assertThat(page(model).rows())
        .extracting(CoverRow::number)
        .contains("6.7")
        .doesNotContain("6.1");
  }

  @Test
  void theWholeCitySumsUpRegionByRegionAndLeadsToTheUnit() {
    CoverageModel model = model(null, null);
    model.unfoldAll();
    int holes =
        page(model).rows().stream()
            .filter(r -> r.sort() == CoverRow.Sort.UNIT)
            .mapToInt(r -> count(r.cells().getFirst()))
            .sum();
    assertThat(page(model).counts().get(CoverageFinding.Kind.HOLE)).isEqualTo(holes);
    assertThat(count(page(model).rows().getFirst().cells().getFirst())).isEqualTo(holes);
    model.act(row(model, "海港区人民政府"), 1);
    assertThat(room.opened)
        .containsExactly(new Route.DutyCoverage(room.unit("130302.government").id(), "hole"));
  }

  @Test
  void levelSearchAndProblemsNarrowTheUnits() {
    CoverageModel model = model(null, null);
    model.filterProperty().set(CoverFilter.ALL.searching("hgqrmzf"));
    assertThat(units(model)).containsExactly("海港区人民政府");
    model.filterProperty().set(CoverFilter.ALL.ofLevel(Level.TOWNSHIP).faults(true));
    model.unfoldAll();
    assertThat(units(model)).isNotEmpty().doesNotContain("海港区人民政府");
    model.filterProperty().set(CoverFilter.ALL.searching("没有这个单位"));
    assertThat(page(model).rows()).isEmpty();
  }

  @Test
  void foldingKeepsWhatIsUnderARegionOutOfSight() {
    CoverageModel model = model(null, null);
    model.unfoldAll();
    int all = page(model).rows().size();
    model.act(page(model).rows().getFirst(), 0);
    assertThat(page(model).rows()).hasSize(1);
    model.act(page(model).rows().getFirst(), 0);
    assertThat(page(model).rows()).hasSize(all);
  }

  @Test
  void printsTheSheetOfTheUnitOrOfTheLevelShown() {
    model("130302.government", null).print();
    CoverageModel city = model(null, null);
    city.level(Level.COUNTY);
    city.print();
    assertThat(room.opened)
        .containsExactly(
            new Route.PrintPreview(
                new Route.Sheet.DutyCoverage(room.unit("130302.government").id(), null, null)),
            new Route.PrintPreview(new Route.Sheet.DutyCoverage(null, "county", null)));
  }

  @Test
  void exportsWhatPassesTheFilter() throws Exception {
    CoverageModel model = model("130302.government", "endedBasis");
    Path file = folder.resolve("覆盖.xlsx");
    model.export(file);
    Sheet sheet = SheetReader.read(file);
    assertThat(sheet.rows()).hasSize(1);
    assertThat(room.notices).containsExactly("已导出 1 行到“覆盖.xlsx”");
  }

  private static List<String> units(CoverageModel model) {
    return page(model).rows().stream()
        .filter(r -> r.sort() == CoverRow.Sort.UNIT)
        .map(CoverRow::label)
        .toList();
  }

  private static int count(CoverCell cell) {
    return cell.isNothing() ? 0 : Integer.parseInt(cell.text().substring(1));
  }
}
