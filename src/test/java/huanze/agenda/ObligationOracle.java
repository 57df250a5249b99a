package huanze.agenda;

import huanze.base.Period;
import huanze.rulepack.Counting;
import huanze.rulepack.Frequency;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.Rank;
import huanze.rulepack.Selector;
import huanze.unit.FormerUnit;
import huanze.unit.Post;
import huanze.unit.Succession;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is owed and how it stands, the slow and obvious way: written from the regulation and its
 * reading rules, day by day and record by record, without a look at the engine. The letters are
 * those of the agreed readings.
 */
final class ObligationOracle {
  private final AgendaFacts facts;
  private final SlowCalendar calendar;
  private final Map<UUID, Unit> unitById = new HashMap<>();
  private final Map<UUID, Post> postById = new HashMap<>();
  private final Map<UUID, List<Unit>> predecessorsOf = new HashMap<>();

  ObligationOracle(AgendaFacts facts) {
    this(facts, SlowCalendar.listed(facts.workingDays()));
  }

  /**
   * @param calendar the working days, known to it by other means than to the engine
   */
  ObligationOracle(AgendaFacts facts, SlowCalendar calendar) {
    this.facts = facts;
    this.calendar = calendar;
    facts.units().forEach(unit -> unitById.put(unit.id(), unit));
    facts.posts().forEach(post -> postById.put(post.id(), post));
    facts.units().forEach(unit -> predecessorsOf.put(unit.id(), findPredecessors(unit)));
  }

  List<Obligation> year(int year, LocalDate today) {
    List<Obligation> owed = new ArrayList<>();
    for (ObligationRule rule : facts.rules()) {
      if (rule.frequency() == Frequency.EVENT) {
        continue;
      }
      for (Period period : Period.of(year, rule.frequency().length())) {
        if (!inForce(rule, period)) {
          continue;
        }
        for (Unit unit : facts.units()) {
          if (!fits(rule.who(), unit, period)
              || !isRecording(unit, period)
              || !owesByExistence(unit, period)) {
            continue;
          }
          if (rule.subjects().contains(ObligationRule.Subject.UNIT)
              || rule.subjects().contains(ObligationRule.Subject.JOINT)) {
            if (!rule.perTarget() || !targets(unit, period).isEmpty()) {
              owed.add(obligation(rule, unit, null, period, today));
            }
          }
          if (rule.subjects().contains(ObligationRule.Subject.POST)) {
            for (Post post : facts.posts()) {
              if (post.unit().equals(unit.id())
                  && rule.who().fitsRank(post.rank())
                  && (halfOf(period, days(period, post.existence()::contains))
                      || carriesOnInside(post, unit, period))) {
                owed.add(obligation(rule, unit, post, period, today));
              }
            }
          }
        }
      }
    }
    return owed;
  }

  // ---------------------------------------------------------------- a, b, c, e: who owes when

  /** a: a rule in force on the first day of the period, and the regulation too. */
  private boolean inForce(ObligationRule rule, Period period) {
    return rule.validity().contains(period.from())
        && (facts.effectiveFrom() == null || !period.from().isBefore(facts.effectiveFrom()));
  }

  /** a: nothing is owed for a period that began before the unit's recording start. */
  private static boolean isRecording(Unit unit, Period period) {
    return unit.recordingFrom() == null || !period.from().isBefore(unit.recordingFrom());
  }

  /** The unit's own kind decides: R3 asks governments and not zones, which are only treated so. */
  private boolean fits(Selector who, Unit unit, Period period) {
    return (who.kinds().isEmpty() || who.kinds().contains(unit.kind()))
        && (who.levels().isEmpty() || who.levels().contains(unit.level()))
        && (who.flag() == null || isFlagged(unit, who.flag(), period));
  }

  /** b: on the first day of the period, or of the unit with all it carries on if that is later. */
  private boolean isFlagged(Unit unit, String flag, Period period) {
    LocalDate began = firstDayWithPredecessors(unit);
    return isFlagged(unit, flag, period.from())
        || (began != null && period.contains(began) && isFlagged(unit, flag, began));
  }

  /** A predecessor's flag is the successor's on days on which the predecessor existed (rule 10). */
  private boolean isFlagged(Unit unit, String flag, LocalDate day) {
    for (UnitFlag each : facts.flags()) {
      if (each.flag().equals(flag) && each.days().contains(day)) {
        if (each.unit().equals(unit.id())) {
          return true;
        }
        for (Unit predecessor : predecessors(unit)) {
          if (each.unit().equals(predecessor.id()) && predecessor.existence().contains(day)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Null if the unit or one of its predecessors always was. */
  private @Nullable LocalDate firstDayWithPredecessors(Unit unit) {
    LocalDate first = unit.existence().from();
    for (Unit predecessor : predecessors(unit)) {
      LocalDate from = predecessor.existence().from();
      if (first == null || from == null) {
        return null;
      }
      if (from.isBefore(first)) {
        first = from;
      }
    }
    return first;
  }

  /** c. */
  private boolean owesByExistence(Unit unit, Period period) {
    int days = days(period, unit.existence()::contains);
    if (days == 0) {
      return false;
    }
    LocalDate end = unit.existence().to();
    if (end != null && end.isBefore(period.to())) {
      for (Unit successor : successors(unit)) {
        for (LocalDate day = end.plusDays(1); !day.isAfter(period.to()); day = day.plusDays(1)) {
          if (successor.existence().contains(day)) {
            return false;
          }
        }
      }
    }
    for (Unit predecessor : predecessors(unit)) {
      if (days(period, predecessor.existence()::contains) > 0) {
        return true;
      }
    }
    return halfOf(period, days);
  }

  private static boolean halfOf(Period period, int days) {
    return days * 2 >= days(period, day -> true);
  }

  private interface DayTest {
    boolean holdsOn(LocalDate day);
  }

  /** On how many days of the period it holds. */
  private static int days(Period period, DayTest test) {
    int days = 0;
    LocalDate end = period.to();
    for (LocalDate day = period.from(); !day.isAfter(end); day = day.plusDays(1)) {
      if (test.holdsOn(day)) {
        days++;
      }
    }
    return days;
  }

  private List<Unit> predecessors(Unit unit) {
    return predecessorsOf.get(unit.id());
  }

  /** The unit's predecessors and theirs, without the unit. */
  private List<Unit> findPredecessors(Unit unit) {
    Set<UUID> known = new HashSet<>();
    for (boolean grew = true; grew; ) {
      grew = false;
      for (Succession each : facts.successions()) {
        boolean ofOurs = each.successor().equals(unit.id()) || known.contains(each.successor());
        if (ofOurs && known.add(each.predecessor())) {
          grew = true;
        }
      }
    }
    known.remove(unit.id());
    return unitsOf(known);
  }

  /** The unit's successors and theirs, without the unit. */
  private List<Unit> successors(Unit unit) {
    Set<UUID> known = new HashSet<>();
    for (boolean grew = true; grew; ) {
      grew = false;
      for (Succession each : facts.successions()) {
        boolean ofOurs = each.predecessor().equals(unit.id()) || known.contains(each.predecessor());
        if (ofOurs && known.add(each.successor())) {
          grew = true;
        }
      }
    }
    known.remove(unit.id());
    return unitsOf(known);
  }

  private List<Unit> unitsOf(Set<UUID> ids) {
    List<Unit> units = new ArrayList<>();
    for (Unit each : facts.units()) {
      if (ids.contains(each.id())) {
        units.add(each);
      }
    }
    return units;
  }

  // ------------------------------------------------------------------------------ m: the due day

  private LocalDate due(ObligationRule rule, Period period) {
    LocalDate due =
        rule.deadlines().containsKey(period.number())
            ? rule.deadlines().get(period.number()).atYear(period.year())
            : period.to();
    while (rule.shift() != ObligationRule.Shift.KEEP && !calendar.isWorked(due)) {
      due = rule.shift() == ObligationRule.Shift.LATER ? due.plusDays(1) : due.minusDays(1);
    }
    return due;
  }

  // -------------------------------------------------------------------------- d: lineage, holders

  /** d: the post and the posts of its key in the predecessors of its unit. */
  private List<Post> lineage(Post post, Unit unit) {
    List<Post> lineage = new ArrayList<>();
    for (Post each : facts.posts()) {
      if (each.id().equals(post.id())) {
        lineage.add(each);
      }
      for (Unit predecessor : predecessors(unit)) {
        if (each.unit().equals(predecessor.id()) && each.key().equals(post.key())) {
          lineage.add(each);
        }
      }
    }
    return lineage;
  }

  /** e and 10: a post that begins inside the period and carries on one that stood in it. */
  private boolean carriesOnInside(Post post, Unit unit, Period period) {
    if (days(period, post.existence()::contains) == 0) {
      return false;
    }
    for (Post earlier : lineage(post, unit)) {
      Unit owner = unitById.get(earlier.unit());
      if (!earlier.equals(post)
          && owner != null
          && days(
                  period,
                  day -> earlier.existence().contains(day) && owner.existence().contains(day))
              > 0) {
        return true;
      }
    }
    return false;
  }

  /** A post can be held only while it and its unit exist, however long the tenure was typed. */
  private boolean isHolding(Tenure tenure, LocalDate day) {
    if (!tenure.days().contains(day)) {
      return false;
    }
    Post post = postById.get(tenure.post());
    Unit unit = post == null ? null : unitById.get(post.unit());
    return unit != null && post.existence().contains(day) && unit.existence().contains(day);
  }

  private boolean held(UUID person, Post post, LocalDate day) {
    for (Tenure tenure : facts.tenures()) {
      if (tenure.post().equals(post.id())
          && tenure.person().equals(person)
          && isHolding(tenure, day)) {
        return true;
      }
    }
    return false;
  }

  /** One holder for each tenure that has days in the period. */
  private List<Obligation.Holder> holders(List<Post> lineage, Period period) {
    List<Obligation.Holder> holders = new ArrayList<>();
    for (Post post : lineage) {
      for (Tenure tenure : facts.tenures()) {
        if (!tenure.post().equals(post.id())) {
          continue;
        }
        LocalDate first = null;
        LocalDate last = null;
        LocalDate end = period.to();
        for (LocalDate day = period.from(); !day.isAfter(end); day = day.plusDays(1)) {
          if (isHolding(tenure, day)) {
            first = first == null ? day : first;
            last = day;
          }
        }
        if (first != null) {
          holders.add(new Obligation.Holder(tenure.person(), first, last));
        }
      }
    }
    return holders;
  }

  // ----------------------------------------------------------------------- h, j: partner, targets

  /**
   * h: the other organ of the region. Of several in one period the one that is there last; of those
   * the one whose code begins like the unit's; then the one that carries on the others; then the
   * first by code.
   */
  private @Nullable Unit partner(ObligationRule rule, Unit unit, Period period) {
    if (!rule.subjects().contains(ObligationRule.Subject.JOINT) || rule.jointWith() == null) {
      return null;
    }
    for (LocalDate day = period.to(); !day.isBefore(period.from()); day = day.minusDays(1)) {
      List<Unit> onDay = new ArrayList<>();
      for (Unit each : facts.units()) {
        boolean isOfKind =
            each.kind().equals(rule.jointWith()) || rule.jointWith().equals(each.treatedAs());
        if (isOfKind
            && !each.id().equals(unit.id())
            && each.region().equals(unit.region())
            && each.existence().contains(day)) {
          onDay.add(each);
        }
      }
      for (Unit each : onDay) {
        if (each.code().split("[.]")[0].equals(unit.code().split("[.]")[0])) {
          return each;
        }
      }
      Unit partner = null;
      for (Unit each : onDay) {
        boolean isCarriedOn = false;
        for (Unit other : onDay) {
          isCarriedOn |= predecessors(other).contains(each);
        }
        if (!isCarriedOn && (partner == null || each.code().compareTo(partner.code()) < 0)) {
          partner = each;
        }
      }
      if (partner != null) {
        return partner;
      }
    }
    return null;
  }

  /**
   * 2 and 10: the superior of the period's first day, or of the unit's own if that is later. From
   * the day after it ended on, whichever of its successors the unit is under; if the unit is under
   * none of them, each of them inherits its days.
   */
  private boolean isUnder(Unit unit, Unit superior, Period period) {
    UUID counts = null;
    boolean begun = false;
    for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
      LocalDate began = unit.existence().from();
      if (began != null && began.isAfter(day) && !day.equals(period.to())) {
        continue;
      }
      UUID onDay = parentOn(unit, day);
      if (!begun) {
        counts = onDay;
        begun = true;
      } else if (onDay != null && carriesOn(onDay, counts, day)) {
        counts = onDay;
      }
    }
    return superior.id().equals(counts) || carriesOn(superior.id(), counts, period.to());
  }

  /** One carries on the other, which no longer exists on the day. */
  private boolean carriesOn(UUID successor, @Nullable UUID ended, LocalDate day) {
    Unit old = unitById.get(ended);
    Unit next = unitById.get(successor);
    return old != null
        && next != null
        && old.existence().to() != null
        && day.isAfter(old.existence().to())
        && predecessors(next).contains(old);
  }

  /** The one of the earliest change that lies after the day, else today's. */
  private @Nullable UUID parentOn(Unit unit, LocalDate day) {
    FormerUnit then = null;
    for (FormerUnit each : facts.formers()) {
      if (each.unit().equals(unit.id())
          && !each.until().isBefore(day)
          && (then == null || each.until().isBefore(then.until()))) {
        then = each;
      }
    }
    return then == null ? unit.parent() : then.parent();
  }

  /** j: units below that were given targets and exist in the sense of c. */
  private List<Unit> targets(Unit superior, Period period) {
    List<Unit> targets = new ArrayList<>();
    for (Unit each : facts.units()) {
      if (isUnder(each, superior, period)
          && isFlagged(each, "targets", period)
          && owesByExistence(each, period)) {
        targets.add(each);
      }
    }
    return targets;
  }

  // ------------------------------------------------------------------------------ one obligation

  /** A record that counts: in time or made up, by its facts or by hand. */
  private record Done(CountedRecord record, boolean inTime, boolean byHand) {}

  private Obligation obligation(
      ObligationRule rule, Unit unit, @Nullable Post post, Period period, LocalDate today) {
    LocalDate due = due(rule, period);
    Unit partner = partner(rule, unit, period);
    UUID subject = post == null ? unit.id() : post.id();
    List<Post> lineage = post == null ? List.of() : lineage(post, unit);
    List<Obligation.Holder> holders = holders(lineage, period);
    List<Unit> targets = rule.perTarget() ? targets(unit, period) : List.of();
    int required = rule.perTarget() ? rule.required() * targets.size() : rule.required();
    if (rule.perHolder() && post != null && !isHeldByOne(post)) {
      required = rule.required() * Math.max(1, mostMembersOnOneDay(post, period));
    }

    // What by its facts is this subject's, as far as it has happened by today (f).
    List<CountedRecord> ours = new ArrayList<>();
    for (CountedRecord record : facts.records()) {
      if (happened(record, today)
          && isAsked(rule, unit, record)
          && (post == null ? isOrgansOwn(record, unit, partner) : isLedByHolder(record, lineage))
          && (!rule.perTarget() || isAboutOneOf(targets, record))
          && !isTakenOut(rule, subject, period, record, today)) {
        ours.add(record);
      }
    }

    // Which of it belongs to this period, in time or late.
    List<Done> done = new ArrayList<>();
    if (rule.counts().belongs() == Counting.Belongs.HELD_ONCE_PER_DATA_MONTH) {
      for (List<CountedRecord> group : decidedDataMonths(rule, subject, ours)) {
        LocalDate day = lastDay(group);
        if (period.contains(day)) {
          for (CountedRecord record : group) {
            done.add(new Done(record, !day.isAfter(due), false));
          }
        }
      }
    } else {
      for (CountedRecord record : ours) {
        boolean belongs =
            rule.counts().belongs() == Counting.Belongs.HELD
                ? period.contains(record.day())
                : period.equals(record.about());
        if (belongs) {
          done.add(new Done(record, !record.day().isAfter(due), false));
        }
      }
    }
    done.addAll(byHand(rule, subject, period, due, today, done));

    LocalDate metOn = metOn(rule, post, lineage, targets, done, required);
    int inTime;
    int inAll;
    if (rule.perTarget()) {
      inTime = targetsDone(targets, done, true);
      inAll = targetsDone(targets, done, false);
    } else if (rule.perHolder() && post != null) {
      inTime = holdersDone(lineage, done, true);
      inAll = holdersDone(lineage, done, false);
    } else if (!rule.counts().channels().isEmpty()) {
      // Outlets of two data months never add up: what counts is the most complete one.
      List<Done> best = List.of();
      inTime = 0;
      inAll = 0;
      for (List<Done> ofMonth : byDataMonth(done)) {
        inTime = Math.max(inTime, channels(ofMonth, true));
        inAll = Math.max(inAll, channels(ofMonth, false));
        if (channels(ofMonth, false) > channels(best, false)
            || (channels(ofMonth, false) == channels(best, false)
                && channels(ofMonth, true) > channels(best, true))) {
          best = ofMonth;
        }
      }
      done = best;
    } else {
      inTime = records(done, true).size();
      inAll = records(done, false).size();
    }

    return new Obligation(
        rule,
        unit.id(),
        partner == null ? null : partner.id(),
        post == null ? null : post.id(),
        period,
        period.from(),
        period.to(),
        due,
        required,
        inTime,
        metOn,
        standing(rule, subject, post, period, due, today, required, inTime, inAll, holders),
        credits(done, period),
        holders);
  }

  /**
   * The first day on which, had nothing been done after it, enough would have been done in time.
   */
  private @Nullable LocalDate metOn(
      ObligationRule rule,
      @Nullable Post post,
      List<Post> lineage,
      List<Unit> targets,
      List<Done> done,
      int required) {
    if (required == 0) {
      return null;
    }
    for (LocalDate day : new TreeSet<>(done.stream().map(d -> d.record().day()).toList())) {
      List<Done> until = done.stream().filter(d -> !d.record().day().isAfter(day)).toList();
      int inTime = 0;
      if (rule.perTarget()) {
        inTime = targetsDone(targets, until, true);
      } else if (rule.perHolder() && post != null) {
        inTime = holdersDone(lineage, until, true);
      } else if (!rule.counts().channels().isEmpty()) {
        for (List<Done> ofMonth : byDataMonth(until)) {
          inTime = Math.max(inTime, channels(ofMonth, true));
        }
      } else {
        inTime = records(until, true).size();
      }
      if (inTime >= required) {
        return day;
      }
    }
    return null;
  }

  /** l: the first that fits. */
  private Standing standing(
      ObligationRule rule,
      UUID subject,
      @Nullable Post post,
      Period period,
      LocalDate due,
      LocalDate today,
      int required,
      int inTime,
      int inAll,
      List<Obligation.Holder> holders) {
    if (inTime >= required) {
      return Standing.MET;
    }
    for (Exemption exemption : facts.exemptions()) {
      if (exemption.rule().equals(rule.id())
          && exemption.subject().equals(subject)
          && exemption.period().equals(period)) {
        return Standing.EXEMPT;
      }
    }
    if (today.isBefore(period.from())) {
      return Standing.UPCOMING;
    }
    if (!today.isAfter(due)) {
      return Standing.OPEN;
    }
    if (post != null && holders.isEmpty()) {
      return Standing.VACANT;
    }
    return inAll >= required ? Standing.LATE : Standing.MISSED;
  }

  private static List<List<Done>> byDataMonth(List<Done> done) {
    Map<Period, List<Done>> byDataMonth = new TreeMap<>();
    for (Done each : done) {
      byDataMonth.computeIfAbsent(dataMonth(each.record()), month -> new ArrayList<>()).add(each);
    }
    return List.copyOf(byDataMonth.values());
  }

  private static int channels(List<Done> done, boolean onlyInTime) {
    Set<String> channels = new HashSet<>();
    for (Done each : done) {
      if (each.inTime() || !onlyInTime) {
        channels.add(String.valueOf(each.record().channel()));
      }
    }
    return channels.size();
  }

  private static Set<UUID> records(List<Done> done, boolean onlyInTime) {
    Set<UUID> ids = new HashSet<>();
    for (Done each : done) {
      if (each.inTime() || !onlyInTime) {
        ids.add(each.record().id());
      }
    }
    return ids;
  }

  /** j: one for each target seen to; a record counted by hand that is about none of them, one. */
  private int targetsDone(List<Unit> targets, List<Done> done, boolean onlyInTime) {
    int count = 0;
    for (Unit target : targets) {
      boolean seenTo = false;
      for (Done each : done) {
        seenTo |= (each.inTime() || !onlyInTime) && isAbout(target, each.record());
      }
      count += seenTo ? 1 : 0;
    }
    Set<UUID> others = new HashSet<>();
    for (Done each : done) {
      if ((each.inTime() || !onlyInTime) && !isAboutOneOf(targets, each.record())) {
        others.add(each.record().id());
      }
    }
    return count + others.size();
  }

  /** Main leaders and heads: a second one on a day comes while the first leaves. */
  private static boolean isHeldByOne(Post post) {
    return post.rank() == Rank.MAIN_LEADER || post.rank() == Rank.HEAD;
  }

  /**
   * Each leading member (Art. 18): as many as there were on the fullest day. A merger makes of two
   * obligations one (10), met by what either unit did; whose post ended with it is no member of the
   * team that carries on.
   */
  private int mostMembersOnOneDay(Post post, Period period) {
    int most = 0;
    LocalDate end = period.to();
    for (LocalDate day = period.from(); !day.isAfter(end); day = day.plusDays(1)) {
      most = Math.max(most, holdersOn(List.of(post), day).size());
    }
    return most;
  }

  private Set<UUID> holdersOn(List<Post> lineage, LocalDate day) {
    Set<UUID> persons = new HashSet<>();
    for (Post post : lineage) {
      for (Tenure tenure : facts.tenures()) {
        if (tenure.post().equals(post.id()) && isHolding(tenure, day)) {
          persons.add(tenure.person());
        }
      }
    }
    return persons;
  }

  /** Persons who did it while they held the post; what names none of them counts by itself. */
  private int holdersDone(List<Post> lineage, List<Done> done, boolean onlyInTime) {
    Set<UUID> counted = new HashSet<>();
    for (Done each : done) {
      if (each.inTime() || !onlyInTime) {
        Set<UUID> persons = holdersOn(lineage, each.record().day());
        persons.retainAll(each.record().leaders());
        if (persons.isEmpty()) {
          counted.add(each.record().id());
        }
        counted.addAll(persons);
      }
    }
    return counted.size();
  }

  private static List<Obligation.Credit> credits(List<Done> done, Period period) {
    List<Obligation.Credit> credits = new ArrayList<>();
    for (Done each : done) {
      CountedRecord record = each.record();
      credits.add(
          new Obligation.Credit(
              record.id(),
              record.kind(),
              record.day(),
              period.contains(record.day()) && record.enteredOn().isAfter(period.to()),
              !each.inTime(),
              each.byHand()));
    }
    credits.sort(Comparator.comparing(Obligation.Credit::day));
    return credits;
  }

  // ---------------------------------------------------- d, f, h, i, j: which records are asked for

  /** f: a plan meets nothing. */
  private static boolean happened(CountedRecord record, LocalDate today) {
    return record.confirmed() && !record.day().isAfter(today);
  }

  /** i: what kind of record, in what form, studied, and by whom chaired. */
  private boolean isAsked(ObligationRule rule, Unit unit, CountedRecord record) {
    Counting counts = rule.counts();
    if (!record.kind().equals(counts.kind())) {
      return false;
    }
    if (counts.studied() && !record.studied()) {
      return false;
    }
    if (!counts.forms().isEmpty()) {
      boolean hasForm = false;
      for (String form : record.forms()) {
        hasForm |= counts.forms().contains(form);
        hasForm |= rule.alsoForms().getOrDefault(unit.kind(), List.of()).contains(form);
      }
      if (!hasForm) {
        return false;
      }
    }
    return counts.chair() == null || isChairedBy(counts.chair(), record);
  }

  private boolean isChairedBy(Selector chair, CountedRecord record) {
    for (UUID leader : record.leaders()) {
      for (Post post : facts.posts()) {
        Unit unit = unitById.get(post.unit());
        if (unit != null
            && (chair.ranks().isEmpty() || chair.ranks().contains(post.rank()))
            && (chair.kinds().isEmpty() || chair.kinds().contains(unit.kind()))
            && (chair.levels().isEmpty() || chair.levels().contains(unit.level()))
            && held(leader, post, record.day())) {
          return true;
        }
      }
    }
    return false;
  }

  /** d, h: the unit's, its partner's or a predecessor's. */
  private boolean isOrgansOwn(CountedRecord record, Unit unit, @Nullable Unit partner) {
    return isOf(unit, record.organs()) || (partner != null && isOf(partner, record.organs()));
  }

  /** One of the units named is the unit or one of its predecessors. */
  private boolean isOf(Unit unit, Set<UUID> named) {
    if (named.contains(unit.id())) {
      return true;
    }
    for (Unit predecessor : predecessors(unit)) {
      if (named.contains(predecessor.id())) {
        return true;
      }
    }
    return false;
  }

  /** d: one of the leaders held a post of the lineage on that day. */
  private boolean isLedByHolder(CountedRecord record, List<Post> lineage) {
    for (UUID leader : record.leaders()) {
      for (Post post : lineage) {
        if (held(leader, post, record.day())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isAboutOneOf(List<Unit> targets, CountedRecord record) {
    for (Unit target : targets) {
      if (isAbout(target, record)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAbout(Unit target, CountedRecord record) {
    return record.target() != null && isOf(target, Set.of(record.target()));
  }

  // --------------------------------------------------------------- g: one data month counts once

  /** What is said not to count in the period it falls in does not use up its data month either. */
  private List<List<CountedRecord>> decidedDataMonths(
      ObligationRule rule, UUID subject, List<CountedRecord> records) {
    List<CountedRecord> left = new ArrayList<>(records);
    while (true) {
      List<CountedRecord> struck = new ArrayList<>();
      List<List<CountedRecord>> groups = dataMonths(rule, left);
      for (List<CountedRecord> group : groups) {
        Period fallsIn = Period.containing(lastDay(group), rule.frequency().length());
        for (CountedRecord record : group) {
          if (isSaidNotToCount(record, rule, subject, fallsIn)) {
            struck.add(record);
          }
        }
      }
      if (struck.isEmpty()) {
        return groups;
      }
      left.removeAll(struck);
    }
  }

  /** For each data month what completes it first, or as much of it as there is. */
  private static List<List<CountedRecord>> dataMonths(
      ObligationRule rule, List<CountedRecord> records) {
    Map<Period, List<CountedRecord>> byDataMonth = new TreeMap<>();
    for (CountedRecord record : records) {
      byDataMonth.computeIfAbsent(dataMonth(record), month -> new ArrayList<>()).add(record);
    }
    List<List<CountedRecord>> groups = new ArrayList<>();
    for (List<CountedRecord> ofMonth : byDataMonth.values()) {
      List<CountedRecord> group = new ArrayList<>();
      if (rule.counts().channels().isEmpty()) {
        group.add(earliest(ofMonth));
      }
      for (String channel : rule.counts().channels()) {
        List<CountedRecord> inChannel = new ArrayList<>();
        for (CountedRecord record : ofMonth) {
          if (channel.equals(record.channel())) {
            inChannel.add(record);
          }
        }
        if (!inChannel.isEmpty()) {
          group.add(earliest(inChannel));
        }
      }
      if (!group.isEmpty()) {
        groups.add(group);
      }
    }
    return groups;
  }

  /** g: the month it is about, or the month before its day. */
  private static Period dataMonth(CountedRecord record) {
    return record.about() != null
        ? record.about()
        : Period.month(YearMonth.from(record.day()).minusMonths(1));
  }

  /** Of two on one day, so that it is always the same one, the first by id. */
  private static CountedRecord earliest(List<CountedRecord> records) {
    CountedRecord earliest = records.getFirst();
    for (CountedRecord record : records) {
      int byDay = record.day().compareTo(earliest.day());
      if (byDay < 0 || (byDay == 0 && record.id().compareTo(earliest.id()) < 0)) {
        earliest = record;
      }
    }
    return earliest;
  }

  private static LocalDate lastDay(List<CountedRecord> group) {
    LocalDate last = group.getFirst().day();
    for (CountedRecord record : group) {
      if (record.day().isAfter(last)) {
        last = record.day();
      }
    }
    return last;
  }

  // ---------------------------------------------------------------------- k: decided by a person

  /** Said not to count here, or used up to make good for a missed period. */
  private boolean isTakenOut(
      ObligationRule rule, UUID subject, Period period, CountedRecord record, LocalDate today) {
    boolean byDataMonth = rule.counts().belongs() == Counting.Belongs.HELD_ONCE_PER_DATA_MONTH;
    for (CreditException each : facts.exceptions()) {
      if (!each.record().equals(record.id())
          || !each.rule().equals(rule.id())
          || !each.subject().equals(subject)) {
        continue;
      }
      if (each.effect() == CreditException.Effect.DOES_NOT_COUNT
          && each.period().equals(period)
          && !byDataMonth) {
        return true;
      }
      if (each.effect() == CreditException.Effect.MADE_UP && makesUp(each, record, today)) {
        return true;
      }
    }
    return false;
  }

  /** A record makes up for a period only once it is held, and only if that is after its due day. */
  private boolean makesUp(CreditException exception, CountedRecord record, LocalDate today) {
    for (ObligationRule rule : facts.rules()) {
      if (rule.id().equals(exception.rule()) && inForce(rule, exception.period())) {
        return happened(record, today) && record.day().isAfter(due(rule, exception.period()));
      }
    }
    return false;
  }

  private List<Done> byHand(
      ObligationRule rule,
      UUID subject,
      Period period,
      LocalDate due,
      LocalDate today,
      List<Done> byFacts) {
    List<Done> byHand = new ArrayList<>();
    for (CreditException each : facts.exceptions()) {
      if (!each.rule().equals(rule.id())
          || !each.subject().equals(subject)
          || !each.period().equals(period)) {
        continue;
      }
      for (CountedRecord record : facts.records()) {
        if (!record.id().equals(each.record()) || !happened(record, today)) {
          continue;
        }
        if (isSaidNotToCount(record, rule, subject, period)) {
          continue;
        }
        if (!record.kind().equals(rule.counts().kind())) {
          continue; // a trip is no meeting, whoever says so
        }
        boolean alreadyCounts = false;
        for (Done done : byFacts) {
          // Of a bulletin each outlet counts for itself where outlets are counted.
          alreadyCounts |=
              rule.counts().channels().isEmpty()
                  ? done.record().id().equals(record.id())
                  : done.record().equals(record) && (done.inTime() || record.day().isAfter(due));
        }
        if (each.effect() == CreditException.Effect.ALSO_COUNTS
            && !alreadyCounts
            && !isUsedUp(record, rule, subject, today)) {
          byHand.add(new Done(record, !record.day().isAfter(due), true));
        }
        if (each.effect() == CreditException.Effect.MADE_UP && makesUp(each, record, today)) {
          byHand.add(new Done(record, false, true));
        }
      }
    }
    return byHand;
  }

  /** 4: what makes good for a missed period counts for no other. */
  private boolean isUsedUp(
      CountedRecord record, ObligationRule rule, UUID subject, LocalDate today) {
    for (CreditException each : facts.exceptions()) {
      if (each.effect() == CreditException.Effect.MADE_UP
          && each.record().equals(record.id())
          && each.rule().equals(rule.id())
          && each.subject().equals(subject)
          && makesUp(each, record, today)) {
        return true;
      }
    }
    return false;
  }

  /** Of two decisions against each other, the one against the credit stands. */
  private boolean isSaidNotToCount(
      CountedRecord record, ObligationRule rule, UUID subject, Period period) {
    for (CreditException each : facts.exceptions()) {
      if (each.effect() == CreditException.Effect.DOES_NOT_COUNT
          && each.record().equals(record.id())
          && each.rule().equals(rule.id())
          && each.subject().equals(subject)
          && each.period().equals(period)) {
        return true;
      }
    }
    return false;
  }
}
