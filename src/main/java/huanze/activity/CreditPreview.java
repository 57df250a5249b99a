package huanze.activity;

import huanze.agenda.AgendaService;
import huanze.agenda.CountedRecord;
import huanze.agenda.Explanation;
import huanze.agenda.Miss;
import huanze.agenda.Obligation;
import huanze.agenda.YearAgenda;
import huanze.ledger.Reading;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a record counts for, or would if it were as typed and took place; and if that is nothing,
 * the one reason why.
 */
public final class CreditPreview {
  private static final UUID UNSAVED = new UUID(0, 0);

  private final AgendaService agenda;
  private final Reading reading;
  private final LocalDate today;

  public CreditPreview(AgendaService agenda, Reading reading, LocalDate today) {
    this.agenda = agenda;
    this.reading = reading;
    this.today = today;
  }

  /**
   * What was found.
   *
   * @param planned whether it still has to take place, or to be confirmed (reading rule 6)
   * @param why null if it counts for something
   */
  public record Found(List<Obligation> counts, boolean planned, @Nullable NoCredit why) {
    public Found {
      counts = List.copyOf(counts);
    }
  }

  /**
   * @param before the record that is being corrected; null for a new one
   * @return empty while too little is typed to tell: whose it is, its day, its form
   */
  public Optional<Found> of(@Nullable Activity before, ActivityFacts facts) {
    if (!isEnough(facts)) {
      return Optional.empty();
    }
    Activity typed =
        before == null
            ? ActivityStates.first(UNSAVED, facts, today, false)
            : ActivityStates.corrected(before, facts, today);
    List<CountedRecord> records = ActivityRecords.of(typed);
    boolean planned =
        records.stream().anyMatch(record -> !record.confirmed() || record.day().isAfter(today));
    List<CountedRecord> held = records.stream().map(CountedRecord::held).toList();
    LocalDate asOf =
        Stream.concat(Stream.of(today), held.stream().map(CountedRecord::day))
            .max(LocalDate::compareTo)
            .orElseThrow();
    YearAgenda own = agenda.year(reading, typed.heldOn().getYear());
    List<Post> posts = posts(own.structure(), typed);
    Set<UUID> units = new LinkedHashSet<>(facts.conveners());
    posts.stream().map(Post::unit).forEach(units::add);
    List<Explanation> all = new ArrayList<>();
    for (int year : typed.years()) {
      all.addAll(agenda.year(reading, year).explainIfRecorded(held, units, asOf));
    }
    List<Obligation> counts =
        all.stream()
            .map(Explanation::obligation)
            .filter(o -> o.records().stream().anyMatch(r -> r.id().equals(typed.id())))
            .toList();
    NoCredit why = null;
    if (counts.isEmpty()) {
      why =
          nearest(all, typed.id())
              .map(near -> NoCredit.missed(own, typed, near.owed(), near.miss()))
              .orElseGet(() -> NoCredit.owed(own, typed, units, posts));
    }
    return Optional.of(new Found(counts, planned, why));
  }

  private boolean isEnough(ActivityFacts facts) {
    LocalDate day = facts.heldOn();
    boolean formed = !facts.forms().isEmpty() || ActivityForm.of(facts.kind()).isEmpty();
    boolean owned = !facts.conveners().isEmpty() || !facts.leaders().isEmpty();
    return formed
        && owned
        && day != null
        && !day.isBefore(ActivityCheck.EARLIEST)
        && !day.isAfter(ActivityCheck.lastDay(today))
        && facts.outlets().stream().map(Outlet::publishedOn).allMatch(Objects::nonNull);
  }

  /** Posts that those who led it held on its day; who chairs a meeting does not make it theirs. */
  private static List<Post> posts(Structure structure, Activity typed) {
    return typed.kind() == ActivityKind.MEETING
        ? List.of()
        : typed.facts().leaders().stream()
            .flatMap(leader -> structure.held(leader.person(), typed.heldOn()).stream())
            .map(Tenure::post)
            .distinct()
            .flatMap(post -> structure.post(post).stream())
            .toList();
  }

  private record Near(Obligation owed, Explanation.NearMiss miss) {}

  /** Reasons are looked for in their order: the last one in it failed at the least. */
  private static Optional<Near> nearest(List<Explanation> all, UUID record) {
    Near nearest = null;
    for (Explanation each : all) {
      for (Explanation.NearMiss miss : each.nearMisses()) {
        boolean nearer =
            miss.id().equals(record)
                && miss.reason() != Miss.OTHER_KIND
                && (nearest == null || miss.reason().compareTo(nearest.miss().reason()) > 0);
        nearest = nearer ? new Near(each.obligation(), miss) : nearest;
      }
    }
    return Optional.ofNullable(nearest);
  }
}
