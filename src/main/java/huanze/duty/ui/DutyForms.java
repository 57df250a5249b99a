package huanze.duty.ui;

import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.duty.Assignment;
import huanze.duty.AssignmentDraft;
import huanze.duty.CatalogueDuty;
import huanze.duty.DutyBook;
import huanze.duty.Proposal;
import huanze.fx.Choice;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.rulepack.Rank;
import huanze.rulepack.Term;
import huanze.unit.Pinyin;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms about what a post carries and about a unit's list; each saves one use case. */
final class DutyForms {
  private final DutyDesk desk;
  private final Structure structure;
  private final DutyBook book;
  private final int year;
  private final LocalDate on;
  private final DutyWords words;

  /**
   * @param on day of the year on which it is asked what fits
   */
  DutyForms(DutyDesk desk, Structure structure, DutyBook book, int year, LocalDate on) {
    this.desk = desk;
    this.structure = structure;
    this.book = book;
    this.year = year;
    this.on = on;
    this.words = new DutyWords(desk.texts());
  }

  /**
   * @param ticked id of a duty that is ticked at first, or null
   */
  FormModel assign(Unit unit, Post post, @Nullable String ticked) {
    FormField duties =
        FormField.many(
                "duty",
                "duty.ui.field.duties",
                free(unit, post),
                ticked == null ? Set.of() : Set.of(ticked))
            .required()
            .hint("duty.ui.hint.duties");
    String usual = book.responsibility(unit.kind(), post.rank()).map(Term::id).orElse(null);
    FormField responsibility = responsibility(usual);
    DateRange proposed = proposed(post, ticked);
    FormField from = FormField.day("from", "duty.ui.field.from", proposed.from());
    FormField to = FormField.day("to", "duty.ui.field.to", proposed.to()).hint("duty.ui.hint.to");
    FormField note = FormField.area("note", "duty.ui.field.note", "");
    return new FormModel(
        "duty.ui.form.assign",
        post.name(),
        "duty.ui.assign",
        List.of(duties, responsibility, from, to, note),
        new FormModel.Work(
            () -> {
              DateRange days = new DateRange(from.day(), to.day());
              desk.duties()
                  .assign(
                      duties.ticked().stream()
                          .map(
                              duty ->
                                  new AssignmentDraft(
                                      post.id(), duty, responsibility.chosen(), days, note.text()))
                          .toList());
              return post.id();
            },
            "duty.ui.saved.assigned"));
  }

  /**
   * From the first day of the year, as far as the post lives; a duty that the post carried in the
   * year already is taken up again on the day after.
   */
  private DateRange proposed(Post post, @Nullable String duty) {
    LocalDate first =
        book.ofPost(post.id()).stream()
            .filter(a -> a.duty().equals(duty))
            .flatMap(a -> Stream.ofNullable(a.days().to()))
            .map(last -> last.plusDays(1))
            .filter(next -> next.getYear() == year)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.of(year, 1, 1));
    DateRange open = new DateRange(first, null);
    return structure.life(post).flatMap(open::intersection).orElse(open);
  }

  /** What the post does not carry yet: first what it is meant for, then what it may carry. */
  private List<Choice> free(Unit unit, Post post) {
    List<String> carried = book.ofPost(post, structure, on).stream().map(Assignment::duty).toList();
    List<CatalogueDuty> possible =
        book.catalogue().stream()
            .filter(d -> d.canBeCarriedBy(unit) && d.days().contains(on))
            .filter(d -> !carried.contains(d.id()))
            .toList();
    List<Choice> choices = new ArrayList<>();
    Stream.of(true, false)
        .forEach(
            meant ->
                possible.stream()
                    .filter(d -> (d.isMeantFor(unit, structure, on) && d.fitsRank(post)) == meant)
                    .map(d -> choice(d, meant))
                    .forEach(choices::add));
    return choices;
  }

  private Choice choice(CatalogueDuty duty, boolean meant) {
    String number = words.number(duty);
    String hint = meant ? "" : desk.texts().text("duty.ui.notMeant");
    return new Choice(
        duty.id(),
        number + " " + duty.text(),
        hint,
        number + " " + duty.text() + " " + duty.cite());
  }

  private FormField responsibility(@Nullable String chosen) {
    return FormField.choice(
            "responsibility",
            "duty.ui.field.responsibility",
            book.responsibilities().stream().map(t -> Choice.of(t.id(), t.name())).toList(),
            chosen)
        .required()
        .hint("duty.ui.hint.responsibility");
  }

  FormModel change(Assignment known) {
    FormField responsibility = responsibility(known.responsibility());
    FormField from = FormField.day("from", "duty.ui.field.from", known.days().from());
    FormField to =
        FormField.day("to", "duty.ui.field.to", known.days().to()).hint("duty.ui.hint.to");
    FormField note = FormField.area("note", "duty.ui.field.note", known.note());
    return new FormModel(
        "duty.ui.form.change",
        title(known),
        "duty.ui.save",
        List.of(responsibility, from, to, note),
        new FormModel.Work(
            () -> {
              desk.duties()
                  .change(
                      known.id(),
                      new AssignmentDraft(
                          known.post(),
                          known.duty(),
                          responsibility.chosen(),
                          new DateRange(from.day(), to.day()),
                          note.text()));
              return known.id();
            },
            "duty.ui.saved.changed"));
  }

  FormModel end(Assignment known) {
    FormField last =
        FormField.day(
                "to", "duty.ui.field.last", known.days().to() == null ? on : known.days().to())
            .required()
            .hint("duty.ui.hint.last");
    return new FormModel(
        "duty.ui.form.end",
        title(known),
        "duty.ui.end",
        List.of(last),
        new FormModel.Work(
            () -> {
              desk.duties().end(Set.of(known.id()), required(last));
              return known.id();
            },
            "duty.ui.saved.ended"));
  }

  private String title(Assignment known) {
    return book.duty(known.duty()).map(this::called).orElse(known.duty());
  }

  private String called(CatalogueDuty duty) {
    return duty.isOwn() ? duty.text() : duty.number() + " " + duty.text();
  }

  FormModel approve(Unit unit) {
    FormField day =
        FormField.day("on", "duty.ui.field.approvedOn", desk.clock().today()).required();
    FormField by = FormField.text("by", "duty.ui.field.approvedBy", "").required();
    FormField document = FormField.text("document", "duty.ui.field.document", "");
    return new FormModel(
        "duty.ui.form.approve",
        unit.name(),
        "duty.ui.approve",
        List.of(day, by, document),
        new FormModel.Work(
            () -> {
              desk.duties().approve(unit.id(), year, required(day), by.text(), document.text());
              return unit.id();
            },
            "duty.ui.saved.approved"));
  }

  /**
   * What could be added, all of it ticked; what stands is left alone.
   *
   * @param made makes the proposal for days
   */
  FormModel propose(Unit unit, String titleKey, Function<DateRange, Proposal> made) {
    DateRange open = new DateRange(LocalDate.of(year, 1, 1), null);
    Proposal proposal = made.apply(open);
    List<Choice> offered =
        proposal.additions().stream()
            .sorted(Comparator.comparing(this::rank))
            .map(this::offered)
            .toList();
    FormField lines =
        FormField.many(
                "lines",
                "duty.ui.field.lines",
                offered,
                offered.stream().map(Choice::id).collect(Collectors.toSet()))
            .required()
            .tall();
    FormField from =
        FormField.day("from", "duty.ui.field.from", open.from())
            .required()
            .hint("duty.ui.hint.proposedFrom");
    return new FormModel(
            titleKey,
            unit.name(),
            "duty.ui.take",
            List.of(lines, from),
            new FormModel.Work(
                () -> {
                  Proposal wanted = made.apply(new DateRange(required(from), null));
                  desk.duties()
                      .assign(
                          wanted.additions().stream()
                              .filter(draft -> lines.ticked().contains(key(draft)))
                              .toList());
                  return unit.id();
                },
                "duty.ui.saved.proposed"))
        .foreseeing(() -> foreseen(lines, proposal));
  }

  private List<String> foreseen(FormField lines, Proposal proposal) {
    List<String> all = new ArrayList<>();
    all.add(desk.texts().text("duty.ui.foresee.added", lines.ticked().size()));
    long stays = proposal.count(Proposal.State.STANDS);
    if (stays > 0) {
      all.add(desk.texts().text("duty.ui.foresee.stays", stays));
    }
    long declined = proposal.count(Proposal.State.DECLINED);
    if (declined > 0) {
      all.add(desk.texts().text("duty.ui.foresee.declined", declined));
    }
    return all;
  }

  private Rank rank(AssignmentDraft draft) {
    return structure.post(draft.post()).map(Post::rank).orElse(Rank.MEMBER);
  }

  private Choice offered(AssignmentDraft draft) {
    String post = structure.post(draft.post()).map(Post::name).orElse("");
    String duty = book.duty(draft.duty()).map(this::called).orElse(draft.duty());
    String responsibility = draft.responsibility();
    String hint = responsibility == null ? "" : words.responsibility(responsibility, book);
    String name = desk.texts().text("duty.ui.postDuty", post, duty);
    return new Choice(key(draft), name, hint, name + " " + Pinyin.choice(post));
  }

  private static String key(AssignmentDraft draft) {
    return draft.post() + " " + draft.duty();
  }

  private static LocalDate required(FormField field) {
    LocalDate day = field.day();
    if (day == null) {
      throw InvalidInput.of(field.name(), "fx.form.problem.empty");
    }
    return day;
  }

  /** Name of a post's holder or of the post, for a question. */
  String about(UUID assignment) {
    return book.assignment(assignment).map(this::title).orElse("");
  }
}
