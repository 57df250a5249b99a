package huanze.activity.ui;

import huanze.activity.ActivityKind;
import huanze.activity.Decision;
import huanze.activity.FoundProblem;
import huanze.activity.Minutes;
import huanze.activity.Topic;
import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.fx.DayField;
import huanze.fx.FormMarks;
import huanze.fx.PickerPane;
import huanze.fx.Screen;
import huanze.fx.WordsArea;
import huanze.fx.WorkBar;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Form of one activity, new or recorded: gives each control to the section it belongs to. */
public final class ActivityRecordController implements Screen {
  private static final Set<String> MINUTES =
      Set.of(
          "minutes",
          "draftedOn",
          "reviewedBy",
          "reviewedOn",
          "signedBy",
          "signedOn",
          "issuedOn",
          "sentTo");

  private final ActivityRecordModel model;
  private final FormFields fields;
  private final Texts texts;
  private final RecordRows rows;
  private final RecordDays days;
  private final PauseTransition pause = new PauseTransition(Duration.millis(900));

  @FXML private StackPane root;
  @FXML private RecordBar bar;
  @FXML private DraftBar draftBar;
  @FXML private Label withdrawnText;
  @FXML private VBox confirmBox;
  @FXML private ScrollPane scroll;
  @FXML private VBox form;
  @FXML private FormRow formsRow;
  @FXML private FlowPane forms;
  @FXML private FormRow convenersRow;
  @FXML private Chips conveners;
  @FXML private FormRow targetRow;
  @FXML private Chips target;
  @FXML private Label addressees;
  @FXML private FormRow aboutRow;
  @FXML private ComboBox<Period> about;
  @FXML private FormRow dayRow;
  @FXML private DayField day;
  @FXML private Label owedHint;
  @FXML private Label planText;
  @FXML private FormRow newspaperRow;
  @FXML private DayField newspaper;
  @FXML private FormRow televisionRow;
  @FXML private DayField television;
  @FXML private Label outletsHint;
  @FXML private FormRow timeRow;
  @FXML private TextField starts;
  @FXML private TextField ends;
  @FXML private FormRow titleRow;
  @FXML private TextField title;
  @FXML private FormRow numberRow;
  @FXML private TextField number;
  @FXML private FormRow placeRow;
  @FXML private TextField place;
  @FXML private FormRow topicsRow;
  @FXML private LineBox topics;
  @FXML private Button addTopic;
  @FXML private FormRow studiedRow;
  @FXML private CheckBox studied;
  @FXML private Label whoHeading;
  @FXML private FormRow leadersRow;
  @FXML private Chips leaders;
  @FXML private FormRow researchersRow;
  @FXML private Chips researchers;
  @FXML private FormRow participantsRow;
  @FXML private LineBox participants;
  @FXML private FormRow recorderRow;
  @FXML private TextField recorder;
  @FXML private FormRow contentRow;
  @FXML private WordsArea content;
  @FXML private FormRow findingsRow;
  @FXML private WordsArea findings;
  @FXML private FormRow requirementsRow;
  @FXML private WordsArea requirements;
  @FXML private FormRow decisionsRow;
  @FXML private LineBox decisions;
  @FXML private FormRow sessionRow;
  @FXML private TextField session;
  @FXML private FormRow sourcesRow;
  @FXML private FlowPane sources;
  @FXML private FormRow pointsRow;
  @FXML private WordsArea points;
  @FXML private FormRow problemsRow;
  @FXML private LineBox problems;
  @FXML private Button nothingFound;
  @FXML private Button takeInDecisions;
  @FXML private Button takeInProblems;
  @FXML private Section minutesSection;
  @FXML private FormRow draftedRow;
  @FXML private DayField draftedOn;
  @FXML private FormRow reviewedRow;
  @FXML private TextField reviewedBy;
  @FXML private DayField reviewedOn;
  @FXML private FormRow signedRow;
  @FXML private TextField signedBy;
  @FXML private DayField signedOn;
  @FXML private FormRow issuedRow;
  @FXML private DayField issuedOn;
  @FXML private FormRow sentRow;
  @FXML private WordsArea sentTo;
  @FXML private FormRow filesRow;
  @FXML private EvidenceBox files;
  @FXML private CreditsBox credits;
  @FXML private WorkBar working;
  @FXML private RecordFoot foot;
  @FXML private PickerPane picker;
  @FXML private EvidenceView viewer;

  public ActivityRecordController(ActivityRecordModel model) {
    this.model = model;
    fields = model.fields();
    texts = model.texts();
    rows = new RecordRows(fields, texts);
    days = new RecordDays(model);
  }

  @FXML
  private void initialize() {
    picker.setUp(texts);
    layOut();
    bindTexts();
    bindChoices();
    bindLines();
    files.follow(model);
    viewer.follow(model);
    files.takeDropped(root, model, form::isDisabled);
    credits.follow(model, picker);
    bindState();
    FormMarks marks = new FormMarks(texts);
    rows.mark(marks);
    marks.rest(foot.rest()).follow(model.problems());
    model.checks().onRefused(this::focusFirst);
    pause.setOnFinished(e -> model.paused());
    fields.onChange(
        () -> {
          pause.playFromStart();
          follow();
        });
  }

  /** Which lines such a record has, from top to bottom: the first one wrong takes the keyboard. */
  private void layOut() {
    rows.add("forms", formsRow)
        .add("conveners", convenersRow)
        .add("target", targetRow)
        .add("about", aboutRow)
        .add("heldOn", dayRow)
        .add("newspaper", newspaperRow)
        .add("television", televisionRow)
        .add("startsAt", timeRow)
        .add("title", titleRow)
        .add("place", placeRow)
        .add("session", sessionRow)
        .add("sources", sourcesRow)
        .add("points", pointsRow)
        .add("topics", topicsRow)
        .add("studied", studiedRow)
        .add("leaders", leadersRow)
        .add("researchers", researchersRow)
        .add("participants", participantsRow)
        .add("recorder", recorderRow)
        .add("content", contentRow)
        .add("problems", problemsRow)
        .add("findings", findingsRow)
        .add("requirements", requirementsRow)
        .add("decisions", decisionsRow)
        .add("number", numberRow)
        .add("draftedOn", draftedRow)
        .add("reviewedBy", reviewedRow)
        .add("signedBy", signedRow)
        .add("issuedOn", issuedRow)
        .add("sentTo", sentRow)
        .add("evidence", filesRow)
        .beside("endsAt", "startsAt")
        .beside("minutes", "draftedOn")
        .beside("reviewedOn", "reviewedBy")
        .beside("signedOn", "signedBy")
        .beside("outlets", "newspaper");
    rows.name();
    whoHeading.setVisible(rows.isShown("leaders"));
    whoHeading.setManaged(rows.isShown("leaders"));
  }

  private void bindTexts() {
    title.textProperty().bindBidirectional(fields.title);
    number.textProperty().bindBidirectional(fields.number);
    place.textProperty().bindBidirectional(fields.place);
    recorder.textProperty().bindBidirectional(fields.recorder);
    content.textProperty().bindBidirectional(fields.content);
    findings.textProperty().bindBidirectional(fields.findings);
    requirements.textProperty().bindBidirectional(fields.requirements);
    points.textProperty().bindBidirectional(fields.points);
    bindMinutes();
    studied.selectedProperty().bindBidirectional(fields.studied);
    days.days(day, newspaper, television);
    days.times(starts, ends);
  }

  private void bindMinutes() {
    MinutesFields minutes = fields.minutes;
    session.textProperty().bindBidirectional(minutes.session);
    reviewedBy.textProperty().bindBidirectional(minutes.reviewedBy);
    signedBy.textProperty().bindBidirectional(minutes.signedBy);
    sentTo.textProperty().bindBidirectional(minutes.sentTo);
    days.minutes(draftedOn, reviewedOn, signedOn, issuedOn);
    minutesSection.setVisible(fields.kind == ActivityKind.MEETING);
  }

  private void bindChoices() {
    FormTicks.sources(sources, model);
    FormTicks.follow(forms, model);
    RecordPeople people = new RecordPeople(model, pickers());
    people.units(conveners, target, addressees);
    people.leaders(leaders, researchers);
    people.participants(participants);
    days.about(about);
    owedHint.managedProperty().bind(owedHint.visibleProperty());
    outletsHint.managedProperty().bind(outletsHint.visibleProperty());
    follow();
  }

  private void bindLines() {
    boolean training = fields.kind == ActivityKind.TRAINING;
    addTopic.setText(
        texts.text(training ? "activity.ui.topic.addTaught" : "activity.ui.topic.add"));
    topics.follow(fields.topics, line -> LineBox.topic(fields, line, texts));
    decisions.follow(
        fields.decisions,
        line ->
            FoundBox.decision(
                model,
                line,
                () -> pickers().unit(line.unit::set),
                () -> fields.decisions.remove(line)));
    for (Button takeIn : List.of(takeInDecisions, takeInProblems)) {
      takeIn.managedProperty().bind(takeIn.visibleProperty());
      takeIn.setOnAction(e -> model.followUps().takeIn());
    }
    takeInDecisions.visibleProperty().bind(model.followUps().decisionsOfferedProperty());
    takeInProblems.visibleProperty().bind(model.followUps().problemsOfferedProperty());
    nothingFound.visibleProperty().bind(Bindings.isEmpty(fields.problems));
    problems.follow(
        fields.problems,
        line ->
            FoundBox.problem(
                model,
                line,
                () -> pickers().unit(line.unit::set),
                () -> fields.problems.remove(line)));
  }

  private void bindState() {
    bar.follow(model);
    draftBar.follow(model);
    foot.follow(model);
    working.follow(model.copying().runningProperty(), texts);
    bar.disableProperty().bind(model.busy());
    form.disableProperty().bind(model.closed());
    withdrawnText.managedProperty().bind(withdrawnText.visibleProperty());
    model
        .activityProperty()
        .subscribe(
            shown -> {
              boolean withdrawn = shown != null && shown.withdrawn() != null;
              withdrawnText.setVisible(withdrawn);
              withdrawnText.setText(
                  withdrawn ? texts.text("activity.ui.withdrawnBecause", shown.withdrawn()) : "");
              ConfirmBar.show(confirmBox, model, shown);
              minutesSection.setOpen(fields.minutes.minutes().stage() != null);
            });
  }

  /** What depends on other fields. */
  private void follow() {
    List<Period> periods = model.periods();
    days.hint(owedHint, planText, outletsHint);
    rows.follow(!periods.isEmpty());
    Minutes.Stage stage = fields.minutes.minutes().stage();
    minutesSection.say(
        texts, stage == null ? "activity.stage.none" : "activity.stage." + CamelCase.of(stage));
    days.offer(periods, about);
  }

  private RecordPickers pickers() {
    return new RecordPickers(model, picker);
  }

  ActivityRecordModel model() {
    return model;
  }

  /** For pictures: 0 is the top, 1 the end. */
  void scroll(double to) {
    scroll.setVvalue(to);
  }

  @FXML
  void addParticipants() {
    pickers().participants();
  }

  @FXML
  private void addTopic() {
    fields.addTopic(new Topic(null, false));
    topics.focusLast();
  }

  @FXML
  private void addDecision() {
    fields.addDecision(new Decision(null, null, null));
    decisions.focusLast();
  }

  @FXML
  private void addProblem() {
    fields.addProblem(new FoundProblem(null, null, null, null, null));
    problems.focusLast();
  }

  /** In the words that papers understand, whatever the screens speak. */
  @FXML
  private void sayNothingFound() {
    String words = Texts.chinese().text("activity.ui.problem.none");
    fields.addProblem(new FoundProblem(null, words, null, null, null));
  }

  private void focusFirst(List<Problem> wrong) {
    if (wrong.stream().anyMatch(problem -> MINUTES.contains(problem.field()))) {
      minutesSection.setOpen(true);
    }
    form.applyCss();
    form.layout();
    rows.focusFirst(wrong)
        .ifPresent(
            row -> {
              double reach = form.getHeight() - scroll.getViewportBounds().getHeight();
              double top = form.sceneToLocal(row.localToScene(0, 0)).getY();
              if (reach > 0) {
                scroll.setVvalue(Math.clamp((top - 24) / reach, 0, 1));
              }
            });
  }

  @Override
  public ObservableValue<String> title() {
    return model.titleProperty();
  }

  @Override
  public void activate() {
    model.refresh();
  }

  @Override
  public void deactivate() {
    pause.stop();
    model.viewer().close();
  }

  @Override
  public boolean mayLeave() {
    pause.stop();
    return model.mayLeave();
  }

  @Override
  public void save() {
    model.save();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(model.ways().article());
  }
}
