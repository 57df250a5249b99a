package huanze.duty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.duty.Proposal;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 批量分配 without a toolkit, on a district's real ledger. */
class BulkModelTest {
  @TempDir private Path folder;
  private DutyRoom room;
  private BulkModel model;

  @BeforeEach
  void open() {
    room = new DutyRoom(folder, "130302");
    room.live("130302");
    model = new BulkModel(room.desk);
    model.load();
  }

  @AfterEach
  void close() {
    room.close();
  }

  /** The district head carries 6.1, 6.2, 6.4, 6.5 and, until May, 6.7 of the twelve of Art. 6. */
  @Test
  void thePreviewSaysWhatIsAddedAndWhatStays() {
    long before = room.entries();
    model.levelProperty().set(Level.COUNTY);
    model.kindProperty().set("government");
    model.rankProperty().set(Rank.MAIN_LEADER);
    model.preview();
    assertThat(model.lines()).extracting(BulkLine::post).containsOnly("区长");
    assertThat(model.count(Proposal.State.STANDS)).isEqualTo(5);
    assertThat(model.count(Proposal.State.NEW)).isEqualTo(7);
    assertThat(room.entries()).isEqualTo(before);
    model.apply();
    assertThat(room.notices).containsExactly("已分配 7 项职责");
    assertThat(room.entries()).isEqualTo(before + 1);
    model.preview();
    assertThat(model.count(Proposal.State.NEW)).isZero();
    model.apply();
    assertThat(room.entries()).as("nothing to give").isEqualTo(before + 1);
  }

  @Test
  void allTownshipsAreGivenInPartsOfWhichEachIsOneEntry() {
    long before = room.entries();
    model.levelProperty().set(Level.TOWNSHIP);
    model.preview();
    int added = model.additionsProperty().get();
    assertThat(added).isGreaterThan(BulkModel.PART);
    model.apply();
    long parts = (added + BulkModel.PART - 1) / BulkModel.PART;
    assertThat(room.entries()).isEqualTo(before + parts);
    assertThat(model.lookedProperty().get()).as("to be looked at again").isFalse();
  }

  @Test
  void aDayThatIsNoneIsRefusedBesideTheField() {
    model.fromProperty().set("2026年13月");
    model.preview();
    assertThat(model.problems())
        .extracting(room.texts::text)
        .containsExactly("看不懂日期“2026年13月”，请写成 2026-03-01 的样子。");
    assertThat(model.lines()).isEmpty();
    model.fromProperty().set("2026.1.1");
    assertThat(model.problems()).isEmpty();
  }

  @Test
  void anotherChoiceForgetsThePreview() {
    model.preview();
    assertThat(model.lines()).isNotEmpty();
    model.levelProperty().set(Level.TOWNSHIP);
    assertThat(model.lines()).isEmpty();
    assertThat(model.additionsProperty().get()).isZero();
  }
}
