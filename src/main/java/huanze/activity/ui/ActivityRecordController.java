package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityState;
import huanze.activity.Decision;
import huanze.activity.Leader;
import huanze.activity.Topic;
import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.fx.Focus;
import huanze.fx.FormMarks;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.Shown;
import java.io.File;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Form of one activity, new or recorded. */
public final class ActivityRecordController implements Screen {
  private static final Map<ActivityKind, Integer> ARTICLES =
      Map.of(
          ActivityKind.MEETING, 10,
          ActivityKind.INSPECTION, 11,
          ActivityKind.REPORT, 17,
          ActivityKind.BULLETIN, 13,
          ActivityKind.CHECK, 18,
          ActivityKind.DEBRIEFING, 18);

  private final ActivityRecordModel model;
  private final FormFields fields;
  private final Texts texts;
  private final FormMarks marks;
  private final Map<String, FormRow> rows = new LinkedHashMap<>();
  private final Map<ActivityForm, CheckBox> ticks = new LinkedHashMap<>();
  private final PauseTransition pause = new PauseTransition(Duration.millis(900));

  @FXML private StackPane root;
  @FXML private HBox bar;
  @FXML private Label state;
  @FXML private Button copy;
  @FXML private Button history;
  @FXML private Button print;
  @FXML private Button restore;
  @FXML private Button withdraw;
  @FXML private HBox draftBar;
  @FXML private Label draftText;
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
  @FXML private TextArea content;
  @FXML private FormRow findingsRow;
  @FXML private TextArea findings;
  @FXML private FormRow requirementsRow;
  @FXML private TextArea requirements;
  @FXML private FormRow decisionsRow;
  @FXML private LineBox decisions;
  @FXML private FormRow filesRow;
  @FXML private EvidenceBox files;
  @FXML private CreditsBox credits;
  @FXML private Label counted;
  @FXML private Label warnings;
  @FXML private Label rest;
  @FXML private Button save;
  @FXML private PickerPane picker;

  public ActivityRecordController(ActivityRecordModel model) {
    this.model = model;
    fields = model.fields();
    texts = model.texts();
    marks = new FormMarks(texts);
  }

  @FXML
  private void initialize() {
    picker.setUp(texts);
    layOut();
    bindTexts();
    bindChoices();
    bindLines();
    files.follow(model);
    credits.follow(model, picker);
    bindState();
    rows.forEach((name, row) -> marks.field(name, row.input(), row.mark()));
    marks.rest(rest).follow(model.problems());
    model.onRefused(this::focusFirst);
    pause.setOnFinished(e -> model.paused());
    fields.onChange(
        () -> {
          pause.playFromStart();
          follow();
        });
    root.setOnDragOver(this::dragged);
    root.setOnDragDropped(this::dropped);
  }

  /** Which lines such a record has, and what they are called. */
  private void layOut() {
    row("forms", formsRow);
    row("conveners", convenersRow);
    row("target", targetRow);
    row("about", aboutRow);
    row("heldOn", dayRow);
    row("newspaper", newspaperRow);
    row("television", televisionRow);
    row("startsAt", timeRow);
    row("title", titleRow);
    row("place", placeRow);
    row("topics", topicsRow);
    row("studied", studiedRow);
    row("leaders", leadersRow);
    row("researchers", researchersRow);
    row("participants", participantsRow);
    row("recorder", recorderRow);
    row("content", contentRow);
    row("findings", findingsRow);
    row("requirements", requirementsRow);
    row("decisions", decisionsRow);
    row("number", numberRow);
    row("evidence", filesRow);
    whoHeading.setVisible(leadersRow.isVisible());
    whoHeading.setManaged(leadersRow.isVisible());
    rows.put("endsAt", timeRow);
    rows.put("outlets", newspaperRow);
    String kind = CamelCase.of(fields.kind);
    convenersRow.setText(texts.text("activity.ui.field.conveners." + kind));
    dayRow.setText(texts.text("activity.ui.field.day." + kind));
    contentRow.setText(texts.text("activity.ui.field.content." + kind));
    if (leadersRow.isVisible()) {
      leadersRow.setText(texts.text("activity.ui.field.leaders." + kind));
    }
    if (targetRow.isVisible()) {
      targetRow.setText(texts.text("activity.ui.field.target." + kind));
    }
  }

  private void row(String field, FormRow row) {
    rows.put(field, row);
    row.setVisible(RecordLines.has(fields.kind, field));
  }

  private void bindTexts() {
    title.textProperty().bindBidirectional(fields.title);
    number.textProperty().bindBidirectional(fields.number);
    place.textProperty().bindBidirectional(fields.place);
    starts.textProperty().bindBidirectional(fields.starts);
    ends.textProperty().bindBidirectional(fields.ends);
    recorder.textProperty().bindBidirectional(fields.recorder);
    content.textProperty().bindBidirectional(fields.content);
    findings.textProperty().bindBidirectional(fields.findings);
    requirements.textProperty().bindBidirectional(fields.requirements);
    studied.selectedProperty().bindBidirectional(fields.studied);
    String pick = texts.text("activity.ui.pickDay");
    day.bind(fields.day, model::today, pick);
    newspaper.bind(fields.newspaper, model::today, pick);
    television.bind(fields.television, model::today, pick);
    for (TextField time : List.of(starts, ends)) {
      time.focusedProperty()
          .addListener(
              (o, was, is) -> {
                if (!is) {
                  Typed.time(time.getText()).ifPresent(t -> time.setText(t.toString()));
                }
              });
    }
  }

  private void bindChoices() {
    for (ActivityForm one : ActivityForm.of(fields.kind)) {
      CheckBox tick = new CheckBox(model.names().form(one));
      tick.setId("form-" + CamelCase.of(one));
      tick.setSelected(fields.forms.contains(one));
      tick.setOnAction(e -> model.tick(one, tick.isSelected()));
      ticks.put(one, tick);
    }
    forms.getChildren().setAll(ticks.values());
    fields.forms.addListener(
        (SetChangeListener<ActivityForm>)
            change -> ticks.forEach((f, t) -> t.setSelected(fields.forms.contains(f))));
    String remove = texts.text("activity.ui.remove");
    RecordPickers pick = pickers();
    conveners.follow(fields.conveners, this::unit, remove, pick::conveners);
    target.follow(fields.target, this::unit, remove, pick::target);
    leaders.follow(fields.leaders, this::leader, remove, pick::leaders);
    researchers.follow(fields.researchers, this::leader, remove, pick::researchers);
    about.setConverter(new Shown<>(model.names()::period));
    about.valueProperty().bindBidirectional(fields.about);
    follow();
  }

  private void bindLines() {
    topics.follow(fields.topics, line -> LineBox.topic(fields, line, texts));
    participants.follow(
        fields.participants,
        line -> LineBox.participant(fields, line, participantName(line), texts));
    decisions.follow(
        fields.decisions,
        line ->
            LineBox.decision(
                fields, line, model.names(), model, () -> pickers().unit(line.unit::set)));
    for (LineBox box : List.of(topics, participants, decisions)) {
      box.visibleProperty().bind(Bindings.isNotEmpty(box.getChildren()));
    }
  }

  private Node participantName(ParticipantLine line) {
    Label name = new Label();
    if (line.person == null) {
      name.setText(line.name);
    } else {
      String posts = model.names().posts(model.structure(), line.person, held());
      String person = model.names().person(model.structure(), line.person);
      name.setText(
          posts.isEmpty() ? person : texts.text("activity.ui.personAndPost", person, posts));
    }
    name.setMaxWidth(Double.MAX_VALUE);
    return name;
  }

  private void bindState() {
    model
        .activityProperty()
        .subscribe(
            shown -> {
              boolean recorded = shown != null;
              boolean withdrawn = recorded && shown.withdrawn() != null;
              bar.setVisible(recorded);
              copy.setVisible(recorded);
              history.setVisible(recorded && model.knows(Route.History.class));
              print.setVisible(recorded && model.knows(Route.PrintPreview.class));
              withdraw.setVisible(recorded && !withdrawn);
              restore.setVisible(withdrawn);
              form.setDisable(withdrawn);
              save.setDisable(withdrawn);
              save.setText(
                  texts.text(recorded ? "activity.ui.saveCorrection" : "activity.ui.save"));
              withdrawnText.setVisible(withdrawn);
              withdrawnText.setText(
                  withdrawn ? texts.text("activity.ui.withdrawnBecause", shown.withdrawn()) : "");
              sayState(shown);
              ConfirmBar.show(confirmBox, model, shown);
            });
    for (Node node :
        List.of(owedHint, bar, copy, history, print, withdraw, restore, withdrawnText, draftBar)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    draftBar.visibleProperty().bind(model.draftProperty().map(d -> true).orElse(false));
    draftText
        .textProperty()
        .bind(
            model
                .draftProperty()
                .map(
                    d ->
                        texts.text(
                            "activity.ui.draft.found",
                            model.names().kind(d.kind()),
                            d.label().isEmpty()
                                ? texts.text("activity.ui.draft.noTitle")
                                : d.label()))
                .orElse(""));
    counted
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.credits().summary(model.isNew()),
                model.credits().lines(),
                model.activityProperty()));
    warnings.managedProperty().bind(warnings.visibleProperty());
    warnings.visibleProperty().bind(Bindings.isNotEmpty(model.warnings()));
    warnings
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> String.join("\n", model.warnings()), model.warnings()));
  }

  private void sayState(@Nullable Activity shown) {
    state
        .getStyleClass()
        .removeAll(
            Arrays.stream(ActivityState.values())
                .map(ActivityRecordController::stateStyle)
                .toList());
    if (shown != null) {
      ActivityState now = shown.state(model.today());
      state.setText(
          texts.text(
              "activity.ui.stateLine", model.names().state(now), shown.stated().enteredOn()));
      state.getStyleClass().add(stateStyle(now));
    }
  }

  static String stateStyle(ActivityState state) {
    return switch (state) {
      case HELD -> "hz-activity-held";
      case PLANNED -> "hz-activity-planned";
      case TO_CONFIRM -> "hz-activity-to-confirm";
      case WITHDRAWN -> "hz-activity-withdrawn";
    };
  }

  /** What depends on other fields. */
  private void follow() {
    LocalDate held = held();
    boolean plan = held != null && held.isAfter(model.today());
    planText.setText(plan ? texts.text("activity.ui.plan") : "");
    owedHint.setText(model.owedHint());
    owedHint.setVisible(!owedHint.getText().isEmpty());
    List<Period> periods = model.periods();
    aboutRow.setVisible(!periods.isEmpty());
    aboutRow.setText(
        texts.text(
            fields.kind == ActivityKind.MEETING || fields.kind == ActivityKind.BULLETIN
                ? "activity.ui.field.dataMonth"
                : "activity.ui.field.about"));
    if (!about.getItems().equals(periods)) {
      Period chosen = fields.about.get();
      about.getItems().setAll(periods);
      fields.about.set(chosen);
    }
    if (fields.kind == ActivityKind.BULLETIN) {
      boolean papers = !fields.forms.equals(Set.of(ActivityForm.WATER));
      newspaperRow.setVisible(papers);
      televisionRow.setVisible(papers);
      dayRow.setVisible(!papers || fields.forms.isEmpty());
    }
    if (fields.kind == ActivityKind.MEETING) {
      boolean byTopic = fields.topics.stream().anyMatch(t -> t.environmental.get());
      studiedRow.setVisible(!byTopic);
    }
  }

  private RecordPickers pickers() {
    return new RecordPickers(model, picker);
  }

  private @Nullable LocalDate held() {
    return fields.heldOn().orElse(null);
  }

  private String unit(UUID id) {
    return model.names().unit(model.structure(), id);
  }

  private String leader(Leader leader) {
    String name = model.names().person(model.structure(), leader.person());
    String posts = model.names().posts(model.structure(), leader.person(), held());
    return posts.isEmpty() ? name : texts.text("activity.ui.personAndPost", name, posts);
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

  private void focusFirst(List<Problem> problems) {
    Set<String> wrong =
        problems.stream().map(Problem::field).collect(java.util.stream.Collectors.toSet());
    rows.entrySet().stream()
        .filter(e -> wrong.contains(e.getKey()) && e.getValue().isVisible())
        .findFirst()
        .ifPresent(
            e -> {
              FormRow row = e.getValue();
              Focus.first(row.input()).ifPresent(Node::requestFocus);
              double reach = form.getHeight() - scroll.getViewportBounds().getHeight();
              if (reach > 0) {
                scroll.setVvalue(
                    Math.clamp((row.getBoundsInParent().getMinY() - 24) / reach, 0, 1));
              }
            });
  }

  private void dragged(DragEvent e) {
    if (e.getDragboard().hasFiles() && !form.isDisabled()) {
      e.acceptTransferModes(TransferMode.COPY);
    }
    e.consume();
  }

  private void dropped(DragEvent e) {
    model.addFiles(e.getDragboard().getFiles().stream().map(File::toPath).toList());
    e.setDropCompleted(true);
    e.consume();
  }

  @FXML
  private void saveForm() {
    model.save();
  }

  @FXML
  private void cancel() {
    model.cancel();
  }

  @FXML
  private void copyAsNew() {
    model.copyAsNew();
  }

  @FXML
  private void openHistory() {
    model.history();
  }

  @FXML
  private void printSheet() {
    model.print();
  }

  @FXML
  private void withdrawRecord() {
    model.withdraw();
  }

  @FXML
  private void restoreRecord() {
    model.restore();
  }

  @FXML
  private void takeDraft() {
    model.takeDraft();
  }

  @FXML
  private void discardDraft() {
    model.discardDraft();
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
    boolean dispatch = fields.forms.contains(ActivityForm.DISPATCH);
    return OptionalInt.of(dispatch ? 12 : ARTICLES.get(fields.kind));
  }
}
