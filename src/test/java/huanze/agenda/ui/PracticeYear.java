package huanze.agenda.ui;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityImport;
import huanze.activity.ActivityKind;
import huanze.activity.Channel;
import huanze.activity.Outlet;
import huanze.agenda.CreditException;
import huanze.app.Wiring;
import huanze.base.DeskClock;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.unit.Post;
import huanze.unit.Region;
import huanze.unit.Regions;
import huanze.unit.Roster;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A city's ledger on a day in autumn, with people, meetings, inspections and reports since January:
 * most in time, some missed, made up late, exempt, planned, posts vacant, a township merged away.
 */
public final class PracticeYear implements AutoCloseable {
  public static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
  public static final String CITY = "130300";
  public static final String COUNTY = "130302";

  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
  private static final String GIVEN = "建国志强海峰晓东立新文博永刚春梅秀兰庆明辉丽华俊";
  private static final List<String> HEADINGS =
      List.of("编号", "类型", "形式", "标题", "日期", "地点", "召集单位", "带队领导", "主持人", "是否研究环保", "所属时期");

  private final Path folder;
  private final Wiring desk;
  private final Random random = new Random(7);
  private final Map<UUID, String> leaders = new HashMap<>();
  private LocalDate day = LocalDate.of(2026, 1, 2);
  private int number;

  private PracticeYear(Path folder, String region) {
    this.folder = folder;
    DeskClock clock = this::instant;
    desk =
        Wiring.create(
            folder.resolve("home"), "王芳", clock, Texts.chinese(), region, Regions.builtIn());
  }

  private Instant instant() {
    return day.atTime(12, 0).atZone(DeskClock.ZONE).toInstant();
  }

  /** The whole city, in a folder of its own. */
  public static PracticeYear city() {
    return of(CITY);
  }

  /** One region and all below it. */
  public static PracticeYear of(String region) {
    try {
      PracticeYear made = new PracticeYear(Files.createTempDirectory("huanze-practice"), region);
      made.appoint();
      made.live();
      made.decide();
      made.day = TODAY;
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Wiring desk() {
    return desk;
  }

  public Unit unit(String code) {
    return desk.structure().unit(code).orElseThrow();
  }

  /** Every main leader, in two entries. */
  private void appoint() throws IOException {
    Structure structure = desk.structure();
    List<String> people = new ArrayList<>(List.of("姓名"));
    List<String> tenures = new ArrayList<>(List.of("岗位代码,姓名,任职日期"));
    int person = 0;
    for (Post post : structure.posts()) {
      Unit unit = structure.unit(post.unit()).orElseThrow();
      if (post.rank() == Rank.MAIN_LEADER && !unit.kind().equals("leadingGroup")) {
        String name = name(person++);
        people.add(name);
        String from = unit.code().equals("130302105.government") ? "2026-04-08" : "2024-03-01";
        tenures.add(post.code() + "," + name + "," + from);
        leaders.put(unit.id(), name);
      }
    }
    roster(Roster.PEOPLE, people);
    roster(Roster.TENURES, tenures);
  }

  private void roster(Roster roster, List<String> lines) throws IOException {
    Path file = folder.resolve(roster + ".csv");
    Files.writeString(file, String.join("\n", lines) + "\n");
    desk.rosters().importFile(roster, file);
  }

  private static String name(int i) {
    int surname = i % SURNAMES.length();
    int given = i / SURNAMES.length() * 2 + surname * 2;
    return SURNAMES.substring(surname, surname + 1)
        + GIVEN.substring(given % GIVEN.length(), given % GIVEN.length() + 2);
  }

  /** Month by month, each typed at its end; some of it only a month later. */
  private void live() throws IOException {
    List<String> typedLater = new ArrayList<>();
    for (int month = 1; month <= 9; month++) {
      YearMonth now = YearMonth.of(2026, month);
      day = month == 9 ? TODAY : now.atEndOfMonth();
      List<String> lines = new ArrayList<>(typedLater);
      typedLater.clear();
      for (Unit unit : desk.structure().units()) {
        for (String line : lines(unit, month)) {
          (random.nextInt(40) == 0 && month < 9 ? typedLater : lines).add(line);
        }
      }
      read(month, lines);
      bulletins(now);
      if (month == 5) {
        merge();
      }
    }
  }

  private List<String> lines(Unit unit, int month) {
    List<String> lines = new ArrayList<>();
    if (!unit.existence().contains(day)) {
      return lines;
    }
    boolean quarter = month % 3 == 2;
    switch (unit.kind()) {
      case "partyCommittee", "zonePartyCommittee", "parkPartyCommittee" -> {
        if (unit.level() != Level.TOWNSHIP && quarter && !excused(unit, month) && done(unit)) {
          boolean zone = unit.kind().startsWith("zone");
          lines.add(meeting(unit, zone ? "工委会议" : "常委会", month, unit.code()));
        }
        inspection(unit, month, lines);
      }
      case "government", "zoneCommittee", "park", "managementOffice" -> {
        government(unit, month, quarter, lines);
        inspection(unit, month, lines);
      }
      case "department" -> {
        if (desk.structure().hasFlag(unit.id(), "supervising", day)) {
          if (done(unit)) {
            lines.add(meeting(unit, "部门决策会议", month, unit.code()));
          }
          if (month == 6 && random.nextInt(12) > 0) {
            lines.add(report(unit, 26));
          }
        }
      }
      default -> {}
    }
    return lines;
  }

  private void government(Unit unit, int month, boolean quarter, List<String> lines) {
    boolean missed = unit.code().equals("130302.government") && month == 3;
    if (unit.level() == Level.CITY) {
      if (quarter) {
        lines.add(meeting(unit, "常务会", month, unit.code()));
      }
      if (month != 4) {
        lines.add(meeting(unit, "分析调度会", month, unit.code()));
      }
    } else if (unit.level() == Level.COUNTY) {
      if (!missed && done(unit)) {
        boolean zone = unit.kind().startsWith("zone");
        lines.add(meeting(unit, zone ? "主任办公会" : "常务会", month, unit.code()));
      }
      if (unit.code().equals("130302.government") && month == 4) {
        lines.add(row("会议", "常务会", "第5次常务会议", 22, month, unit.code(), "", "是", ""));
      }
    } else if (done(unit)) {
      String party = unit.region() + ".partyCommittee";
      boolean joint = desk.structure().unit(party).isPresent() && unit.kind().equals("government");
      lines.add(
          meeting(
              unit,
              joint ? "党政联席会议" : "主任办公会",
              month,
              joint ? unit.code() + "、" + party : unit.code()));
    }
  }

  private static boolean excused(Unit unit, int month) {
    return unit.code().equals("130302.partyCommittee") && month == 8;
  }

  /** Some regions are more careful than others. */
  private boolean done(Unit unit) {
    int care = 12 + Math.floorMod(unit.region().hashCode(), 5) * 12;
    return random.nextInt(care) != 0 && (day.getMonthValue() < 9 || random.nextInt(3) > 0);
  }

  private String meeting(Unit unit, String form, int month, String conveners) {
    String title = unit.name() + form + "研究生态环境保护工作";
    int at = 3 + random.nextInt(day.getMonthValue() == 9 ? 14 : 24);
    String chair = form.equals("分析调度会") ? leaders.getOrDefault(unit.id(), "") : "";
    return row("会议", form, title, at, month, conveners, "", "是", chair);
  }

  private void inspection(Unit unit, int month, List<String> lines) {
    String leader = leaders.get(unit.id());
    boolean quarterly = unit.level() == Level.CITY;
    boolean there = !unit.code().equals("130302105.government") || month >= 4;
    if (leader != null && there && (!quarterly || month % 3 != 0) && done(unit)) {
      int at = 2 + random.nextInt(month == 9 ? 15 : 25);
      lines.add(row("带队检查/调研", "带队检查", "带队检查大气污染防治", at, month, unit.code(), leader, "", ""));
    }
  }

  private String report(Unit unit, int at) {
    return String.join(
        ",",
        List.of(
            "H" + ++number,
            "报告",
            "半年报告",
            "上半年生态环境保护工作报告",
            "2026-06-" + at,
            "",
            unit.code(),
            "",
            "",
            "",
            "2026-H1"));
  }

  private String row(
      String kind,
      String form,
      String title,
      int at,
      int month,
      String conveners,
      String leader,
      String studied,
      String chair) {
    return String.join(
        ",",
        List.of(
            "Y" + ++number,
            kind,
            form,
            title,
            "2026-%02d-%02d".formatted(month, at),
            "第一会议室",
            conveners,
            leader,
            chair,
            studied,
            ""));
  }

  private void read(int month, List<String> lines) throws IOException {
    Path file = folder.resolve("month-" + month + ".csv");
    Files.writeString(file, String.join(",", HEADINGS) + "\n" + String.join("\n", lines) + "\n");
    ActivityImport.Plan plan = desk.activityImport().preview(file);
    desk.activityImport().apply(plan);
  }

  private void bulletins(YearMonth now) {
    if (desk.structure().unit("130300.leadingGroupOffice").isEmpty() || now.getMonthValue() == 9) {
      return;
    }
    UUID office = unit("130300.leadingGroupOffice").id();
    List<Outlet> outlets = new ArrayList<>();
    outlets.add(new Outlet(Channel.NEWSPAPER, now.atDay(12)));
    if (now.getMonthValue() != 7) {
      outlets.add(new Outlet(Channel.TELEVISION, now.atDay(14)));
    }
    desk.activityService()
        .record(
            ActivityFacts.of(ActivityKind.BULLETIN)
                .forms(ActivityForm.AIR)
                .title("各县区空气质量状况和排位")
                .conveners(office)
                .heldOn(now.atDay(12))
                .about(Period.month(now.minusMonths(1)))
                .outlets(outlets)
                .build());
    desk.activityService()
        .record(
            ActivityFacts.of(ActivityKind.BULLETIN)
                .forms(ActivityForm.WATER)
                .title("重点河流断面水质和生态补偿金扣缴情况")
                .conveners(office)
                .heldOn(now.atDay(15))
                .about(Period.month(now.minusMonths(1)))
                .build());
  }

  /** 北港镇 is merged into 海港镇. */
  private void merge() {
    if (desk.structure().unit("130302104.government").isPresent()) {
      for (String kind : List.of("government", "partyCommittee")) {
        desk.units()
            .merge(Set.of(unit("130302104." + kind).id()), unit("130302101." + kind).id(), day);
      }
    }
  }

  private void decide() {
    day = TODAY;
    if (desk.structure().unit("130302.government").isEmpty()) {
      return;
    }
    desk.agenda().exempt("130302.partyCommittee", "M2", "2026-Q3", "县区委换届，本季度常委会停开", "张主任");
    Unit county = unit("130302.government");
    var records =
        desk.agenda().year(2026).facts().records().stream()
            .filter(r -> r.organs().contains(county.id()))
            .filter(r -> r.forms().contains("executive"))
            .filter(r -> r.day().equals(LocalDate.of(2026, 4, 22)))
            .toList();
    desk.agenda()
        .setException(
            records.getFirst().id(),
            "M4",
            county.code(),
            "2026-03",
            CreditException.Effect.MADE_UP,
            "3月常务会因防汛抗旱部署延期，4月22日补开");
    desk.activityService()
        .plan(
            ActivityFacts.of(ActivityKind.MEETING)
                .forms(ActivityForm.STANDING_COMMITTEE)
                .title("常委会第20次会议")
                .conveners(unit("130302.partyCommittee").id())
                .heldOn(LocalDate.of(2026, 9, 25))
                .studied(true)
                .build());
  }

  /** Regions of the ledger. */
  public List<Region> regions() {
    return List.copyOf(desk.structure().regions());
  }

  @Override
  public void close() {
    desk.close();
  }
}
