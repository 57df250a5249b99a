package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Ids;
import huanze.ledger.Deed;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever filters are combined: pages and count are what looking at every activity finds. */
class ActivityFilterTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<UUID> UNITS = List.of(Town.GOVERNMENT, Town.COUNTY);
  private static final List<UUID> PEOPLE = List.of(Town.MAYOR, Town.SECRETARY);
  private static final Comparator<Activity> NEWEST =
      Comparator.comparing(Activity::heldOn).thenComparing(a -> a.id().toString()).reversed();

  @TempDir Path vault;

  private final Random random = new Random(6);
  private final List<UUID> ids = new ArrayList<>();

  @Test
  void pagesAndCountAreWhatLookingAtEveryActivityFinds() {
    Desk desk = new Desk(TODAY, vault);
    desk.ledger.save(
        Deed.of("activity.deed.recorded"),
        writes -> {
          for (int i = 0; i < 400; i++) {
            UUID id = Ids.named("activity " + i);
            ids.add(id);
            Activity made = ActivityStates.first(id, facts(i), TODAY, random.nextBoolean());
            ActivityRows.write(writes, null, withdrawnOrNot(made));
          }
        });
    List<Activity> all = desk.store.findAll(ids);
    assertThat(all).hasSize(400);
    for (int i = 0; i < 500; i++) {
      ActivityFilter filter = filter();
      List<UUID> expected =
          all.stream()
              .filter(a -> fits(a, filter))
              .sorted(order(filter))
              .map(Activity::id)
              .toList();
      assertThat(desk.store.count(filter, TODAY)).as("%s", filter).isEqualTo(expected.size());
      assertThat(pages(desk.store, filter)).as("%s", filter).isEqualTo(expected);
    }
  }

  /** What has come before what is ahead, where both are asked for; of each the nearest first. */
  private static Comparator<Activity> order(ActivityFilter filter) {
    if (filter.state() != null) {
      return filter.state() == ActivityState.PLANNED ? NEWEST.reversed() : NEWEST;
    }
    return (a, b) -> {
      boolean ahead = a.heldOn().isAfter(TODAY);
      return ahead != b.heldOn().isAfter(TODAY)
          ? (ahead ? 1 : -1)
          : (ahead ? NEWEST.reversed() : NEWEST).compare(a, b);
    };
  }

  private static List<UUID> pages(ActivityStore store, ActivityFilter filter) {
    List<UUID> found = new ArrayList<>();
    ActivityStore.Cursor after = null;
    while (true) {
      List<Activity> page = store.page(filter, TODAY, after, 60);
      page.forEach(a -> found.add(a.id()));
      if (page.size() < 60) {
        return found;
      }
      after = new ActivityStore.Cursor(page.getLast().heldOn(), page.getLast().id());
    }
  }

  private ActivityFacts facts(int number) {
    ActivityKind kind =
        one(List.of(ActivityKind.MEETING, ActivityKind.INSPECTION, ActivityKind.CHECK));
    List<ActivityForm> forms = List.copyOf(ActivityForm.of(kind));
    return ActivityFacts.of(kind)
        .forms(one(forms))
        .title("第" + number + "次")
        .heldOn(TODAY.minusDays(random.nextInt(700) - 30))
        .conveners(random.nextInt(5) == 0 ? List.of() : List.of(one(UNITS)))
        .target(kind == ActivityKind.CHECK ? one(UNITS) : null)
        .leaders(random.nextInt(5) == 0 ? List.of() : List.of(leader()))
        .topics(random.nextBoolean() ? List.of() : List.of(new Topic("研究第" + number + "号水源", true)))
        .build();
  }

  private Leader leader() {
    return new Leader(one(PEOPLE), Leader.Role.LEADING);
  }

  private Activity withdrawnOrNot(Activity made) {
    return random.nextInt(10) > 0 ? made : made.withWithdrawn("重复");
  }

  private ActivityFilter filter() {
    LocalDate from = maybe(() -> TODAY.minusDays(random.nextInt(700)));
    return new ActivityFilter(
        from,
        from == null ? null : from.plusDays(random.nextInt(400)),
        maybe(() -> one(UNITS)),
        maybe(() -> one(PEOPLE)),
        maybe(
            () -> one(List.of(ActivityKind.MEETING, ActivityKind.INSPECTION, ActivityKind.CHECK))),
        maybe(() -> one(Arrays.asList(ActivityForm.values()))),
        maybe(() -> one(Arrays.asList(ActivityState.values()))),
        maybe(() -> one(List.of("第7", "9号水源", "次", "查无此事"))),
        random.nextBoolean()
            ? Set.of()
            : Set.of(ids.get(random.nextInt(200)), ids.get(200 + random.nextInt(200))));
  }

  private <T> @Nullable T maybe(Supplier<T> made) {
    return random.nextInt(3) == 0 ? made.get() : null;
  }

  private <T> T one(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }

  private static boolean fits(Activity a, ActivityFilter f) {
    ActivityFacts facts = a.facts();
    return (f.from() == null || !a.heldOn().isBefore(f.from()))
        && (f.to() == null || !a.heldOn().isAfter(f.to()))
        && (f.unit() == null
            || facts.conveners().contains(f.unit())
            || f.unit().equals(facts.target())
            || f.further().contains(a.id()))
        && (f.leader() == null
            || facts.leaders().stream().anyMatch(l -> l.person().equals(f.leader())))
        && (f.kind() == null || facts.kind() == f.kind())
        && (f.form() == null || facts.forms().contains(f.form()))
        && (f.state() == null || a.state(TODAY) == f.state())
        && (f.text() == null
            || Stream.concat(
                    Stream.of(String.valueOf(facts.title())),
                    facts.topics().stream().map(Topic::words))
                .anyMatch(text -> text.contains(String.valueOf(f.text()))));
  }
}
