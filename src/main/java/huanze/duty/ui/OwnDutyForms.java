package huanze.duty.ui;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.duty.Basis;
import huanze.duty.CatalogueDuty;
import huanze.duty.DutyBook;
import huanze.duty.OwnDutyDraft;
import huanze.fx.Choice;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.rulepack.LegalDocument;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.rulepack.Selector;
import huanze.unit.Pinyin;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms about duties of the office's own; each saves one use case. */
final class OwnDutyForms {
  private static final UUID NOTHING = new UUID(0, 0);

  private final DutyDesk desk;
  private final Structure structure;
  private final DutyBook book;
  private final DutyWords words;

  OwnDutyForms(DutyDesk desk, Structure structure, DutyBook book) {
    this.desk = desk;
    this.structure = structure;
    this.book = book;
    words = new DutyWords(desk.texts());
  }

  /** What is asked about one basis. */
  private final class BasisFields {
    private final FormField title;
    private final FormField cite;
    private final FormField last;

    BasisFields(int number, @Nullable Basis known) {
      String of = number == 1 ? "duty.ui.field.basis1" : "duty.ui.field.basis2";
      title =
          FormField.text(
              "bases" + (number == 1 ? "" : number), of, known == null ? "" : known.title());
      cite =
          FormField.text("cite" + number, "duty.ui.field.cite", known == null ? "" : known.cite());
      last =
          FormField.day(
                  "last" + number,
                  "duty.ui.field.basisTo",
                  known == null ? null : known.validity().to())
              .hint("duty.ui.hint.basisTo");
      if (number == 1) {
        title.required().hint("duty.ui.hint.basis");
      }
    }

    List<FormField> fields() {
      return List.of(title, cite, last);
    }

    boolean isEmpty() {
      return title.text().isBlank();
    }

    /** A document that the packs know has its days from there. */
    Basis basis() {
      String called = title.text().strip().replaceAll("^\\u300a|\\u300b$", "");
      return book.packs().packs().documents().stream()
          .filter(d -> d.title().equals(called))
          .findFirst()
          .map(
              (LegalDocument d) ->
                  new Basis(d.id(), d.title(), cite.text(), d.validity(), null, false))
          .orElseGet(() -> Basis.named(called, cite.text(), new DateRange(null, last.day())));
    }
  }

  FormModel add() {
    return form(
        "duty.ui.form.addOwn", null, draft -> desk.own().add(draft), "duty.ui.saved.ownAdded");
  }

  FormModel edit(CatalogueDuty known) {
    return form(
        "duty.ui.form.editOwn",
        known,
        draft -> {
          desk.own().edit(known.id(), draft);
          return known.id();
        },
        "duty.ui.saved.own");
  }

  private FormModel form(
      String titleKey,
      @Nullable CatalogueDuty known,
      Function<OwnDutyDraft, String> save,
      String notice) {
    OwnDutyDraft before = known == null ? null : OwnDutyDraft.of(known);
    List<Basis> bases = before == null ? List.of() : before.bases();
    FormField text =
        FormField.area("text", "duty.ui.field.text", before == null ? "" : before.text())
            .required();
    BasisFields one = new BasisFields(1, bases.isEmpty() ? null : bases.get(0));
    BasisFields two = new BasisFields(2, bases.size() < 2 ? null : bases.get(1));
    FormField kinds =
        FormField.many(
                "kinds",
                "duty.ui.field.kinds",
                book.packs().main().kinds().stream().map(k -> Choice.of(k.id(), k.name())).toList(),
                before == null ? Set.of() : before.who().kinds())
            .hint("duty.ui.hint.kinds");
    FormField levels =
        FormField.many(
                "levels",
                "duty.ui.field.levels",
                Arrays.stream(Level.values())
                    .map(l -> Choice.of(CamelCase.of(l), words.level(l)))
                    .toList(),
                before == null ? Set.of() : names(before.who().levels()))
            .hint("duty.ui.hint.levels");
    FormField ranks =
        FormField.many(
                "ranks",
                "duty.ui.field.ranks",
                Arrays.stream(Rank.values())
                    .map(r -> Choice.of(CamelCase.of(r), words.rank(r)))
                    .toList(),
                before == null ? Set.of() : names(before.who().ranks()))
            .hint("duty.ui.hint.levels");
    FormField unit =
        FormField.pick(
                "unit",
                "duty.ui.field.unit",
                units(),
                before == null || before.unit() == null ? "" : before.unit().toString())
            .hint("duty.ui.hint.unit");
    FormField from =
        FormField.day(
            "from", "duty.ui.field.validFrom", before == null ? null : before.days().from());
    FormField to =
        FormField.day("to", "duty.ui.field.validTo", before == null ? null : before.days().to());
    FormField note =
        FormField.area("note", "duty.ui.field.note", before == null ? "" : before.note());
    List<FormField> fields = new ArrayList<>(List.of(text));
    fields.addAll(one.fields());
    fields.addAll(List.of(kinds, levels, ranks, unit));
    fields.addAll(List.of(from, to));
    fields.addAll(two.fields());
    fields.add(note);
    return new FormModel(
        titleKey,
        known == null ? "" : known.text(),
        "duty.ui.save",
        fields,
        new FormModel.Work(
            () -> {
              List<Basis> all = new ArrayList<>();
              all.add(one.basis());
              if (!two.isEmpty()) {
                all.add(two.basis());
              }
              bases.stream().skip(2).forEach(all::add);
              Selector who =
                  new Selector(
                      Set.copyOf(kinds.ticked()),
                      parsed(Level.class, levels),
                      before == null ? null : before.who().flag(),
                      parsed(Rank.class, ranks));
              String chosen = unit.chosen();
              save.apply(
                  new OwnDutyDraft(
                      text.text(),
                      all,
                      who,
                      before == null ? null : before.key(),
                      chosen == null ? null : UUID.fromString(chosen),
                      new DateRange(from.day(), to.day()),
                      note.text()));
              return NOTHING;
            },
            notice));
  }

  private static Set<String> names(Set<? extends Enum<?>> values) {
    return values.stream().map(CamelCase::of).collect(Collectors.toSet());
  }

  private static <E extends Enum<E>> Set<E> parsed(Class<E> type, FormField field) {
    return field.ticked().stream()
        .map(word -> CamelCase.parse(type, word))
        .collect(Collectors.toSet());
  }

  private List<Choice> units() {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of("", desk.texts().text("duty.ui.noUnit")));
    LocalDate today = desk.clock().today();
    for (Unit unit : structure.units()) {
      if (unit.existence().contains(today)) {
        choices.add(
            new Choice(
                unit.id().toString(),
                unit.name(),
                unit.code(),
                unit.name() + " " + unit.code() + " " + Pinyin.choice(unit.name())));
      }
    }
    return choices;
  }

  FormModel end(CatalogueDuty known) {
    FormField last =
        FormField.day(
                "to",
                "duty.ui.field.last",
                known.days().to() == null ? desk.clock().today() : known.days().to())
            .required()
            .hint("duty.ui.hint.ownLast");
    return new FormModel(
        "duty.ui.form.endOwn",
        known.text(),
        "duty.ui.end",
        List.of(last),
        new FormModel.Work(
            () -> {
              LocalDate day = last.day();
              if (day == null) {
                throw InvalidInput.of("to", "fx.form.problem.empty");
              }
              desk.own().end(known.id(), day);
              return NOTHING;
            },
            "duty.ui.saved.ownEnded"));
  }
}
