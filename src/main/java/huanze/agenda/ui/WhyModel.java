package huanze.agenda.ui;

import huanze.agenda.AgendaPack;
import huanze.agenda.AgendaService;
import huanze.agenda.CreditException;
import huanze.agenda.Exemption;
import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.YearAgenda;
import huanze.agenda.calendar.MonthTally;
import huanze.base.Background;
import huanze.base.DeskClock;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.rulepack.OfficialTextService;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The panel beside grid and list: why an obligation stands so, and what persons decide about it.
 */
public final class WhyModel {
  /** Who owes it, in words, where the several shown differ in that. */
  private Function<Obligation, String> whose = o -> "";

  /** What cannot be exempted any more. */
  private static final Set<Standing> SETTLED =
      Set.of(Standing.MET, Standing.EXEMPT, Standing.NOT_OWED);

  private final AgendaService agenda;
  private final OfficialTextService officialText;
  private final Supplier<AgendaPack> packs;
  private final DeskClock clock;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final AgendaWords words;
  private final Function<List<UUID>, Map<UUID, String>> titles;

  private final ReadOnlyObjectWrapper<@Nullable Why> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable DecisionForm> form = new ReadOnlyObjectWrapper<>();
  private final StringProperty heading = new SimpleStringProperty("");
  private final ObservableList<Obligation> several = FXCollections.observableArrayList();
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty by = new SimpleStringProperty("");
  private final ObjectProperty<Why.@Nullable Candidate> record = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper consequence = new ReadOnlyStringWrapper("");
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();
  private @Nullable Asked asked;
  private Runnable afterChange = () -> {};

  /**
   * @param packs the pack as the office has set it
   * @param titles title and place of records, in words, as far as they have any
   */
  public WhyModel(
      AgendaService agenda,
      OfficialTextService officialText,
      Supplier<AgendaPack> packs,
      DeskClock clock,
      Background background,
      Dialogs dialogs,
      Notices notices,
      AgendaWords words,
      Function<List<UUID>, Map<UUID, String>> titles) {
    this.agenda = agenda;
    this.officialText = officialText;
    this.packs = packs;
    this.clock = clock;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.words = words;
    this.titles = titles;
    record.addListener((o, before, now) -> foresee(now));
  }

  /** What the screen does after a decision was saved. */
  void setAfterChange(Runnable run) {
    afterChange = run;
  }

  AgendaWords words() {
    return words;
  }

  /** The obligation explained, or null. */
  public ReadOnlyObjectProperty<@Nullable Why> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The decision being typed, or null. */
  public ReadOnlyObjectProperty<@Nullable DecisionForm> formProperty() {
    return form.getReadOnlyProperty();
  }

  /** Heading above several obligations to choose from. */
  public StringProperty headingProperty() {
    return heading;
  }

  /** Several obligations of one month, worst first; empty if one alone was asked for. */
  public ObservableList<Obligation> several() {
    return several;
  }

  public StringProperty reasonProperty() {
    return reason;
  }

  public StringProperty byProperty() {
    return by;
  }

  /** The later record chosen to make up. */
  public ObjectProperty<Why.@Nullable Candidate> recordProperty() {
    return record;
  }

  /** What choosing it would do to the period for which it counts so far; empty before. */
  public ReadOnlyStringProperty consequenceProperty() {
    return consequence.getReadOnlyProperty();
  }

  public ObservableList<Problem> problems() {
    return problems;
  }

  /** Several that differ in who owes them: each is offered with its name. */
  public void show(String title, List<Obligation> obligations, Function<Obligation, String> names) {
    whose = names;
    offer(title, obligations);
  }

  /** Explains one obligation, or offers several to choose from. */
  public void show(String title, List<Obligation> obligations) {
    whose = o -> "";
    offer(title, obligations);
  }

  String whose(Obligation one) {
    return whose.apply(one);
  }

  private void offer(String title, List<Obligation> obligations) {
    if (!leaveForm()) {
      return;
    }
    heading.set(title);
    if (obligations.size() == 1) {
      several.clear();
      explain(Asked.of(obligations.get(0)));
    } else {
      asked = null;
      several.setAll(
          obligations.stream()
              .sorted(Comparator.comparingInt((Obligation o) -> MonthTally.urgency(o.standing())))
              .toList());
      shown.set(null);
    }
  }

  /** One of the several. */
  public void choose(Obligation one) {
    if (leaveForm()) {
      explain(Asked.of(one));
    }
  }

  /** Back from one of several to all of them. */
  public void backToSeveral() {
    if (leaveForm()) {
      asked = null;
      shown.set(null);
    }
  }

  /** Nothing is explained any more, as where another year is shown. */
  public void clear() {
    closeForm();
    asked = null;
    several.clear();
    heading.set("");
    shown.set(null);
  }

  /** Reads again what is shown: the ledger changed. */
  public void refresh() {
    Asked wanted = asked;
    if (wanted != null) {
      explain(wanted);
    }
    if (!several.isEmpty()) {
      List<Asked> all = several.stream().map(Asked::of).toList();
      int year = several.get(0).period().year();
      background.read(
          "why several",
          () -> {
            List<Obligation> now = agenda.year(year).obligations(clock.today());
            return all.stream().flatMap(one -> one.in(now).stream()).toList();
          },
          several::setAll,
          dialogs::failed);
    }
  }

  private void explain(Asked wanted) {
    asked = wanted;
    background.read("why", () -> read(wanted), this::took, dialogs::failed);
  }

  private void took(Optional<Why> found) {
    shown.set(found.orElse(null));
  }

  private Optional<Why> read(Asked wanted) {
    LocalDate today = clock.today();
    YearAgenda year = agenda.year(wanted.period().year());
    AgendaPack pack = packs.get();
    return wanted
        .in(year.obligations(today))
        .map(
            o ->
                new WhyBuilder(words, year, pack, today, makeUps(), agenda::deciders)
                    .build(o, officialText.article(o.rule().article())));
  }

  private MakeUps makeUps() {
    return new MakeUps(words, agenda::year, packs.get().pack(), titles, clock.today());
  }

  private void foresee(Why.@Nullable Candidate chosen) {
    consequence.set("");
    Why why = shown.get();
    if (chosen != null && why != null) {
      background.read(
          "why make up",
          () -> makeUps().consequence(why.obligation(), chosen.id()),
          said -> {
            if (chosen.equals(record.get())) {
              consequence.set(said);
            }
          },
          dialogs::failed);
    }
  }

  /** The form for a new record that could meet it; empty if there is none of that kind. */
  public Optional<Route> newRecord() {
    Why why = shown.get();
    return why == null
        ? Optional.empty()
        : RecordRoute.of(why.obligation(), why.unitKind(), clock.today());
  }

  public void begin(DecisionForm wanted) {
    problems.clear();
    reason.set("");
    by.set("");
    record.set(null);
    form.set(wanted);
  }

  public void closeForm() {
    form.set(null);
    problems.clear();
  }

  /** Closes the form; what was typed or chosen is given up only if the user says so. */
  public boolean leaveForm() {
    boolean may = mayLeave();
    if (may) {
      closeForm();
    }
    return may;
  }

  /** True while something typed or chosen would be lost. */
  public boolean isTyping() {
    boolean empty = reason.get().isBlank() && by.get().isBlank() && record.get() == null;
    return form.get() != null && !empty;
  }

  /** Asks before something typed is lost. */
  public boolean mayLeave() {
    return !isTyping() || dialogs.leave("agenda.ui.leave", "agenda.ui.leaveYes");
  }

  /** Saves the decision: one entry of the ledger. */
  public void save() {
    Why why = shown.get();
    DecisionForm deciding = form.get();
    if (why == null && deciding != null) {
      saveSeveral(deciding);
    }
    if (why == null || deciding == null) {
      return;
    }
    Asked about = Asked.of(why.obligation());
    String words = reason.get();
    switch (deciding) {
      case DecisionForm.Exempt exempt -> {
        String who = by.get();
        write(() -> exempt(about, words, who), "agenda.ui.saved.exempted");
      }
      case DecisionForm.WithdrawExemption withdraw ->
          write(
              () -> {
                agenda.withdrawExemption(withdraw.exemption(), words);
                return true;
              },
              "agenda.ui.saved.withdrawn");
      case DecisionForm.Credit credit ->
          write(
              () -> except(credit.record(), about, credit.effect(), words),
              "agenda.ui.saved.decided");
      case DecisionForm.MakeUp makeUp -> saveMakingUp(about, words);
      case DecisionForm.ExemptSeveral all -> {}
      case DecisionForm.WithdrawSeveral all -> {}
    }
  }

  /** Those of the several shown that can be exempted. */
  List<Obligation> exemptable() {
    return several.stream().filter(o -> !SETTLED.contains(o.standing())).toList();
  }

  /** How many of the several shown are met: they are left out when the others are exempted. */
  int met() {
    return (int) several.stream().filter(o -> o.standing() == Standing.MET).count();
  }

  /** Those of the several shown that are exempted. */
  List<Obligation> exempted() {
    return several.stream().filter(o -> o.standing() == Standing.EXEMPT).toList();
  }

  private void saveSeveral(DecisionForm deciding) {
    String words = reason.get();
    String who = by.get();
    if (deciding instanceof DecisionForm.ExemptSeveral) {
      List<AgendaService.Named> names = exemptable().stream().map(AgendaService.Named::of).toList();
      write(() -> agenda.exemptAll(names, words, who), "agenda.ui.saved.exempted");
    } else if (deciding instanceof DecisionForm.WithdrawSeveral) {
      List<Asked> asked = exempted().stream().map(Asked::of).toList();
      write(() -> withdrawAll(asked, words), "agenda.ui.saved.withdrawn");
    }
  }

  private int withdrawAll(List<Asked> asked, String words) {
    Set<UUID> ids = new HashSet<>();
    for (Asked one : asked) {
      agenda.year(one.period().year()).facts().exemptions().stream()
          .filter(
              e ->
                  e.rule().equals(one.rule())
                      && e.subject().equals(one.subject())
                      && e.period().equals(one.period()))
          .forEach(e -> ids.add(e.id()));
    }
    agenda.withdrawExemptions(ids, words);
    return ids.size();
  }

  private void saveMakingUp(Asked about, String words) {
    Why.Candidate chosen = record.get();
    if (chosen == null) {
      problems.setAll(Problem.of("record", "agenda.ui.chooseRecord"));
      return;
    }
    write(
        () -> except(chosen.id(), about, CreditException.Effect.MADE_UP, words),
        "agenda.ui.saved.madeUp");
  }

  /** Takes a decision back, after asking. */
  public void remove(Why.Decided decided) {
    if (dialogs.confirm("agenda.ui.removeDecision", "agenda.ui.remove", decided.words())) {
      write(
          () -> {
            agenda.removeException(decided.exception().id());
            return true;
          },
          "agenda.ui.saved.removed");
    }
  }

  private Exemption exempt(Asked about, String words, String who) {
    return agenda.exempt(
        about.subject().toString(), about.rule(), about.period().toString(), words, who);
  }

  private CreditException except(
      UUID counted, Asked about, CreditException.Effect effect, String words) {
    return agenda.setException(
        counted,
        about.rule(),
        about.subject().toString(),
        about.period().toString(),
        effect,
        words);
  }

  private void write(Callable<?> work, String said) {
    background.write(
        work,
        done -> {
          closeForm();
          notices.say(said);
          afterChange.run();
          refresh();
        },
        this::refused);
  }

  /** A record is chosen for making up only: elsewhere its problem is the whole form's. */
  private Problem placed(Problem one) {
    boolean whole = one.field().equals("record") && !(form.get() instanceof DecisionForm.MakeUp);
    return whole ? new Problem("", one.textKey(), one.args()) : one;
  }

  private void refused(Exception failure) {
    if (failure instanceof InvalidInput invalid && form.get() != null) {
      problems.setAll(invalid.problems().stream().map(this::placed).toList());
    } else {
      dialogs.failed(failure);
    }
  }
}
