package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Background;
import huanze.base.Problem;
import huanze.fx.RecordingDialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstStartModelTest {
  private final SampleRegions work = new SampleRegions();
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final List<FirstStartOutcome> done = new ArrayList<>();
  private final FirstStartModel model =
      new FirstStartModel(work, Background.sameThread(), dialogs, done::add);

  @Test
  void newOfficeOfATownship() {
    toLevel();
    model.levelProperty().set("township");
    model.next();
    model.regionFilterProperty().set("dgz");
    assertThat(model.regions()).extracting(RegionChoice::name).containsExactly("东港镇");
    model.regionProperty().set(model.regions().getFirst());
    model.next();
    assertThat(model.pageProperty().get()).isEqualTo(FirstStartPage.SUMMARY);
    model.next();
    assertThat(done).isEqualTo(work.carriedOut).hasSize(1);
    assertThat(done.getFirst())
        .isEqualTo(
            new FirstStartOutcome.NewOffice(
                "王芳", new RegionChoice("130302100", "东港镇", "130302", "township")));
  }

  @Test
  void theOnlyCityIsChosenAlready() {
    toLevel();
    model.levelProperty().set("city");
    assertThat(model.regionProperty().get()).extracting(RegionChoice::name).isEqualTo("秦皇岛市");
  }

  @Test
  void anotherLevelForgetsTheArea() {
    toLevel();
    model.levelProperty().set("city");
    model.levelProperty().set("county");
    assertThat(model.regionProperty().get()).isNull();
    assertThat(model.regions()).hasSize(4);
  }

  @Test
  void townshipsAreFoundByTheirCounty() {
    toLevel();
    model.levelProperty().set("township");
    model.regionFilterProperty().set("山海关");
    assertThat(model.regions()).extracting(RegionChoice::name).containsExactly("南关街道", "孟姜镇");
  }

  @Test
  void secrecyMustBeAccepted() {
    model.next();
    assertThat(model.pageProperty().get()).isEqualTo(FirstStartPage.SECRECY);
    assertThat(model.problems())
        .containsExactly(Problem.of("accepted", "app.firstStart.acceptFirst"));
  }

  @Test
  void aComplaintGoesWhenItIsAnswered() {
    model.next();
    assertThat(model.problems()).isNotEmpty();
    model.acceptedProperty().set(true);
    assertThat(model.problems()).isEmpty();
    model.next();
    model.next();
    assertThat(model.problems()).isNotEmpty();
    model.clerkProperty().set("王");
    assertThat(model.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "　"})
  void clerkMustHaveAName(String name) {
    accept();
    model.clerkProperty().set(name);
    model.next();
    assertThat(model.problems())
        .containsExactly(Problem.of("clerk", "app.firstStart.clerkMissing"));
  }

  @Test
  void namesAreCountedInCharactersNotInHalvesOfThem() {
    accept();
    model.clerkProperty().set("𠮷".repeat(FirstStartModel.LONGEST_NAME));
    model.next();
    assertThat(model.problems()).isEmpty();
    model.back();
    model.clerkProperty().set("𠮷".repeat(FirstStartModel.LONGEST_NAME + 1));
    model.next();
    assertThat(model.problems())
        .containsExactly(
            Problem.of("clerk", "app.firstStart.clerkTooLong", FirstStartModel.LONGEST_NAME));
  }

  @Test
  void nothingIsGuessed() {
    toKind();
    model.next();
    assertThat(model.problems()).extracting(Problem::field).containsExactly("kind");
    model.kindProperty().set(FirstStartModel.Kind.NEW_OFFICE);
    model.next();
    model.next();
    assertThat(model.problems()).extracting(Problem::field).containsExactly("level");
    model.levelProperty().set("county");
    model.next();
    model.next();
    assertThat(model.problems()).extracting(Problem::field).containsExactly("region");
  }

  @Test
  void restoreShowsWhatIsInItFirst() {
    toKind();
    model.kindProperty().set(FirstStartModel.Kind.RESTORE);
    model.next();
    model.next();
    assertThat(model.problems()).extracting(Problem::field).containsExactly("backup");
    model.chooseBackup(SampleRegions.GOOD);
    assertThat(model.summaryProperty().get().counts()).hasSize(2);
    model.next();
    model.next();
    assertThat(done).containsExactly(new FirstStartOutcome.Restore("王芳", SampleRegions.GOOD));
  }

  @Test
  void aBadBackupIsRefusedBesideItsButton() {
    toKind();
    model.kindProperty().set(FirstStartModel.Kind.RESTORE);
    model.next();
    model.chooseBackup(SampleRegions.GOOD);
    model.chooseBackup(Path.of("other"));
    assertThat(model.problems()).extracting(Problem::field).containsExactly("backup");
    assertThat(model.summaryProperty().get()).isNull();
    assertThat(model.busyProperty().get()).isFalse();
    model.next();
    assertThat(model.pageProperty().get()).isEqualTo(FirstStartPage.BACKUP);
    assertThat(dialogs.failures).isEmpty();
  }

  @Test
  void anObstacleAtTheEndLeavesTheAnswersToTryAgain() {
    work.diskFull = true;
    newOfficeUpToSummary();
    model.next();
    assertThat(model.problems()).hasSize(1);
    assertThat(done).isEmpty();
    work.diskFull = false;
    model.next();
    assertThat(done).hasSize(1);
  }

  @Test
  void backKeepsTheAnswers() {
    newOfficeUpToSummary();
    for (int i = 0; i < 5; i++) {
      model.back();
    }
    assertThat(model.pageProperty().get()).isEqualTo(FirstStartPage.SECRECY);
    assertThat(model.clerkProperty().get()).isEqualTo(" 王芳 ");
    assertThat(model.regionProperty().get()).isNotNull();
  }

  private void accept() {
    model.acceptedProperty().set(true);
    model.next();
  }

  private void toKind() {
    accept();
    model.clerkProperty().set(" 王芳 ");
    model.next();
  }

  private void toLevel() {
    toKind();
    model.kindProperty().set(FirstStartModel.Kind.NEW_OFFICE);
    model.next();
  }

  private void newOfficeUpToSummary() {
    toLevel();
    model.levelProperty().set("city");
    model.next();
    model.next();
  }
}
