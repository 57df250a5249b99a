package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityService;
import huanze.activity.ActivityState;
import huanze.activity.Channel;
import huanze.activity.Checked;
import huanze.activity.Evidence;
import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.fx.Route;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One activity, new or recorded: its fields, its files, and everything one can do with it. */
public final class ActivityRecordModel {
  private final ActivityDesk desk;
  private final Names names;
  private final FormFields fields;
  private final CreditsModel credits;
  private final Suggestion suggestion;
  private final ReadOnlyObjectWrapper<@Nullable Activity> activity = new ReadOnlyObjectWrapper<>();
  private final RecordDraft draft;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();
  private final ObservableList<String> warnings = FXCollections.observableArrayList();
  private final ObservableList<Path> files = FXCollections.observableArrayList();
  private final Set<UUID> missing = new HashSet<>();
  private final List<Consumer<List<Problem>>> whenRefused = new ArrayList<>();
  private ActivityFacts start;
  private Route.@Nullable Owed owed;
  private boolean busy;
  private boolean tried;

  private ActivityRecordModel(ActivityDesk desk, ActivityKind kind) {
    this.desk = desk;
    names = new Names(desk.texts());
    fields = new FormFields(kind);
    draft = new RecordDraft(desk, kind);
    credits = new CreditsModel(desk, names);
    suggestion = new Suggestion(fields, names, desk.texts());
    start = ActivityFacts.of(kind).build();
  }

  /** The form of a new activity, filled with what is known. */
  public static ActivityRecordModel ofNew(ActivityDesk desk, Route.NewActivity asked) {
    ActivityKind kind = CamelCase.parse(ActivityKind.class, asked.kind());
    ActivityRecordModel model = new ActivityRecordModel(desk, kind);
    ActivityFactsBuilder known = model.known(asked);
    Optional<ActivityFacts> copied = desk.handover().take().filter(f -> f.kind() == kind);
    model.begin(copied.orElseGet(known::build));
    model.fields.onChange(model::changed);
    if (copied.isPresent()) {
      model.start = ActivityFacts.of(kind).build();
    } else {
      model.draft.find();
    }
    model.say();
    return model;
  }

  private ActivityFactsBuilder known(Route.NewActivity asked) {
    Route.Owed wanted = asked.owed();
    owed = wanted;
    LocalDate day = asked.day();
    ActivityFactsBuilder known = ActivityFacts.of(fields.kind);
    known.heldOn(day == null && wanted == null ? desk.clock().today() : day);
    ActivityForm form =
        wanted == null || wanted.form() == null
            ? null
            : CamelCase.parse(ActivityForm.class, wanted.form());
    boolean oneUsual = fields.kind == ActivityKind.INSPECTION || fields.kind == ActivityKind.CHECK;
    if (form != null) {
      known.forms(form);
    } else if (oneUsual) {
      known.forms(List.copyOf(ActivityForm.of(fields.kind)).getFirst());
    }
    if (asked.unit() != null) {
      List<UUID> conveners = new ArrayList<>(List.of(asked.unit()));
      if (form == ActivityForm.JOINT) {
        conveners.addAll(Conveners.ofJointMeeting(structure(), conveners));
      }
      known.conveners(conveners);
    }
    if (wanted != null && wanted.about()) {
      known.about(wanted.period());
    }
    return known;
  }

  /** In which period it must take place to meet what it was opened for; empty if that is open. */
  String owedHint() {
    Route.Owed wanted = owed;
    if (wanted == null || wanted.about()) {
      return "";
    }
    Period period = wanted.period();
    return desk.texts()
        .text("activity.ui.owed.hint", names.period(period), period.from(), period.to());
  }

  private List<String> oddities(Checked checked, ActivityFacts facts) {
    List<String> found = new ArrayList<>();
    Route.Owed wanted = owed;
    LocalDate held = facts.heldOn();
    if (wanted != null && !wanted.about() && held != null && !wanted.period().contains(held)) {
      found.add(desk.texts().text("activity.ui.owed.outside", held, names.period(wanted.period())));
    }
    checked.warnings().stream().map(desk.texts()::text).distinct().forEach(found::add);
    return found;
  }

  /**
   * A recorded activity.
   *
   * @throws huanze.base.Obstacle if it is gone, as after an undo
   */
  public static ActivityRecordModel of(ActivityDesk desk, UUID id) {
    Activity activity = desk.store().find(id).orElseThrow(() -> Obstacle.of("activity.ui.gone"));
    ActivityRecordModel model = new ActivityRecordModel(desk, activity.kind());
    model.fields.onChange(model::changed);
    model.show(activity);
    return model;
  }

  private void begin(ActivityFacts facts) {
    fields.fill(facts);
    start = fields.facts();
  }

  private void show(Activity shown) {
    begin(shown.facts());
    files.clear();
    problems.clear();
    tried = false;
    missing.clear();
    activity.set(shown);
    say();
    credits.show(shown);
    lookForFiles(shown);
    check();
  }

  private void say() {
    String kind = names.kind(fields.kind);
    Activity shown = activity.get();
    title.set(
        shown == null
            ? desk.texts().text("activity.ui.title.new", kind)
            : desk.texts().text("activity.ui.title.one", kind, shown.facts().label()));
  }

  /** The record as it stands now; nothing happens while something half-typed is in the form. */
  void refresh() {
    Activity shown = activity.get();
    if (shown != null && !dirty()) {
      read(
          "activityRecord",
          () -> desk.store().find(shown.id()),
          found -> found.ifPresentOrElse(this::show, () -> desk.navigator().back()));
    }
  }

  private void lookForFiles(Activity shown) {
    read(
        "activityEvidence",
        () ->
            shown.evidence().stream()
                .filter(e -> !desk.vault().holds(e.digest()))
                .map(Evidence::id)
                .toList(),
        gone -> {
          if (!gone.isEmpty() && shown.equals(activity.get())) {
            missing.addAll(gone);
            activity.set(null);
            activity.set(shown);
          }
        });
  }

  // ---- what the form shows

  FormFields fields() {
    return fields;
  }

  CreditsModel credits() {
    return credits;
  }

  Names names() {
    return names;
  }

  Texts texts() {
    return desk.texts();
  }

  Structure structure() {
    return desk.structures().current();
  }

  Picks picks() {
    return new Picks(structure(), names, desk.texts().text("activity.ui.noPost"));
  }

  LocalDate today() {
    return desk.clock().today();
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
    return problems;
  }

  ObservableList<String> warnings() {
    return warnings;
  }

  /** Files to be attached when the record is saved. */
  ObservableList<Path> files() {
    return files;
  }

  boolean isMissing(Evidence evidence) {
    return missing.contains(evidence.id());
  }

  Optional<ActivityState> state() {
    return Optional.ofNullable(activity.get()).map(a -> a.state(today()));
  }

  boolean isNew() {
    return activity.get() == null;
  }

  boolean dirty() {
    boolean typed = !fields.facts().equals(start) || !fields.unreadable().isEmpty();
    return typed || !files.isEmpty();
  }

  boolean knows(Class<? extends Route> route) {
    return desk.navigator().knows(route);
  }

  /** Is told the problems whenever saving was refused. */
  void onRefused(Consumer<List<Problem>> action) {
    whenRefused.add(action);
  }

  /** Periods to choose from, newest first, as the forms ask for; empty if they ask for none. */
  List<Period> periods() {
    return Periods.of(fields.kind, fields.forms, today(), fields.about.get());
  }

  // ---- typing

  private void changed() {
    suggestion.follow(structure());
    if (tried) {
      problems.setAll(placed(fields.unreadable()));
    }
  }

  /** Looks again for what is odd, and keeps the draft: after a pause in typing. */
  void paused() {
    check();
    if (isNew() && dirty()) {
      draft.keep(fields.facts());
    }
  }

  private void check() {
    ActivityFacts facts = fields.facts();
    UUID id = activity.get() == null ? null : activity.get().id();
    read(
        "activityCheck",
        () -> desk.service().check(facts, id),
        checked -> {
          warnings.setAll(oddities(checked, facts));
          if (tried) {
            problems.setAll(placed(ProblemPlaces.all(fields.unreadable(), checked)));
          }
        });
  }

  /** Ticks or unticks a form; a joint meeting brings the other organ of the place with it. */
  void tick(ActivityForm form, boolean on) {
    if (on) {
      fields.forms.add(form);
      if (form == ActivityForm.JOINT) {
        Conveners.ofJointMeeting(structure(), fields.conveners).forEach(fields.conveners::add);
      }
    } else {
      fields.forms.remove(form);
    }
  }

  void addFiles(List<Path> chosen) {
    chosen.stream().filter(f -> !files.contains(f)).forEach(files::add);
  }

  void chooseFiles() {
    addFiles(desk.files().openSeveral("activity.ui.files.choose"));
  }

  // ---- drafts

  /** Goes on with the draft. */
  void takeDraft() {
    draft
        .take()
        .ifPresent(
            found -> {
              fields.fill(found);
              check();
            });
  }

  void discardDraft() {
    draft.forget();
  }

  // ---- saving

  /** Saves the form: a new record, or a correction. */
  void save() {
    Activity before = activity.get();
    if (busy || before != null && before.withdrawn() != null) {
      return;
    }
    if (before != null && !dirty()) {
      desk.notices().say("activity.ui.notice.nothing");
      return;
    }
    ActivityFacts facts = fields.facts();
    List<Problem> unreadable = fields.unreadable();
    List<Path> attached = List.copyOf(files);
    boolean sameFacts = before != null && facts.equals(start);
    busy = true;
    desk.background()
        .write(
            () -> store(before, facts, unreadable, attached, sameFacts),
            this::saved,
            this::refused);
  }

  /** What was saved, and files that could not be attached. */
  private record Outcome(ActivityService.Saved saved, boolean isNew, List<Exception> notAttached) {}

  private Outcome store(
      @Nullable Activity before,
      ActivityFacts facts,
      List<Problem> unreadable,
      List<Path> attached,
      boolean sameFacts) {
    if (!unreadable.isEmpty()) {
      Checked checked = desk.service().check(facts, before == null ? null : before.id());
      throw new InvalidInput(ProblemPlaces.all(unreadable, checked));
    }
    ActivityService.Saved saved;
    if (before == null) {
      saved = desk.service().record(facts);
    } else if (sameFacts) {
      saved = new ActivityService.Saved(before, List.of());
    } else {
      saved = desk.service().correct(before.id(), facts);
    }
    List<Exception> notAttached = new ArrayList<>();
    for (Path file : attached) {
      try {
        saved =
            new ActivityService.Saved(
                desk.service().attach(saved.activity().id(), file).activity(), saved.warnings());
      } catch (RuntimeException e) {
        notAttached.add(e);
      }
    }
    return new Outcome(saved, before == null, notAttached);
  }

  private void saved(Outcome outcome) {
    busy = false;
    Activity after = outcome.saved().activity();
    boolean plan = !after.stated().confirmed();
    show(after);
    desk.notices()
        .say(
            plan ? "activity.ui.notice.planned" : "activity.ui.notice.saved",
            names.kind(after.kind()),
            after.facts().label());
    if (outcome.isNew()) {
      draft.forget();
    }
    outcome.notAttached().forEach(desk.dialogs()::failed);
    if (outcome.isNew() && knows(Route.Activity.class)) {
      desk.navigator().replace(new Route.Activity(after.id()));
    }
  }

  private void refused(Exception failure) {
    busy = false;
    if (failure instanceof InvalidInput invalid) {
      tried = true;
      List<Problem> placed = placed(invalid.problems());
      problems.setAll(placed);
      whenRefused.forEach(w -> w.accept(placed));
    } else {
      desk.dialogs().failed(failure);
    }
  }

  private List<Problem> placed(List<Problem> some) {
    return ProblemPlaces.placed(some, fields.facts(), desk.texts());
  }

  // ---- actions on a record

  void withdraw() {
    Activity shown = activity.get();
    if (shown != null) {
      desk.dialogs()
          .askReason("activity.ui.withdraw.ask", shown.facts().label())
          .ifPresent(
              reason ->
                  act(
                      () -> desk.service().withdraw(shown.id(), reason),
                      "activity.ui.notice.withdrawn"));
    }
  }

  void restore() {
    Activity shown = activity.get();
    if (shown != null) {
      act(() -> desk.service().restore(shown.id()), "activity.ui.notice.restored");
    }
  }

  /**
   * Confirms that the plan took place.
   *
   * @param dayTyped the day on which it did
   * @param channel which outlet of a bulletin; null for everything else
   */
  void confirm(String dayTyped, @Nullable Channel channel) {
    Activity shown = activity.get();
    if (shown == null) {
      return;
    }
    LocalDate day = Typed.day(dayTyped).orElse(null);
    if (day == null && !Typed.blank(dayTyped)) {
      desk.dialogs().failed(InvalidInput.of("heldOn", "activity.ui.problem.day", dayTyped.strip()));
      return;
    }
    act(
        () ->
            channel == null
                ? desk.service().confirm(shown.id(), day)
                : desk.service().confirmOutlet(shown.id(), channel, day),
        "activity.ui.notice.confirmed");
  }

  void detach(Evidence evidence) {
    Activity shown = activity.get();
    if (shown != null) {
      desk.dialogs()
          .askReason("activity.ui.files.askDetach", evidence.fileName())
          .ifPresent(
              reason ->
                  act(
                      () -> desk.service().detach(shown.id(), evidence.id(), reason),
                      "activity.ui.notice.detached"));
    }
  }

  private void act(Callable<ActivityService.Saved> work, String notice) {
    if (dirty() && !desk.dialogs().confirm("activity.ui.leave.ask", "activity.ui.leave.yes")) {
      return;
    }
    write(
        work,
        done -> {
          show(done.activity());
          desk.notices().say(notice, done.activity().facts().label());
        });
  }

  /** Opens the form of a new record with these facts, the day left open. */
  void copyAsNew() {
    desk.handover().put(fields.facts().change().heldOn(null).outlets().code(null).build());
    desk.navigator().open(new Route.NewActivity(CamelCase.of(fields.kind), null, null));
  }

  void history() {
    Activity shown = activity.get();
    if (shown != null) {
      desk.navigator().open(new Route.History(shown.id()));
    }
  }

  void print() {
    Activity shown = activity.get();
    if (shown != null) {
      desk.navigator().open(new Route.PrintPreview(new Route.Sheet.OfActivity(shown.id())));
    }
  }

  void cancel() {
    desk.navigator().back();
  }

  /** Asks if something is half-typed; what the user gives up is forgotten, also as a draft. */
  boolean mayLeave() {
    if (!dirty()) {
      return true;
    }
    boolean leave = desk.dialogs().confirm("activity.ui.leave.ask", "activity.ui.leave.yes");
    if (leave && isNew()) {
      draft.forget();
    }
    return leave;
  }

  private <T> void read(String name, Callable<T> work, Consumer<T> done) {
    desk.background().read(name, work, done, desk.dialogs()::failed);
  }

  private <T> void write(Callable<T> work, Consumer<T> done) {
    desk.background().write(work, done, desk.dialogs()::failed);
  }

  Optional<Unit> unit(UUID id) {
    return structure().unit(id);
  }
}
