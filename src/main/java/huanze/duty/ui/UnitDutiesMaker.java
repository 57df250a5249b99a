package huanze.duty.ui;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.duty.Approval;
import huanze.duty.Assignment;
import huanze.duty.CatalogueDuty;
import huanze.duty.DutyBook;
import huanze.duty.DutyListStatus;
import huanze.rulepack.Term;
import huanze.unit.FieldInCharge;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a {@link UnitDuties} together. */
final class UnitDutiesMaker {
  private final Structure structure;
  private final DutyBook book;
  private final int year;
  private final LocalDate on;
  private final DutyWords words;

  /**
   * @param on day of the year on which holders and bases are looked at
   */
  UnitDutiesMaker(Structure structure, DutyBook book, int year, LocalDate on, DutyWords words) {
    this.structure = structure;
    this.book = book;
    this.year = year;
    this.on = on;
    this.words = words;
  }

  UnitDuties of(Unit unit) {
    DutyListStatus status = DutyListStatus.of(structure, book, unit.id(), year, on);
    DateRange days = days();
    return new UnitDuties(
        unit.id(),
        unit.name(),
        year,
        status,
        standing(status),
        structure.postsOf(unit.id()).stream()
            .filter(post -> lives(post, days) || carries(post, days))
            .sorted(Comparator.comparing(Post::rank))
            .map(post -> post(unit, post, days))
            .toList());
  }

  private DateRange days() {
    return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private boolean lives(Post post, DateRange days) {
    return structure.life(post).filter(days::overlaps).isPresent();
  }

  /** A post that is gone shows what it was given beyond its days: that is to be mended. */
  private boolean carries(Post post, DateRange days) {
    return book.ofPost(post.id()).stream().anyMatch(a -> a.days().overlaps(days));
  }

  private String standing(DutyListStatus status) {
    Approval approval = status.approval();
    return switch (status.state()) {
      case MISSING -> words.texts().text(status.owed() ? "duty.ui.says.gap" : "duty.ui.says.none");
      case APPROVED -> approved("duty.ui.says.approved", approval);
      case TO_BE_REVIEWED ->
          approval == null
              ? words.texts().text("duty.ui.says.review")
              : words
                  .texts()
                  .text(
                      "duty.ui.says.changed",
                      approval.on(),
                      status.changed().stream()
                          .sorted()
                          .map(c -> words.texts().text("duty.ui.change." + CamelCase.of(c)))
                          .collect(Collectors.joining(words.texts().text("duty.ui.comma"))));
    };
  }

  private String approved(String textKey, Approval approval) {
    return approval.document() == null
        ? words.texts().text(textKey, approval.on(), approval.by())
        : words
            .texts()
            .text("duty.ui.says.issued", approval.on(), approval.by(), approval.document());
  }

  private UnitDuties.OfPost post(Unit unit, Post post, DateRange days) {
    Optional<Term> usual = book.responsibility(unit.kind(), post.rank());
    List<UnitDuties.Line> lines =
        book.ofPost(post.id()).stream()
            .filter(a -> a.days().overlaps(days))
            .map(a -> line(a, usual))
            .sorted(Comparator.comparing(UnitDuties.Line::when))
            .toList();
    return new UnitDuties.OfPost(
        post.id(),
        post.name(),
        words.rank(post.rank()),
        usual.map(Term::name).orElse(""),
        words.holders(post, structure, on),
        structure.fieldsOf(post.id(), on).stream().map(FieldInCharge::field).toList(),
        lines);
  }

  private UnitDuties.Line line(Assignment a, Optional<Term> usual) {
    CatalogueDuty duty = book.duty(a.duty()).orElse(null);
    boolean other = usual.filter(t -> t.id().equals(a.responsibility())).isEmpty();
    LocalDate from = a.days().from();
    UnitDuties.When when =
        a.days().contains(on)
            ? UnitDuties.When.PRESENT
            : from != null && from.isAfter(on) ? UnitDuties.When.FUTURE : UnitDuties.When.PAST;
    return new UnitDuties.Line(
        a.id(),
        duty == null ? a.duty() : words.number(duty),
        duty == null ? words.texts().text("duty.ui.packGone") : duty.text(),
        duty == null || duty.bases().isEmpty() ? "" : words.basis(duty.bases().get(0)),
        duty != null && duty.isOwn(),
        duty != null && duty.unconfirmed(),
        a.inForce(structure).isEmpty(),
        other ? words.responsibility(a.responsibility(), book) : "",
        words.days(a.days()),
        when,
        duty == null ? List.of() : words.ended(duty, on),
        a.note() == null ? "" : a.note());
  }
}
