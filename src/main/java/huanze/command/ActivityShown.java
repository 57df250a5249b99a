package huanze.command;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.CreditPreview;
import huanze.activity.Decision;
import huanze.activity.Leader;
import huanze.activity.Participant;
import huanze.activity.Topic;
import huanze.agenda.CreditException;
import huanze.agenda.Obligation;
import huanze.app.Wiring;
import huanze.base.CamelCase;
import huanze.base.Problem;
import huanze.rulepack.Rank;
import huanze.unit.ActingTitle;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One record with all that is known of it.
 *
 * @param withdrawn reason of the withdrawal, or null while it stands
 * @param fields what stands in the form's columns: key → day, flag or text
 * @param counts what it counts for, or would once a plan took place
 * @param findings what persons decided about its credit
 * @param whyNot the cause in one word, {@code noRule missed …}; null if it counts, is withdrawn or
 *     too little is known
 * @param credit the same in one sentence
 * @param hints what is odd about it
 */
record ActivityShown(
    UUID id,
    String kind,
    String state,
    LocalDate date,
    @Nullable String withdrawn,
    Map<String, Object> fields,
    List<TopicLine> topics,
    List<DecisionLine> decisions,
    List<TakingPart> people,
    List<EvidenceCommand.EvidenceLine> evidence,
    List<CountedLine> counts,
    List<CreditFinding> findings,
    @Nullable String whyNot,
    String credit,
    List<String> hints) {

  /** A topic. */
  record TopicLine(@Nullable String topic, boolean environmental, @Nullable String discussion) {}

  /**
   * A decision.
   *
   * @param unit name of who is responsible
   */
  record DecisionLine(@Nullable String decision, @Nullable String unit, @Nullable LocalDate due) {}

  /**
   * A post as it was called on the day.
   *
   * @param post acting or not
   */
  record PostThen(String unit, String post, Rank rank) {}

  /**
   * Who led it or took part.
   *
   * @param person name
   * @param led as what; null for who only took part
   * @param presence null for who led
   * @param posts held on its day; empty for a free name
   * @param reason why absent
   */
  record TakingPart(
      String person,
      Leader.@Nullable Role led,
      Participant.@Nullable Presence presence,
      List<PostThen> posts,
      @Nullable String reason) {}

  /**
   * What it counts for.
   *
   * @param unit code of who owes
   */
  record CountedLine(String rule, String unit, String period, LocalDate due) {}

  /**
   * What a person decided about its credit.
   *
   * @param unit code of the unit that owes
   * @param post code of the post that owes; null if the unit does
   */
  record CreditFinding(
      CreditException.Effect effect,
      String rule,
      String unit,
      @Nullable String post,
      String period,
      String reason) {}

  static ActivityShown of(Wiring desk, Activity activity) {
    ActivityFacts facts = activity.facts();
    LocalDate today = desk.clock().today();
    Structure structure = desk.structure();
    Optional<CreditPreview.Found> found =
        activity.withdrawn() == null
            ? new CreditPreview(desk.agenda(), desk.ledger(), today).of(activity, facts)
            : Optional.empty();
    return new ActivityShown(
        activity.id(),
        CamelCase.of(activity.kind()),
        CamelCase.of(activity.state(today)),
        activity.heldOn(),
        activity.withdrawn(),
        desk.activityImport().cells(activity),
        facts.topics().stream().map(ActivityShown::topic).toList(),
        facts.decisions().stream().map(d -> decision(d, structure)).toList(),
        people(facts, activity.heldOn(), structure, desk),
        EvidenceCommand.lines(activity),
        found.stream().flatMap(f -> f.counts().stream()).map(o -> counted(o, structure)).toList(),
        findings(activity.id(), structure, desk),
        found
            .map(CreditPreview.Found::why)
            .map(why -> CamelCase.of(why.miss() == null ? why.cause() : why.miss()))
            .orElse(null),
        desk.creditSentence(activity, found),
        hints(desk, activity));
  }

  private static TopicLine topic(Topic topic) {
    return new TopicLine(topic.words(), topic.environmental(), topic.discussion());
  }

  private static DecisionLine decision(Decision decision, Structure structure) {
    UUID unit = decision.unit();
    return new DecisionLine(
        decision.words(),
        unit == null ? null : structure.unit(unit).map(Unit::name).orElse(unit.toString()),
        decision.dueOn());
  }

  private static List<TakingPart> people(
      ActivityFacts facts, LocalDate day, Structure structure, Wiring desk) {
    Stream<TakingPart> led =
        facts.leaders().stream()
            .map(
                leader ->
                    new TakingPart(
                        name(leader.person(), structure),
                        leader.role(),
                        null,
                        posts(leader.person(), day, structure, desk),
                        null));
    Stream<TakingPart> took =
        facts.participants().stream()
            .map(
                one -> {
                  UUID person = one.person();
                  return new TakingPart(
                      person == null ? String.valueOf(one.name()) : name(person, structure),
                      null,
                      one.presence(),
                      person == null ? List.of() : posts(person, day, structure, desk),
                      one.reason());
                });
    return Stream.concat(led, took).toList();
  }

  private static String name(UUID person, Structure structure) {
    return structure.person(person).map(p -> p.name()).orElse(person.toString());
  }

  private static List<PostThen> posts(
      UUID person, LocalDate day, Structure structure, Wiring desk) {
    return structure.held(person, day).stream()
        .flatMap(t -> structure.post(t.post()).map(p -> post(t, p, day, structure, desk)).stream())
        .toList();
  }

  private static PostThen post(
      Tenure tenure, Post post, LocalDate day, Structure structure, Wiring desk) {
    return new PostThen(
        structure.nameOn(post.unit(), day),
        ActingTitle.of(tenure, structure, desk.texts()),
        post.rank());
  }

  private static CountedLine counted(Obligation owed, Structure structure) {
    UUID unit = owed.unit();
    return new CountedLine(
        owed.rule().id(),
        structure.unit(unit).map(Unit::code).orElse(unit.toString()),
        owed.period().toString(),
        owed.due());
  }

  private static List<CreditFinding> findings(UUID id, Structure structure, Wiring desk) {
    return desk.agenda().exceptions(desk.ledger()).stream()
        .filter(e -> e.record().equals(id))
        .map(
            e -> {
              Optional<Post> post = structure.post(e.subject());
              UUID unit = post.map(Post::unit).orElse(e.subject());
              return new CreditFinding(
                  e.effect(),
                  e.rule(),
                  structure.unit(unit).map(Unit::code).orElse(unit.toString()),
                  post.map(Post::code).orElse(null),
                  e.period().toString(),
                  e.reason());
            })
        .toList();
  }

  private static List<String> hints(Wiring desk, Activity activity) {
    List<Problem> warnings =
        activity.withdrawn() == null
            ? desk.activityService().check(activity.facts(), activity.id()).warnings()
            : List.of();
    return warnings.stream().map(desk.texts()::text).toList();
  }
}
