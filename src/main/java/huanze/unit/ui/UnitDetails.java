package huanze.unit.ui;

import huanze.base.Texts;
import huanze.rulepack.Flag;
import huanze.rulepack.RulePack;
import huanze.rulepack.UnitKind;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a {@link UnitDetail} together. */
final class UnitDetails {
  private final Structure structure;
  private final RulePack pack;
  private final LocalDate today;
  private final Texts texts;

  UnitDetails(Structure structure, RulePack pack, LocalDate today, Texts texts) {
    this.structure = structure;
    this.pack = pack;
    this.today = today;
    this.texts = texts;
  }

  UnitDetail of(Unit unit) {
    LocalDate end = unit.existence().to();
    return new UnitDetail(
        unit.id(),
        unit.name(),
        kind(unit.kind()),
        end != null && end.isBefore(today),
        end != null,
        tags(unit),
        facts(unit),
        structure.postsOf(unit.id()).stream()
            .sorted(Comparator.comparing(Post::rank))
            .map(this::post)
            .toList());
  }

  private String kind(String id) {
    return pack.findKind(id).map(UnitKind::name).orElse(id);
  }

  private List<String> tags(Unit unit) {
    List<String> tags = new ArrayList<>();
    if (structure.hasFlag(unit.id(), "supervising", today)) {
      tags.add(texts.text("unit.ui.tag.supervising"));
    }
    if (treatedAs(unit) != null) {
      tags.add(texts.text("unit.ui.tag.treatedAs"));
    }
    return tags;
  }

  private @Nullable String treatedAs(Unit unit) {
    return unit.treatedAs() == null
        ? pack.findKind(unit.kind()).map(UnitKind::treatedAs).orElse(null)
        : unit.treatedAs();
  }

  private List<UnitDetail.Fact> facts(Unit unit) {
    List<UnitDetail.Fact> facts = new ArrayList<>();
    add(facts, "unit.ui.field.code", unit.code());
    add(facts, "unit.ui.field.kind", kind(unit.kind()));
    add(facts, "unit.ui.field.level", Wording.level(unit.level(), texts));
    String treated = treatedAs(unit);
    add(facts, "unit.ui.field.treatedAs", treated == null ? "" : kind(treated));
    add(facts, "unit.ui.field.region", region(unit.region()));
    add(facts, "unit.ui.field.parent", name(unit.parent()));
    add(facts, "unit.ui.field.existence", Wording.days(unit.existence(), texts));
    add(facts, "unit.ui.field.recordingFrom", Wording.day(unit.recordingFrom()));
    add(
        facts,
        "unit.ui.field.flags",
        structure.flags(unit.id()).stream().map(this::flag).collect(Collectors.joining("\n")));
    add(facts, "unit.ui.field.predecessors", names(structure.predecessors(unit.id())));
    add(facts, "unit.ui.field.successors", names(structure.successors(unit.id())));
    return facts;
  }

  private static void add(List<UnitDetail.Fact> facts, String labelKey, String value) {
    if (!value.isEmpty()) {
      facts.add(new UnitDetail.Fact(labelKey, value));
    }
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
    String days = Wording.days(flag.days(), texts);
    return days.isEmpty() ? name : texts.text("unit.ui.flagWithDays", name, days);
  }

  private UnitDetail.PostLine post(Post post) {
    List<UnitDetail.TenureLine> lines =
        structure.tenuresOfPost(post.id()).stream()
            .map(this::tenure)
            .sorted(Comparator.comparing(UnitDetail.TenureLine::when))
            .toList();
    return new UnitDetail.PostLine(
        post.id(),
        post.name(),
        Wording.rank(post.rank(), texts),
        Wording.days(post.existence(), texts),
        structure.holders(post.id(), today).isEmpty(),
        lines);
  }

  private UnitDetail.TenureLine tenure(Tenure tenure) {
    LocalDate from = tenure.days().from();
    UnitDetail.When when =
        from != null && from.isAfter(today)
            ? UnitDetail.When.FUTURE
            : tenure.days().contains(today) ? UnitDetail.When.PRESENT : UnitDetail.When.PAST;
    return new UnitDetail.TenureLine(
        tenure.id(),
        tenure.person(),
        structure.person(tenure.person()).map(Person::name).orElse(""),
        Wording.days(tenure.days(), texts),
        when,
        tenure.days().to() == null,
        tenure.acting(),
        tenure.document() == null ? "" : tenure.document());
  }
}
