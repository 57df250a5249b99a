package huanze.command;

import huanze.app.Wiring;
import huanze.app.history.ChangedRow;
import huanze.app.history.DeedWords;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.ledger.Row;
import huanze.ledger.RowVersion;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code history}: what happened to one record and its parts, newest first. */
@Command(name = "history")
final class HistoryCommand extends DeskCommand {
  @Parameters(paramLabel = "ID", description = "${bundle:command.option.id}")
  private String id = "";

  @Option(names = "--json", description = "${bundle:command.option.json}")
  private boolean json;

  /** One change of the record. */
  record Line(
      long entry,
      Instant at,
      String user,
      String what,
      @Nullable String reason,
      String table,
      @Nullable Map<String, Object> before,
      @Nullable Map<String, Object> after) {}

  /** The same for reading, without the parts that a record was made with: it tells them itself. */
  record Told(
      long entry, Instant at, String user, String what, @Nullable String reason, String changes) {}

  @Override
  protected int run(Wiring desk) {
    UUID row =
        Inputs.uuid(id)
            .or(() -> desk.structure().unit(id).map(u -> u.id()))
            .or(() -> desk.structure().post(id).map(p -> p.id()))
            .orElseThrow(() -> InvalidInput.of("ID", "command.noRecord", id));
    List<RowVersion> versions = desk.ledger().historyWithParts(row);
    if (versions.isEmpty()) {
      throw InvalidInput.of("ID", "command.noRecord", id);
    }
    DeedWords words = desk.deedWords();
    Set<Long> made =
        versions.stream()
            .filter(v -> v.change().id().equals(row) && v.change().before() == null)
            .map(v -> v.entry().number())
            .collect(Collectors.toSet());
    if (json) {
      answer(versions.stream().map(v -> line(v, words)).toList(), true);
    } else {
      answer(
          versions.stream()
              .filter(v -> v.change().id().equals(row) || !made.contains(v.entry().number()))
              .map(v -> told(row, v, words))
              .toList(),
          false);
    }
    return CommandMain.DONE;
  }

  private static Line line(RowVersion version, DeedWords words) {
    return new Line(
        version.entry().number(),
        version.entry().at(),
        version.entry().userName(),
        words.of(version.entry().deed()),
        version.entry().deed().reason(),
        version.change().table(),
        values(version.change().before()),
        values(version.change().after()));
  }

  private Told told(UUID row, RowVersion version, DeedWords words) {
    ChangedRow changed = words.changes(List.of(version.change())).row(version.change());
    String what =
        version.change().id().equals(row)
            ? changed.verb()
            : root().texts().text("app.history.row", changed.verb(), changed.heading());
    return new Told(
        version.entry().number(),
        version.entry().at(),
        version.entry().userName(),
        words.of(version.entry().deed()),
        version.entry().deed().reason(),
        changes(what, changed));
  }

  private String changes(String what, ChangedRow row) {
    Texts texts = root().texts();
    String fields =
        row.fields().stream()
            .map(field -> texts.text("app.history.named", field.name(), change(field)))
            .collect(Collectors.joining(texts.text("command.history.semicolon")));
    return texts.text("command.history.change", what, fields);
  }

  private String change(ChangedRow.Field field) {
    Texts texts = root().texts();
    if (field.before().isEmpty()) {
      return field.after();
    }
    String after = field.after().isEmpty() ? texts.text("app.history.none") : field.after();
    return texts.text("app.history.fromTo", field.before(), after);
  }

  private static @Nullable Map<String, Object> values(@Nullable Row row) {
    if (row == null) {
      return null;
    }
    Map<String, Object> named = new LinkedHashMap<>();
    row.values()
        .forEach(
            (column, value) -> {
              if (!column.equals("owner")) {
                named.put(camelCase(column), value);
              }
            });
    return named;
  }

  private static String camelCase(String column) {
    String[] parts = column.split("_");
    StringBuilder word = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
    }
    return word.toString();
  }
}
