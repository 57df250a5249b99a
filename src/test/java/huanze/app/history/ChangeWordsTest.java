package huanze.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.DeskSchema;
import huanze.base.Texts;
import huanze.ledger.Column;
import huanze.ledger.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeWordsTest {
  /** What {@link ChangeWords} never shows. */
  private static final Set<String> UNSHOWN = Set.of("id", "owner", "data_set", "pack_text");

  @Test
  void everyTableAndColumnHasAWord() {
    List<String> missing =
        Stream.of(Texts.chinese(), Texts.of(Locale.ENGLISH))
            .flatMap(
                texts ->
                    DeskSchema.present().tables().stream().flatMap(table -> missing(texts, table)))
            .distinct()
            .toList();
    assertThat(missing).isEmpty();
  }

  private static Stream<String> missing(Texts texts, Table table) {
    Stream<String> columns =
        table.columns().stream()
            .map(Column::name)
            .filter(name -> !UNSHOWN.contains(name))
            .filter(name -> !texts.has("app.history.field." + name))
            .map(name -> "app.history.field." + table.name() + "." + name)
            .filter(key -> !texts.has(key));
    return Stream.concat(
        Stream.of("app.history.table." + table.name()).filter(key -> !texts.has(key)), columns);
  }
}
