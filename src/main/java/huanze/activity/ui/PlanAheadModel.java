package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.PlanningService;
import huanze.activity.PlanningService.Preview;
import huanze.agenda.PlanProposal.Planned;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.fx.Choice;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.fx.FormStack;
import huanze.fx.Route;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/** 批量计划: what is chosen, what is proposed for it, and storing what is ticked of that. */
public final class PlanAheadModel {
  private static final String KEY = "activity.ui.planAhead.";
  private static final Pattern PLACE = Pattern.compile("plans\\[(\\d+)]\\..*");

  /** Nothing that the form stack hands on: a preview makes no row. */
  private static final UUID NO_ROW = new UUID(0, 0);

  private final ActivityDesk desk;
  private final PlanningService planning;
  private final Names names;
  private final FormStack forms;
  private final PlanWishes wishes;
  private final PlanForms planForms;
  private final ObservableList<PlanLine> all = FXCollections.observableArrayList();
  private final FilteredList<PlanLine> lines = new FilteredList<>(all);
  private final BooleanProperty leftOut = new SimpleBooleanProperty(true);
  private final ReadOnlyIntegerWrapper ticked = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper skipped = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper stored = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private PlanChoice choice;
  private @Nullable Preview preview;
  private boolean changed;
  private boolean asked;

  public PlanAheadModel(ActivityDesk desk, PlanningService planning, Route.PlanAhead route) {
    this.desk = desk;
    this.planning = planning;
    names = new Names(desk.texts());
    forms = new FormStack(desk.background(), desk.dialogs(), desk.notices());
    wishes = new PlanWishes(desk.texts());
    planForms = new PlanForms(desk, wishes);
    LocalDate today = desk.clock().today();
    UUID unit = route.unit();
    choice =
        new PlanChoice(
            Set.of(),
            unit == null ? null : unit.toString(),
            false,
            null,
            today.getYear(),
            today.getMonthValue(),
            12,
            PlanWishes.EVENLY);
    summary.set(text("first"));
    leftOut.subscribe(show -> lines.setPredicate(l -> show || l.planned() != null));
  }

  /** Asks for the choice the first time the screen comes into view. */
  void begin() {
    if (!asked) {
      asked = true;
      choose();
    }
  }

  /** Opens the form with what was chosen before. */
  void choose() {
    if (forms.currentProperty().get() == null && mayForget()) {
      desk.background().read("plan rules", planForms::rules, this::ask, desk.dialogs()::failed);
    }
  }

  /** Days changed by hand are given up only if the user says so. */
  boolean mayForget() {
    return !changed || desk.dialogs().leave("fx.form.leave.question", "fx.form.leave.yes");
  }

  private void ask(List<Choice> rules) {
    AtomicReference<@Nullable FormModel> form = new AtomicReference<>();
    AtomicReference<@Nullable Looked> looked = new AtomicReference<>();
    Callable<UUID> look =
        () -> {
          FormModel open = form.get();
          if (open != null) {
            PlanChoice wanted = PlanChoice.of(open);
            looked.set(look(wanted));
          }
          return NO_ROW;
        };
    FormModel made = planForms.form(rules, choice, new FormModel.Work(look, KEY + "looked"));
    made.savesNothing();
    form.set(made);
    forms.open(
        made,
        id -> {
          Looked found = looked.get();
          if (found != null) {
            show(found);
          }
        });
  }

  /** What a preview brings. */
  private record Looked(PlanChoice choice, Preview preview, List<PlanLine> lines, String warning) {}

  private Looked look(PlanChoice wanted) {
    Preview found = planning.propose(wanted.request(wishes));
    Structure structure = found.year().structure();
    List<PlanLine> made = new ArrayList<>();
    found.proposal().planned().stream()
        .sorted(Comparator.comparing(Planned::day))
        .forEach(p -> made.add(PlanLine.of(p, structure, names, desk.texts())));
    found
        .proposal()
        .skipped()
        .forEach(s -> made.add(PlanLine.of(s, structure, names, desk.texts())));
    return new Looked(
        wanted,
        found,
        made,
        desk.agenda().planDaysWarning(wanted.year()).map(desk.texts()::text).orElse(""));
  }

  private void show(Looked found) {
    choice = found.choice();
    preview = found.preview();
    changed = false;
    stored.set(0);
    problem.set("");
    warning.set(found.warning());
    found.lines().forEach(this::follow);
    all.setAll(found.lines());
    skipped.set(found.preview().proposal().skipped().size());
    count();
  }

  private void follow(PlanLine line) {
    line.ticked().subscribe((was, now) -> count());
  }

  private void count() {
    int chosen = (int) all.stream().filter(PlanLine::isTicked).count();
    ticked.set(chosen);
    summary.set(
        text(
            skipped.get() == 0 ? "summaryOfAll" : "summary",
            all.size() - skipped.get(),
            chosen,
            skipped.get()));
  }

  void tickAll(boolean tick) {
    all.stream().filter(l -> l.planned() != null).forEach(l -> l.ticked().set(tick));
  }

  /** Opens the form for another day of a line. */
  void change(PlanLine line) {
    Planned planned = line.planned();
    Preview held = preview;
    if (planned == null || held == null || forms.currentProperty().get() != null) {
      return;
    }
    FormField day = FormField.day("day", KEY + "column.day", planned.day()).required();
    List<Planned> others =
        all.stream().filter(l -> l != line).flatMap(l -> l.chosen().stream()).toList();
    AtomicReference<@Nullable Planned> moved = new AtomicReference<>();
    Callable<UUID> work =
        () -> {
          LocalDate wanted = day.day();
          if (planned.day().equals(wanted)) {
            throw InvalidInput.of("day", KEY + "sameDay", wanted);
          }
          List<Problem> against =
              planning.against(held, planned.obligation(), wanted, others).stream().toList();
          InvalidInput.refuse(against);
          if (wanted != null) {
            moved.set(planning.moved(held, planned, wanted));
          }
          return NO_ROW;
        };
    FormModel form =
        new FormModel(
            KEY + "changeTitle",
            line.unit(),
            KEY + "take",
            List.of(day),
            new FormModel.Work(work, KEY + "changed"));
    form.savesNothing();
    form.foreseeing(
        desk.background(), () -> leads(held, planned, day.day()), desk.dialogs()::failed);
    forms.open(
        form,
        id -> {
          Planned to = moved.get();
          if (to != null) {
            replace(line, line.moved(to, held.year().structure(), text("movedByHand")));
            changed = true;
          }
        });
  }

  private Callable<List<String>> leads(Preview held, Planned line, @Nullable LocalDate day) {
    return () -> {
      if (day == null) {
        return List.of();
      }
      UUID leader = planning.moved(held, line, day).leader();
      return List.of(
          leader == null
              ? text("nobodyLeads")
              : text("leads", held.year().structure().personName(leader)));
    };
  }

  private void replace(PlanLine line, PlanLine by) {
    int at = all.indexOf(line);
    if (at >= 0) {
      follow(by);
      all.set(at, by);
      count();
    }
  }

  /** 存为计划: what is ticked, in one entry; what is refused is named in its line. */
  void store() {
    Preview held = preview;
    if (held == null || saving.get()) {
      return;
    }
    List<PlanLine> chosen = all.stream().filter(PlanLine::isTicked).toList();
    List<Planned> plans = chosen.stream().flatMap(l -> l.chosen().stream()).toList();
    problem.set("");
    saving.set(true);
    desk.background()
        .write(
            () -> planning.store(held, plans),
            this::done,
            failure -> {
              saving.set(false);
              if (failure instanceof InvalidInput refused) {
                name(refused.problems(), chosen);
              } else {
                desk.dialogs().failed(failure);
              }
            });
  }

  private void done(List<Activity> plans) {
    saving.set(false);
    preview = null;
    changed = false;
    all.clear();
    skipped.set(0);
    ticked.set(0);
    warning.set("");
    stored.set(plans.size());
    summary.set(text("stored", plans.size()));
    desk.notices().say(KEY + "stored", plans.size());
  }

  private void name(List<Problem> problems, List<PlanLine> chosen) {
    Map<Integer, String> why = new HashMap<>();
    List<String> whole = new ArrayList<>();
    for (Problem one : problems) {
      Matcher place = PLACE.matcher(one.field());
      if (place.matches()) {
        why.putIfAbsent(Integer.parseInt(place.group(1)), desk.texts().text(one));
      } else {
        whole.add(desk.texts().text(one));
      }
    }
    why.forEach(
        (at, sentence) ->
            replace(chosen.get(at), chosen.get(at).refused(text("conflict", sentence))));
    if (!why.isEmpty()) {
      whole.add(text("conflicts", why.size()));
    }
    problem.set(String.join("\n", whole));
  }

  /** The plans as 会议与检查 lists them. */
  void toPlans() {
    desk.navigator().open(new Route.ActivityList(choice.unit(), "planned"));
  }

  private String text(String key, Object... args) {
    return desk.texts().text(KEY + key, args);
  }

  Texts texts() {
    return desk.texts();
  }

  FormStack forms() {
    return forms;
  }

  ObservableList<PlanLine> lines() {
    return lines;
  }

  BooleanProperty leftOutProperty() {
    return leftOut;
  }

  ReadOnlyIntegerProperty tickedProperty() {
    return ticked.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty skippedProperty() {
    return skipped.getReadOnlyProperty();
  }

  /** How many were stored last; 0 while something else is shown. */
  ReadOnlyIntegerProperty storedProperty() {
    return stored.getReadOnlyProperty();
  }

  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** The year's days off are not known, so that the days are provisional; empty if they are. */
  ReadOnlyStringProperty warningProperty() {
    return warning.getReadOnlyProperty();
  }

  /** Why nothing was stored, or empty. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }
}
