package huanze.paper;

import huanze.activity.ActivityStore;
import huanze.agenda.AgendaPack;
import huanze.agenda.AgendaService;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.duty.DutyBook;
import huanze.duty.DutyBooks;
import huanze.duty.ResponsibilityLetter;
import huanze.ledger.Ledger;
import huanze.rectification.DueMatters;
import huanze.rectification.RectificationStore;
import huanze.rulepack.Level;
import huanze.unit.LeadingGroup;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Papers about who answers for what: from what the ledger holds to their contents. */
public final class PostPapers {
  private final Ledger ledger;
  private final DeskClock clock;
  private final Supplier<AgendaPack> pack;
  private final Structures structures;
  private final DutyBooks books;
  private final AgendaService agenda;
  private final ActivityStore activities;
  private final Texts texts = Texts.chinese();

  public PostPapers(
      Ledger ledger,
      DeskClock clock,
      Supplier<AgendaPack> pack,
      Structures structures,
      DutyBooks books,
      AgendaService agenda,
      ActivityStore activities) {
    this.ledger = ledger;
    this.clock = clock;
    this.pack = pack;
    this.structures = structures;
    this.books = books;
    this.agenda = agenda;
    this.activities = activities;
  }

  /**
   * 责任清单 of a unit on a day.
   *
   * @throws InvalidInput if it did not exist that day
   */
  public DutyListSheet dutyListOfUnit(UUID unitId, LocalDate on) {
    Unit unit = unit(unitId);
    refuseAbsent(unit, on);
    return lists(on).ofUnit(unit);
  }

  /**
   * 责任清单 of a person: all posts held on a day.
   *
   * @throws InvalidInput if the person held none that day
   */
  public DutyListSheet dutyListOfPerson(UUID personId, LocalDate on) {
    return lists(on).ofPerson(person(personId));
  }

  /**
   * 责任清单 of all units of a level that have posts.
   *
   * @throws InvalidInput if there is none, or more than anybody reads on paper
   */
  public DutyListSheet dutyListOfLevel(Level level, LocalDate on) {
    return lists(on).ofLevel(level);
  }

  /**
   * 目标责任书 of a unit and year.
   *
   * @throws InvalidInput if there is none
   */
  public LetterSheet letter(UUID unitId, int year) {
    Unit unit = unit(unitId);
    ResponsibilityLetter letter =
        book()
            .letter(unitId, year)
            .orElseThrow(() -> InvalidInput.of("year", "paper.noLetter", unit.name(), year));
    return new LetterSheets(structure(), pack.get().pack(), texts).of(unit, letter);
  }

  /**
   * 职责覆盖表 of a unit: duty × post.
   *
   * @throws InvalidInput if it did not exist that day
   */
  public CoverageSheet coverageOfUnit(UUID unitId, LocalDate on) {
    Unit unit = unit(unitId);
    refuseAbsent(unit, on);
    return coverages(on).ofUnit(unit);
  }

  /**
   * 职责覆盖表 of all units of a level.
   *
   * @param level null: of all levels
   */
  public CoverageSheet coverage(@Nullable Level level, LocalDate on) {
    String region = ledger.officeRow().region();
    return level == null
        ? coverages(on).ofMany(null, region, texts.text("paper.units.all"))
        : coverages(on)
            .ofMany(
                level,
                region + " " + CamelCase.of(level),
                texts.text("paper.units." + CamelCase.of(level)));
  }

  private CoverageSheets coverages(LocalDate on) {
    return new CoverageSheets(structure(), book(), lines(on), on, texts);
  }

  /**
   * 领导小组名单 on a day.
   *
   * @param unitId the group, or a unit of the region and level that has one
   * @throws InvalidInput if there is no such group that day
   */
  public RosterSheet roster(UUID unitId, LocalDate on) {
    Structure structure = structure();
    AgendaPack rules = pack.get();
    Unit unit = unit(unitId);
    Unit group =
        RosterSheets.group(structure, unit, on)
            .orElseThrow(() -> InvalidInput.of("unit", "paper.noGroup", unit.name(), on));
    LeadingGroup made = LeadingGroup.of(structure, rules.pack(), rules.chosen(), group.id(), on);
    return new RosterSheets(lines(on), structure, texts).of(made, rules.pack().title());
  }

  /**
   * 交接单 of a post.
   *
   * @param on day on which it changed or will change its holder; null: the latest change, else the
   *     next
   * @throws InvalidInput if nobody came or left that day
   */
  public HandoverSheet handover(UUID postId, @Nullable LocalDate on) {
    Structure structure = structure();
    Post post =
        structure.post(postId).orElseThrow(() -> InvalidInput.of("post", "paper.noPost", postId));
    LocalDate day = HandoverDays.of(post, structure, clock.today()).choose(on);
    LocalDate asOf = day.isAfter(clock.today()) ? clock.today() : day;
    return new HandoverSheets(
            List.of(agenda.year(ledger, day.getYear() - 1), agenda.year(ledger, day.getYear())),
            matters(),
            book(),
            pack.get().pack(),
            texts)
        .of(post, day, asOf);
  }

  /**
   * 领导履职单 of a person on a day.
   *
   * @throws InvalidInput if the person is not known or held no post that day
   */
  public LeaderSheet leader(UUID personId, LocalDate on) {
    Person person = person(personId);
    return new LeaderSheets(
            agenda.year(ledger, on.getYear()), matters(), book(), pack.get().pack(), texts)
        .of(person, on);
  }

  private Person person(UUID id) {
    return structure()
        .person(id)
        .orElseThrow(() -> InvalidInput.of("person", "paper.noPerson", id));
  }

  /**
   * 责任分工挂图 of the region of a unit.
   *
   * @throws InvalidInput if the unit did not exist that day
   */
  public WallChart wallChart(UUID unitId, LocalDate on) {
    Unit unit = unit(unitId);
    refuseAbsent(unit, on);
    return new WallCharts(structure(), lines(on), pack.get().pack(), on).of(unit);
  }

  private DutyLists lists(LocalDate on) {
    return new DutyLists(structure(), book(), lines(on), pack.get().pack(), on, texts);
  }

  private PostLines lines(LocalDate on) {
    return new PostLines(structure(), book(), on, texts);
  }

  private Structure structure() {
    return structures.current();
  }

  private PostMatters matters() {
    return new PostMatters(
        activities, new DueMatters(activities, new RectificationStore(ledger), structures), texts);
  }

  private DutyBook book() {
    return books.current();
  }

  private Unit unit(UUID id) {
    return structure().unit(id).orElseThrow(() -> InvalidInput.of("unit", "paper.unitGone", id));
  }

  private static void refuseAbsent(Unit unit, LocalDate on) {
    if (!unit.existence().contains(on)) {
      throw InvalidInput.of("unit", "paper.unitAbsent", unit.name(), on);
    }
  }

  /** The same paper from what stands on a day; see {@link DeskPapers#again}. */
  PaperContent again(ComparedByRows content, LocalDate asOf) {
    return switch (content) {
      case DutyListSheet s when s.scope().unit() != null -> dutyListOfUnit(s.scope().unit(), asOf);
      case DutyListSheet s when s.scope().person() != null ->
          dutyListOfPerson(s.scope().person(), asOf);
      case DutyListSheet s -> dutyListOfLevel(s.scope().level(), asOf);
      case LetterSheet s -> letter(s.unit(), s.year());
      case CoverageSheet s when s.unit() != null -> coverageOfUnit(s.unit(), asOf);
      case CoverageSheet s -> coverage(s.level(), asOf);
      case RosterSheet s -> roster(s.group(), asOf);
      case HandoverSheet s -> handover(s.post(), s.on());
      case WallChart s -> wallChart(s.unit(), asOf);
    };
  }
}
