package huanze.duty.ui;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.Texts;
import huanze.duty.Basis;
import huanze.duty.CatalogueDuty;
import huanze.duty.DutyBook;
import huanze.duty.DutyListStatus;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.rulepack.Term;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** How duties are read aloud. */
final class DutyWords {
  private final Texts texts;

  DutyWords(Texts texts) {
    this.texts = texts;
  }

  Texts texts() {
    return texts;
  }

  String level(Level level) {
    return texts.text("duty.ui.level." + CamelCase.of(level));
  }

  String rank(Rank rank) {
    return texts.text("duty.ui.rank." + CamelCase.of(rank));
  }

  /** Both days included; empty if it always was and still is. */
  String days(DateRange days) {
    if (days.from() == null) {
      return days.to() == null ? "" : texts.text("duty.days.until", days.to());
    }
    return days.to() == null
        ? texts.text("duty.days.since", days.from())
        : texts.text("duty.days.both", days.from(), days.to());
  }

  String responsibility(String id, DutyBook book) {
    return book.responsibility(id).map(Term::name).orElse(id);
  }

  /** The number of a pack's duty, or the word for the office's own. */
  String number(CatalogueDuty duty) {
    return duty.isOwn() ? texts.text("duty.ui.own") : duty.number();
  }

  /** Where a duty comes from: its pack, or the office. */
  String source(CatalogueDuty duty, DutyBook book) {
    return duty.isOwn()
        ? texts.text("duty.ui.ownSource")
        : book.packs().packs().all().stream()
            .filter(pack -> pack.id().equals(duty.pack()))
            .map(pack -> pack.title())
            .findFirst()
            .orElse("");
  }

  String bases(CatalogueDuty duty) {
    return duty.bases().stream().map(this::basis).collect(Collectors.joining("\n"));
  }

  String basis(Basis basis) {
    return basis.label();
  }

  /** For each basis that ended: since when, and what took its place. */
  List<String> ended(CatalogueDuty duty, LocalDate on) {
    return duty.endedBases(on).stream().map(this::ended).toList();
  }

  private String ended(Basis basis) {
    LocalDate last = basis.validity().to();
    LocalDate since = last == null ? null : last.plusDays(1);
    return basis.replacedBy() == null
        ? texts.text("duty.ui.basisEnded", basis.title(), String.valueOf(since))
        : texts.text(
            "duty.ui.basisReplaced", basis.title(), String.valueOf(since), basis.replacedBy());
  }

  /** Who holds a post on a day, acting holders marked; empty if nobody does. */
  String holders(Post post, Structure structure, LocalDate on) {
    return structure.holders(post.id(), on).stream()
        .map(tenure -> holder(tenure, structure))
        .collect(Collectors.joining(texts.text("duty.ui.comma")));
  }

  private String holder(Tenure tenure, Structure structure) {
    String name = structure.person(tenure.person()).map(Person::name).orElse("");
    return tenure.acting() ? texts.text("duty.ui.acting", name) : name;
  }

  /** Unit and post, as one line. */
  String place(Post post, Structure structure) {
    return unit(post.unit(), structure) + " " + post.name();
  }

  String unit(UUID id, Structure structure) {
    return structure.unit(id).map(Unit::name).orElse("");
  }

  /** How a list stands, with a symbol that tells it without colour. */
  String state(DutyListStatus status) {
    String word = CamelCase.of(status.state());
    return texts.text("duty.ui.state." + (status.isGap() ? "gap" : word));
  }
}
