package huanze.duty;

import huanze.base.DateRange;
import huanze.rulepack.Duty;
import huanze.rulepack.DutyBasis;
import huanze.rulepack.LegalDocument;
import huanze.rulepack.RulePack;
import huanze.rulepack.Selector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the catalogue: the duties of the packs in their order, then the office's own. */
final class Catalogue {
  private final DutyPacks packs;

  Catalogue(DutyPacks packs) {
    this.packs = packs;
  }

  Map<String, CatalogueDuty> with(List<OwnDuty> own) {
    Map<String, CatalogueDuty> all = new LinkedHashMap<>();
    for (RulePack pack : packs.packs().all()) {
      for (Duty duty : pack.duties()) {
        of(pack, duty).ifPresent(d -> all.put(d.id(), d));
      }
    }
    own.forEach(d -> all.put(CatalogueDuty.ownId(d.id()), of(d)));
    return all;
  }

  /** Empty if the office's settings say that no kind it is meant for is meant at all. */
  private Optional<CatalogueDuty> of(RulePack pack, Duty duty) {
    Selector who = duty.who();
    Set<String> kinds =
        who.kinds().stream().filter(k -> packs.owes(pack, k)).collect(Collectors.toSet());
    if (kinds.isEmpty() && !who.kinds().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CatalogueDuty(
            pack.id() + ":" + duty.id(),
            pack.id(),
            duty.id(),
            duty.cite(),
            duty.text(),
            duty.bases().stream().map(this::of).toList(),
            new Selector(kinds, who.levels(), who.flag(), who.ranks()),
            duty.key(),
            null,
            pack.validity(),
            duty.unconfirmed(),
            duty.note()));
  }

  private Basis of(DutyBasis basis) {
    return known(basis.document(), basis.cite())
        .orElseGet(
            () ->
                new Basis(
                    basis.document(),
                    basis.document(),
                    basis.cite(),
                    DateRange.ALWAYS,
                    null,
                    true));
  }

  /** A basis whose document is known has its dates from there, whatever was written once. */
  private Optional<Basis> known(String document, String cite) {
    return packs
        .packs()
        .document(document)
        .map(
            d -> new Basis(d.id(), d.title(), cite, d.validity(), replacement(d), d.unconfirmed()));
  }

  private @Nullable String replacement(LegalDocument ended) {
    String by = ended.replacedBy();
    return by == null ? null : packs.packs().document(by).map(LegalDocument::title).orElse(by);
  }

  private CatalogueDuty of(OwnDuty own) {
    OwnDutyDraft draft = own.draft();
    List<Basis> bases = new ArrayList<>();
    for (Basis each : draft.bases()) {
      String document = each.document();
      bases.add(document == null ? each : known(document, each.cite()).orElse(each));
    }
    return new CatalogueDuty(
        CatalogueDuty.ownId(own.id()),
        null,
        "",
        bases.isEmpty() ? "" : bases.get(0).label(),
        draft.text(),
        bases,
        draft.who(),
        draft.key(),
        draft.unit(),
        draft.days(),
        false,
        draft.note());
  }
}
