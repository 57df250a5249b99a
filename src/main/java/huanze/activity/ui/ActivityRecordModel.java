package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityState;
import huanze.activity.Addressees;
import huanze.activity.Channel;
import huanze.activity.UnitForms;
import huanze.base.CamelCase;
import huanze.base.Obstacle;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.evidence.Evidence;
import huanze.fx.LongWork;
import huanze.fx.Pick;
import huanze.fx.Route;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One activity, new or recorded: how it stands, what is typed over it, and its parts. */
public final class ActivityRecordModel {
  private final ActivityDesk desk;
  private final Names names;
  private final FormFields fields;
  private final CreditsModel credits;
  private final Suggestion suggestion;
  private final ReadOnlyObjectWrapper<@Nullable Activity> activity = new ReadOnlyObjectWrapper<>();
  private final RecordDraft draft;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final OpenedFor openedFor;
  private final RecordProblems problems;
  private final RecordFiles files;
  private final RecordSaving saving;
  private final RecordActions actions;
  private final RecordWays ways;
  private final RecordFollowUps followUps;
  private final EvidenceViewModel viewer;
  private ActivityFacts start;

  private ActivityRecordModel(ActivityDesk desk, ActivityKind kind, Route.@Nullable Owed owed) {
    this.desk = desk;
    names = new Names(desk.texts());
    fields = new FormFields(kind);
    draft = new RecordDraft(desk, kind);
    credits = new CreditsModel(desk, names);
    suggestion = new Suggestion(fields, names, desk.texts());
    openedFor = new OpenedFor(desk, names, owed);
    problems = new RecordProblems(desk, fields, openedFor);
    files = new RecordFiles(desk, activity);
    saving = new RecordSaving(desk, this);
    actions = new RecordActions(desk, this);
    ways = new RecordWays(desk, this);
    followUps = new RecordFollowUps(desk);
    viewer = new EvidenceViewModel(desk, names);
    start = ActivityFacts.of(kind).build();
    fields.onChange(this::changed);
    files.waiting().addListener((Observable o) -> problems.filesLeft(files.waiting()));
  }

  /** The form of a new activity, filled with what is known. */
  public static ActivityRecordModel ofNew(ActivityDesk desk, Route.NewActivity asked) {
    ActivityKind kind = CamelCase.parse(ActivityKind.class, asked.kind());
    ActivityRecordModel model = new ActivityRecordModel(desk, kind, asked.owed());
    Optional<ActivityFacts> copied = desk.handover().take().filter(f -> f.kind() == kind);
    model.begin(copied.orElseGet(() -> model.openedFor.known(kind, asked)));
    if (asked.owed() != null) {
      model.suggestTitle();
    }
    model.foresee();
    if (copied.isPresent()) {
      model.start = ActivityFacts.of(kind).build();
    } else {
      model.draft.find();
    }
    model.title.set(model.names.screen(kind, null));
    return model;
  }

  /** What it was opened for says enough of it for a title; that is nothing the user typed. */
  private void suggestTitle() {
    suggestion.follow(structure());
    start = fields.facts();
  }

  /**
   * A recorded activity.
   *
   * @throws huanze.base.Obstacle if it is gone, as after an undo
   */
  public static ActivityRecordModel of(ActivityDesk desk, UUID id) {
    Activity activity = desk.store().find(id).orElseThrow(() -> Obstacle.of("activity.ui.gone"));
    ActivityRecordModel model = new ActivityRecordModel(desk, activity.kind(), null);
    model.show(activity);
    return model;
  }

  private void begin(ActivityFacts facts) {
    fields.fill(facts);
    start = fields.facts();
  }

  /** Shows the record as it stands now; what was typed is gone. */
  void show(Activity shown) {
    suggestion.rest();
    begin(shown.facts());
    suggestion.resume(structure());
    files.clear();
    problems.clear();
    viewer.close();
    activity.set(shown);
    title.set(names.screen(fields.kind, shown));
    credits.show(shown);
    files.lookFor(shown);
    followUps.lookFor(shown);
    check();
  }

  /** The record as it stands now; nothing happens while something half-typed is in the form. */
  void refresh() {
    Activity shown = activity.get();
    if (shown != null && !dirty()) {
      desk.background()
          .read(
              "activityRecord",
              () -> desk.store().find(shown.id()),
              found -> found.ifPresentOrElse(this::show, () -> desk.navigator().back()),
              desk.dialogs()::failed);
    }
  }

  // ---- its parts

  FormFields fields() {
    return fields;
  }

  CreditsModel credits() {
    return credits;
  }

  /** What is wrong with the form, and odd about it. */
  RecordProblems checks() {
    return problems;
  }

  RecordFiles evidence() {
    return files;
  }

  /** Copying files into the ledger. */
  LongWork copying() {
    return saving.copying();
  }

  /** Whether it is being saved or files are being copied. */
  BooleanBinding busy() {
    return saving.busyProperty().or(copying().runningProperty().isNotNull());
  }

  /** Whether nothing can be typed now: it is withdrawn or busy. */
  BooleanBinding closed() {
    return busy()
        .or(
            Bindings.createBooleanBinding(
                () -> activity.get() != null && activity.get().withdrawn() != null, activity));
  }

  RecordActions actions() {
    return actions;
  }

  /** Looking at one of its files. */
  EvidenceViewModel viewer() {
    return viewer;
  }

  RecordWays ways() {
    return ways;
  }

  RecordFollowUps followUps() {
    return followUps;
  }

  // ---- what the form shows

  Names names() {
    return names;
  }

  Texts texts() {
    return desk.texts();
  }

  Structure structure() {
    return desk.structures().current();
  }

  /** Units to choose from as they are on the day; null: all there ever were. */
  List<Pick<UUID>> unitPicks(@Nullable LocalDate day) {
    return new Picks(structure(), desk.order()).units(day);
  }

  /** Units to choose who held the meeting from: first those that hold meetings of its forms. */
  List<Pick<UUID>> convenerPicks() {
    return Picks.first(unitPicks(fields.heldOn().orElse(null)), this::holdsSuch);
  }

  private boolean holdsSuch(UUID unit) {
    return structure()
        .unit(unit)
        .filter(known -> fields.kind == ActivityKind.MEETING)
        .map(known -> UnitForms.of(known, desk.order().pack()))
        .filter(forms -> forms.stream().anyMatch(fields.forms::contains))
        .isPresent();
  }

  LocalDate today() {
    return desk.clock().today();
  }

  /** Whether the record is a plan if it is of this day. */
  boolean isPlan(LocalDate day) {
    return desk.service().isPlan(day);
  }

  /** That a day to come makes it a plan, and whether that day is off; empty on other days. */
  String planHint(LocalDate day) {
    return !isPlan(day)
        ? ""
        : desk.planOnDayOff(day)
            .map(off -> texts().text("activity.ui.planDayOff", texts().text(off)))
            .orElseGet(() -> texts().text("activity.ui.plan"));
  }

  ReadOnlyObjectProperty<@Nullable Activity> activityProperty() {
    return activity.getReadOnlyProperty();
  }

  /** A half-typed form of an earlier day, while it waits for an answer. */
  ReadOnlyObjectProperty<@Nullable ActivityFacts> draftProperty() {
    return draft.waitingProperty();
  }

  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  ObservableList<Problem> problems() {
    return problems.problems();
  }

  ObservableList<String> warnings() {
    return problems.warnings();
  }

  /** Files to be attached when the record is saved. */
  ObservableList<Path> files() {
    return files.waiting();
  }

  boolean isMissing(Evidence evidence) {
    return files.isMissing(evidence);
  }

  Optional<ActivityState> state() {
    return Optional.ofNullable(activity.get()).map(a -> a.state(today()));
  }

  boolean isNew() {
    return activity.get() == null;
  }

  /** Whether the form says other facts than it did when it was filled. */
  boolean retyped() {
    return !fields.facts().equals(start);
  }

  boolean dirty() {
    boolean typed = retyped() || !fields.unreadable().isEmpty();
    return typed || !files.waiting().isEmpty();
  }

  /** In which period it must take place to meet what it was opened for; empty if that is open. */
  String owedHint() {
    return openedFor.hint();
  }

  /** What the form says beside whom it is about or goes to; may be empty. */
  String targetHint() {
    return isNew() && fields.kind == ActivityKind.CHECK ? openedFor.targetsLeft() : addressees();
  }

  /** Units to choose whom it is about from: first those of which a check is still owed. */
  List<Pick<UUID>> targetPicks() {
    return openedFor.targetsFirst(unitPicks(fields.heldOn().orElse(null)));
  }

  /** Whom such a report goes to by the rule (Art. 17); empty of any other record. */
  String addressees() {
    LocalDate on = fields.heldOn().orElse(today());
    List<String> names =
        Addressees.WRITTEN.stream()
            .filter(fields.forms::contains)
            .flatMap(form -> to(form, on).stream())
            .distinct()
            .map(unit -> structure().nameOn(unit.id(), on))
            .toList();
    return names.isEmpty() ? "" : texts().text("activity.ui.addressees", names().join(names));
  }

  private List<Unit> to(ActivityForm form, LocalDate on) {
    Addressees addressees = new Addressees(structure(), desk.order().pack(), on);
    return fields.conveners.stream()
        .limit(1)
        .flatMap(id -> structure().unit(id).stream())
        .flatMap(unit -> addressees.of(unit, form).stream())
        .toList();
  }

  /** Periods to choose from, newest first, as the forms ask for; empty if they ask for none. */
  List<Period> periods() {
    return Periods.of(fields.kind, fields.forms, today(), fields.about.get());
  }

  // ---- typing

  private void changed() {
    suggestion.follow(structure());
    problems.typed(activity.get());
  }

  /** Looks again for what is odd and what it counts for, and keeps the draft: after a pause. */
  void paused() {
    check();
    foresee();
    if (isNew() && dirty()) {
      draft.keep(fields.facts());
    }
  }

  private void foresee() {
    Activity shown = activity.get();
    if (shown == null) {
      credits.foresee(null, fields.facts());
    } else if (shown.withdrawn() == null) {
      credits.foresee(shown, retyped() ? fields.facts() : shown.facts());
    }
  }

  private void check() {
    Activity shown = activity.get();
    problems.check(shown == null ? null : shown.id());
  }

  /** Ticks or unticks a form; a joint meeting brings the other organ of the place with it. */
  void tick(ActivityForm form, boolean on) {
    fields.tick(form, on, structure());
  }

  void addFiles(List<Path> chosen) {
    files.add(chosen);
  }

  /** Goes on with the draft. */
  void takeDraft() {
    ActivityFacts found = draft.take().orElse(null);
    if (found != null) {
      fields.fill(found);
      check();
      foresee();
    }
  }

  void discardDraft() {
    draft.forget();
  }

  /** Saves the form: a new record, or a correction. */
  void save() {
    saving.save();
  }

  void withdraw() {
    actions.withdraw();
  }

  void restore() {
    actions.restore();
  }

  /**
   * Confirms that the plan took place.
   *
   * @param dayTyped the day on which it did
   * @param channel which outlet of a bulletin; null for everything else
   */
  void confirm(String dayTyped, @Nullable Channel channel) {
    actions.confirm(dayTyped, channel, "");
  }

  void copyAsNew() {
    ways.copyAsNew();
  }

  boolean mayLeave() {
    return ways.mayLeave();
  }
}
