package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityState;
import huanze.activity.FoundProblem;
import huanze.activity.LateMarks;
import huanze.activity.Leader;
import huanze.activity.Topic;
import huanze.unit.Pinyin;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An activity as a line of the list.
 *
 * @param enteredLate day of typing if the period it counts for was over then (补录), or null
 * @param overdue it came after the deadline of what it counts for (逾期)
 * @param search what the filter box looks in
 */
public record ActivityLine(
    UUID id,
    Activity activity,
    LocalDate day,
    String forms,
    String title,
    String conveners,
    String leaders,
    boolean studied,
    ActivityState state,
    @Nullable LocalDate enteredLate,
    boolean overdue,
    int evidence,
    String search) {

  /**
   * @param late what is late about it; or null
   */
  static ActivityLine of(
      Activity activity,
      Structure structure,
      Names names,
      LocalDate today,
      LateMarks.@Nullable Mark late) {
    ActivityFacts facts = activity.facts();
    String conveners = names.units(structure, facts.conveners());
    String leaders = names.people(structure, facts.leaders().stream().map(Leader::person));
    String forms = names.forms(facts);
    String words =
        Stream.concat(
                Stream.of(
                    facts.label(),
                    facts.number(),
                    facts.place(),
                    facts.content(),
                    facts.code(),
                    forms,
                    conveners,
                    leaders),
                Stream.concat(
                    facts.topics().stream().map(Topic::words),
                    facts.problems().stream().map(FoundProblem::words)))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    String search =
        words + " " + Pinyin.initials(facts.label()) + " " + Pinyin.initials(conveners + leaders);
    return new ActivityLine(
        activity.id(),
        activity,
        activity.heldOn(),
        forms,
        facts.label(),
        conveners,
        leaders,
        facts.studied(),
        activity.state(today),
        late == LateMarks.Mark.ENTERED_LATE ? activity.stated().typedOn() : null,
        late == LateMarks.Mark.OVERDUE,
        activity.evidence().size(),
        search);
  }
}
