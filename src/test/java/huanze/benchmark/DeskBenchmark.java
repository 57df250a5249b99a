package huanze.benchmark;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.agenda.AgendaFacts;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationCalculator;
import huanze.agenda.YearAgenda;
import huanze.agenda.calendar.GridModel;
import huanze.agenda.ui.AgendaWords;
import huanze.app.DeskPreferences;
import huanze.app.Wiring;
import huanze.app.home.HomePages;
import huanze.app.home.HomeScope;
import huanze.ledger.Reading;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What design §10 gives a budget to, on the ledger of {@link CityScale}, each beside its floor. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class DeskBenchmark {
  static final int YEAR = 2025;
  private static final LocalDate TODAY = CityScale.TODAY;

  /** The open ledger. */
  @State(Scope.Benchmark)
  public static class Desk {
    Wiring wiring;

    @Setup
    public void open() throws IOException {
      wiring = CityScale.open(home());
    }

    Path home() throws IOException {
      return CityScale.home();
    }

    @TearDown
    public void close() throws IOException {
      wiring.close();
    }

    /**
     * A reading of which nothing is known yet: the year is read and computed as if for the first
     * time.
     */
    Reading unknown() {
      Reading ledger = wiring.ledger();
      return new Reading() {
        @Override
        public <T> T read(Function<Handle, T> work) {
          return ledger.read(work);
        }

        @Override
        public long position() {
          return ledger.position();
        }
      };
    }
  }

  /** A copy to write into: the city itself is to stay as it was made. */
  @State(Scope.Benchmark)
  public static class Scratch extends Desk {
    List<Unit> units;
    UnitOrder order;
    int saves;

    @Override
    public void open() throws IOException {
      super.open();
      units = List.copyOf(wiring.structure().units());
      order = new UnitOrder(wiring.pack());
    }

    @Override
    Path home() throws IOException {
      return CityScale.copy();
    }

    @Override
    public void close() throws IOException {
      super.close();
      CityScale.deleteTree(wiring.ledger().home());
    }

    Object record(LocalDate day) {
      int number = saves++;
      ActivityFacts meeting =
          ActivityFacts.of(ActivityKind.MEETING)
              .forms(ActivityForm.DEPARTMENT)
              .title("第" + number + "次会议")
              .heldOn(day)
              .conveners(units.get(number % units.size()).id())
              .build();
      return wiring.activityService().record(meeting);
    }
  }

  /** A year computed from what the ledger holds. */
  @State(Scope.Benchmark)
  public static class Year {
    YearAgenda agenda;
    AgendaFacts facts;
    List<Obligation> obligations;
    UnitOrder order;

    @Setup
    public void compute(Desk desk) {
      agenda = desk.wiring.agenda().year(YEAR);
      facts = agenda.facts();
      obligations = agenda.obligations(TODAY);
      order = new UnitOrder(desk.wiring.pack());
    }
  }

  @Benchmark
  public int yearFromLedger(Desk desk) {
    return desk.wiring.agenda().year(desk.unknown(), YEAR).obligations(TODAY).size();
  }

  @Benchmark
  public int yearComputed(Year year) {
    return new ObligationCalculator(year.facts).year(YEAR, TODAY).size();
  }

  /** The rows of the year and of the structure, as they come from the driver. */
  @Benchmark
  public int yearFloor(Desk desk) {
    return desk.wiring.ledger().read(handle -> rows(handle.getConnection()).size());
  }

  private static List<Object[]> rows(Connection connection) {
    List<Object[]> rows = new ArrayList<>();
    try {
      for (String table :
          List.of("region", "unit", "unit_flag", "succession", "post", "person", "tenure")) {
        read(connection, "SELECT * FROM " + table, rows);
      }
      String days = " WHERE held_on BETWEEN DATE '2025-01-01' AND DATE '2026-01-31'";
      read(connection, "SELECT activity_id, unit_id FROM activity_convener" + days, rows);
      read(connection, "SELECT activity_id, person_id FROM activity_leader" + days, rows);
      read(
          connection,
          "SELECT activity_id, channel, published_on, entered_on, confirmed, confirmed_on"
              + " FROM activity_outlet WHERE published_on BETWEEN DATE '2025-01-01' AND DATE"
              + " '2026-01-31'",
          rows);
      read(
          connection,
          "SELECT id, kind, forms, held_on, entered_on, confirmed, confirmed_on, studied, about,"
              + " target_id FROM activity"
              + days,
          rows);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  private static void read(Connection connection, String sql, List<Object[]> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      int width = found.getMetaData().getColumnCount();
      while (found.next()) {
        Object[] row = new Object[width];
        for (int i = 0; i < width; i++) {
          row[i] = found.getObject(i + 1);
        }
        rows.add(row);
      }
    }
  }

  @Benchmark
  public int grid(Year year) {
    return GridModel.of(year.agenda.structure(), year.obligations, YEAR, TODAY, year.order).units();
  }

  @Benchmark
  public int gridFloor(Year year) {
    int[] standings = new int[16];
    for (Obligation each : year.obligations) {
      standings[each.standing().ordinal()]++;
    }
    return standings[0];
  }

  /** Every county and department of the year: scores, conditions, grades, effects, ranks. */
  @Benchmark
  public int assessments(Desk desk) {
    return desk.wiring.assessments().year(desk.unknown(), YEAR, TODAY).results().size();
  }

  /** The home of the city, its year being known. */
  @State(Scope.Benchmark)
  public static class Home {
    HomePages pages;

    @Setup
    public void know(Desk desk) {
      Wiring wiring = desk.wiring;
      pages =
          new HomePages(
              wiring.agenda(),
              wiring.activities(),
              wiring.dueMatters(),
              new DeskPreferences(wiring.ledger().home()),
              wiring.clock(),
              new AgendaWords(wiring.texts()),
              wiring.ledger().officeRow().region(),
              wiring.ledger().begunOn());
      pages.of(HomeScope.ALL);
    }
  }

  @Benchmark
  public Object home(Home home) {
    return home.pages.of(HomeScope.ALL);
  }

  /** A small meeting recorded at the desk: checked, saved, acknowledged. */
  @Benchmark
  public Object save(Scratch desk) {
    return desk.record(TODAY.minusDays(desk.saves % 300));
  }

  /** What a clerk waits for who records a meeting and looks at the year again. */
  @Benchmark
  public int gridAfterSave(Scratch desk) {
    desk.record(LocalDate.of(YEAR, 1, 1).plusDays(desk.saves % 365));
    return GridModel.of(desk.wiring.agenda().year(YEAR), TODAY, desk.order).units();
  }

  @State(Scope.Benchmark)
  public static class Append {
    private Path file;
    FileChannel channel;
    ByteBuffer block;

    @Setup
    public void open() throws IOException {
      file = CityScale.home().resolve("journal").resolve("floor.tmp");
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      block = ByteBuffer.allocate(4096);
    }

    @TearDown
    public void close() throws IOException {
      channel.close();
      Files.delete(file);
    }
  }

  @Benchmark
  public long saveFloor(Append append) throws IOException {
    append.channel.write(append.block.clear(), append.channel.size());
    append.channel.force(false);
    return append.channel.size();
  }

  @Benchmark
  public boolean start() {
    try (Wiring desk = CityScale.open()) {
      return desk.ledger().isReadOnly();
    }
  }

  @Benchmark
  public long startFloor() throws SQLException {
    String file = CityScale.home().resolve("image").resolve("huanze").toAbsolutePath().toString();
    String url = "jdbc:h2:file:" + file + ";IFEXISTS=TRUE;WRITE_DELAY=100000000;CACHE_SIZE=32768";
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT entry_number FROM ledger_position")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
