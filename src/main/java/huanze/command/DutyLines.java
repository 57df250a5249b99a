package huanze.command;

import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.duty.Assignment;
import huanze.duty.AssignmentDraft;
import huanze.duty.Basis;
import huanze.duty.CatalogueDuty;
import huanze.duty.CoverageFinding;
import huanze.duty.DutyBook;
import huanze.duty.DutyListStatus;
import huanze.duty.Proposal;
import huanze.rulepack.Level;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the commands on duties list. */
final class DutyLines {
  private final Structure structure;
  private final DutyBook book;

  DutyLines(Wiring desk) {
    this.structure = desk.structure();
    this.book = desk.dutyBook();
  }

  /**
   * A duty of the catalogue.
   *
   * @param source id of its pack; empty for the office's own
   * @param bases what it rests on
   * @param ended those of them that have ended
   */
  record CatalogueLine(
      String duty,
      String source,
      String cite,
      String text,
      Set<String> kinds,
      Set<Level> levels,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<String> bases,
      List<String> ended,
      boolean unconfirmed) {}

  /** For reading: a duty of one department or unit names that, not its kind. */
  CatalogueLine catalogueForReading(CatalogueDuty duty, LocalDate on) {
    String only =
        duty.unit() != null ? structure.unit(duty.unit()).map(Unit::name).orElse(null) : duty.key();
    return catalogue(duty, on, only == null ? duty.who().kinds() : Set.of(only));
  }

  CatalogueLine catalogue(CatalogueDuty duty, LocalDate on) {
    return catalogue(duty, on, duty.who().kinds());
  }

  private static CatalogueLine catalogue(CatalogueDuty duty, LocalDate on, Set<String> kinds) {
    return new CatalogueLine(
        duty.id(),
        Objects.requireNonNullElse(duty.pack(), ""),
        duty.cite(),
        duty.text(),
        kinds,
        duty.who().levels(),
        duty.days().from(),
        duty.days().to(),
        duty.bases().stream().map(Basis::label).toList(),
        duty.endedBases(on).stream().map(Basis::label).toList(),
        duty.unconfirmed());
  }

  /** How a unit's list of a year stands. */
  record DutyListLine(
      String unit,
      String unitName,
      DutyListStatus.State state,
      Set<DutyListStatus.Change> changed,
      boolean gap,
      @Nullable LocalDate approvedOn,
      @Nullable String approvedBy,
      @Nullable String document) {}

  DutyListLine list(Unit unit, DutyListStatus status) {
    return new DutyListLine(
        unit.code(),
        structure.nameOn(unit.id(), LocalDate.of(status.year(), 12, 31)),
        status.state(),
        status.changed(),
        status.isGap(),
        status.approval() == null ? null : status.approval().on(),
        status.approval() == null ? null : status.approval().by(),
        status.approval() == null ? null : status.approval().document());
  }

  /** Id of a duty's pack, also of one that is no longer active; empty for the office's own. */
  private static String source(String duty) {
    return duty.startsWith(CatalogueDuty.OWN) ? "" : duty.substring(0, duty.indexOf(':'));
  }

  /** A duty that a post carries. */
  record CarriedLine(
      UUID id,
      String post,
      String postName,
      List<String> holders,
      String duty,
      String source,
      String cite,
      String text,
      String responsibility,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean outsideLife,
      @Nullable String note) {}

  CarriedLine carried(Assignment assignment, LocalDate on) {
    Post post = structure.post(assignment.post()).orElseThrow();
    CatalogueDuty duty = book.duty(assignment.duty()).orElse(null);
    return new CarriedLine(
        assignment.id(),
        post.code(),
        post.name(),
        structure.holders(post.id(), on).stream()
            .flatMap(t -> structure.person(t.person()).stream())
            .map(Person::name)
            .toList(),
        assignment.duty(),
        source(assignment.duty()),
        duty == null ? "" : duty.cite(),
        duty == null ? "" : duty.text(),
        assignment.responsibility(),
        assignment.days().from(),
        assignment.days().to(),
        assignment.isOutsideLife(structure, on),
        assignment.note());
  }

  /** What coverage finds. */
  record FindingLine(
      CoverageFinding.Kind finding,
      String unit,
      String unitName,
      @Nullable String post,
      @Nullable String postName,
      @Nullable String duty,
      @Nullable String source,
      @Nullable String cite,
      @Nullable String responsibility) {}

  FindingLine finding(CoverageFinding finding, LocalDate on) {
    Post post = finding.post() == null ? null : structure.post(finding.post()).orElse(null);
    CatalogueDuty duty = finding.duty() == null ? null : book.duty(finding.duty()).orElse(null);
    return new FindingLine(
        finding.kind(),
        structure.unit(finding.unit()).map(Unit::code).orElse(""),
        structure.nameOn(finding.unit(), on),
        post == null ? null : post.code(),
        post == null ? null : post.name(),
        finding.duty(),
        finding.duty() == null ? null : source(finding.duty()),
        duty == null ? null : duty.cite(),
        finding.responsibility());
  }

  /** What a proposal would do. */
  record ProposedLine(
      Proposal.State state,
      String post,
      String postName,
      String duty,
      String source,
      String cite,
      @Nullable String responsibility,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  ProposedLine proposed(Proposal.Line line) {
    Assignment standing = line.standing();
    AssignmentDraft shown = standing == null ? line.draft() : AssignmentDraft.of(standing);
    Post post = structure.post(shown.post()).orElseThrow();
    DateRange days = shown.days();
    return new ProposedLine(
        line.state(),
        post.code(),
        structure.unit(post.unit()).map(Unit::name).orElse("") + " " + post.name(),
        shown.duty(),
        source(shown.duty()),
        book.duty(shown.duty()).map(CatalogueDuty::cite).orElse(""),
        shown.responsibility(),
        days.from(),
        days.to());
  }
}
