package huanze.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stores only SELECT: nothing but the ledger's writers changes H2. */
class OneWriterTest {
  private static final Pattern CHANGING =
      Pattern.compile(
          "\\b(INSERT INTO|UPDATE [\\w\" +]+SET|DELETE FROM|MERGE INTO|TRUNCATE TABLE)");

  @Test
  void onlyTheRowWriterAndTheIndexChangeTables() throws IOException {
    List<String> found;
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      found =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .filter(OneWriterTest::changes)
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList();
    }
    assertThat(found).containsExactly("IndexWriter.java", "RowWriter.java");
  }

  private static boolean changes(Path file) {
    try {
      return CHANGING.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
