package huanze.activity;

import huanze.agenda.CountedRecord;
import huanze.agenda.RecordSource;
import huanze.base.CamelCase;
import huanze.ledger.Change;
import huanze.ledger.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The activities as the obligations see them; a bulletin gives one counted record per outlet. */
public final class ActivityRecords implements RecordSource {
  /** What {@link ActivityScan} reads besides the activities' own rows; evidence is not. */
  private static final Set<String> LISTS =
      Set.of(
          ActivityTables.CONVENER.name(),
          ActivityTables.LEADER.name(),
          ActivityTables.OUTLET.name());

  @Override
  public List<CountedRecord> between(Reading reading, LocalDate from, LocalDate to) {
    return reading.read(handle -> ActivityScan.between(handle, from, to));
  }

  @Override
  public List<CountedRecord> ofKinds(
      Reading reading, LocalDate from, LocalDate to, Set<String> kinds) {
    return reading.read(handle -> ActivityScan.ofKinds(handle, from, to, kinds));
  }

  @Override
  public List<CountedRecord> ofIds(Reading reading, LocalDate from, LocalDate to, Set<UUID> ids) {
    return reading.read(handle -> ActivityScan.ofIds(handle, from, to, ids));
  }

  @Override
  public List<CountedRecord> ofIds(Reading reading, Set<UUID> ids) {
    return reading.read(handle -> ActivityScan.ofIds(handle, ids));
  }

  /** An activity's own row, and the rows of its lists, which name it before or after. */
  @Override
  public Optional<Set<UUID>> touched(List<Change> changes) {
    Set<UUID> ids = new HashSet<>();
    for (Change change : changes) {
      if (change.table().equals(ActivityTables.ACTIVITY.name())) {
        ids.add(change.id());
      } else if (LISTS.contains(change.table())) {
        Stream.of(change.before(), change.after())
            .filter(Objects::nonNull)
            .map(row -> row.reference("activity_id"))
            .forEach(ids::add);
      }
    }
    return Optional.of(ids);
  }

  private static final String DEBRIEFING = CamelCase.of(ActivityKind.DEBRIEFING);

  /** A debriefing of named persons is theirs, not their team's as well (Art. 18). */
  static Set<UUID> organs(String kind, Set<UUID> organs, Set<UUID> persons) {
    boolean ofPersons = kind.equals(DEBRIEFING) && !persons.isEmpty();
    return ofPersons ? Set.of() : organs;
  }

  /** An activity as the obligations see it, without reading: for what is just being typed. */
  public static List<CountedRecord> of(Activity activity) {
    ActivityFacts facts = activity.facts();
    Set<String> words = new HashSet<>();
    facts.forms().forEach(form -> words.add(CamelCase.of(form)));
    Set<UUID> people = new HashSet<>();
    facts.leaders().forEach(leader -> people.add(leader.person()));
    List<ActivityScan.Published> days = new ArrayList<>();
    for (Outlet outlet : facts.outlets()) {
      Stated stated = activity.outlets().get(outlet.channel());
      if (stated != null && outlet.publishedOn() != null) {
        days.add(
            new ActivityScan.Published(
                CamelCase.of(outlet.channel()),
                outlet.publishedOn(),
                stated.typedOn(),
                stated.confirmed()));
      }
    }
    if (days.isEmpty()) {
      Stated stated = activity.stated();
      days.add(
          new ActivityScan.Published(
              null, activity.heldOn(), stated.typedOn(), stated.confirmed()));
    }
    return days.stream()
        .map(
            day ->
                new CountedRecord(
                    activity.id(),
                    CamelCase.of(facts.kind()),
                    words,
                    day.day(),
                    day.typedOn(),
                    day.confirmed(),
                    facts.studied(),
                    organs(CamelCase.of(facts.kind()), Set.copyOf(facts.conveners()), people),
                    people,
                    day.channel(),
                    facts.about(),
                    facts.target()))
        .toList();
  }
}
