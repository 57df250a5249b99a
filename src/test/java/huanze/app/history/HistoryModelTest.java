package huanze.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.SampleDesk;
import huanze.base.Background;
import huanze.base.DateRange;
import huanze.unit.TenureDraft;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryModelTest {
  private static final String COUNTY = "130324";

  @TempDir Path temp;
  private SampleDesk sample;
  private UUID person;

  @BeforeEach
  void open() {
    sample = SampleDesk.of(temp, COUNTY);
    person = sample.desk().people().addPerson("李建国", null);
    UUID post =
        sample.desk().structure().post(COUNTY + ".government.mainLeader").orElseThrow().id();
    sample
        .desk()
        .people()
        .addTenure(
            new TenureDraft(
                post, person, new DateRange(LocalDate.of(2026, 1, 8), null), false, null));
  }

  @AfterEach
  void close() {
    sample.close();
  }

  private HistoryModel model(@Nullable UUID row) {
    HistoryModel model =
        new HistoryModel(
            sample.desk().ledger(),
            sample.desk().structures(),
            row,
            Background.sameThread(),
            sample.dialogs,
            sample::say,
            sample.texts);
    model.refresh();
    return model;
  }

  @Test
  void everyEntryNewestFirstWithWhatItChanged() {
    HistoryModel model = model(null);
    assertThat(model.entries().getFirst().number()).isEqualTo(sample.desk().ledger().position());
    assertThat(model.hasMoreProperty().get()).isFalse();
    model.choose(model.entries().getFirst());
    EntryDetails details = model.detailsProperty().get();
    assertThat(details.rows()).hasSize(1);
    ChangedRow row = details.rows().getFirst();
    assertThat(row.verb()).isEqualTo("新增");
    assertThat(row.fields())
        .anySatisfy(
            f -> {
              assertThat(f.name()).isEqualTo("人员");
              assertThat(f.after()).isEqualTo("李建国");
            });
  }

  @Test
  void historyOfOneRow() {
    sample.desk().people().editPerson(person, "李建国", "0001");
    HistoryModel model = model(person);
    assertThat(model.entries()).hasSize(2);
    model.choose(model.entries().getFirst());
    assertThat(model.detailsProperty().get().rows().getFirst().verb()).isEqualTo("修改");
  }

  @Test
  void anEntryThatOthersBuildOnIsUndoneTogetherWithThem() {
    HistoryModel model = model(null);
    model.choose(model.entries().get(1));
    sample.dialogs.yes = false;
    model.undo();
    assertThat(sample.dialogs.shown.getLast())
        .contains("不能单独撤销", "第 " + model.entries().getFirst().number() + " 号");
    assertThat(sample.desk().structure().person(person)).isPresent();
    sample.dialogs.yes = true;
    model.undo();
    assertThat(sample.desk().structure().person(person)).isEmpty();
    assertThat(model.entries().getFirst().kind()).isEqualTo("撤销");
    assertThat(sample.dialogs.failures).isEmpty();
    assertThat(model.detailsProperty().get().entry().undoneBy()).isNotNull();
  }

  @Test
  void whatBelongsToTheLedgerItselfIsRefused() {
    HistoryModel model = model(null);
    EntryLine founding = model.entries().getLast();
    assertThat(founding.undoable()).isFalse();
    model.choose(founding);
    model.undo();
    assertThat(sample.dialogs.failures.size() + sample.dialogs.shown.size()).isEqualTo(1);
    assertThat(sample.desk().structure().person(person)).isPresent();
  }
}
