package huanze.unit;

import huanze.rulepack.RulePack;
import huanze.rulepack.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that a person holds, held or will hold, as lists and the command line show it.
 *
 * @param id of the tenure
 * @param unit code of the unit
 * @param post code of the post
 * @param responsibility that Art. 4 gives it, in the pack's words; null: none
 * @param state past, present or future on the day asked for
 * @param concurrent another post was held beside it on some day (兼任)
 * @param document number of the appointment
 */
public record PostHeld(
    UUID id,
    String unit,
    String unitName,
    String post,
    String postName,
    @Nullable String responsibility,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean acting,
    String state,
    boolean concurrent,
    @Nullable String document) {

  /** All posts of a person by first day. */
  public static List<PostHeld> of(
      Person person, Structure structure, RulePack pack, LocalDate today) {
    List<Tenure> beside =
        PersonTimeline.of(person, structure).concurrent().stream()
            .flatMap(s -> s.tenures().stream())
            .toList();
    return structure.tenuresOfPerson(person.id()).stream()
        .map(t -> of(t, beside.contains(t), structure, pack, today))
        .toList();
  }

  private static PostHeld of(
      Tenure tenure, boolean concurrent, Structure structure, RulePack pack, LocalDate today) {
    Post post = structure.post(tenure.post()).orElseThrow();
    Unit unit = structure.unit(post.unit()).orElseThrow();
    return new PostHeld(
        tenure.id(),
        unit.code(),
        unit.name(),
        post.code(),
        post.name(),
        PostOnDay.responsibility(post, unit, pack).map(Term::name).orElse(null),
        tenure.days().from(),
        tenure.days().to(),
        tenure.acting(),
        state(tenure, today),
        concurrent,
        tenure.document());
  }

  private static String state(Tenure tenure, LocalDate today) {
    LocalDate from = tenure.days().from();
    return from != null && from.isAfter(today)
        ? "future"
        : tenure.days().contains(today) ? "present" : "past";
  }
}
