package huanze.ledger;

import static huanze.ledger.Sample.count;
import static huanze.ledger.Sample.put;
import static huanze.ledger.Sample.thing;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  @TempDir Path home;

  @Test
  void whatWasSavedIsThereAfterTheNextStart() {
    try (Ledger ledger = Sample.create(home)) {
      assertThat(put(ledger, thing("一"))).isEqualTo(2);
      assertThat(put(ledger, thing("二").with("amount", 3))).isEqualTo(3);
      assertThat(ledger.save(Deed.of("x"), w -> w.put(Sample.THING, thing("一")))).isEmpty();
      assertThat(count(ledger, "thing")).isEqualTo(2);
    }
    try (Ledger ledger = Sample.open(home)) {
      assertThat(ledger.position()).isEqualTo(3);
      assertThat(ledger.startReport().replayed()).isZero();
      assertThat(count(ledger, "thing")).isEqualTo(2);
    }
  }

  @Test
  void aDeletedImageIsBuiltAnew() throws Exception {
    try (Ledger ledger = Sample.create(home)) {
      put(ledger, thing("一"));
    }
    java.nio.file.Files.delete(LedgerHome.image(home));
    try (Ledger ledger = Sample.open(home)) {
      assertThat(count(ledger, "thing")).isEqualTo(1);
    }
  }
}
