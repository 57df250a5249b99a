package huanze.agenda.ui;

import huanze.agenda.Obligation;
import huanze.agenda.calendar.DueMatter;
import huanze.fx.Route;
import huanze.rulepack.Counting;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a record is kept or could be: of an obligation, of what has to be carried out. */
public final class RecordRoute {
  /** Kinds of record that have a form of their own. */
  private static final Set<String> RECORDABLE =
      Set.of("meeting", "inspection", "report", "bulletin", "check", "debriefing");

  private RecordRoute() {}

  /**
   * With the form that is asked for ticked, a topic of environmental protection where one is, and
   * the period named. Today is proposed while it would be in time; nobody knows the day of what
   * should have been done before. What one outlet has published is the record that the other's day
   * belongs into (Art. 13).
   *
   * @param unitKind kind of the unit that owes
   * @return empty if no record of that kind is typed into a form
   */
  public static Optional<Route> of(Obligation owed, String unitKind, LocalDate today) {
    return of(owed, unitKind, today, null);
  }

  /**
   * @param person whose page asks for it, where it is one's; null: anybody's
   */
  public static Optional<Route> of(
      Obligation owed, String unitKind, LocalDate today, @Nullable UUID person) {
    Counting counts = owed.rule().counts();
    if (!RECORDABLE.contains(counts.kind())) {
      return Optional.empty();
    }
    Optional<Route> begun = begun(owed);
    if (begun.isPresent()) {
      return begun;
    }
    boolean inside = !today.isBefore(owed.from()) && !today.isAfter(owed.due());
    List<String> own = owed.rule().alsoForms().getOrDefault(unitKind, List.of());
    List<String> forms = own.isEmpty() ? counts.forms().stream().sorted().toList() : own;
    boolean about = counts.belongs() == Counting.Belongs.ABOUT;
    return Optional.of(
        new Route.NewActivity(
            counts.kind(),
            owed.unit(),
            inside ? today : null,
            new Route.Owed(
                forms.stream().findFirst().orElse(null),
                owed.period(),
                about,
                counts.studied(),
                persons(owed, inside ? today : null, person))));
  }

  /** The item of the 整改台账, else the record in which it was decided. */
  public static Route of(DueMatter matter) {
    return matter.stage() == DueMatter.Stage.DECIDED
        ? new Route.Activity(Objects.requireNonNull(matter.activity()))
        : new Route.Rectification(matter.id());
  }

  private static Optional<Route> begun(Obligation owed) {
    boolean begun =
        !owed.rule().counts().channels().isEmpty()
            && owed.counted() > 0
            && owed.counted() < owed.required();
    return owed.records().stream()
        .filter(credit -> begun && !credit.madeUp())
        .map(credit -> (Route) new Route.Activity(credit.id()))
        .findFirst();
  }

  /**
   * Who held the post on the day, or in the period where the day is not known; of several the one
   * asked for, else nobody: which of them it was is not guessed.
   */
  private static List<UUID> persons(
      Obligation owed, @Nullable LocalDate day, @Nullable UUID person) {
    List<UUID> holders =
        owed.holders().stream()
            .filter(h -> day == null || !day.isBefore(h.from()) && !day.isAfter(h.to()))
            .map(Obligation.Holder::person)
            .distinct()
            .toList();
    if (holders.size() == 1) {
      return holders;
    }
    return person != null && holders.contains(person) ? List.of(person) : List.of();
  }
}
