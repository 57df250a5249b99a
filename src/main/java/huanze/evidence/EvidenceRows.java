package huanze.evidence;

import huanze.ledger.ColumnType;
import huanze.ledger.Row;
import huanze.ledger.Table;
import huanze.ledger.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The evidence of whatever it proves, an activity or another record, as rows of one table. */
public final class EvidenceRows {
  static final String NAME = "evidence";

  public static final Table TABLE =
      Table.named(NAME)
          .partOfAny("subject_id")
          .required("ordinal", ColumnType.INTEGER)
          .required("file_name", ColumnType.TEXT)
          .evidence("digest")
          .required("byte_size", ColumnType.INTEGER)
          .required("media_type", ColumnType.TEXT)
          .required("entered_on", ColumnType.DATE)
          .build();

  private EvidenceRows() {}

  /**
   * The rows of a subject's files, in their order.
   *
   * @param subject id of the row that they prove
   */
  public static List<Row> of(UUID subject, List<Evidence> files) {
    List<Row> rows = new ArrayList<>();
    for (Evidence file : files) {
      rows.add(
          Row.of(file.id())
              .with("subject_id", subject)
              .with("ordinal", rows.size())
              .with("file_name", file.fileName())
              .with("digest", file.digest())
              .with("byte_size", file.size())
              .with("media_type", file.mediaType())
              .with("entered_on", file.enteredOn()));
    }
    return rows;
  }

  /** The file that a row says. */
  static Evidence file(Row row) {
    return new Evidence(
        row.id(),
        String.valueOf(row.text("file_name")),
        String.valueOf(row.text("digest")),
        Objects.requireNonNull(row.integer("byte_size")),
        String.valueOf(row.text("media_type")),
        Objects.requireNonNull(row.date("entered_on")));
  }

  /** Puts the rows of a subject's files and removes those it no longer has. */
  public static void write(
      Writes writes, UUID subject, List<Evidence> before, List<Evidence> after) {
    of(subject, after).forEach(row -> writes.put(TABLE, row));
    Set<UUID> kept = after.stream().map(Evidence::id).collect(Collectors.toSet());
    before.stream()
        .map(Evidence::id)
        .filter(id -> !kept.contains(id))
        .forEach(id -> writes.remove(TABLE, id));
  }
}
