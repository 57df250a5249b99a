package huanze.unit.ui;

import huanze.base.Texts;
import huanze.rulepack.Flag;
import huanze.rulepack.RulePack;
import huanze.rulepack.UnitKind;
import huanze.unit.FormerUnit;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import huanze.unit.UnitLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the head of a unit's detail says, line by line. */
final class UnitFacts {
  private final Structure structure;
  private final RulePack pack;
  private final Texts texts;

  UnitFacts(Structure structure, RulePack pack, Texts texts) {
    this.structure = structure;
    this.pack = pack;
    this.texts = texts;
  }

  List<UnitDetail.Fact> of(Unit unit) {
    List<UnitDetail.Fact> facts = new ArrayList<>();
    add(facts, "unit.ui.field.code", unit.code());
    add(facts, "unit.ui.field.kind", kind(unit.kind()));
    add(facts, "unit.ui.field.level", Wording.level(unit.level(), texts));
    String treated = treatedAs(unit, pack);
    add(
        facts,
        "unit.ui.field.treatedAs",
        treated == null ? "" : texts.text("unit.ui.treatedAsArticle", kind(treated)));
    add(facts, "unit.ui.field.region", region(unit.region()));
    add(facts, "unit.ui.field.parent", name(unit.parent()));
    addLinks(facts, unit);
    add(facts, "unit.ui.field.existence", Wording.days(unit.existence(), texts));
    add(facts, "unit.ui.field.recordingFrom", Wording.day(unit.recordingFrom()));
    add(facts, "unit.ui.field.flags", lines(structure.flags(unit.id()), this::flag));
    add(
        facts,
        "unit.ui.field.formers",
        former(unit, (before, after) -> !before.name().equals(after.name()), FormerUnit::name));
    add(
        facts,
        "unit.ui.field.formerParents",
        former(
            unit,
            (before, after) -> !Objects.equals(before.parent(), after.parent()),
            f -> f.parent() == null ? texts.text("unit.ui.choice.noParent") : name(f.parent())));
    add(facts, "unit.ui.field.predecessors", names(structure.predecessors(unit.id())));
    add(facts, "unit.ui.field.successors", names(structure.successors(unit.id())));
    return facts;
  }

  private void addLinks(List<UnitDetail.Fact> facts, Unit unit) {
    List<UnitLink> own = structure.links(unit.id());
    List<UnitLink> others = structure.linksTo(unit.id());
    add(facts, "unit.link.management", links(own, UnitLink.Kind.MANAGEMENT, UnitLink::other));
    add(facts, "unit.ui.field.manages", links(others, UnitLink.Kind.MANAGEMENT, UnitLink::unit));
    add(facts, "unit.link.sector", links(own, UnitLink.Kind.SECTOR, UnitLink::other));
    add(facts, "unit.ui.field.guidedBy", links(others, UnitLink.Kind.SECTOR, UnitLink::unit));
  }

  private String links(List<UnitLink> all, UnitLink.Kind kind, Function<UnitLink, UUID> other) {
    return lines(
        all.stream().filter(l -> l.kind() == kind).toList(),
        l -> (name(other.apply(l)) + "\n" + Wording.days(l.days(), texts)).strip());
  }

  private interface Differs {
    boolean between(FormerUnit before, FormerUnit after);
  }

  /** Earlier names or superiors, each with its last day. */
  private String former(Unit unit, Differs differs, Function<FormerUnit, String> what) {
    List<FormerUnit> rows = new ArrayList<>(structure.formers().of(unit.id()));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      FormerUnit row = rows.get(i);
      FormerUnit next =
          i + 1 < rows.size()
              ? rows.get(i + 1)
              : new FormerUnit(row.id(), row.unit(), unit.name(), unit.parent(), row.until());
      if (differs.between(row, next)) {
        lines.add(withDays(what.apply(row), texts.text("unit.ui.days.until", row.until())));
      }
    }
    return String.join("\n", lines);
  }

  private static <T> String lines(List<T> all, Function<T, String> line) {
    return all.stream().map(line).collect(Collectors.joining("\n"));
  }

  private static void add(List<UnitDetail.Fact> facts, String labelKey, String value) {
    if (!value.isEmpty()) {
      facts.add(new UnitDetail.Fact(labelKey, value));
    }
  }

  static @Nullable String treatedAs(Unit unit, RulePack pack) {
    return unit.treatedAs() == null
        ? pack.findKind(unit.kind()).map(UnitKind::treatedAs).orElse(null)
        : unit.treatedAs();
  }

  private String kind(String id) {
    return pack.findKind(id).map(UnitKind::name).orElse(id);
  }

  private String region(String code) {
    return structure.region(code).map(Region::name).orElse(code);
  }

  private String name(@Nullable UUID id) {
    return id == null ? "" : structure.unit(id).map(Unit::name).orElse("");
  }

  private String names(Collection<UUID> ids) {
    return ids.stream().map(this::name).sorted().collect(Collectors.joining("\n"));
  }

  private String flag(UnitFlag flag) {
    String name =
        pack.flags().stream()
            .filter(f -> f.id().equals(flag.flag()))
            .map(Flag::name)
            .findFirst()
            .orElse(flag.flag());
    return withDays(name, Wording.days(flag.days(), texts));
  }

  private String withDays(String name, String days) {
    return days.isEmpty() ? name : texts.text("unit.ui.flagWithDays", name, days);
  }
}
