package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.base.SecondLane;
import huanze.command.Cli.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SecondLane
class TenuresCommandTest {
  private static final String POST = "130302001.government.mainLeader";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void init() {
    cli = new Cli(folder.resolve("ledger"));
    done("init", "--region", "130302001");
    done("people", "add", "张一");
    done("people", "add", "李二");
    done("tenures", "add", "--post", POST, "--person", "张一", "--from", "2025-01-01");
  }

  private Run done(String... words) {
    Run run = cli.run(words);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  private JsonNode only() {
    JsonNode all = done("tenures", "list", "--json").json();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void aTenureIsEditedFieldByField() {
    done(
        "tenures", "edit", "--post", POST, "--from", "2025-02-01", "--document", "甲1号", "--acting");
    assertThat(only().get("from").asText()).isEqualTo("2025-02-01");
    assertThat(only().get("document").asText()).isEqualTo("甲1号");
    assertThat(only().get("acting").asBoolean()).isTrue();

    String id = only().get("id").asText();
    done("tenures", "edit", "--id", id, "--to", "2026-03-31", "--no-acting", "--document", "-");
    assertThat(only().get("from").asText()).isEqualTo("2025-02-01");
    assertThat(only().get("to").asText()).isEqualTo("2026-03-31");
    assertThat(only().get("acting").asBoolean()).isFalse();
    assertThat(only().path("document").isTextual()).isFalse();

    assertThat(cli.run("tenures", "edit", "--post", POST, "--to", "2024-01-01").code())
        .isEqualTo(3);
    assertThat(only().get("to").asText()).isEqualTo("2026-03-31");
    assertThat(cli.run("tenures", "edit", "--post", POST).err()).contains("请写明要更改什么");
    assertThat(cli.run("tenures", "edit", "--acting").err()).contains("请用 --post");
  }

  @Test
  void aTenureThatEndedEndsOnAnotherDay() {
    done("tenures", "end", "--post", POST, "--on", "2026-03-31");
    done("tenures", "end", "--post", POST, "--on", "2026-02-28");
    assertThat(only().get("to").asText()).isEqualTo("2026-02-28");
  }

  @Test
  void ofTwoTenuresTheOneThatGoesOnEndsAndTheOtherIsRemovedByName() {
    done("tenures", "end", "--post", POST, "--on", "2026-03-31");
    done("tenures", "add", "--post", POST, "--person", "李二", "--from", "2026-04-01");
    Run which = cli.run("tenures", "remove", "--post", POST);
    assertThat(which.code()).isEqualTo(3);
    assertThat(which.err()).contains("有 2 段：张一 2025-01-01/2026-03-31; 李二 2026-04-01/");
    done("tenures", "end", "--post", POST, "--on", "2026-06-30");
    done("tenures", "remove", "--post", POST, "--began", "2025-01-01");
    assertThat(only().get("personName").asText()).isEqualTo("李二");
    assertThat(only().get("to").asText()).isEqualTo("2026-06-30");
  }
}
