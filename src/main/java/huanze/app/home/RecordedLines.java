package huanze.app.home;

import huanze.activity.Activity;
import huanze.activity.ActivityHead;
import huanze.activity.ActivityStore;
import huanze.activity.ui.Names;
import huanze.agenda.CountedRecord;
import huanze.agenda.ui.AgendaWords;
import huanze.base.CamelCase;
import huanze.fx.Route;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plans and records as lines. */
final class RecordedLines {
  /** So many lines of each kind: obligations come first. */
  static final int TOP = 5;

  private static final int UNPROVEN_TOP = 3;

  private static final int MONTHS_BACK = 3;

  private final ActivityStore store;
  private final Structure structure;
  private final AgendaWords words;
  private final Names names;
  private final LocalDate today;
  private final @Nullable Set<UUID> units;
  private final @Nullable UUID only;

  /**
   * @param units only what one of these convened; null: everything
   */
  RecordedLines(
      ActivityStore store,
      Structure structure,
      AgendaWords words,
      LocalDate today,
      @Nullable Set<UUID> units) {
    this.store = store;
    this.structure = structure;
    this.words = words;
    this.names = new Names(words.texts());
    this.today = today;
    this.units = units;
    this.only = units != null && units.size() == 1 ? units.iterator().next() : null;
  }

  HomeList toConfirm(List<ActivityHead> toConfirm) {
    return list(toConfirm, "toConfirm", "app.home.toConfirm");
  }

  HomeList planned(List<ActivityHead> planned) {
    return list(planned, "planned", "app.home.planned");
  }

  /** What nothing is attached to, the latest first. */
  HomeList unproven(List<ActivityHead> unproven) {
    List<HomeLine> lines =
        store.findAll(unproven.stream().limit(UNPROVEN_TOP).map(ActivityHead::id).toList()).stream()
            .map(one -> line(one, one.heldOn(), words.texts().text("app.home.noEvidence")))
            .toList();
    return new HomeList(unproven.size(), lines, new Route.SelfCheck());
  }

  /**
   * What was recorded last: this year's, and until spring the last months' before.
   *
   * @param known what the year's obligations were computed from
   */
  HomeList recent(List<CountedRecord> known) {
    Latest latest = new Latest();
    for (CountedRecord one : known) {
      if (one.confirmed() && isMeant(one.organs())) {
        latest.offer(one.id(), one.enteredOn(), one.day());
      }
    }
    if (today.getMonthValue() <= MONTHS_BACK) {
      LocalDate newYear = today.withDayOfYear(1);
      for (ActivityHead one : store.held(newYear.minusMonths(MONTHS_BACK), newYear.minusDays(1))) {
        if (isMeant(one.conveners())) {
          latest.offer(one.id(), one.typedOn(), one.day());
        }
      }
    }
    List<HomeLine> lines =
        store.findAll(latest.ids()).stream()
            .map(one -> line(one, one.heldOn(), enteredOn(one)))
            .toList();
    return new HomeList(lines.size(), lines, new Route.ActivityList(null));
  }

  /** Keeps the few typed last; a city types tens of thousands a year. */
  private static final class Latest {
    private record Typed(UUID id, LocalDate on, LocalDate day) implements Comparable<Typed> {
      @Override
      public int compareTo(Typed other) {
        int byTyping = other.on.compareTo(on);
        int byDay = byTyping == 0 ? other.day.compareTo(day) : byTyping;
        return byDay == 0 ? other.id.compareTo(id) : byDay;
      }
    }

    private final TreeSet<Typed> kept = new TreeSet<>();

    void offer(UUID id, LocalDate on, LocalDate day) {
      boolean full = kept.size() == TOP;
      if (full && on.isBefore(kept.last().on())) {
        return;
      }
      Typed offered = new Typed(id, on, day);
      Typed same = kept.stream().filter(k -> k.id().equals(id)).findFirst().orElse(null);
      if (same != null) {
        if (offered.compareTo(same) < 0) {
          kept.remove(same);
          kept.add(offered);
        }
        return;
      }
      kept.add(offered);
      if (full) {
        kept.remove(kept.last());
      }
    }

    List<UUID> ids() {
      return kept.stream().map(Typed::id).toList();
    }
  }

  /** Records and plans as they are given. */
  List<HomeLine> of(List<Activity> activities, String noteKey) {
    String note = noteKey.isEmpty() ? "" : words.texts().text(noteKey);
    return of(activities, one -> note);
  }

  List<HomeLine> of(List<Activity> activities, Function<Activity, String> note) {
    return activities.stream().map(one -> line(one, one.heldOn(), note.apply(one))).toList();
  }

  private HomeList list(List<ActivityHead> found, String state, String noteKey) {
    String note = words.texts().text(noteKey);
    List<HomeLine> lines =
        load(found).stream()
            .map(
                one -> {
                  LocalDate day = one.pendingOn();
                  return line(one, day == null ? one.heldOn() : day, note);
                })
            .toList();
    return new HomeList(found.size(), lines, new Route.ActivityList(null, state));
  }

  private String enteredOn(Activity one) {
    return words.texts().text("app.home.enteredOn", words.shortDay(one.stated().typedOn()));
  }

  private List<Activity> load(List<ActivityHead> found) {
    return store.findAll(found.stream().limit(TOP).map(ActivityHead::id).toList());
  }

  private HomeLine line(Activity one, LocalDate day, String note) {
    String who =
        one.facts().conveners().isEmpty()
            ? names.kind(one.kind())
            : names.units(structure, one.facts().conveners());
    HomeLine line =
        new HomeLine(
            null,
            one.facts().label(),
            words.texts().text("app.home.recorded", who, names.forms(one.facts())),
            day.getYear() == today.getYear() ? words.shortDay(day) : words.day(day),
            note,
            "toConfirm".equals(CamelCase.of(one.state(today))),
            new Route.Activity(one.id()),
            null);
    List<UUID> conveners = one.facts().conveners();
    return conveners.size() == 1 && !conveners.contains(only)
        ? line.of(who, new Route.UnitYear(conveners.getFirst(), day.getYear()))
        : line;
  }

  private boolean isMeant(Set<UUID> organs) {
    Set<UUID> wanted = units;
    return wanted == null || organs.stream().anyMatch(wanted::contains);
  }
}
