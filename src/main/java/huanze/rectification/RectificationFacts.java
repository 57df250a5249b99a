package huanze.rectification;

import huanze.base.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger of rectification says of an item from the beginning. Null where nothing is typed
 * yet; whether it is enough, {@link RectificationCheck} says.
 *
 * @param origin 问题来源
 * @param from more exactly, such as the meeting or the number in a list of feedback; may stay null
 * @param raisedOn day of the meeting, the inspection or the feedback
 * @param problem 问题描述, or what was decided
 * @param goal 整改目标, or null
 * @param measures 整改措施, or null
 * @param unit 责任单位
 * @param person 责任人 with his post, or null
 * @param dueOn 整改时限: last day
 */
public record RectificationFacts(
    Origin origin,
    @Nullable String from,
    @Nullable LocalDate raisedOn,
    @Nullable String problem,
    @Nullable String goal,
    @Nullable String measures,
    @Nullable UUID unit,
    @Nullable String person,
    @Nullable LocalDate dueOn) {
  public RectificationFacts {
    from = Words.clean(from);
    problem = Words.clean(problem);
    goal = Words.clean(goal);
    measures = Words.clean(measures);
    person = Words.clean(person);
  }
}
