package huanze.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.Period;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.Rank;
import huanze.unit.FormerUnit;
import huanze.unit.Post;
import huanze.unit.Succession;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small city built up by a test; things are named by words and found by them. */
final class World {
  final List<ObligationRule> rules = new ArrayList<>();
  final List<Unit> units = new ArrayList<>();
  final List<FormerUnit> formers = new ArrayList<>();
  final List<UnitFlag> flags = new ArrayList<>();
  final List<Succession> successions = new ArrayList<>();
  final List<Post> posts = new ArrayList<>();
  final List<Tenure> tenures = new ArrayList<>();
  final List<CountedRecord> records = new ArrayList<>();
  final List<CreditException> exceptions = new ArrayList<>();
  final List<Exemption> exemptions = new ArrayList<>();
  WorkingDays workingDays = WorkingDays.builtIn();
  @Nullable LocalDate effectiveFrom;
  private int next;

  static UUID id(String name) {
    return Ids.named(name);
  }

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  static DateRange days(@Nullable String from, @Nullable String to) {
    return new DateRange(from == null ? null : day(from), to == null ? null : day(to));
  }

  World rule(Rules rule) {
    rules.add(rule.build());
    return this;
  }

  World unit(String code, String kind, Level level, DateRange existence) {
    return unit(code, kind, level, existence, null, null);
  }

  World unit(
      String code,
      String kind,
      Level level,
      DateRange existence,
      @Nullable String parent,
      @Nullable String recordingFrom) {
    units.add(
        new Unit(
            id(code),
            code,
            code,
            kind,
            level,
            null,
            code.substring(0, code.indexOf('.')),
            parent == null ? null : id(parent),
            existence,
            recordingFrom == null ? null : day(recordingFrom)));
    return this;
  }

  /** A county government without known beginning or end. */
  World county(String region) {
    return unit(region + ".government", "government", Level.COUNTY, DateRange.ALWAYS);
  }

  World town(String region, DateRange existence) {
    return unit(region + ".government", "government", Level.TOWNSHIP, existence)
        .unit(region + ".partyCommittee", "partyCommittee", Level.TOWNSHIP, existence);
  }

  World succession(String predecessor, String successor) {
    successions.add(new Succession(id("s" + next++), id(predecessor), id(successor)));
    return this;
  }

  /** Whom the unit was under up to and including a day. */
  World formerlyUnder(String unit, @Nullable String parent, String until) {
    UUID above = parent == null ? null : id(parent);
    formers.add(new FormerUnit(id("o" + next++), id(unit), unit, above, day(until)));
    return this;
  }

  World flag(String unit, String flag, DateRange days) {
    flags.add(new UnitFlag(id("f" + next++), id(unit), flag, days));
    return this;
  }

  World post(String unit, DateRange existence) {
    return post(unit, existence, Rank.MAIN_LEADER);
  }

  /** The unit's one post, of another rank. */
  World post(String unit, DateRange existence, Rank rank) {
    String code = unit + ".mainLeader";
    posts.add(new Post(id(code), id(unit), "mainLeader", code, code, rank, existence));
    return this;
  }

  World tenure(String unit, String person, @Nullable String from, @Nullable String to) {
    return tenure(unit, person, from, to, false);
  }

  World tenure(
      String unit, String person, @Nullable String from, @Nullable String to, boolean acting) {
    tenures.add(
        new Tenure(
            id("t" + next++), id(unit + ".mainLeader"), id(person), days(from, to), acting, null));
    return this;
  }

  World record(Records record) {
    records.add(record.build());
    return this;
  }

  World exception(
      String record, String rule, String subject, String period, CreditException.Effect effect) {
    exceptions.add(
        new CreditException(
            id("e" + next++),
            id(record),
            rule,
            id(subject),
            Period.parse(period),
            effect,
            "because"));
    return this;
  }

  World exempt(String rule, String subject, String period) {
    exemptions.add(
        new Exemption(
            id("x" + next++), rule, id(subject), Period.parse(period), "flood", "the office"));
    return this;
  }

  ObligationCalculator calculator() {
    return new ObligationCalculator(
        new AgendaFacts(
            rules,
            units,
            formers,
            flags,
            successions,
            posts,
            tenures,
            records,
            exceptions,
            exemptions,
            workingDays,
            effectiveFrom));
  }

  List<Obligation> year(int year, String today) {
    return calculator().year(year, day(today));
  }

  /** Periods the unit or post owes for any rule, as words. */
  List<String> owed(String subject, int year) {
    return year(year, year + 1 + "-12-31").stream()
        .filter(o -> o.subject().equals(id(subject)))
        .map(o -> o.period().toString())
        .toList();
  }

  /** The one obligation of a subject and period. */
  Obligation one(String subject, String period, String today) {
    Period wanted = Period.parse(period);
    List<Obligation> found =
        year(wanted.year(), today).stream()
            .filter(o -> o.subject().equals(id(subject)) && o.period().equals(wanted))
            .toList();
    assertThat(found).as(subject + " " + period).hasSize(1);
    return found.get(0);
  }

  Standing standing(String subject, String period, String today) {
    return one(subject, period, today).standing();
  }

  /** Ids of named records. */
  static Set<UUID> ids(String... names) {
    return Set.of(names).stream().map(World::id).collect(Collectors.toSet());
  }
}
