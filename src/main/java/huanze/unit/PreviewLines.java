package huanze.unit;

import huanze.base.CamelCase;
import huanze.rulepack.Flag;
import huanze.rulepack.RulePack;
import huanze.unit.ReorganisationPreview.CarriedLine;
import huanze.unit.ReorganisationPreview.HostLine;
import huanze.unit.ReorganisationPreview.MatterLine;
import huanze.unit.ReorganisationPreview.PostChange;
import huanze.unit.ReorganisationPreview.PostLine;
import huanze.unit.ReorganisationPreview.SeatLine;
import huanze.unit.ReorganisationPreview.TenureLine;
import huanze.unit.ReorganisationPreview.UnitChange;
import huanze.unit.ReorganisationPreview.UnitLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the structure before and after a reorganisation. */
final class PreviewLines {
  private final Structure before;
  private final Structure after;
  private final StructureChange change;
  private final RulePack pack;
  private final LocalDate day;
  private final List<UnitLine> units;

  /**
   * @param day the first day, or any if it always was so
   */
  PreviewLines(Reorganised plan, RulePack pack, LocalDate day) {
    this.before = plan.before;
    this.after = plan.after;
    this.change = plan.change;
    this.pack = pack;
    this.day = day;
    this.units = units();
  }

  ReorganisationPreview preview(
      @Nullable LocalDate from,
      ObligationForecast.Obligations obligations,
      List<OpenMatters.Matter> matters) {
    return new ReorganisationPreview(
        from,
        units,
        posts(),
        tenures(),
        seats(),
        hosts(),
        carried(),
        obligations,
        matters.stream()
            .map(
                m ->
                    new MatterLine(
                        m.kind(), m.record(), m.words(), before.nameOn(m.unit(), day), m.on()))
            .toList());
  }

  private List<UnitLine> units() {
    List<UnitLine> lines = new ArrayList<>();
    List<Unit> changed = new ArrayList<>(change.units.all());
    changed.sort(Comparator.comparing(Unit::code));
    for (Unit unit : changed) {
      UUID id = unit.id();
      Unit old = before.unit(id).orElse(null);
      String name = after.nameOn(id, day);
      if (old == null) {
        lines.add(line(id, name, UnitChange.FOUNDED, "", parent(after, id)));
        continue;
      }
      String oldName = before.nameOn(id, day);
      if (!name.equals(oldName)) {
        lines.add(line(id, oldName, UnitChange.RENAMED, oldName, name));
      }
      if (!parent(before, id).equals(parent(after, id))) {
        lines.add(line(id, name, UnitChange.MOVED, parent(before, id), parent(after, id)));
      }
      if (!Objects.equals(old.existence(), unit.existence())) {
        lines.add(line(id, name, UnitChange.ENDED, "", carriers(id)));
      }
    }
    return lines;
  }

  private static UnitLine line(
      UUID id, String name, UnitChange change, String before, String after) {
    return new UnitLine(id, name, change, before, after);
  }

  private String parent(Structure structure, UUID unit) {
    return structure.parentOn(unit, day).map(u -> structure.nameOn(u.id(), day)).orElse("");
  }

  private String carriers(UUID unit) {
    return after.successors(unit).stream()
        .map(id -> after.nameOn(id, day))
        .sorted()
        .collect(Collectors.joining("、"));
  }

  private List<PostLine> posts() {
    List<PostLine> lines = new ArrayList<>();
    for (Unit unit : after.units()) {
      boolean ends = isIn(unit.id(), UnitChange.ENDED);
      boolean begins = isIn(unit.id(), UnitChange.FOUNDED);
      if (!ends && !begins) {
        continue;
      }
      for (Post post : byRank(after.postsOf(unit.id()))) {
        if (ends && post.existence().contains(day.minusDays(1))) {
          String by = carriedOnBy(post);
          PostChange what = by.isEmpty() ? PostChange.ENDED : PostChange.CARRIED_ON;
          lines.add(new PostLine(post.id(), after.nameOn(unit.id(), day), post.name(), what, by));
        } else if (begins && !carriesOn(post)) {
          lines.add(new PostLine(post.id(), unit.name(), post.name(), PostChange.FOUNDED, ""));
        }
      }
    }
    return lines;
  }

  private boolean isIn(UUID unit, UnitChange wanted) {
    return units.stream().anyMatch(l -> l.unit().equals(unit) && l.change() == wanted);
  }

  private static List<Post> byRank(List<Post> posts) {
    return posts.stream()
        .sorted(Comparator.comparing(Post::rank).thenComparing(Post::code))
        .toList();
  }

  private String carriedOnBy(Post post) {
    return after.successors(post.unit()).stream()
        .flatMap(id -> after.postsOf(id).stream())
        .filter(p -> p.key().equals(post.key()) && p.existence().contains(day))
        .map(p -> after.nameOn(p.unit(), day) + " " + p.name())
        .sorted()
        .collect(Collectors.joining("、"));
  }

  private boolean carriesOn(Post post) {
    return after.predecessors(post.unit()).stream()
        .flatMap(id -> after.postsOf(id).stream())
        .anyMatch(p -> p.key().equals(post.key()));
  }

  private List<TenureLine> tenures() {
    return change.tenures.all().stream()
        .filter(t -> before.tenure(t.id()).filter(t::equals).isEmpty())
        .map(
            t -> {
              Post post = before.post(t.post()).orElseThrow();
              return new TenureLine(
                  t.id(),
                  before.person(t.person()).map(Person::name).orElse(""),
                  before.nameOn(post.unit(), day),
                  post.name(),
                  t.days().to());
            })
        .sorted(Comparator.comparing(TenureLine::unit).thenComparing(TenureLine::post))
        .toList();
  }

  /** Seats in groups that go on. */
  private List<SeatLine> seats() {
    return change.seats.all().stream()
        .filter(seat -> !isIn(seat.group(), UnitChange.ENDED))
        .map(
            seat -> {
              Post post = before.post(seat.post()).orElseThrow();
              return new SeatLine(
                  before.nameOn(seat.group(), day), before.nameOn(post.unit(), day), post.name());
            })
        .sorted(Comparator.comparing(SeatLine::group).thenComparing(SeatLine::unit))
        .toList();
  }

  /** Offices of groups that go on and lose their department. */
  private List<HostLine> hosts() {
    return change.hosts.all().stream()
        .filter(host -> !isIn(host.group(), UnitChange.ENDED))
        .map(
            host ->
                new HostLine(
                    before.nameOn(host.group(), day),
                    before.nameOn(host.unit(), day),
                    host.days().to()))
        .sorted(Comparator.comparing(HostLine::group))
        .toList();
  }

  private List<CarriedLine> carried() {
    List<CarriedLine> lines = new ArrayList<>();
    for (UnitFlag flag : change.flags.all()) {
      boolean founded = isIn(flag.unit(), UnitChange.FOUNDED) && flag.days().from() == null;
      if (!founded) {
        lines.add(
            new CarriedLine(
                flag.unit(), after.nameOn(flag.unit(), day), flagName(flag.flag()), ""));
      }
    }
    for (UnitLink link : change.links.all()) {
      lines.add(
          new CarriedLine(
              link.unit(),
              after.nameOn(link.unit(), day),
              CamelCase.of(link.kind()),
              after.nameOn(link.other(), day)));
    }
    return lines;
  }

  private String flagName(String flag) {
    return pack.flags().stream()
        .filter(f -> f.id().equals(flag))
        .map(Flag::name)
        .findFirst()
        .orElse(flag);
  }
}
