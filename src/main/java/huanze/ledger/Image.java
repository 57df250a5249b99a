package huanze.ledger;

import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.RowWriter.SqlFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The queryable image of the journal: one H2 file with a writing connection and any number of
 * readers. It can always be built anew.
 */
final class Image implements AutoCloseable {
  static final String SUFFIX = ".mv.db";

  /** H2's number for snapshot isolation: one read sees one committed state. */
  private static final int SNAPSHOT = 6;

  /**
   * Rows are read as they are asked for. Otherwise H2 keeps the whole result, and one of more than
   * some thousand rows in a file.
   */
  private static final String LAZY = ";LAZY_QUERY_EXECUTION=1";

  private static final int MOST_READERS = 32;

  private final Schema schema;
  private final JdbcConnectionPool pool;
  private final Jdbi readers;
  private final Connection connection;
  private final Handle handle;
  private final RowWriter rows;
  private final IndexWriter index;

  private Image(String url, Schema schema, boolean create) throws SQLException {
    this.schema = schema;
    connection = source(url).getConnection();
    try {
      if (create) {
        execute(ImageTables.tables(schema));
        HouseKeeping.whileFilling(connection);
      }
      connection.setAutoCommit(false);
      rows = new RowWriter(connection, schema);
      index = new IndexWriter(connection);
      if (create) {
        index.describe(schema);
      }
      handle = Jdbi.create(connection).open();
      pool = JdbcConnectionPool.create(source(url + LAZY));
      pool.setMaxConnections(MOST_READERS);
      readers =
          Jdbi.create(
              () -> {
                Connection reading = pool.getConnection();
                reading.setTransactionIsolation(SNAPSHOT);
                return reading;
              });
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static JdbcDataSource source(String url) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url);
    source.setUser("sa");
    source.setPassword("");
    return source;
  }

  /** Opens the image in a file that must exist. */
  static Image open(Path file, Schema schema) {
    return of(url(file) + ";IFEXISTS=TRUE", schema, false);
  }

  /**
   * Makes an empty image in a file that must not exist, to be filled by replay; it is whole once
   * {@link #index} was called.
   */
  static Image create(Path file, Schema schema) {
    if (Files.exists(file)) {
      throw new IllegalStateException(file + " exists");
    }
    return of(url(file), schema, true);
  }

  private static Image of(String url, Schema schema, boolean create) {
    try {
      return new Image(url, schema, create);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** No trace file beside the image: whatever goes wrong reaches the caller as an exception. */
  private static String url(Path file) {
    String path = file.toAbsolutePath().toString();
    return "jdbc:h2:file:"
        + path.substring(0, path.length() - SUFFIX.length())
        + ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=32768;TRACE_LEVEL_FILE=0"
        + HouseKeeping.saving();
  }

  Optional<Position> position() {
    return reading(IndexWriter::position);
  }

  Map<String, Long> sealedSegments() {
    return reading(IndexWriter::sealed);
  }

  /** What the tables hold. */
  TableDigests digests() {
    return reading(c -> TableDigests.ofImage(c, schema));
  }

  /** What rows the tables hold, read as present rows. */
  TableDigests digests(List<Table> tables, Migration migration, int version) {
    return reading(c -> TableDigests.ofRows(c, tables, migration, version));
  }

  private interface Query<T> {
    T of(Connection connection) throws SQLException;
  }

  private <T> T reading(Query<T> query) {
    try {
      T found = query.of(connection);
      connection.rollback();
      return found;
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  RowWriter rows() {
    return rows;
  }

  IndexWriter index() {
    return index;
  }

  /** The writing transaction, for SELECTs. */
  Handle handle() {
    return handle;
  }

  <T> T read(Function<Handle, T> work) {
    return readers.withHandle(
        reader -> {
          reader.begin();
          try {
            return work.apply(reader);
          } finally {
            reader.rollback();
          }
        });
  }

  void commit() {
    run(Connection::commit);
  }

  void rollback() {
    run(Connection::rollback);
  }

  /** Puts everything committed on disk; only between transactions. */
  void checkpoint() {
    run(
        c -> {
          execute("CHECKPOINT");
          c.commit();
        });
  }

  /**
   * Makes what only readers need, once all is replayed.
   *
   * @throws Obstacle if the progress was stopped
   */
  void index(Progress progress) {
    for (String ddl : ImageTables.indexes(schema)) {
      if (progress.stopped()) {
        throw Obstacle.of("ledger.stopped");
      }
      run(c -> execute(ddl));
    }
    run(HouseKeeping::whileSaving);
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private interface Step {
    void on(Connection connection) throws SQLException;
  }

  private void run(Step step) {
    try {
      step.on(connection);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  @Override
  public void close() {
    pool.dispose();
    run(Connection::close);
  }

  /** Closes it, and copies what is alive in its file together. */
  void closeCompacted() {
    checkpoint();
    pool.dispose();
    run(HouseKeeping::shutDownCompact);
  }

  /** True if most of its file is waste. */
  boolean isBloated() {
    return reading(HouseKeeping::isBloated);
  }
}
