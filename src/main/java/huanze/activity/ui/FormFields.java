package huanze.activity.ui;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Channel;
import huanze.activity.Decision;
import huanze.activity.FoundProblem;
import huanze.activity.JointConveners;
import huanze.activity.Leader;
import huanze.activity.Outlet;
import huanze.activity.Participant;
import huanze.activity.Topic;
import huanze.activity.Visit;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.unit.Post;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** The fields of the form as typed, and the facts they say. */
public final class FormFields {
  final ActivityKind kind;
  final ObservableSet<ActivityForm> forms =
      FXCollections.observableSet(EnumSet.noneOf(ActivityForm.class));
  final StringProperty title = new SimpleStringProperty("");
  final StringProperty number = new SimpleStringProperty("");
  final StringProperty day = new SimpleStringProperty("");
  final StringProperty starts = new SimpleStringProperty("");
  final StringProperty ends = new SimpleStringProperty("");
  final StringProperty place = new SimpleStringProperty("");
  final StringProperty recorder = new SimpleStringProperty("");
  final StringProperty content = new SimpleStringProperty("");
  final StringProperty findings = new SimpleStringProperty("");
  final StringProperty requirements = new SimpleStringProperty("");
  final StringProperty newspaper = new SimpleStringProperty("");
  final StringProperty television = new SimpleStringProperty("");
  final BooleanProperty studied = new SimpleBooleanProperty();
  final ObjectProperty<@Nullable Period> about = new SimpleObjectProperty<>();
  final ObservableList<UUID> target = FXCollections.observableArrayList();
  final ObservableList<UUID> conveners = FXCollections.observableArrayList();
  final ObservableList<Leader> leaders = FXCollections.observableArrayList();
  final ObservableList<Leader> researchers = FXCollections.observableArrayList();
  final ObservableList<ParticipantLine> participants = FXCollections.observableArrayList();
  final ObservableList<TopicLine> topics = FXCollections.observableArrayList();
  final ObservableList<DecisionLine> decisions = FXCollections.observableArrayList();
  final ObservableList<FoundLine> problems = FXCollections.observableArrayList();
  final ObservableSet<Visit.Source> sources =
      FXCollections.observableSet(EnumSet.noneOf(Visit.Source.class));
  final StringProperty points = new SimpleStringProperty("");
  final MinutesFields minutes = new MinutesFields();

  private final List<Runnable> whenChanged = new ArrayList<>();
  private final InvalidationListener changed = any -> tell();
  private @Nullable String code;
  private boolean waterWithOutlets;
  private boolean filling;

  FormFields(ActivityKind kind) {
    this.kind = kind;
    watch(
        forms,
        title,
        number,
        day,
        starts,
        ends,
        place,
        recorder,
        content,
        findings,
        requirements,
        newspaper,
        television,
        studied,
        about,
        target,
        conveners,
        leaders,
        researchers,
        participants,
        topics,
        decisions,
        problems,
        sources,
        points);
    watch(minutes.all());
  }

  /** Whether the form asks for the outlets' days: of water alone only if they were recorded. */
  boolean asksOutlets() {
    return kind == ActivityKind.BULLETIN && (!isOfWater() || waterWithOutlets);
  }

  /** Whether it asks for a day of its own: a bulletin with outlets has theirs. */
  boolean asksDay() {
    return !asksOutlets() || forms.isEmpty();
  }

  private boolean isOfWater() {
    return forms.equals(Set.of(ActivityForm.WATER));
  }

  static String orEmpty(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Runs after every change a user makes. */
  void onChange(Runnable action) {
    whenChanged.add(action);
  }

  private void watch(Observable... observables) {
    for (Observable one : observables) {
      one.addListener(changed);
    }
  }

  private void tell() {
    if (!filling) {
      whenChanged.forEach(Runnable::run);
    }
  }

  /** Ticks or unticks a form; a joint meeting brings the other organ of the place with it. */
  void tick(ActivityForm form, boolean on, Structure structure) {
    if (on) {
      forms.add(form);
      if (form == ActivityForm.JOINT) {
        conveners.addAll(JointConveners.toAdd(structure, conveners, heldOn().orElse(null)));
      }
    } else {
      forms.remove(form);
    }
  }

  /** Adds units that convene; to a joint meeting with one organ of a place comes the other. */
  void addConveners(List<UUID> some, Structure structure) {
    List<UUID> fresh = some.stream().filter(unit -> !conveners.contains(unit)).toList();
    conveners.addAll(fresh);
    if (forms.contains(ActivityForm.JOINT) && !fresh.isEmpty()) {
      JointConveners.toAdd(structure, fresh, heldOn().orElse(null)).stream()
          .filter(unit -> !conveners.contains(unit))
          .forEach(conveners::add);
    }
  }

  /** An inspection that names no unit is one of the unit whose first post who led it held then. */
  void followLeaders(Structure structure) {
    LocalDate day = heldOn().orElse(null);
    if (kind != ActivityKind.INSPECTION || !conveners.isEmpty() || day == null) {
      return;
    }
    everyLeader().stream()
        .map(leader -> firstPost(structure, leader.person(), day))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(post -> conveners.add(post.unit()));
  }

  private static Optional<Post> firstPost(Structure structure, UUID person, LocalDate day) {
    return structure.held(person, day).stream()
        .flatMap(tenure -> structure.post(tenure.post()).stream())
        .min(Comparator.comparing(Post::rank));
  }

  TopicLine addTopic(Topic topic) {
    TopicLine line = new TopicLine(topic);
    watch(line.words, line.environmental, line.discussion);
    topics.add(line);
    return line;
  }

  DecisionLine addDecision(Decision decision) {
    DecisionLine line = new DecisionLine(decision);
    watch(line.words, line.unit, line.due);
    decisions.add(line);
    return line;
  }

  FoundLine addProblem(FoundProblem problem) {
    FoundLine line = new FoundLine(problem);
    watch(line.words, line.requirement, line.unit, line.due);
    problems.add(line);
    return line;
  }

  /** Adds somebody; a person already there is not added twice. */
  void addParticipant(Participant participant) {
    boolean there =
        participant.person() != null
            && participants.stream().anyMatch(p -> participant.person().equals(p.person));
    if (!there) {
      ParticipantLine line = new ParticipantLine(participant);
      watch(line.presence, line.reason);
      participants.add(line);
    }
  }

  /** Shows these facts, as nothing the user changed. */
  void fill(ActivityFacts facts) {
    filling = true;
    try {
      code = facts.code();
      forms.clear();
      forms.addAll(facts.forms());
      waterWithOutlets = isOfWater() && !facts.outlets().isEmpty();
      title.set(orEmpty(facts.title()));
      number.set(orEmpty(facts.number()));
      day.set(facts.outlets().isEmpty() ? orEmpty(facts.heldOn()) : "");
      starts.set(orEmpty(facts.startsAt()));
      ends.set(orEmpty(facts.endsAt()));
      place.set(orEmpty(facts.place()));
      recorder.set(orEmpty(facts.recorder()));
      content.set(orEmpty(facts.content()));
      findings.set(orEmpty(facts.findings()));
      requirements.set(orEmpty(facts.requirements()));
      newspaper.set(outlet(facts, Channel.NEWSPAPER));
      television.set(outlet(facts, Channel.TELEVISION));
      boolean byTopic = facts.topics().stream().anyMatch(Topic::environmental);
      studied.set(facts.studied() && !byTopic);
      about.set(facts.about());
      target.setAll(facts.target() == null ? List.of() : List.of(facts.target()));
      conveners.setAll(facts.conveners());
      researchers.setAll(of(facts, true));
      leaders.setAll(of(facts, false));
      participants.clear();
      facts.participants().forEach(this::addParticipant);
      topics.clear();
      facts.topics().forEach(this::addTopic);
      decisions.clear();
      facts.decisions().forEach(this::addDecision);
      problems.clear();
      facts.problems().forEach(this::addProblem);
      sources.clear();
      sources.addAll(facts.visit().sources());
      points.set(orEmpty(facts.visit().points()));
      minutes.fill(facts.minutes());
      if (kind == ActivityKind.MEETING && topics.isEmpty()) {
        addTopic(new Topic(null, false));
      }
    } finally {
      filling = false;
    }
  }

  private static List<Leader> of(ActivityFacts facts, boolean researching) {
    return facts.leaders().stream()
        .filter(l -> (l.role() == Leader.Role.RESEARCHING) == researching)
        .toList();
  }

  private List<Leader> everyLeader() {
    List<Leader> all = new ArrayList<>(leaders);
    all.addAll(researchers);
    return all;
  }

  private static String outlet(ActivityFacts facts, Channel channel) {
    return facts.outlets().stream()
        .filter(o -> o.channel() == channel)
        .map(o -> orEmpty(o.publishedOn()))
        .findFirst()
        .orElse("");
  }

  /**
   * What the fields say, of those that are asked for; what cannot be read is left out and named by
   * {@link #unreadable()}.
   */
  ActivityFacts facts() {
    return ActivityFacts.of(kind)
        .forms(new HashSet<>(forms))
        .title(title.get())
        .number(number.get())
        .code(code)
        .heldOn(heldOn().filter(d -> asksDay()).orElse(null))
        .startsAt(Typed.time(starts.get()).orElse(null))
        .endsAt(Typed.time(ends.get()).orElse(null))
        .place(place.get())
        .recorder(recorder.get())
        .content(content.get())
        .findings(findings.get())
        .requirements(requirements.get())
        .studied(studied.get())
        .about(about.get())
        .target(target.isEmpty() ? null : target.getFirst())
        .conveners(List.copyOf(conveners))
        .leaders(everyLeader())
        .participants(participants.stream().map(ParticipantLine::participant).toList())
        .topics(typedTopics().stream().map(TopicLine::topic).toList())
        .decisions(typedDecisions().stream().map(DecisionLine::decision).toList())
        .outlets(outlets())
        .problems(typedProblems().stream().map(FoundLine::problem).toList())
        .visit(new Visit(sources, points.get()))
        .minutes(minutes.minutes())
        .build();
  }

  Optional<LocalDate> heldOn() {
    return Typed.day(day.get());
  }

  /** Those with something in them: an empty line left over is no topic. */
  private List<TopicLine> typedTopics() {
    return topics.stream().filter(t -> !t.untouched()).toList();
  }

  private List<DecisionLine> typedDecisions() {
    return decisions.stream().filter(d -> !d.untouched()).toList();
  }

  private List<FoundLine> typedProblems() {
    return problems.stream().filter(p -> !p.untouched()).toList();
  }

  private List<Outlet> outlets() {
    List<Outlet> outlets = new ArrayList<>();
    if (asksOutlets()) {
      Typed.day(newspaper.get()).ifPresent(d -> outlets.add(new Outlet(Channel.NEWSPAPER, d)));
      Typed.day(television.get()).ifPresent(d -> outlets.add(new Outlet(Channel.TELEVISION, d)));
    }
    return outlets;
  }

  /** Days and times that cannot be read. */
  List<Problem> unreadable() {
    List<Problem> unread = new ArrayList<>();
    if (asksDay()) {
      refuseDay(unread, "heldOn", day.get());
    }
    refuse(unread, "startsAt", starts.get(), Typed::time, "activity.problem.timeUnreadable");
    refuse(unread, "endsAt", ends.get(), Typed::time, "activity.problem.timeUnreadable");
    if (asksOutlets()) {
      refuseDay(unread, "newspaper", newspaper.get());
      refuseDay(unread, "television", television.get());
    }
    List<DecisionLine> lines = typedDecisions();
    for (int i = 0; i < lines.size(); i++) {
      refuseDay(unread, "decisions[" + i + "].dueOn", lines.get(i).due.get());
    }
    List<FoundLine> found = typedProblems();
    for (int i = 0; i < found.size(); i++) {
      refuseDay(unread, "problems[" + i + "].dueOn", found.get(i).due.get());
    }
    unread.addAll(minutes.unreadable());
    return unread;
  }

  /** No day: because there is none like it, as 31 February, or because it cannot be read. */
  static void refuseDay(List<Problem> problems, String field, String text) {
    refuse(problems, field, text, Typed::day, Typed.refusal(text));
  }

  static <T> void refuse(
      List<Problem> problems,
      String field,
      String text,
      Function<String, Optional<T>> read,
      String key) {
    if (!Typed.blank(text) && read.apply(text).isEmpty()) {
      problems.add(Problem.of(field, key, text.strip()));
    }
  }
}
