package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Ids;
import huanze.ledger.Reading;
import huanze.ledger.Table;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures reading at city scale: ten years, 400,000 activities in a file as the ledger has it. */
@Tag("benchmark")
class ActivityBenchmark {
  private static final int ACTIVITIES = 400_000;
  private static final int UNITS = 1_200;
  private static final String HELD_ON =
      "DATEADD('DAY', x * 3640 / " + ACTIVITIES + ", DATE '2017-01-01'), ";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;

  @Test
  void readsAWindowAndAPage() {
    Jdbi jdbi = Jdbi.create("jdbc:h2:file:" + folder.resolve("image"));
    jdbi.useHandle(ActivityBenchmark::fill);
    try (Handle keptOpen = jdbi.open()) {
      keptOpen.execute("SET WRITE_DELAY 100000000");
      Reading reading = reading(jdbi);
      ActivityStore store = new ActivityStore(reading);
      ActivityFilter year = ActivityFilter.year(2025);
      ActivityStore.Cursor deep =
          new ActivityStore.Cursor(LocalDate.of(2018, 1, 1), Ids.named("middle"));
      UUID unit =
          keptOpen
              .createQuery("SELECT unit_id FROM activity_convener FETCH FIRST ROW ONLY")
              .mapTo(UUID.class)
              .one();
      Map<String, Supplier<Integer>> work = new LinkedHashMap<>();
      work.put(
          "counted records of 2025",
          () ->
              new ActivityRecords()
                  .between(reading, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                  .size());
      work.put("page of 100, newest", () -> page(store, ActivityFilter.ALL, null));
      work.put("page of 100, deep", () -> page(store, ActivityFilter.ALL, deep));
      work.put("page of 100, one unit", () -> page(store, ActivityFilter.ALL.unit(unit), null));
      work.put("page of 100, text, year", () -> page(store, year.text("会议第77"), null));
      work.put("page of 100, to confirm", () -> page(store, toConfirm(), null));
      work.put("count, all", () -> store.count(ActivityFilter.ALL, TODAY));
      work.put("count, year", () -> store.count(year, TODAY));
      work.put("count, text, year", () -> store.count(year.text("会议第77"), TODAY));
      work.forEach(ActivityBenchmark::measure);
      assertThat(work.get("counted records of 2025").get()).isGreaterThan(39_000);
    }
  }

  private static ActivityFilter toConfirm() {
    return ActivityFilter.ALL.state(ActivityState.TO_CONFIRM);
  }

  private static int page(ActivityStore store, ActivityFilter filter, ActivityStore.Cursor after) {
    return store.page(filter, TODAY, after, 100).size();
  }

  /** Wall clock and the thread's own time: on a shared machine only the second says much. */
  private static void measure(String name, Supplier<Integer> work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<Double> wall = new ArrayList<>();
    List<Double> own = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < 9; i++) {
      long start = System.nanoTime();
      long cpu = threads.getCurrentThreadCpuTime();
      found = work.get();
      own.add((threads.getCurrentThreadCpuTime() - cpu) / 1e6);
      wall.add((System.nanoTime() - start) / 1e6);
    }
    System.err.printf(
        "%-26s %6d found; first %.0f ms (own %.0f), median %.0f ms (own %.0f), best %.0f ms%n",
        name,
        found,
        wall.getFirst(),
        own.getFirst(),
        wall.stream().sorted().toList().get(4),
        own.stream().sorted().toList().get(4),
        wall.stream().min(Double::compare).orElseThrow());
  }

  /** Made by H2 itself: building two million rows in Java takes far longer than measuring. */
  private static void fill(Handle handle) {
    for (Table t : ActivityTables.ALL) {
      String columns =
          t.columns().stream()
              .map(c -> c.name() + " " + sql(c.type().name()))
              .collect(Collectors.joining(", "))
              .replaceFirst("id UUID", "id UUID NOT NULL");
      String derived =
          t.derived().stream().map(d -> ", " + d.name() + " VARCHAR").collect(Collectors.joining());
      handle.execute("CREATE TABLE " + t.name() + " (" + columns + derived + ")");
    }
    handle.execute(
        """
        INSERT INTO activity (id, kind, forms, title, place, held_on, studied, entered_on,
          confirmed, search_text)
        SELECT %s, CASEWHEN(MOD(x, 2) = 0, 'meeting', 'inspection'),
          CASEWHEN(MOD(x, 2) = 0, 'executive', 'inspection'), '会议第' || x || '次', '点位' || x,
          DATEADD('DAY', x * 3640 / %d, DATE '2017-01-01'), MOD(x, 2) = 0,
          DATE '2026-11-23', TRUE, '会议第' || x || '次' || CHAR(10) || '点位' || x
        FROM SYSTEM_RANGE(0, %d)
        """
            .formatted(id("activity", "x"), ACTIVITIES, ACTIVITIES - 1));
    child(
        handle,
        "activity_convener",
        "held_on, unit_id",
        HELD_ON + id("unit", "MOD(x, " + UNITS + ")"));
    child(
        handle,
        "activity_leader",
        "held_on, part, person_id",
        HELD_ON + "'leading', " + id("person", "MOD(x, 3000)"));
    child(handle, "activity_topic", "words, environmental", "'研究生态环境保护工作', TRUE");
    for (Table t : ActivityTables.ALL) {
      handle.execute("ALTER TABLE " + t.name() + " ADD PRIMARY KEY (id)");
      IntStream.range(0, t.indexes().size())
          .forEach(
              i ->
                  handle.execute(
                      "CREATE INDEX %s_%d ON %s (%s)"
                          .formatted(t.name(), i, t.name(), t.indexes().get(i))));
    }
  }

  private static void child(Handle handle, String table, String columns, String values) {
    handle.execute(
        "INSERT INTO %s (id, activity_id, ordinal, %s) SELECT %s, %s, 0, %s FROM SYSTEM_RANGE(0, %d)"
            .formatted(
                table, columns, id(table, "x"), id("activity", "x"), values, ACTIVITIES - 1));
  }

  /** Random as name-based ids are: the worst case for an index. */
  private static String id(String name, String number) {
    return "CAST(HASH('MD5', STRINGTOUTF8('" + name + "' || " + number + ")) AS UUID)";
  }

  private static String sql(String type) {
    return switch (type) {
      case "ID" -> "UUID";
      case "TEXT" -> "VARCHAR";
      case "INTEGER" -> "BIGINT";
      case "FLAG" -> "BOOLEAN";
      default -> type;
    };
  }

  private static Reading reading(Jdbi jdbi) {
    return new Reading() {
      @Override
      public <T> T read(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
      }

      @Override
      public long position() {
        return 0;
      }
    };
  }
}
