package huanze.duty;

import huanze.base.Problem;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must hold of a responsibility letter, as a draft and when it is signed. */
final class LetterChecks {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Structure structure;
  private final Unit unit;
  private final int year;
  private final LocalDate today;

  LetterChecks(Structure structure, Unit unit, int year, LocalDate today) {
    this.structure = structure;
    this.unit = unit;
    this.year = year;
    this.today = today;
  }

  /**
   * @param before targets that stand; a day of theirs is left alone until somebody changes it
   */
  List<Problem> of(LetterDraft draft, List<LetterTarget> before) {
    List<Problem> problems = new ArrayList<>();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      problems.add(Problem.of("year", "duty.problem.letterYear", year));
    } else if (!unit.existence().overlaps(ListMarks.yearDays(year))) {
      problems.add(Problem.of("year", "duty.problem.letterNoUnit", unit.name(), year));
    }
    if (!problems.isEmpty()) {
      return problems;
    }
    checkPost(draft.giver(), "giver", problems);
    checkPost(draft.receiver(), "receiver", problems);
    if (draft.receiver() != null
        && structure.post(draft.receiver().post()).filter(p -> isOther(p)).isPresent()) {
      problems.add(Problem.of("receiver", "duty.problem.receiverElsewhere", unit.name()));
    }
    if (draft.giver() != null
        && structure.post(draft.giver().post()).filter(p -> !isOther(p)).isPresent()) {
      problems.add(Problem.of("giver", "duty.problem.giverOwn", unit.name()));
    } else {
      checkAbove(draft.giver(), LetterGivers.ofYear(year, today, structure, unit.id()), problems);
    }
    for (int i = 0; i < draft.targets().size(); i++) {
      LetterDraft.Target target = draft.targets().get(i);
      checkTarget(i + 1, target, problems);
      if (before.stream().noneMatch(t -> Objects.equals(t.due(), target.due()))) {
        checkDue(i + 1, target.due(), problems);
      }
    }
    return problems;
  }

  private void checkAbove(@Nullable Signatory giver, Set<UUID> above, List<Problem> problems) {
    Post post = giver == null ? null : structure.post(giver.post()).orElse(null);
    if (post != null && !above.contains(post.unit())) {
      String place = structure.unit(post.unit()).map(Unit::name).orElse("") + " " + post.name();
      problems.add(Problem.of("giver", "duty.problem.giverNotAbove", place, unit.name()));
    }
  }

  private boolean isOther(Post post) {
    return !post.unit().equals(unit.id());
  }

  private void checkPost(@Nullable Signatory who, String field, List<Problem> problems) {
    if (who != null && structure.post(who.post()).isEmpty()) {
      problems.add(Problem.of(field, "duty.problem.noPost", who.post()));
    } else if (who != null && who.person() != null && structure.person(who.person()).isEmpty()) {
      problems.add(Problem.of(field, "unit.problem.noPerson", who.person()));
    }
  }

  private void checkTarget(int number, LetterDraft.Target target, List<Problem> problems) {
    if (target.text().isBlank()) {
      problems.add(Problem.of("targets", "duty.problem.targetText", number));
    }
    if (target.figure() != null && target.bound() == null) {
      problems.add(Problem.of("targets", "duty.problem.targetBound", number));
    }
    if (target.figure() == null && target.figureUnit() != null && !target.figureUnit().isBlank()) {
      problems.add(Problem.of("targets", "duty.problem.targetFigure", number));
    }
  }

  /** A letter is of one year, and so is what it asks for. */
  private void checkDue(int number, @Nullable LocalDate due, List<Problem> problems) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    if (due != null && (due.isBefore(first) || due.isAfter(last))) {
      problems.add(Problem.of("targets", "duty.problem.targetDue", number, due, first, last));
    }
  }

  List<Problem> beforeSigning(ResponsibilityLetter letter, LocalDate on) {
    List<Problem> problems = new ArrayList<>();
    if (on.isAfter(today)) {
      problems.add(Problem.of("signedOn", "duty.problem.signedAhead", on));
    }
    if (letter.targets().isEmpty()) {
      problems.add(Problem.of("targets", "duty.problem.noTargets", unit.name(), year));
    }
    checkSigning(letter.giver(), "giver", on, problems);
    Set<UUID> above = new HashSet<>(LetterGivers.on(on, structure, unit.id()));
    above.addAll(LetterGivers.on(today, structure, unit.id()));
    checkAbove(letter.giver(), above, problems);
    checkSigning(letter.receiver(), "receiver", on, problems);
    return problems;
  }

  private void checkSigning(
      @Nullable Signatory who, String field, LocalDate on, List<Problem> problems) {
    Post post = who == null ? null : structure.post(who.post()).orElse(null);
    if (who == null || post == null) {
      problems.add(
          Problem.of(
              field,
              field.equals("giver") ? "duty.problem.noGiver" : "duty.problem.noReceiver",
              unit.name(),
              year));
      return;
    }
    List<UUID> holders =
        structure.holders(post.id(), on).stream().map(Tenure::person).distinct().toList();
    String place = structure.unit(post.unit()).map(Unit::name).orElse("") + " " + post.name();
    if (holders.isEmpty()) {
      problems.add(Problem.of(field, "duty.problem.nobodyToSign", place, on));
    } else if (who.person() != null && !holders.contains(who.person())) {
      String name = structure.person(who.person()).map(p -> p.name()).orElse("");
      problems.add(Problem.of(field, "duty.problem.notHolder", name, place, on));
    } else if (who.person() == null && holders.size() > 1) {
      problems.add(Problem.of(field, "duty.problem.whoSigned", place, on, holders.size()));
    }
  }

  /** The signatory with the person who held the post that day. */
  Signatory signing(@Nullable Signatory who, LocalDate on) {
    if (who == null) {
      throw new IllegalStateException("signed by nobody");
    }
    return who.person() != null
        ? who
        : new Signatory(who.post(), structure.holders(who.post(), on).get(0).person());
  }
}
