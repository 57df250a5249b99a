package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.command.Cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code selfcheck}: what is worth a second look, by kind, with its record and its clerk. */
class SelfCheckCommandTest {
  private static final String TOWN = "130302101";

  @TempDir Path folder;
  private Cli cli;

  /** Two meetings that share one scan, and one without any. */
  @BeforeEach
  void threeMeetings() throws IOException {
    cli = new Cli(folder.resolve("desk"));
    assertThat(cli.run("init", "--region", TOWN).code()).isZero();
    Path rows =
        Files.writeString(
            folder.resolve("会议.csv"),
            "类型,形式,日期,召集单位,标题\n"
                + "会议,党政联席会议,2026-03-04,%1$s.government,三月联席会\n".formatted(TOWN)
                + "会议,党政联席会议,2026-04-03,%1$s.government,四月联席会\n".formatted(TOWN)
                + "会议,党政联席会议,2026-05-07,%1$s.government,五月联席会\n".formatted(TOWN));
    Run imported = cli.run("activities", "import", "" + rows);
    assertThat(imported.code()).as(imported.err()).isZero();
    Path scan = Files.writeString(folder.resolve("签到表.pdf"), "%PDF-signed");
    for (JsonNode each : cli.run("activities", "list", "--json").json()) {
      if (!each.get("title").asText().equals("五月联席会")) {
        Run added = cli.run("evidence", "add", each.get("id").asText(), "" + scan);
        assertThat(added.code()).as(added.err()).isZero();
      }
    }
  }

  private List<JsonNode> hints(String kind, String... words) {
    Run run = cli.run(words);
    assertThat(run.code()).as(run.err()).isZero();
    return StreamSupport.stream(run.json().spliterator(), false)
        .filter(hint -> hint.get("hint").asText().equals(kind))
        .toList();
  }

  @Test
  void everyHintNamesItsRecordAndItsClerk() {
    assertThat(hints("noEvidence", "selfcheck", "--year", "2026", "--json"))
        .singleElement()
        .satisfies(
            hint -> {
              assertThat(hint.get("title").asText()).isEqualTo("五月联席会");
              assertThat(hint.get("date").asText()).isEqualTo("2026-05-07");
              assertThat(hint.get("clerk").asText()).isEqualTo("王芳");
              assertThat(hint.get("answer").isNull()).isTrue();
            });
    assertThat(hints("sameFile", "selfcheck", "--year", "2026", "--json"))
        .singleElement()
        .satisfies(
            hint -> {
              assertThat(List.of(hint.get("title").asText())).containsAnyOf("三月联席会", "四月联席会");
              assertThat(hint.get("otherId").asText()).isNotEqualTo(hint.get("id").asText());
              assertThat(hint.get("why").asText()).contains("签到表.pdf");
            });
    Run told = cli.run("selfcheck", "--year", "2026");
    assertThat(told.out()).contains("五月联席会", "王芳");
    assertThat(told.err()).contains("条");
  }

  @Test
  void aYearOrAUnitWithoutRecordsHasNothingToLookAt() {
    assertThat(cli.run("selfcheck", "--year", "2025", "--json").json()).isEmpty();
    Run alone = cli.run("selfcheck", "--unit", TOWN + ".leadingGroup", "--year", "2026", "--json");
    assertThat(alone.code()).as(alone.err()).isZero();
    assertThat(alone.json()).isEmpty();
  }

  @Test
  void whatIsNotThereIsSaid() {
    Run unit = cli.run("selfcheck", "--unit", "990000");
    assertThat(unit.code()).isEqualTo(3);
    assertThat(unit.err()).contains("990000");
    Run year = cli.run("selfcheck", "--year", "2206");
    assertThat(year.code()).isEqualTo(3);
    assertThat(year.err()).contains("2206");
  }
}
