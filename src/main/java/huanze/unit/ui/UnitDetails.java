package huanze.unit.ui;

import huanze.base.Texts;
import huanze.rulepack.RulePack;
import huanze.rulepack.UnitKind;
import huanze.unit.FieldInCharge;
import huanze.unit.Post;
import huanze.unit.PostOnDay;
import huanze.unit.PostTimeline;
import huanze.unit.Structure;
import huanze.unit.StructureFaults;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a {@link UnitDetail} together. */
final class UnitDetails {
  private final Structure structure;
  private final RulePack pack;
  private final LocalDate today;
  private final Texts texts;
  private final List<StructureFaults.Fault> faults;

  UnitDetails(
      Structure structure,
      RulePack pack,
      LocalDate today,
      Texts texts,
      List<StructureFaults.Fault> faults) {
    this.structure = structure;
    this.pack = pack;
    this.today = today;
    this.texts = texts;
    this.faults = faults;
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
        faults.stream()
            .filter(f -> unit.id().equals(f.unit()))
            .map(f -> texts.text(f.sentence()))
            .toList(),
        new UnitFacts(structure, pack, texts).of(unit),
        !structure.links(unit.id()).isEmpty(),
        pack.kind(unit.kind()).standsFor().equals("leadingGroup"),
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
    if (UnitFacts.treatedAs(unit, pack) != null) {
      tags.add(texts.text("unit.ui.tag.treatedAs"));
    }
    return tags;
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
        rank(post),
        structure.fieldsOf(post.id(), today).stream()
            .map(FieldInCharge::field)
            .collect(Collectors.joining(texts.text("unit.ui.comma"))),
        Wording.days(post.existence(), texts),
        structure.holders(post.id(), today).isEmpty(),
        TimeStrip.ofPost(PostTimeline.of(post, structure), structure, today, texts),
        lines);
  }

  private String rank(Post post) {
    String rank = Wording.rank(post.rank(), texts);
    return structure
        .unit(post.unit())
        .flatMap(u -> PostOnDay.responsibility(post, u, pack))
        .map(r -> texts.text("unit.ui.rankWith", rank, r.name()))
        .orElse(rank);
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
        structure.personName(tenure.person()),
        Wording.days(tenure.days(), texts),
        when,
        tenure.days().to() == null,
        tenure.acting(),
        tenure.document() == null ? "" : tenure.document());
  }
}
