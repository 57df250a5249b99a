package huanze.duty.ui;

import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.duty.LetterDraft;
import huanze.duty.LetterGivers;
import huanze.duty.LetterTarget;
import huanze.duty.Signatory;
import huanze.fx.Choice;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.rulepack.Rank;
import huanze.sheet.Cells;
import huanze.unit.Person;
import huanze.unit.Pinyin;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms of one letter: both sides, a target, the signing. */
final class LetterForms {
  private static final Set<Rank> GIVING =
      Set.of(Rank.MAIN_LEADER, Rank.LEADER_IN_CHARGE, Rank.HEAD);

  private final DutyDesk desk;
  private final Structure structure;
  private final Unit unit;
  private final int year;
  private final LocalDate on;
  private final DutyWords words;

  LetterForms(DutyDesk desk, Structure structure, Unit unit, int year) {
    this.desk = desk;
    this.structure = structure;
    this.unit = unit;
    this.year = year;
    on = DutyYears.dayOf(year, desk.clock());
    words = new DutyWords(desk.texts());
  }

  /** Who gives and who takes it on, and what else is to be said. */
  FormModel sides(LetterDraft known) {
    FormField giver =
        FormField.pick("giver", "duty.ui.field.giver", givers(), id(known.giver()))
            .hint("duty.ui.hint.giver");
    FormField receiver =
        FormField.pick(
            "receiver",
            "duty.ui.field.receiver",
            choices(structure.postsOf(unit.id())),
            id(known.receiver()));
    FormField note = FormField.area("note", "duty.ui.field.letterNote", known.note());
    return new FormModel(
        "duty.ui.form.sides",
        unit.name(),
        "duty.ui.save",
        List.of(giver, receiver, note),
        save(
            () ->
                new LetterDraft(
                    signatory(giver.chosen()),
                    signatory(receiver.chosen()),
                    note.text().isBlank() ? null : note.text().strip(),
                    known.targets()),
            "duty.ui.saved.letter"));
  }

  private FormModel.Work save(java.util.function.Supplier<LetterDraft> draft, String notice) {
    return new FormModel.Work(() -> desk.letters().set(unit.id(), year, draft.get()), notice);
  }

  /** Leading posts of the units above. */
  private List<Choice> givers() {
    List<Post> posts = new ArrayList<>();
    for (UUID other : LetterGivers.ofYear(year, desk.clock().today(), structure, unit.id())) {
      structure.postsOf(other).stream().filter(p -> GIVING.contains(p.rank())).forEach(posts::add);
    }
    return choices(posts);
  }

  /** Each post; where several hold it, each of them. */
  private List<Choice> choices(List<Post> posts) {
    List<Choice> all = new ArrayList<>();
    for (Post post : posts) {
      List<UUID> holders =
          structure.holders(post.id(), on).stream().map(Tenure::person).distinct().toList();
      String place = words.place(post, structure);
      String search = place + " " + Pinyin.choice(place);
      all.add(new Choice(post.id().toString(), place, words.holders(post, structure, on), search));
      if (holders.size() > 1) {
        for (UUID holder : holders) {
          String name = structure.person(holder).map(Person::name).orElse("");
          all.add(new Choice(post.id() + "|" + holder, place, name, search + " " + name));
        }
      }
    }
    return all;
  }

  private static @Nullable String id(@Nullable Signatory who) {
    return who == null
        ? null
        : who.person() == null ? who.post().toString() : who.post() + "|" + who.person();
  }

  private static @Nullable Signatory signatory(@Nullable String id) {
    if (id == null) {
      return null;
    }
    String[] parts = id.split("\\|");
    return new Signatory(
        UUID.fromString(parts[0]), parts.length > 1 ? UUID.fromString(parts[1]) : null);
  }

  /**
   * @param at place of the target that is changed; past the last: a new one
   */
  FormModel target(LetterDraft known, int at) {
    boolean isNew = at >= known.targets().size();
    LetterDraft.Target before = isNew ? LetterDraft.Target.of("") : known.targets().get(at);
    FormField text = FormField.area("text", "duty.ui.field.targetText", before.text()).required();
    FormField measure =
        FormField.text("measure", "duty.ui.field.measure", before.measure())
            .hint("duty.ui.hint.measure");
    FormField bound =
        FormField.choice(
            "bound",
            "duty.ui.field.bound",
            bounds(),
            before.bound() == null ? "" : CamelCase.of(before.bound()));
    FormField figure =
        FormField.text(
            "figure",
            "duty.ui.field.figure",
            before.figure() == null ? "" : before.figure().toPlainString());
    FormField figureUnit =
        FormField.text("figureUnit", "duty.ui.field.figureUnit", before.figureUnit());
    FormField due =
        FormField.day("due", "duty.ui.field.due", before.due()).hint("duty.ui.hint.due");
    Function<LetterDraft, LetterDraft> with =
        draft -> {
          String bounding = bound.chosen();
          LetterDraft.Target target =
              new LetterDraft.Target(
                  text.text().strip(),
                  orNull(measure),
                  bounding == null ? null : CamelCase.parse(LetterTarget.Bound.class, bounding),
                  number(figure),
                  orNull(figureUnit),
                  due.day(),
                  before.indicator());
          if (target.figure() != null && target.bound() == null) {
            throw InvalidInput.of("bound", "fx.form.problem.choose");
          }
          if (target.figure() == null && target.bound() != null) {
            throw InvalidInput.of("figure", "fx.form.problem.empty");
          }
          List<LetterDraft.Target> all = new ArrayList<>(draft.targets());
          if (isNew) {
            all.add(target);
          } else {
            all.set(at, target);
          }
          return draft.with(all);
        };
    return new FormModel(
        isNew ? "duty.ui.form.newTarget" : "duty.ui.form.target",
        String.valueOf(at + 1),
        "duty.ui.save",
        List.of(text, measure, bound, figure, figureUnit, due),
        save(() -> with.apply(known), "duty.ui.saved.letter"));
  }

  private List<Choice> bounds() {
    List<Choice> all = new ArrayList<>();
    all.add(Choice.of("", desk.texts().text("duty.ui.bound.none")));
    for (LetterTarget.Bound bound : LetterTarget.Bound.values()) {
      String word = CamelCase.of(bound);
      all.add(Choice.of(word, desk.texts().text("duty.ui.bound." + word)));
    }
    return all;
  }

  private static @Nullable String orNull(FormField field) {
    return field.text().isBlank() ? null : field.text().strip();
  }

  private static @Nullable BigDecimal number(FormField field) {
    return field.text().isBlank()
        ? null
        : Cells.decimal(field.text())
            .orElseThrow(
                () ->
                    InvalidInput.of(field.name(), "duty.ui.problem.figure", field.text().strip()));
  }

  FormModel sign(UUID letter) {
    FormField day =
        FormField.day("signedOn", "duty.ui.field.signedOn", desk.clock().today())
            .required()
            .hint("duty.ui.hint.signedOn");
    return new FormModel(
        "duty.ui.form.sign",
        unit.name(),
        "duty.ui.letter.sign",
        List.of(day),
        new FormModel.Work(
            () -> {
              LocalDate signed = day.day();
              if (signed == null) {
                throw InvalidInput.of("signedOn", "fx.form.problem.empty");
              }
              desk.letters().sign(letter, signed);
              return letter;
            },
            "duty.ui.saved.signed"));
  }
}
