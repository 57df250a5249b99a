package huanze.app;

import huanze.app.practice.Practice;
import huanze.base.Texts;
import huanze.fx.FormMarks;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** What will be done, before it is. */
public final class FirstStartSummaryController {
  private final FirstStartModel model;
  private final Texts texts;
  private final FormMarks marks;

  @FXML private Label intro;
  @FXML private GridPane facts;
  @FXML private Label after;
  @FXML private Label workMark;

  FirstStartSummaryController(FirstStartModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    marks = new FormMarks(texts);
  }

  @FXML
  private void initialize() {
    marks.only("", facts, workMark).follow(model.problems());
    model
        .pageProperty()
        .addListener(
            (o, before, now) -> {
              if (now == FirstStartPage.SUMMARY) {
                show();
              }
            });
    show();
  }

  private void show() {
    facts.getChildren().clear();
    FirstStartOutcome outcome = model.outcome();
    BackupFacts.add(facts, texts.text("app.firstStart.summary.clerk"), outcome.clerk());
    switch (outcome) {
      case FirstStartOutcome.NewOffice made -> showNew(made.region());
      case FirstStartOutcome.Restore restored -> showRestore(restored);
      case FirstStartOutcome.Practice practice -> showPractice();
    }
  }

  private void showNew(RegionChoice region) {
    intro.setText(texts.text("app.firstStart.summary.new"));
    after.setText(texts.text("app.firstStart.summary.newAfter"));
    String level = texts.text("app.firstStart.level." + region.levelKey());
    BackupFacts.add(facts, texts.text("app.firstStart.summary.level"), level);
    String parent = model.parentName(region);
    BackupFacts.add(
        facts,
        texts.text("app.firstStart.summary.region"),
        parent.isEmpty()
            ? region.name()
            : texts.text("app.firstStart.summary.within", parent, region.name()));
  }

  private void showPractice() {
    intro.setText(texts.text("app.firstStart.summary.practice"));
    after.setText(texts.text("app.firstStart.summary.practiceAfter"));
    BackupFacts.add(
        facts,
        texts.text("app.firstStart.summary.practiceDay"),
        texts.text("app.firstStart.summary.practiceDayIs", Practice.TODAY));
  }

  private void showRestore(FirstStartOutcome.Restore restored) {
    intro.setText(texts.text("app.firstStart.summary.restore"));
    after.setText(texts.text("app.firstStart.summary.restoreAfter"));
    BackupFacts.add(
        facts, texts.text("app.firstStart.summary.backup"), restored.backup().toString());
    BackupSummary summary = model.summaryProperty().get();
    if (summary != null) {
      BackupFacts.fill(facts, summary, texts);
    }
  }
}
