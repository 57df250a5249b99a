package huanze.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Problem;
import huanze.ledger.MemoryLedger;
import huanze.ledger.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficialTextServiceTest {
  private static final String SOURCE = PackReaderTest.resource("regulation-source.txt");

  private final MemoryLedger ledger =
      new MemoryLedger(new Schema(1, RulepackTables.all(), List.of()));
  private final List<Right> asked = new ArrayList<>();
  private final OfficialTextService service =
      new OfficialTextService(PackReader.builtIn(), ledger, (right, unit) -> asked.add(right));

  @TempDir Path folder;

  @Test
  void importedTextComesBackAsRead() throws IOException {
    Path file = write(SOURCE);
    assertThat(service.find()).isEmpty();
    assertThat(service.importFile(file)).isPresent();
    assertThat(asked).containsExactly(Right.IMPORT_REGULATION);
    assertThat(service.find()).contains(OfficialTextReader.read(file));
    assertThat(service.article(6).orElseThrow().items()).hasSize(12);
  }

  @Test
  void importingTwiceChangesNothing() throws IOException {
    service.importFile(write(SOURCE));
    long position = ledger.position();
    assertThat(service.importFile(write(SOURCE))).isEmpty();
    assertThat(ledger.position()).isEqualTo(position);
  }

  @Test
  void anotherTextReplacesTheFirst() throws IOException {
    service.importFile(write(SOURCE));
    String shorter = SOURCE.replaceFirst("\\(十二\\)承担[^\n]*\n", "").replace("负责解释", "解释");
    assertThat(service.importFile(write(shorter))).isPresent();
    assertThat(service.find()).contains(OfficialTextReader.read(write(shorter)));
    assertThat(service.article(6).orElseThrow().items()).hasSize(11);
  }

  @Test
  void textOfAnotherRegulationIsRefused() throws IOException {
    Path tooShort = write(SOURCE.substring(0, SOURCE.indexOf("第五章")));
    assertThat(refused(tooShort))
        .extracting(p -> p.textKey() + " " + p.args().get(1))
        .containsExactly("rulepack.text.missingArticle 21", "rulepack.text.missingArticle 22");
    Path tooLong = write(SOURCE.replace("附件下载:", "第二十三条  多出的一条。\n\n附件下载:"));
    assertThat(refused(tooLong))
        .extracting(p -> p.textKey() + " " + p.args().get(1))
        .containsExactly("rulepack.text.strangeArticle 23");
    assertThat(service.find()).isEmpty();
  }

  @Test
  void gateIsAskedFirst() {
    Gate closed =
        (right, unit) -> {
          throw Obstacle.of("access.denied");
        };
    OfficialTextService guarded = new OfficialTextService(PackReader.builtIn(), ledger, closed);
    assertThatThrownBy(() -> guarded.importFile(folder.resolve("none.txt")))
        .isInstanceOf(Obstacle.class)
        .hasMessageContaining("access.denied");
  }

  private List<Problem> refused(Path file) {
    InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> service.importFile(file));
    assertThat(refused).as("refused").isNotNull();
    return refused.problems();
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("text.txt"), content);
  }
}
