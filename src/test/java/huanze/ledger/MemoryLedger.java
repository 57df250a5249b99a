package huanze.ledger;

import huanze.base.DeskClock;
import huanze.base.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** A real ledger in a folder of its own that goes away with its test. */
public final class MemoryLedger implements Saving, AutoCloseable {
  private static final UUID OFFICE = Ids.named("office of the tests");

  private final Path home;
  private final Ledger ledger;
  private boolean closed;

  public MemoryLedger(Schema schema) {
    this(schema, DeskClock.system());
  }

  public MemoryLedger(Schema schema, DeskClock clock) {
    try {
      home = Files.createTempDirectory("huanze-test-ledger");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ledger =
        Ledger.create(
            home, schema, clock, new Ids(clock), "测试员", new Office(OFFICE, "测试办公室", "130300"));
    OpenedLedgers.opened(this);
  }

  /** The ledger itself, for history, undo and the rest. */
  public Ledger ledger() {
    return ledger;
  }

  public Path home() {
    return home;
  }

  @Override
  public OptionalLong save(Deed deed, Consumer<Writes> work) {
    return ledger.save(deed, work);
  }

  @Override
  public OptionalLong saveParts(Deed deed, List<Consumer<Writes>> parts) {
    return ledger.saveParts(deed, parts);
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    return ledger.read(work);
  }

  @Override
  public long position() {
    return ledger.position();
  }

  @Override
  public long position(List<Table> tables) {
    return ledger.position(tables);
  }

  @Override
  public Object image() {
    return ledger.image();
  }

  @Override
  public Optional<List<Change>> changesSince(long position) {
    return ledger.changesSince(position);
  }

  @Override
  public UUID office() {
    return ledger.office();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      ledger.close();
    }
  }
}
