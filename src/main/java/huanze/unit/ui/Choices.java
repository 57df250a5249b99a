package huanze.unit.ui;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Choice;
import huanze.rulepack.Flag;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import huanze.rulepack.UnitKind;
import huanze.unit.ActingTitle;
import huanze.unit.Person;
import huanze.unit.Pinyin;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the forms offer to choose from. */
final class Choices {
  private final Structure structure;
  private final RulePack pack;
  private final LocalDate today;
  private final Texts texts;

  Choices(Structure structure, RulePack pack, LocalDate today, Texts texts) {
    this.structure = structure;
    this.pack = pack;
    this.today = today;
    this.texts = texts;
  }

  List<Choice> kinds() {
    return pack.kinds().stream().map(k -> Choice.of(k.id(), k.name())).toList();
  }

  /** Kinds one can be treated as, and none. */
  List<Choice> treatedAs() {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of("", texts.text("unit.ui.choice.none")));
    pack.kinds().stream()
        .filter(k -> k.treatedAs() == null)
        .map((UnitKind k) -> Choice.of(k.id(), k.name()))
        .forEach(choices::add);
    return choices;
  }

  List<Choice> levels() {
    return Stream.of(Level.values())
        .map(l -> Choice.of(CamelCase.of(l), Wording.level(l, texts)))
        .toList();
  }

  List<Choice> ranks() {
    return Stream.of(Rank.values())
        .map(r -> Choice.of(CamelCase.of(r), Wording.rank(r, texts)))
        .toList();
  }

  List<Choice> flags() {
    return pack.flags().stream().map((Flag f) -> Choice.of(f.id(), f.name())).toList();
  }

  List<Choice> regions() {
    return structure.regions().stream().map(this::region).toList();
  }

  private Choice region(Region region) {
    String above =
        Optional.ofNullable(region.parent())
            .flatMap(structure::region)
            .map(Region::name)
            .orElse("");
    String search = region.name() + " " + region.code() + " " + Pinyin.choice(region.name());
    return new Choice(region.code(), region.name(), above, search);
  }

  /** Units that stand today, without these; first no superior at all if that is possible. */
  List<Choice> units(Set<UUID> without, boolean orNone) {
    List<Choice> choices = new ArrayList<>();
    if (orNone) {
      choices.add(Choice.of("", texts.text("unit.ui.choice.noParent")));
    }
    structure.units().stream()
        .filter(u -> !without.contains(u.id()))
        .filter(u -> u.existence().to() == null || !u.existence().to().isBefore(today))
        .map(Choices::unit)
        .forEach(choices::add);
    return choices;
  }

  /**
   * Units that may carry another on: of its kind and level; those of its region first, then those
   * under its superior.
   */
  List<Choice> successors(Unit ended) {
    return structure.units().stream()
        .filter(u -> !u.id().equals(ended.id()))
        .filter(u -> u.kind().equals(ended.kind()) && u.level() == ended.level())
        .filter(u -> u.existence().to() == null || !u.existence().to().isBefore(today))
        .sorted(
            Comparator.comparing((Unit u) -> !u.region().equals(ended.region()))
                .thenComparing(u -> !Objects.equals(u.parent(), ended.parent()))
                .thenComparing(Unit::code))
        .map(Choices::unit)
        .toList();
  }

  /** What a unit can be tied by: only departments guide others (Art. 8). */
  List<Choice> linkKinds(Unit unit) {
    return Stream.of(UnitLink.Kind.values())
        .filter(k -> k != UnitLink.Kind.SECTOR || isDepartment(unit))
        .map(k -> Choice.of(CamelCase.of(k), texts.text("unit.link." + CamelCase.of(k))))
        .toList();
  }

  /** What is likely meant. */
  String linkKind(Unit unit) {
    return CamelCase.of(isDepartment(unit) ? UnitLink.Kind.SECTOR : UnitLink.Kind.MANAGEMENT);
  }

  private boolean isDepartment(Unit unit) {
    return "department".equals(pack.kind(unit.kind()).standsFor());
  }

  /** The ties from a unit. */
  List<Choice> links(Unit unit) {
    return structure.links(unit.id()).stream()
        .map(
            link ->
                Choice.of(
                    link.id().toString(),
                    texts.text(
                        "unit.ui.linkLine",
                        texts.text("unit.link." + CamelCase.of(link.kind())),
                        structure.unit(link.other()).map(Unit::name).orElse(""),
                        Wording.days(link.days(), texts))))
        .toList();
  }

  private static Choice unit(Unit unit) {
    String search = unit.name() + " " + unit.code() + " " + Pinyin.choice(unit.name());
    return new Choice(unit.id().toString(), unit.name(), unit.code(), search);
  }

  List<Choice> people() {
    return structure.people().stream().map(this::person).toList();
  }

  private Choice person(Person person) {
    String code = person.code() == null ? "" : person.code();
    String search = person.plainName() + " " + code + " " + Pinyin.ofPerson(person.name());
    String held = held(person, structure, today, texts);
    return new Choice(
        person.id().toString(),
        person.name(),
        Stream.of(code, held).filter(s -> !s.isEmpty()).collect(Collectors.joining("  ")),
        search);
  }

  /** The posts a person holds today, as read. */
  static String held(Person person, Structure structure, LocalDate today, Texts texts) {
    return structure.held(person.id(), today).stream()
        .map(t -> unit(t, structure) + " " + ActingTitle.of(t, structure, texts))
        .collect(Collectors.joining("\n"));
  }

  private static String unit(Tenure tenure, Structure structure) {
    return structure
        .post(tenure.post())
        .flatMap(p -> structure.unit(p.unit()))
        .map(Unit::name)
        .orElse("");
  }
}
