package huanze.paper;

import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.duty.DutyBook;
import huanze.duty.DutyListStatus;
import huanze.rulepack.Level;
import huanze.rulepack.RulePack;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Fills 责任清单 from who carries what on a day. */
final class DutyLists {
  /** Some hundred pages. */
  private static final int MOST_LINES = 3_000;

  private final Structure structure;
  private final DutyBook book;
  private final PostLines lines;
  private final RulePack main;
  private final LocalDate on;
  private final Texts texts;

  DutyLists(
      Structure structure,
      DutyBook book,
      PostLines lines,
      RulePack main,
      LocalDate on,
      Texts texts) {
    this.structure = structure;
    this.book = book;
    this.lines = lines;
    this.main = main;
    this.on = on;
    this.texts = texts;
  }

  DutyListSheet ofUnit(Unit unit) {
    return sheet(
        DutyListSheet.Scope.ofUnit(unit.id(), unit.code()),
        structure.nameOn(unit.id(), on),
        List.of(part(unit, lines.living(unit))));
  }

  DutyListSheet ofPerson(Person person) {
    Map<UUID, List<Post>> posts = new LinkedHashMap<>();
    for (Tenure tenure : structure.held(person.id(), on)) {
      Post post = structure.post(tenure.post()).orElseThrow();
      posts.computeIfAbsent(post.unit(), u -> new ArrayList<>()).add(post);
    }
    if (posts.isEmpty()) {
      throw InvalidInput.of("person", "paper.personWithoutPost", person.name(), on);
    }
    return sheet(
        DutyListSheet.Scope.ofPerson(person.id()),
        lines.name(person.id()),
        posts.entrySet().stream()
            .map(e -> part(structure.unit(e.getKey()).orElseThrow(), e.getValue()))
            .toList());
  }

  DutyListSheet ofLevel(Level level) {
    List<DutyListSheet.OfUnit> parts = new ArrayList<>();
    int count = 0;
    List<Unit> units =
        structure.units().stream()
            .filter(u -> u.level() == level && u.existence().contains(on))
            .sorted(Comparator.comparing(Unit::region).thenComparing(new UnitOrder(main)))
            .toList();
    for (Unit unit : units) {
      List<Post> posts = lines.living(unit);
      if (!posts.isEmpty()) {
        DutyListSheet.OfUnit part = part(unit, posts);
        count += part.posts().stream().mapToInt(p -> 1 + p.lines().size()).sum();
        parts.add(part);
      }
    }
    String name = texts.text("paper.units." + CamelCase.of(level));
    if (parts.isEmpty()) {
      throw InvalidInput.of("level", "paper.noPosts", name, on);
    }
    if (count > MOST_LINES) {
      throw InvalidInput.of("level", "paper.dutyListTooLong", name, count, MOST_LINES);
    }
    return sheet(DutyListSheet.Scope.ofLevel(level), name, parts);
  }

  private DutyListSheet.OfUnit part(Unit unit, List<Post> posts) {
    DutyListStatus status = DutyListStatus.of(structure, book, unit.id(), on.getYear(), on);
    boolean stands = status.state() == DutyListStatus.State.APPROVED && status.approval() != null;
    return new DutyListSheet.OfUnit(
        structure.nameOn(unit.id(), on),
        unit.treatedAs() != null,
        CamelCase.of(status.state()),
        stands
            ? texts.text("paper.duty.approvedBy", status.approval().on(), status.approval().by())
            : "",
        posts.stream().map(p -> lines.duties(p, unit)).toList());
  }

  private DutyListSheet sheet(
      DutyListSheet.Scope scope, String name, List<DutyListSheet.OfUnit> units) {
    return new DutyListSheet(scope, name, on, regulations(units), units, unconfirmed(units));
  }

  /** The main pack, and every other whose duties stand on the list. */
  private List<String> regulations(Collection<DutyListSheet.OfUnit> units) {
    Set<String> titles = new LinkedHashSet<>();
    titles.add(main.title());
    units.stream()
        .flatMap(u -> u.posts().stream())
        .flatMap(p -> p.lines().stream())
        .filter(l -> book.duty(l.id()).filter(d -> !d.isOwn()).isPresent())
        .forEach(l -> titles.add(l.source()));
    return List.copyOf(titles);
  }

  /** Duties without a confirmed source, unless the office approved the list that has them. */
  private List<String> unconfirmed(Collection<DutyListSheet.OfUnit> units) {
    return units.stream()
        .filter(u -> u.approval().isEmpty())
        .flatMap(u -> u.posts().stream())
        .flatMap(p -> p.lines().stream())
        .filter(DutyLine::unconfirmed)
        .map(l -> texts.text("paper.duty.unconfirmed", l.source()))
        .distinct()
        .toList();
  }
}
