package huanze.benchmark;

import huanze.app.Wiring;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.sheet.SheetSource;
import huanze.sheet.SheetTable;
import huanze.sheet.SheetWriter;
import huanze.unit.Region;
import huanze.unit.Regions;
import huanze.unit.Roster;
import huanze.unit.RosterChoices;
import huanze.unit.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The office of issue size: a city's 1,200 units and 12,000 people with their posts, made by the
 * imports an office would use; and a roster of 20,000 rows to look at.
 */
final class OfficeScale {
  static final LocalDate TODAY = CityScale.TODAY;
  private static final int PEOPLE = 12_000;
  private static final int ROWS = 20_000;
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华建国志红文";

  private OfficeScale() {}

  private static Path home() {
    return CityScale.home().resolveSibling("office");
  }

  /** The roster to look at: all who stand, and 8,000 more. */
  static Path roster() {
    return CityScale.home().resolveSibling("roster.xlsx");
  }

  static Wiring open() {
    return Wiring.open(home(), "王芳", DeskClock.standingAt(TODAY), Texts.chinese());
  }

  static void makeOnce() throws IOException {
    if (Files.exists(home()) && Files.exists(roster())) {
      return;
    }
    Path unfinished = home().resolveSibling("unfinished-office");
    CityScale.deleteTree(unfinished);
    CityScale.deleteTree(home());
    Files.createDirectories(unfinished);
    DeskClock clock = DeskClock.standingAt(TODAY);
    try (Wiring desk =
        Wiring.create(unfinished, "王芳", clock, Texts.chinese(), "130300", Regions.builtIn())) {
      addUnits(desk);
      List<List<String>> rows = rows(List.copyOf(desk.structure().units()));
      write(roster(), rows.subList(0, PEOPLE));
      desk.rosters().importTable(Roster.COMBINED, SheetSource.file(roster()), RosterChoices.NONE);
      write(roster(), rows);
    }
    Files.move(unfinished, home());
  }

  private static void addUnits(Wiring desk) {
    List<Unit> governments =
        desk.structure().units().stream()
            .filter(u -> u.kind().equals("government"))
            .filter(u -> isAboveTownships(desk.structure().region(u.region()).orElseThrow()))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < CityScale.UNITS - desk.structure().units().size(); i++) {
      Unit above = governments.get(i % governments.size());
      String code = above.region() + ".department.more" + i;
      rows.add(List.of(code, "第" + i + "局", "工作部门", above.code()));
    }
    Path file = roster().resolveSibling("units.xlsx");
    SheetWriter.write(file, new SheetTable("单位", List.of("代码", "名称", "类别", "上级单位"), rows));
    desk.rosters().importFile(Roster.UNITS, file);
  }

  private static boolean isAboveTownships(Region region) {
    return List.of("city", "county").contains(region.kind());
  }

  private static List<List<String>> rows(List<Unit> units) {
    Random random = new Random(1);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      Unit unit = units.get(i % units.size());
      rows.add(
          List.of(
              unit.code(), name(random), "%05d".formatted(i), "成员" + i / units.size(), "2026年3月"));
    }
    return rows;
  }

  private static String name(Random random) {
    String name = pick(SURNAMES, random) + pick(GIVEN, random);
    return random.nextBoolean() ? name : name + pick(GIVEN, random);
  }

  private static String pick(String from, Random random) {
    int at = random.nextInt(from.length());
    return from.substring(at, at + 1);
  }

  private static void write(Path file, List<List<String>> rows) {
    SheetWriter.write(
        file, new SheetTable("名册", List.of("单位代码", "姓名", "人员编号", "职务", "任职时间"), rows));
  }
}
