package huanze.paper;

import huanze.agenda.Exemption;
import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.base.Texts;
import huanze.rulepack.ObligationRule;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills 履职情况表 from obligations as they stand. */
final class PerformanceSheets {
  private final Sources sources;
  private final Structure structure;
  private final Texts texts;
  private final BiFunction<UUID, LocalDate, String> recordWords;
  private final Function<UUID, LocalDate> typedOn;
  private final BiFunction<Obligation, Obligation.Credit, String> inherited;
  private final List<Exemption> exemptions;

  /**
   * @param recordWords what a record of that day was, in words, such as 常务会
   * @param typedOn day on which it was typed (reading rule 3)
   * @param inherited whose it was if a predecessor's (reading rule 10); empty for the unit's own
   */
  PerformanceSheets(
      Sources sources,
      Structure structure,
      Texts texts,
      BiFunction<UUID, LocalDate, String> recordWords,
      Function<UUID, LocalDate> typedOn,
      BiFunction<Obligation, Obligation.Credit, String> inherited,
      List<Exemption> exemptions) {
    this.sources = sources;
    this.structure = structure;
    this.texts = texts;
    this.recordWords = recordWords;
    this.typedOn = typedOn;
    this.inherited = inherited;
    this.exemptions = exemptions;
  }

  /**
   * @param obligations those of the unit, in the pack's order
   * @param basis what the office has set of the regulation's number and date; or null
   */
  PerformanceSheet of(
      Unit unit, int year, LocalDate asOf, @Nullable String basis, List<Obligation> obligations) {
    Map<String, List<Obligation>> byRule = new LinkedHashMap<>();
    for (Obligation obligation : obligations) {
      byRule.computeIfAbsent(obligation.rule().id(), id -> new ArrayList<>()).add(obligation);
    }
    List<PerformanceSheet.RuleLines> rules = new ArrayList<>();
    for (List<Obligation> lines : byRule.values()) {
      rules.add(rule(lines, unit));
    }
    return new PerformanceSheet(
        structure.nameOn(unit.id(), LocalDate.of(year, 12, 31)),
        unit.code(),
        unit.level(),
        year,
        asOf,
        sources.pack().title(),
        basis,
        rules,
        sources.unconfirmed(structure, obligations));
  }

  private PerformanceSheet.RuleLines rule(List<Obligation> obligations, Unit unit) {
    ObligationRule rule = obligations.get(0).rule();
    boolean byAnalogy =
        obligations.stream()
            .map(o -> structure.unit(o.unit()).orElseThrow())
            .anyMatch(u -> u.treatedAs() != null);
    return new PerformanceSheet.RuleLines(
        rule.id(),
        rule.article(),
        rule.title(),
        byAnalogy,
        !sources.unconfirmed(structure, obligations).isEmpty(),
        rule.note(),
        obligations.stream().map(o -> line(o, unit)).toList());
  }

  private PerformanceSheet.Line line(Obligation o, Unit unit) {
    UUID joint = o.jointWith();
    return new PerformanceSheet.Line(
        o.period(),
        subject(o),
        o.holders().stream().map(h -> holder(o, h)).toList(),
        joint == null ? null : partner(o, joint, unit),
        o.due(),
        o.required(),
        o.counted(),
        o.standing(),
        o.records().stream()
            .map(
                c ->
                    new PerformanceSheet.Done(
                        c.day(), recordWords.apply(c.id(), c.day()), false, c.madeUp()))
            .distinct()
            .toList(),
        remarks(o));
  }

  /** The sheet of either organ names the other one. */
  private String partner(Obligation o, UUID joint, Unit unit) {
    UUID other = joint.equals(unit.id()) ? o.unit() : joint;
    return structure.nameOn(other, o.to());
  }

  /** As it was called when the period ended. */
  private String subject(Obligation o) {
    UUID post = o.post();
    return post == null
        ? structure.nameOn(o.unit(), o.to())
        : structure.post(post).map(Post::name).orElseThrow();
  }

  private String holder(Obligation o, Obligation.Holder holder) {
    String name = structure.person(holder.person()).orElseThrow().name();
    boolean whole = holder.from().equals(o.from()) && holder.to().equals(o.to());
    return whole ? name : texts.text("paper.holder.days", name, holder.from(), holder.to());
  }

  private List<String> remarks(Obligation o) {
    List<String> remarks = new ArrayList<>();
    if (o.standing() == Standing.EXEMPT) {
      exemptions.stream()
          .filter(e -> e.rule().equals(o.rule().id()))
          .filter(e -> e.subject().equals(o.subject()) && e.period().equals(o.period()))
          .map(e -> texts.text("paper.remark.exempt", e.reason(), e.by()))
          .forEach(remarks::add);
    }
    inherited(o).forEach(remarks::add);
    o.records().stream()
        .filter(Obligation.Credit::enteredLate)
        .map(c -> texts.text("paper.remark.enteredLate", typedOn.apply(c.id())))
        .distinct()
        .forEach(remarks::add);
    if (o.records().stream().anyMatch(c -> c.byHand() && !c.madeUp())) {
      remarks.add(texts.text("paper.remark.byHand"));
    }
    return remarks;
  }

  /** Whose the record of a day was; no words where it was the unit's own. */
  private record Whose(LocalDate day, String words) {}

  /** With the day where other records of the line are the unit's own. */
  private Stream<String> inherited(Obligation o) {
    List<Whose> whose =
        o.records().stream().map(c -> new Whose(c.day(), inherited.apply(o, c))).toList();
    boolean all = whose.stream().noneMatch(w -> w.words().isEmpty());
    return whose.stream()
        .filter(w -> !w.words().isEmpty())
        .map(w -> all ? w.words() : texts.text("paper.remark.inherited", w.day(), w.words()))
        .distinct();
  }
}
