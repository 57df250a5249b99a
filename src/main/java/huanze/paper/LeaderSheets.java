package huanze.paper;

import huanze.agenda.Obligation;
import huanze.agenda.Outlook;
import huanze.agenda.Rate;
import huanze.agenda.Responsible;
import huanze.agenda.Standing;
import huanze.agenda.TenureSplit;
import huanze.agenda.YearAgenda;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.duty.DutyBook;
import huanze.rulepack.RulePack;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills 领导履职单 from the posts that a person holds on a day. */
final class LeaderSheets {
  /** Periods so standing are named, not only counted. */
  private static final Set<Standing> TOLD = Set.of(Standing.LATE, Standing.MISSED, Standing.EXEMPT);

  private final YearAgenda year;
  private final Structure structure;
  private final Responsible responsible;
  private final PostMatters matters;
  private final DutyBook book;
  private final RulePack pack;
  private final Texts texts;

  /**
   * @param year of the day
   */
  LeaderSheets(YearAgenda year, PostMatters matters, DutyBook book, RulePack pack, Texts texts) {
    this.year = year;
    this.structure = year.structure();
    this.responsible = new Responsible(structure);
    this.matters = matters;
    this.book = book;
    this.pack = pack;
    this.texts = texts;
  }

  /**
   * @throws InvalidInput if the person holds no post that day
   */
  LeaderSheet of(Person person, LocalDate on) {
    Map<UUID, Tenure> held = new LinkedHashMap<>();
    responsible.heldBy(person.id(), on).forEach(tenure -> held.put(tenure.post(), tenure));
    if (held.isEmpty()) {
      throw InvalidInput.of("person", "paper.leader.withoutPost", person.name(), on);
    }
    PostLines lines = new PostLines(structure, book, on, texts);
    List<Obligation> owed =
        responsible.of(year.obligations(on), held.keySet()).stream()
            .filter(o -> o.standing() != Standing.NOT_OWED)
            .toList();
    TenureSplit split = new TenureSplit(owed, person.id(), structure, on);
    return new LeaderSheet(
        person.id(),
        lines.name(person.id()),
        on,
        pack.title(),
        held.values().stream().map(t -> held(t, lines)).toList(),
        due(owed, on, held.keySet()),
        Rate.of(split.own()),
        Rate.of(split.before()),
        ofYear(owed, split, held.keySet()),
        matters(person, on, held.keySet()));
  }

  private LeaderSheet.Held held(Tenure tenure, PostLines lines) {
    Post post = structure.post(tenure.post()).orElseThrow();
    Unit unit = structure.unit(post.unit()).orElseThrow();
    return new LeaderSheet.Held(
        unit.name(),
        lines.title(tenure),
        tenure.days().from(),
        lines.responsibility(post, unit),
        lines.fields(post.id()));
  }

  /** The post's own by its name, the unit's by the unit's: of a joint one the organ of the post. */
  private String subject(Obligation o, Set<UUID> held) {
    UUID own = o.post();
    UUID joint = o.jointWith();
    if (own != null) {
      return structure.post(own).map(Post::name).orElse("");
    }
    boolean other =
        joint != null
            && held.stream()
                .flatMap(id -> structure.post(id).stream())
                .noneMatch(p -> p.unit().equals(o.unit()));
    return structure.nameOn(other ? joint : o.unit(), o.to());
  }

  private List<LeaderSheet.Due> due(List<Obligation> owed, LocalDate on, Set<UUID> held) {
    return year.outlooks(owed, on, o -> 0).stream()
        .sorted(Comparator.comparing(o -> o.obligation().due()))
        .map(o -> due(o, held))
        .toList();
  }

  private LeaderSheet.Due due(Outlook outlook, Set<UUID> held) {
    Obligation o = outlook.obligation();
    return new LeaderSheet.Due(
        o.rule().id(),
        o.rule().article(),
        o.rule().title(),
        subject(o, held),
        o.period(),
        o.due(),
        outlook.workingDaysLeft(),
        o.required(),
        o.counted(),
        outlook.prospect(),
        plan(outlook));
  }

  private static @Nullable LocalDate plan(Outlook outlook) {
    if (!outlook.plans().isEmpty() && outlook.uncovered() == 0) {
      return outlook.plans().getLast().day();
    }
    Outlook.Plan later = outlook.later();
    return later == null ? null : later.day();
  }

  private record Ruled(String rule, UUID subject) {}

  private List<LeaderSheet.OfYear> ofYear(
      List<Obligation> owed, TenureSplit split, Set<UUID> held) {
    Map<Ruled, List<Obligation>> byRule = new LinkedHashMap<>();
    for (Obligation one : owed) {
      byRule
          .computeIfAbsent(new Ruled(one.rule().id(), one.subject()), k -> new ArrayList<>())
          .add(one);
    }
    return byRule.values().stream().map(all -> ofRule(all, split, held)).toList();
  }

  private LeaderSheet.OfYear ofRule(List<Obligation> all, TenureSplit split, Set<UUID> held) {
    List<Obligation> own = new ArrayList<>();
    List<Obligation> before = new ArrayList<>();
    Map<UUID, LocalDate> done = new LinkedHashMap<>();
    List<LeaderSheet.Told> told = new ArrayList<>();
    for (Obligation one : all) {
      boolean isOwn = split.isOwn(one);
      (isOwn ? own : before).add(one);
      one.records().stream()
          .filter(record -> split.held(one, record.day()))
          .forEach(record -> done.put(record.id(), record.day()));
      if (!isOwn || TOLD.contains(one.standing())) {
        told.add(new LeaderSheet.Told(one.period(), one.standing(), !isOwn));
      }
    }
    Obligation first = all.getFirst();
    return new LeaderSheet.OfYear(
        first.rule().id(),
        first.rule().article(),
        first.rule().title(),
        subject(first, held),
        Rate.of(own),
        Rate.of(before),
        done.values().stream().sorted().toList(),
        told);
  }

  private List<HandoverSheet.Matter> matters(Person person, LocalDate on, Set<UUID> held) {
    Set<HandoverSheet.Matter> told = new LinkedHashSet<>();
    for (UUID id : held) {
      Post post = structure.post(id).orElseThrow();
      told.addAll(matters.ofHolder(post, person.id(), on));
      if (post.rank().isSole()) {
        book.letter(post.unit(), on.getYear())
            .filter(letter -> !letter.isSigned())
            .ifPresent(
                letter ->
                    told.add(
                        new HandoverSheet.Matter(
                            "letter",
                            null,
                            texts.text("paper.leader.letter", on.getYear()),
                            structure.nameOn(post.unit(), on))));
      }
    }
    return told.stream()
        .sorted(
            Comparator.comparing(
                HandoverSheet.Matter::day, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }
}
