package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Ids;
import huanze.ledger.Reading;
import huanze.ledger.Row;
import huanze.ledger.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures reading at city scale: ten years, 400,000 activities in a file as the ledger has it. */
@Tag("benchmark")
class ActivityBenchmark {
  private static final int ACTIVITIES = 400_000;
  private static final int UNITS = 1_200;
  private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;

  @Test
  void readsAWindowAndAPage() {
    Jdbi jdbi = Jdbi.create("jdbc:h2:file:" + folder.resolve("image"));
    jdbi.useHandle(ActivityBenchmark::fill);
    jdbi.useHandle(h -> h.execute("SHUTDOWN COMPACT"));
    try (Handle keptOpen = jdbi.open()) {
      keptOpen.execute("SET WRITE_DELAY 100000000");
      Reading reading = reading(jdbi);
      ActivityStore store = new ActivityStore(reading);
      ActivityFilter year = ActivityFilter.year(2025);
      ActivityStore.Cursor deep =
          new ActivityStore.Cursor(LocalDate.of(2018, 1, 1), Ids.named("middle"));
      Map<String, Supplier<Integer>> work = new LinkedHashMap<>();
      work.put(
          "counted records of 2025",
          () ->
              new ActivityRecords()
                  .between(reading, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                  .size());
      work.put("page of 100, newest", () -> page(store, ActivityFilter.ALL, null));
      work.put("page of 100, deep", () -> page(store, ActivityFilter.ALL, deep));
      work.put("page of 100, one unit", () -> page(store, ActivityFilter.ALL.unit(unit(7)), null));
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

  private static void measure(String name, Supplier<Integer> work) {
    List<Double> times = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < 9; i++) {
      long start = System.nanoTime();
      found = work.get();
      times.add((System.nanoTime() - start) / 1e6);
    }
    System.err.printf(
        "%-28s %6d found, first %.0f ms, median %.0f ms%n",
        name, found, times.getFirst(), times.stream().sorted().toList().get(4));
  }

  private static void fill(Handle handle) {
    for (Table t : ActivityTables.ALL) {
      String columns =
          t.columns().stream()
              .map(c -> c.name() + " " + sql(c.type().name()))
              .collect(Collectors.joining(", "));
      String derived =
          t.derived().stream().map(d -> ", " + d.name() + " VARCHAR").collect(Collectors.joining());
      handle.execute("CREATE TABLE " + t.name() + " (" + columns + derived + ", PRIMARY KEY (id))");
      IntStream.range(0, t.indexes().size())
          .forEach(
              i ->
                  handle.execute(
                      "CREATE INDEX %s_%d ON %s (%s)"
                          .formatted(t.name(), i, t.name(), t.indexes().get(i))));
    }
    for (int from = 0; from < ACTIVITIES; from += 5_000) {
      Map<Table, List<Row>> rows = new HashMap<>();
      IntStream.range(from, from + 5_000)
          .mapToObj(ActivityBenchmark::activity)
          .forEach(
              a ->
                  ActivityRows.of(a)
                      .forEach((r, t) -> rows.computeIfAbsent(t, k -> new ArrayList<>()).add(r)));
      handle.useTransaction(h -> rows.forEach((t, all) -> insert(h, t, all)));
    }
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

  private static String sql(String type) {
    return switch (type) {
      case "ID" -> "UUID";
      case "TEXT" -> "VARCHAR";
      case "INTEGER" -> "BIGINT";
      case "FLAG" -> "BOOLEAN";
      default -> type;
    };
  }

  private static void insert(Handle handle, Table table, List<Row> rows) {
    List<String> names = new ArrayList<>(table.columns().stream().map(c -> c.name()).toList());
    table.derived().forEach(d -> names.add(d.name()));
    String marks = names.stream().map(n -> "?").collect(Collectors.joining(","));
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(table.name(), String.join(",", names), marks));
    for (Row row : rows) {
      Map<String, Object> values = new HashMap<>(row.values());
      values.put("id", row.id());
      table.derived().forEach(d -> values.put(d.name(), d.rule().apply(row)));
      for (int i = 0; i < names.size(); i++) {
        batch.bind(i, values.get(names.get(i)));
      }
      batch.add();
    }
    batch.execute();
  }

  private static UUID unit(int number) {
    return Ids.named("unit " + number);
  }

  private static Activity activity(int i) {
    LocalDate day = FIRST.plusDays((long) i * 3640 / ACTIVITIES);
    UUID person = Ids.named("person " + i % 3_000);
    ActivityFactsBuilder facts =
        i % 2 == 0
            ? ActivityFacts.of(ActivityKind.MEETING)
                .forms(ActivityForm.EXECUTIVE)
                .title("会议第" + i + "次")
                .conveners(unit(i % UNITS))
                .leaders(new Leader(person, Leader.Role.CHAIRING))
                .topics(new Topic("研究生态环境保护工作", true), new Topic("其他", false))
            : ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.INSPECTION)
                .place("点位" + i)
                .conveners(unit(i % UNITS))
                .leaders(new Leader(person, Leader.Role.LEADING));
    return ActivityStates.first(
        Ids.named("activity " + i), facts.heldOn(day).build(), TODAY, false);
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
