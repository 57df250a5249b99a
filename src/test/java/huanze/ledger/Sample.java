package huanze.ledger;

import huanze.base.DeskClock;
import huanze.base.Ids;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** Tables and ledgers for the ledger's own tests. */
final class Sample {
  static final Table THING =
      Table.named("thing")
          .required("name", ColumnType.TEXT)
          .optional("amount", ColumnType.INTEGER)
          .optional("score", ColumnType.DECIMAL)
          .optional("held_on", ColumnType.DATE)
          .optional("seen_at", ColumnType.INSTANT)
          .optional("done", ColumnType.FLAG)
          .derived("search", row -> row.text("name").toLowerCase(java.util.Locale.ROOT))
          .index("held_on")
          .build();

  static final Table PART =
      Table.named("part").partOf("thing_id", "thing").required("name", ColumnType.TEXT).build();

  static final Schema SCHEMA = new Schema(1, java.util.List.of(THING, PART), java.util.List.of());

  static final Office OFFICE = new Office(Ids.named("office"), "测试办公室", "130300");

  /** A clock that tests move. */
  static final class Hands implements DeskClock {
    private Instant now = Instant.parse("2026-11-23T04:00:00Z");

    @Override
    public synchronized Instant now() {
      return now;
    }

    synchronized void set(String instant) {
      now = Instant.parse(instant);
    }
  }

  private Sample() {}

  static Ledger create(Path home) {
    return create(home, DeskClock.system());
  }

  static Ledger create(Path home, DeskClock clock) {
    return Ledger.create(home, SCHEMA, clock, new Ids(clock), "张三", OFFICE);
  }

  static Ledger open(Path home) {
    return Ledger.open(home, SCHEMA, DeskClock.system(), "张三");
  }

  static Row thing(String name) {
    return Row.of(Ids.named(name)).with("name", name);
  }

  static UUID id(String name) {
    return Ids.named(name);
  }

  static long put(Ledger ledger, Row row) {
    return ledger.save(Deed.of("test.put", "x"), w -> w.put(THING, row)).orElseThrow();
  }

  static long count(Reading ledger, String table) {
    return ledger.read(h -> h.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }
}
