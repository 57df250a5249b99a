package huanze.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.Obstacle;
import huanze.base.Progress;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence files and drafts. */
class EvidenceTest {
  static final Table PROOF = Table.named("proof").evidence("file_digest").build();
  static final Schema SCHEMA = new Schema(1, List.of(PROOF), List.of());

  @TempDir Path home;

  static Ledger create(Path home) {
    return Ledger.create(
        home, SCHEMA, DeskClock.system(), new Ids(DeskClock.system()), "张三", Sample.OFFICE);
  }

  static String keep(Ledger ledger, String content) {
    InputStream in = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    String digest = ledger.evidence().keep(in).digest();
    ledger.save(
        Deed.of("proof"),
        w -> w.put(PROOF, Row.of(Ids.named(content)).with("file_digest", digest)));
    return digest;
  }

  @Test
  void keptUnderItsDigestOnce() throws Exception {
    try (Ledger ledger = create(home)) {
      Path scan = Files.writeString(home.resolve("扫描件.txt"), "会议签到表");
      EvidenceStore.Kept kept = ledger.evidence().keep(scan);
      assertThat(kept.size()).isEqualTo(15);
      assertThat(Files.readString(ledger.evidence().file(kept.digest()))).isEqualTo("会议签到表");
      assertThat(keep(ledger, "会议签到表")).isEqualTo(kept.digest());
      assertThat(ledger.evidence().all()).containsExactly(kept.digest());
      assertThat(
              catchThrowableOfType(
                      Obstacle.class, () -> ledger.evidence().keep(home.resolve("none")))
                  .textKey())
          .isEqualTo("ledger.evidenceNotRead");
      assertThatThrownBy(() -> ledger.evidence().file("../x"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void missingAndAlteredFilesAreNamed() throws Exception {
    try (Ledger ledger = create(home)) {
      String first = keep(ledger, "one");
      String second = keep(ledger, "two");
      Verification sound = ledger.verify(Progress.NONE);
      assertThat(sound.sound()).isTrue();
      assertThat(sound.evidence()).isEqualTo(2);
      Files.delete(ledger.evidence().file(first));
      Files.writeString(ledger.evidence().file(second), "two!");
      assertThat(ledger.verify(Progress.NONE).damages())
          .containsExactlyInAnyOrder(
              new Damage(Damage.Kind.EVIDENCE_MISSING, first, 2, 0, Deed.of("proof")),
              new Damage(Damage.Kind.EVIDENCE_ALTERED, second, 3, 0, Deed.of("proof")));
      assertThatThrownBy(() -> ledger.evidence().file(first)).isInstanceOf(Obstacle.class);
    }
  }

  @Test
  void aFileThatNoEntryNamesIsNoDamage() throws Exception {
    try (Ledger ledger = create(home)) {
      keep(ledger, "one");
      Path left = Files.writeString(home.getParent().resolve("left.txt"), "of no entry");
      String digest = ledger.evidence().keep(left).digest();
      Files.writeString(ledger.evidence().file(digest), "altered");
      Verification found = ledger.verify(Progress.NONE);
      assertThat(found.sound()).isTrue();
      assertThat(found.evidence()).isEqualTo(1);
      assertThat(found.unnamed()).isEqualTo(new Verification.Unnamed(1, "altered".length()));
    }
  }

  @Test
  void draftsAreReplacedWhole() {
    try (Ledger ledger = create(home)) {
      Drafts drafts = ledger.drafts();
      assertThat(drafts.find("meeting")).isEmpty();
      drafts.keep("meeting", "半截");
      drafts.keep("meeting", "半截话");
      assertThat(drafts.find("meeting")).contains("半截话");
      assertThat(drafts.names()).containsExactly("meeting");
      drafts.discard("meeting");
      drafts.discard("meeting");
      assertThat(drafts.names()).isEmpty();
      assertThatThrownBy(() -> drafts.keep("../x", ""))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
