package huanze.paper;

import huanze.base.DateRange;
import huanze.base.Texts;
import huanze.duty.Assignment;
import huanze.duty.Basis;
import huanze.duty.CatalogueDuty;
import huanze.duty.DutyBook;
import huanze.rulepack.RulePack;
import huanze.rulepack.Term;
import huanze.unit.ActingTitle;
import huanze.unit.FieldInCharge;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.PostOnDay;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What papers say of posts on a day: who holds them, what they are in charge of and carry. */
final class PostLines {
  private final Structure structure;
  private final DutyBook book;
  private final LocalDate on;
  private final Texts texts;
  private final PaperWords words;

  PostLines(Structure structure, DutyBook book, LocalDate on, Texts texts) {
    this.structure = structure;
    this.book = book;
    this.on = on;
    this.texts = texts;
    this.words = new PaperWords(texts);
  }

  /** The posts of a unit that live that day, by rank. */
  List<Post> living(Unit unit) {
    return structure.postsOf(unit.id()).stream()
        .filter(p -> structure.life(p).filter(life -> life.contains(on)).isPresent())
        .sorted(Comparator.comparing(Post::rank).thenComparing(Post::code))
        .toList();
  }

  /** Who holds a post that day, who holds it in full first. */
  List<String> holders(UUID post) {
    return structure.holders(post, on).stream()
        .sorted(Comparator.comparing(Tenure::acting))
        .map(this::holder)
        .toList();
  }

  /** The name, marked if acting. */
  String holder(Tenure tenure) {
    String name = name(tenure.person());
    return tenure.acting() ? texts.text("paper.acting", name) : name;
  }

  /** What the holder of a tenure is called by post. */
  String title(Tenure tenure) {
    return ActingTitle.of(tenure, structure, texts);
  }

  /** A name that two have goes with the office's own number. */
  String name(UUID personId) {
    Person person = structure.person(personId).orElseThrow();
    String code = person.code();
    return code == null || structure.peopleNamed(person.name()).size() < 2
        ? person.name()
        : texts.text("paper.namesake", person.name(), code);
  }

  List<String> fields(UUID post) {
    return structure.fieldsOf(post, on).stream().map(FieldInCharge::field).toList();
  }

  /** What Art. 4 has a holder answer for; null: nothing. */
  @Nullable String responsibility(Post post, Unit unit) {
    return PostOnDay.responsibility(post, unit, book.packs().main()).map(Term::name).orElse(null);
  }

  PostDuties duties(Post post, Unit unit) {
    return new PostDuties(
        post.code(),
        post.name(),
        holders(post.id()),
        fields(post.id()),
        responsibility(post, unit),
        book.ofPost(post, structure, on).stream().map(this::line).toList());
  }

  private DutyLine line(Assignment assignment) {
    String kind =
        book.responsibility(assignment.responsibility())
            .map(Term::name)
            .orElse(assignment.responsibility());
    DateRange days = assignment.days();
    String when = words.days(days.from(), days.to());
    CatalogueDuty duty = book.duty(assignment.duty()).orElse(null);
    if (duty == null) {
      String gone = gone(assignment.duty(), texts);
      return new DutyLine(assignment.duty(), gone, kind, when, "", List.of(), "", false, false);
    }
    return new DutyLine(
        duty.id(),
        duty.text(),
        kind,
        when,
        duty.isOwn() ? "" : duty.cite(),
        bases(duty),
        source(duty),
        duty.hasLostItsBases(on) || !duty.days().contains(on),
        duty.unconfirmed());
  }

  /** What stands for a duty whose pack is no longer active: its number, for its words are gone. */
  static String gone(String duty, Texts texts) {
    return texts.text("paper.duty.packGone", duty.substring(duty.indexOf(':') + 1));
  }

  /** All but the pack itself while it is in force: its place is cited and its title the source. */
  private List<DutyLine.Basis> bases(CatalogueDuty duty) {
    List<DutyLine.Basis> bases = new ArrayList<>();
    for (Basis each : duty.bases()) {
      boolean itself = each.document() != null && each.document().equals(duty.pack());
      if (!itself || each.endedBefore(on)) {
        bases.add(new DutyLine.Basis(each.label(), ended(each)));
      }
    }
    return bases;
  }

  private String ended(Basis basis) {
    LocalDate last = basis.validity().to();
    if (!basis.endedBefore(on) || last == null) {
      return "";
    }
    String since = words.day(last.plusDays(1));
    return basis.replacedBy() == null
        ? texts.text("paper.duty.ended", since)
        : texts.text("paper.duty.replaced", since, basis.replacedBy());
  }

  private String source(CatalogueDuty duty) {
    return duty.isOwn()
        ? texts.text("paper.duty.own")
        : book.packs()
            .packs()
            .find(duty.pack())
            .map(RulePack::title)
            .orElseGet(() -> String.valueOf(duty.pack()));
  }
}
