package huanze.ledger;

import huanze.base.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Stand-in until the real ledger lands: H2 in memory, no journal. */
public final class MemoryLedger implements Saving {
  private final Jdbi jdbi;
  private final UUID office = Ids.named("office of the tests");
  private long position;

  public MemoryLedger(Schema schema) {
    jdbi = Jdbi.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    jdbi.useHandle(
        h -> {
          for (Table t : schema.tables()) {
            String columns =
                t.columns().stream()
                    .map(c -> c.name() + " " + c.type().sql() + (c.required() ? " NOT NULL" : ""))
                    .collect(Collectors.joining(", "));
            String derived =
                t.derived().stream()
                    .map(d -> ", " + d.name() + " VARCHAR")
                    .collect(Collectors.joining());
            h.execute(
                "CREATE TABLE " + t.name() + " (" + columns + derived + ", PRIMARY KEY (id))");
          }
        });
  }

  @Override
  public OptionalLong save(Deed deed, Consumer<Writes> work) {
    jdbi.useTransaction(h -> work.accept(new Direct(h)));
    return OptionalLong.of(++position);
  }

  @Override
  public OptionalLong saveParts(Deed deed, List<Consumer<Writes>> parts) {
    parts.forEach(part -> save(deed, part));
    return OptionalLong.of(position);
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    return jdbi.withHandle(work::apply);
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public UUID office() {
    return office;
  }

  private final class Direct implements Writes {
    private final Handle handle;

    private Direct(Handle handle) {
      this.handle = handle;
    }

    @Override
    public Handle handle() {
      return handle;
    }

    @Override
    public void put(Table table, Row row) {
      Map<String, Object> values = new HashMap<>(row.values());
      values.put("id", row.id());
      values.put("owner", office);
      for (Table.Derived d : table.derived()) {
        Optional.ofNullable(d.rule().apply(row)).ifPresent(v -> values.put(d.name(), v));
      }
      List<String> names = List.copyOf(values.keySet());
      remove(table, row.id());
      String marks = names.stream().map(n -> "?").collect(Collectors.joining(","));
      handle.execute(
          "INSERT INTO "
              + table.name()
              + " ("
              + String.join(",", names)
              + ") VALUES ("
              + marks
              + ")",
          names.stream().map(values::get).toArray());
    }

    @Override
    public void remove(Table table, UUID id) {
      handle.execute("DELETE FROM " + table.name() + " WHERE id = ?", id);
    }
  }
}
