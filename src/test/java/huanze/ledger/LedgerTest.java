package huanze.ledger;

import static huanze.ledger.Sample.count;
import static huanze.ledger.Sample.put;
import static huanze.ledger.Sample.thing;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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
  void aTablesPositionMovesWithItsRowsAlone() {
    List<Table> things = List.of(Sample.THING);
    List<Table> parts = List.of(Sample.PART);
    try (Ledger ledger = Sample.create(home)) {
      long before = ledger.position(parts);
      long put = put(ledger, thing("一"));
      assertThat(ledger.position(things)).isEqualTo(put);
      assertThat(ledger.position(parts)).isEqualTo(before);
      long undone = ledger.undo(put).orElseThrow();
      assertThat(ledger.position(things)).isEqualTo(undone);
      assertThat(ledger.position(parts)).isEqualTo(before);
      assertThat(ledger.position(List.of(Sample.THING, Sample.PART))).isEqualTo(undone);
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
