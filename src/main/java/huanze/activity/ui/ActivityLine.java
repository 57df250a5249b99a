package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityState;
import huanze.activity.FoundProblem;
import huanze.activity.Leader;
import huanze.activity.Topic;
import huanze.unit.Pinyin;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An activity as a line of the list.
 *
 * @param enteredLate day of typing if that was in a later month than the event, or null
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
    int evidence,
    String search) {

  static ActivityLine of(Activity activity, Structure structure, Names names, LocalDate today) {
    ActivityFacts facts = activity.facts();
    String conveners = names.units(structure, facts.conveners());
    String leaders = names.people(structure, facts.leaders().stream().map(Leader::person));
    String forms = names.forms(facts);
    LocalDate typed = activity.stated().typedOn();
    boolean late = YearMonth.from(typed).isAfter(YearMonth.from(activity.heldOn()));
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
        late && activity.stated().confirmed() ? typed : null,
        activity.evidence().size(),
        search);
  }
}
