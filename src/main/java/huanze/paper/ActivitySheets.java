package huanze.paper;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.FoundProblem;
import huanze.activity.Leader;
import huanze.activity.Participant;
import huanze.activity.Visit;
import huanze.agenda.Obligation;
import huanze.base.CamelCase;
import huanze.base.Numerals;
import huanze.base.Texts;
import huanze.rulepack.RulePack;
import huanze.unit.ActingTitle;
import huanze.unit.OrganOrder;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills the sheet of a single record: 会议记录, or 带队检查（调研）记录. */
final class ActivitySheets {
  /** Of a year. */
  private static final int MOST_SESSIONS = 99;

  /** Meetings are called in Chinese whatever the screens speak. */
  private static final Texts CHINESE = Texts.chinese();

  private final Structure structure;
  private final RulePack pack;
  private final Texts texts;

  ActivitySheets(Structure structure, RulePack pack, Texts texts) {
    this.structure = structure;
    this.pack = pack;
    this.texts = texts;
  }

  /**
   * @param obligations those that the record counts for
   * @param withdrawal when and by whom it was withdrawn; or null
   */
  ActivitySheet of(
      Activity activity,
      List<Obligation> obligations,
      ActivitySheet.@Nullable Withdrawal withdrawal) {
    ActivityFacts facts = activity.facts();
    List<ActivitySheet.Credit> credits = new ArrayList<>();
    boolean enteredLate = false;
    for (Obligation o : obligations) {
      for (Obligation.Credit credit : o.records()) {
        if (credit.id().equals(activity.id())) {
          enteredLate |= credit.enteredLate();
          credits.add(
              new ActivitySheet.Credit(
                  o.rule().id(),
                  o.rule().article(),
                  o.rule().title(),
                  subject(o),
                  o.period(),
                  credit.byHand(),
                  credit.madeUp()));
          break;
        }
      }
    }
    return new ActivitySheet(
        activity.id(),
        title(facts, texts),
        OrganOrder.of(facts.conveners(), structure, pack).stream().map(this::unitName).toList(),
        choices(facts),
        facts.kind() == ActivityKind.INSPECTION ? inspection(activity) : meeting(activity),
        activity.evidence().stream()
            .map(e -> new ActivitySheet.Evidence(e.fileName(), e.digest()))
            .toList(),
        credits,
        activity.stated().typedOn(),
        enteredLate,
        withdrawal,
        CamelCase.of(facts.kind()));
  }

  /** The title, and the session where the title does not say it. */
  static String title(ActivityFacts facts, Texts texts) {
    String session = facts.minutes().session();
    return session == null || says(facts.label(), session)
        ? facts.label()
        : texts.text("paper.person.posts", facts.label(), session);
  }

  /** Whether a title says a session, be it only its number, in figures or in words. */
  private static boolean says(String title, String session) {
    return title.contains(session)
        || IntStream.rangeClosed(1, MOST_SESSIONS)
            .anyMatch(n -> hasNumber(title, n) && hasNumber(session, n));
  }

  private static boolean hasNumber(String words, int number) {
    return words.contains(CHINESE.text("paper.session", String.valueOf(number)))
        || words.contains(CHINESE.text("paper.session", Numerals.of(number, CHINESE)));
  }

  /** Forms, and for an inspection why one went. */
  private List<ActivitySheet.Choice> choices(ActivityFacts facts) {
    List<ActivitySheet.Choice> choices = new ArrayList<>();
    for (ActivityForm form : ActivityForm.of(facts.kind())) {
      choices.add(new ActivitySheet.Choice(formName(form), facts.forms().contains(form)));
    }
    if (facts.kind() == ActivityKind.INSPECTION) {
      for (Visit.Source source : Visit.Source.values()) {
        choices.add(
            new ActivitySheet.Choice(
                texts.text("activity.source." + CamelCase.of(source)),
                facts.visit().sources().contains(source)));
      }
    }
    return choices;
  }

  /** What was said: topic by topic, then in general. */
  static String discussion(ActivityFacts facts, Texts texts) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < facts.topics().size(); i++) {
      String words = facts.topics().get(i).discussion();
      if (words != null) {
        said.add(texts.text("paper.topic.discussion", i + 1, words));
      }
    }
    if (facts.content() != null) {
      said.add(facts.content());
    }
    return String.join("\n", said);
  }

  /** The place, and the spots looked at. */
  static String place(ActivityFacts facts) {
    return Stream.of(facts.place(), facts.visit().points())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  private ActivitySheet.Meeting meeting(Activity activity) {
    ActivityFacts facts = activity.facts();
    LocalDate day = activity.heldOn();
    LocalTime start = Objects.requireNonNullElse(facts.startsAt(), LocalTime.MIDNIGHT);
    LocalTime end = Objects.requireNonNullElse(facts.endsAt(), start);
    return new ActivitySheet.Meeting(
        day.atTime(start),
        day.atTime(end),
        Objects.requireNonNullElse(facts.place(), ""),
        facts.leaders().stream()
            .map(l -> withPost(l.person(), day))
            .collect(Collectors.joining(texts.text("paper.listComma"))),
        present(facts, day, Participant.Presence.PRESENT),
        present(facts, day, Participant.Presence.ABSENT),
        present(facts, day, Participant.Presence.ATTENDING),
        Objects.requireNonNullElse(facts.recorder(), ""),
        facts.topics().stream().map(t -> Objects.requireNonNullElse(t.words(), "")).toList(),
        discussion(facts, texts),
        facts.decisions().stream()
            .map(
                d ->
                    new ActivitySheet.Decision(
                        Objects.requireNonNullElse(d.words(), ""),
                        unitOrBlank(d.unit()),
                        d.dueOn()))
            .toList());
  }

  private ActivitySheet.Inspection inspection(Activity activity) {
    ActivityFacts facts = activity.facts();
    LocalDate day = activity.heldOn();
    List<ActivitySheet.Finding> findings = new ArrayList<>();
    for (FoundProblem problem : facts.problems()) {
      findings.add(
          new ActivitySheet.Finding(
              Objects.requireNonNullElse(problem.words(), ""),
              Objects.requireNonNullElse(problem.requirement(), ""),
              unitOrBlank(problem.unit()),
              problem.dueOn()));
    }
    if (facts.findings() != null || facts.requirements() != null) {
      findings.add(
          new ActivitySheet.Finding(
              Objects.requireNonNullElse(facts.findings(), ""),
              Objects.requireNonNullElse(facts.requirements(), ""),
              "",
              null));
    }
    facts
        .decisions()
        .forEach(
            d ->
                findings.add(
                    new ActivitySheet.Finding(
                        "",
                        Objects.requireNonNullElse(d.words(), ""),
                        unitOrBlank(d.unit()),
                        d.dueOn())));
    return new ActivitySheet.Inspection(
        day,
        place(facts),
        facts.leaders().stream().map(Leader::person).map(p -> withPost(p, day)).toList(),
        present(facts, day, Participant.Presence.PRESENT),
        Objects.requireNonNullElse(facts.recorder(), ""),
        Objects.requireNonNullElse(facts.content(), ""),
        findings);
  }

  private List<String> present(ActivityFacts facts, LocalDate day, Participant.Presence presence) {
    return facts.participants().stream()
        .filter(p -> p.presence() == presence)
        .map(
            p -> {
              UUID person = p.person();
              String name =
                  person == null ? Objects.requireNonNullElse(p.name(), "") : withPost(person, day);
              return p.reason() == null
                  ? name
                  : texts.text("paper.participant.reason", name, p.reason());
            })
        .toList();
  }

  /** Name with the posts held on the day. */
  private String withPost(UUID person, LocalDate day) {
    String name = structure.person(person).orElseThrow().name();
    String posts =
        structure.held(person, day).stream()
            .map(tenure -> ActingTitle.of(tenure, structure, texts))
            .collect(Collectors.joining(texts.text("paper.listComma")));
    return posts.isEmpty() ? name : texts.text("paper.person.posts", name, posts);
  }

  private String subject(Obligation o) {
    UUID post = o.post();
    return post == null
        ? unitName(o.unit())
        : unitName(o.unit()) + " " + structure.post(post).map(Post::name).orElseThrow();
  }

  private String formName(ActivityForm form) {
    return texts.text("activity.form." + CamelCase.of(form));
  }

  private String unitOrBlank(@Nullable UUID unit) {
    return unit == null ? "" : unitName(unit);
  }

  private String unitName(UUID unit) {
    return structure.unit(unit).map(Unit::name).orElseThrow();
  }
}
