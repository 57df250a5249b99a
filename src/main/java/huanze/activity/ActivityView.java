package huanze.activity;

import huanze.base.CamelCase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity as the command line lists it.
 *
 * @param conveners codes of the units
 * @param leaders names of the persons
 * @param about the period, or null
 * @param state {@code planned toConfirm held withdrawn}
 */
public record ActivityView(
    UUID id,
    String kind,
    List<String> forms,
    LocalDate date,
    @Nullable String title,
    @Nullable String place,
    List<String> conveners,
    List<String> leaders,
    boolean studied,
    @Nullable String about,
    String state,
    LocalDate enteredOn) {

  /** A unit or person that the directory no longer knows is shown by its id. */
  public static ActivityView of(Activity activity, Directory directory, LocalDate today) {
    ActivityFacts facts = activity.facts();
    return new ActivityView(
        activity.id(),
        CamelCase.of(facts.kind()),
        facts.forms().stream().map(form -> CamelCase.of(form)).toList(),
        activity.heldOn(),
        facts.title(),
        facts.place(),
        facts.conveners().stream().map(unit -> unitCode(directory, unit)).toList(),
        facts.leaders().stream().map(l -> personName(directory, l.person())).distinct().toList(),
        facts.studied(),
        facts.about() == null ? null : facts.about().toString(),
        CamelCase.of(activity.state(today)),
        activity.stated().enteredOn());
  }

  private static String unitCode(Directory directory, UUID unit) {
    Directory.Named named = directory.unit(unit).orElse(null);
    return named == null || named.code() == null ? unit.toString() : named.code();
  }

  private static String personName(Directory directory, UUID person) {
    return directory.person(person).map(Directory.Named::name).orElse(person.toString());
  }
}
