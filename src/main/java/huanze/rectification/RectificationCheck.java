package huanze.rectification;

import huanze.base.CamelCase;
import huanze.base.Problem;
import huanze.base.Words;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold of an item, and of what is written down about it. */
final class RectificationCheck {
  static final int LONG_TEXT = 2_000;
  static final int SHORT_TEXT = 200;
  static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  static final int YEARS_AHEAD = 30;

  private final Structure structure;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();

  private RectificationCheck(Structure structure, LocalDate today) {
    this.structure = structure;
    this.today = today;
  }

  static List<Problem> of(RectificationFacts facts, Structure structure, LocalDate today) {
    RectificationCheck check = new RectificationCheck(structure, today);
    check.text("problem", facts.problem(), LONG_TEXT, true);
    check.text("goal", facts.goal(), LONG_TEXT, false);
    check.text("measures", facts.measures(), LONG_TEXT, false);
    check.text("from", facts.from(), SHORT_TEXT, false);
    check.text("person", facts.person(), SHORT_TEXT, false);
    check.happened("raisedOn", facts.raisedOn());
    check.notBefore("raisedOn", facts.raisedOn(), EARLIEST, "dayTooEarly");
    check.due(facts.dueOn(), facts.raisedOn());
    check.unit(facts.unit(), facts.raisedOn());
    return check.problems;
  }

  /** Of what happens to an item as it stands. */
  static List<Problem> of(
      RectificationStep.Draft step, RectificationItem item, Structure structure, LocalDate today) {
    RectificationCheck check = new RectificationCheck(structure, today);
    if (!step.kind().fits(item.state())) {
      check.wrong("", "step." + CamelCase.of(step.kind()));
      return check.problems;
    }
    // One thing happens after the other; only progress may be written down later.
    Optional<LocalDate> before =
        step.kind() == StepKind.PROGRESS
            ? Optional.empty()
            : item.lastTurn().map(RectificationStep::on);
    check.happened("on", step.on());
    check.notBefore("on", step.on(), item.raisedOn(), "dayBeforeRaised");
    before
        .filter(turn -> turn.isAfter(item.raisedOn()))
        .ifPresent(turn -> check.notBefore("on", step.on(), turn, "dayBeforeTurn"));
    check.text("words", step.words(), LONG_TEXT, true);
    if (step.kind().saysWho()) {
      check.text("by", step.by(), SHORT_TEXT, true);
    }
    if (step.kind() == StepKind.EXTENDED) {
      check.extension(step.extendedTo(), item.deadline());
    } else if (step.kind() == StepKind.REOPENED) {
      check.newDeadline(step.extendedTo(), step.on());
    }
    return check.problems;
  }

  private void wrong(String field, String key, Object... args) {
    problems.add(Problem.of(field, "rectification.problem." + key, args));
  }

  private void text(String field, @Nullable String words, int most, boolean needed) {
    if (needed && words == null) {
      wrong(field, "empty." + field);
    } else if (Words.length(words) > most) {
      wrong(field, "tooLong", Words.length(words), most);
    }
  }

  private void happened(String field, @Nullable LocalDate day) {
    if (day == null) {
      wrong(field, "dayMissing");
    } else if (day.isAfter(today)) {
      wrong(field, "dayAhead", day);
    }
  }

  private void notBefore(String field, @Nullable LocalDate day, LocalDate first, String key) {
    if (day != null
        && day.isBefore(first)
        && problems.stream().noneMatch(p -> p.field().equals(field))) {
      wrong(field, key, day, first);
    }
  }

  private void due(@Nullable LocalDate due, @Nullable LocalDate raised) {
    if (due == null) {
      wrong("dueOn", "dayMissing");
    } else if (raised != null && due.isBefore(raised)) {
      wrong("dueOn", "dueBeforeRaised", due, raised);
    } else {
      latest("dueOn", due);
    }
  }

  private void extension(@Nullable LocalDate to, LocalDate deadline) {
    if (to == null) {
      wrong("extendedTo", "dayMissing");
    } else if (!to.isAfter(deadline)) {
      wrong("extendedTo", "noExtension", to, deadline);
    } else {
      latest("extendedTo", to);
    }
  }

  private void newDeadline(@Nullable LocalDate to, @Nullable LocalDate on) {
    if (to == null) {
      wrong("extendedTo", "dayMissing");
    } else if (on != null && to.isBefore(on)) {
      wrong("extendedTo", "newDeadlineBefore", to, on);
    } else {
      latest("extendedTo", to);
    }
  }

  private void latest(String field, LocalDate due) {
    LocalDate last = today.plusYears(YEARS_AHEAD);
    if (due.isBefore(EARLIEST)) {
      wrong(field, "dayTooEarly", due, EARLIEST);
    } else if (due.isAfter(last)) {
      wrong(field, "dayTooLate", due, last);
    }
  }

  private void unit(@Nullable UUID id, @Nullable LocalDate raised) {
    if (id == null) {
      wrong("unit", "unitMissing");
      return;
    }
    Unit unit = structure.unit(id).orElse(null);
    if (unit == null) {
      wrong("unit", "unitUnknown", id);
      return;
    }
    LocalDate from = unit.existence().from();
    LocalDate to = unit.existence().to();
    if (to != null && raised != null && to.isBefore(raised)) {
      wrong("unit", "unitEnded", unit.name(), to);
    } else if (from != null && from.isAfter(today)) {
      wrong("unit", "unitNotYet", unit.name(), from);
    }
  }
}
