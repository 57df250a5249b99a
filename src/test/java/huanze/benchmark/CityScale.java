package huanze.benchmark;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Channel;
import huanze.activity.Leader;
import huanze.activity.ManyActivities;
import huanze.activity.Outlet;
import huanze.activity.Topic;
import huanze.app.Wiring;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.Period;
import huanze.base.Period.Length;
import huanze.base.Texts;
import huanze.ledger.Deed;
import huanze.ledger.Row;
import huanze.rulepack.Rank;
import huanze.unit.Post;
import huanze.unit.Region;
import huanze.unit.Regions;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The city of design §10 as a real ledger under {@code target/}: made once, through the ledger, as
 * if ten years had gone by at the desk; then used again.
 */
final class CityScale {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final int UNITS = 1_200;
  static final int ACTIVITIES = 400_000;

  /**
   * One entry a day of a hundred activities: what it holds is real, its number of entries is not.
   */
  private static final int DAYS = 3_650;

  private static final LocalDate FIRST = TODAY.minusDays(DAYS - 1);
  private static final String CITY = "130300";
  private static final String USER = "王芳";

  private final Random random = new Random(1);
  private final Ids ids;
  private final Wiring desk;
  private LocalDate today;

  private CityScale(Path home) {
    today = FIRST;
    DeskClock clock = () -> DeskClock.standingAt(today).now();
    ids = new Ids(clock);
    desk = Wiring.create(home, USER, clock, Texts.chinese(), CITY, Regions.builtIn());
  }

  static Path home() {
    return Path.of("target", "benchmark", "city");
  }

  static Wiring open() {
    return open(home());
  }

  /** Another city of the same state, to write into. */
  static Path copy() throws IOException {
    Path copy = home().resolveSibling("scratch");
    deleteTree(copy);
    try (Stream<Path> all = Files.walk(home())) {
      for (Path each : all.toList()) {
        Files.copy(each, copy.resolve(home().relativize(each).toString()));
      }
    }
    return copy;
  }

  static Wiring open(Path home) {
    return Wiring.open(home, USER, DeskClock.standingAt(TODAY), Texts.chinese());
  }

  /** Makes the ledger unless it is there. */
  static void makeOnce() throws IOException {
    if (Files.exists(home())) {
      return;
    }
    Path unfinished = home().resolveSibling("unfinished");
    deleteTree(unfinished);
    Files.createDirectories(unfinished);
    System.err.println("Making ten years of a city: some minutes, once.");
    CityScale city = new CityScale(unfinished);
    try (Wiring closing = city.desk) {
      city.addUnits();
      city.addPeople();
      city.liveTenYears();
    }
    Files.move(unfinished, home());
  }

  static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  /** More departments, in turn under the city's and the counties' governments. */
  private void addUnits() {
    Structure structure = desk.structure();
    List<Unit> governments =
        structure.units().stream()
            .filter(u -> u.kind().equals("government"))
            .filter(u -> !isTownship(structure.region(u.region()).orElseThrow()))
            .toList();
    int missing = UNITS - structure.units().size();
    desk.ledger()
        .save(
            Deed.of("unit.deed.imported"),
            writes -> {
              for (int i = 0; i < missing; i++) {
                Unit above = governments.get(i % governments.size());
                String code = above.region() + ".department.more" + i;
                Row unit =
                    Row.of(Ids.named(code))
                        .with("code", code)
                        .with("name", "第" + i + "局")
                        .with("kind", "department")
                        .with("unit_level", above.level())
                        .with("region_code", above.region())
                        .with("parent_id", above.id());
                writes.put(UnitTables.UNIT, unit);
                for (String flag : List.of("supervising", "relevant")) {
                  writes.put(
                      UnitTables.UNIT_FLAG,
                      Row.of(Ids.named(code + flag)).with("unit_id", unit.id()).with("flag", flag));
                }
                writes.put(UnitTables.POST, post(unit, "head", "局长", Rank.HEAD));
                writes.put(UnitTables.POST, post(unit, "deputy", "副局长", Rank.DEPUTY));
              }
            });
  }

  private static boolean isTownship(Region region) {
    return !List.of("city", "county").contains(region.kind());
  }

  private static Row post(Row unit, String key, String name, Rank rank) {
    String code = unit.text("code") + "." + key;
    return Row.of(Ids.named(code))
        .with("unit_id", unit.id())
        .with("post_key", key)
        .with("code", code)
        .with("name", name)
        .with("post_rank", rank);
  }

  /** Everybody who heads a unit, two one after the other. */
  private void addPeople() {
    List<Post> posts = desk.structure().posts().stream().filter(CityScale::isMain).toList();
    desk.ledger()
        .save(
            Deed.of("unit.deed.imported"),
            writes -> {
              for (Post post : posts) {
                LocalDate change = FIRST.plusDays(random.nextInt(DAYS));
                for (boolean second : new boolean[] {false, true}) {
                  UUID person = ids.next();
                  writes.put(
                      UnitTables.PERSON,
                      Row.of(person).with("name", "张" + (char) ('\u4e00' + random.nextInt(5_000))));
                  writes.put(
                      UnitTables.TENURE,
                      Row.of(ids.next())
                          .with("post_id", post.id())
                          .with("person_id", person)
                          .with("acting", false)
                          .with("valid_from", second ? change : null)
                          .with("valid_to", second ? null : change.minusDays(1)));
                }
              }
            });
  }

  private static boolean isMain(Post post) {
    return post.rank() == Rank.MAIN_LEADER || post.rank() == Rank.HEAD;
  }

  private void liveTenYears() {
    Structure structure = desk.structure();
    List<Unit> units = List.copyOf(structure.units());
    for (int day = 0; day < DAYS; day++) {
      today = FIRST.plusDays(day);
      int from = (int) ((long) ACTIVITIES * day / DAYS);
      int to = (int) ((long) ACTIVITIES * (day + 1) / DAYS);
      desk.ledger()
          .save(
              Deed.of("activity.deed.imported"),
              writes -> {
                for (int i = from; i < to; i++) {
                  Unit unit = units.get(random.nextInt(units.size()));
                  ManyActivities.put(writes, ids.next(), facts(i, unit, structure), today);
                }
              });
      if (day % 365 == 0) {
        System.err.println("  " + today);
      }
    }
  }

  private ActivityFacts facts(int number, Unit unit, Structure structure) {
    ActivityKind kind =
        switch (random.nextInt(20)) {
          case 0 -> ActivityKind.REPORT;
          case 1 -> ActivityKind.BULLETIN;
          case 2 -> ActivityKind.DEBRIEFING;
          default -> number % 2 == 0 ? ActivityKind.MEETING : ActivityKind.INSPECTION;
        };
    ActivityFactsBuilder facts =
        ActivityFacts.of(kind).title("第" + number + "次").heldOn(today).conveners(unit.id());
    List<UUID> heads =
        structure.postsOf(unit.id()).stream()
            .filter(CityScale::isMain)
            .flatMap(post -> structure.holders(post.id(), today).stream())
            .map(tenure -> tenure.person())
            .toList();
    return switch (kind) {
      case MEETING ->
          facts
              .forms(meetingOf(unit))
              .leaders(leaders(heads, Leader.Role.CHAIRING))
              .topics(new Topic("研究生态环境保护工作", true))
              .build();
      case INSPECTION ->
          facts
              .forms(ActivityForm.INSPECTION)
              .place("第" + number % 977 + "号点位")
              .leaders(leaders(heads, Leader.Role.LEADING))
              .build();
      case REPORT ->
          facts.forms(ActivityForm.ANNUAL).about(Period.year(today.getYear() - 1)).build();
      case DEBRIEFING ->
          facts
              .about(Period.year(today.getYear() - 1))
              .leaders(leaders(heads, Leader.Role.DEBRIEFING))
              .build();
      default ->
          facts
              .forms(ActivityForm.AIR)
              .about(Period.containing(today.minusMonths(1), Length.MONTH))
              .outlets(new Outlet(Channel.NEWSPAPER, today), new Outlet(Channel.TELEVISION, today))
              .build();
    };
  }

  private static List<Leader> leaders(List<UUID> heads, Leader.Role role) {
    return heads.stream().map(head -> new Leader(head, role)).toList();
  }

  private static ActivityForm meetingOf(Unit unit) {
    return switch (unit.kind()) {
      case "partyCommittee" -> ActivityForm.STANDING_COMMITTEE;
      case "government" -> ActivityForm.EXECUTIVE;
      case "zonePartyCommittee" -> ActivityForm.WORK_COMMITTEE;
      case "zoneCommittee" -> ActivityForm.DIRECTOR_MEETING;
      case "leadingGroup" -> ActivityForm.LEADING_GROUP;
      default -> ActivityForm.DEPARTMENT;
    };
  }

  /** How large it is, for the table's heading. */
  static String size(Wiring desk) {
    String counts =
        desk.ledger()
            .read(
                handle ->
                    Stream.of("unit", "person", "tenure", "activity", "ledger_entry_row")
                        .map(t -> count(handle.getConnection(), t))
                        .reduce((a, b) -> a + ", " + b)
                        .orElseThrow());
    return counts + ", entries " + desk.ledger().position() + ", " + megabytes(home());
  }

  private static String count(java.sql.Connection connection, String table) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      rows.next();
      return table + " " + rows.getLong(1);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String megabytes(Path home) {
    List<String> sizes = new ArrayList<>();
    for (String folder : List.of("journal", "image")) {
      try (Stream<Path> files = Files.list(home.resolve(folder))) {
        long bytes = files.mapToLong(f -> f.toFile().length()).sum();
        sizes.add(folder + " " + bytes / 1_000_000 + " MB");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return String.join(", ", sizes);
  }
}
