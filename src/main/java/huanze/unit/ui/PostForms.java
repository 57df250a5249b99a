package huanze.unit.ui;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.fx.Choice;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.rulepack.Rank;
import huanze.unit.FieldInCharge;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.TenureDraft;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The forms about posts, tenures and people; each saves one use case. */
final class PostForms {
  /** Fields are typed one a line, or with commas of either kind between them. */
  private static final String BETWEEN_FIELDS = "[\\n,;\\u3001\\uff0c\\uff1b]";

  private final UnitServices desk;
  private final Structure structure;
  private final Choices choices;

  PostForms(UnitServices desk, Structure structure) {
    this.desk = desk;
    this.structure = structure;
    choices = new Choices(structure, desk.pack(), desk.clock().today(), desk.texts());
  }

  FormModel addPost(Unit unit) {
    FormField name = FormField.text("name", "unit.ui.field.postName", "").required();
    FormField key =
        FormField.text("key", "unit.ui.field.postKey", structure.freePostKey(unit.id()))
            .hint("unit.ui.hint.postKey");
    FormField rank = rank(Rank.MEMBER);
    FormField from = FormField.day("from", "unit.ui.field.from", null);
    FormField to = FormField.day("to", "unit.ui.field.to", null);
    return new FormModel(
        "unit.ui.form.addPost",
        unit.name(),
        "unit.ui.save",
        List.of(name, rank, from, to, key),
        new FormModel.Work(
            () -> {
              DateRange days = new DateRange(from.day(), to.day());
              desk.units().addPost(unit.id(), key.text().strip(), name.text(), rank(rank), days);
              return unit.id();
            },
            "unit.ui.saved.postAdded"));
  }

  FormModel editPost(Post post) {
    FormField name = FormField.text("name", "unit.ui.field.postName", post.name()).required();
    FormField rank = rank(post.rank());
    FormField from = FormField.day("from", "unit.ui.field.from", post.existence().from());
    FormField to = FormField.day("to", "unit.ui.field.to", post.existence().to());
    return new FormModel(
        "unit.ui.form.editPost",
        post.name(),
        "unit.ui.save",
        List.of(name, rank, from, to),
        new FormModel.Work(
            () -> {
              DateRange days = new DateRange(from.day(), to.day());
              desk.units().editPost(post.id(), name.text(), rank(rank), days);
              return post.unit();
            },
            "unit.ui.saved.post"));
  }

  /** From a day on in charge of these fields and no others. */
  FormModel fields(Post post) {
    LocalDate today = desk.clock().today();
    List<String> now =
        structure.fieldsOf(post.id(), today).stream().map(FieldInCharge::field).toList();
    FormField fields =
        FormField.area(
                "fields",
                "unit.ui.field.fields",
                String.join(desk.texts().text("unit.ui.comma"), now))
            .hint("unit.ui.hint.fields");
    boolean first = structure.fieldsOf(post.id()).isEmpty();
    FormField from =
        FormField.day("from", "unit.ui.field.groupFrom", first ? null : today)
            .hint("unit.ui.hint.fieldsFrom");
    return new FormModel(
        "unit.ui.form.fields",
        post.name(),
        "unit.ui.save",
        List.of(fields, from),
        new FormModel.Work(
            () -> {
              desk.posts()
                  .setFields(post.id(), List.of(fields.text().split(BETWEEN_FIELDS)), from.day());
              return post.unit();
            },
            "unit.ui.saved.fields"));
  }

  /** The post's last day, and what ends with it. */
  FormModel endPost(Post post) {
    FormField last =
        FormField.day("to", "unit.ui.field.lastDay", desk.clock().today())
            .required()
            .hint("unit.ui.hint.endPost");
    FormModel form =
        new FormModel(
            "unit.ui.form.endPost",
            post.name(),
            "unit.ui.endPost",
            List.of(last),
            new FormModel.Work(
                () -> {
                  LocalDate day = last.day();
                  if (day == null) {
                    throw InvalidInput.of("to", "fx.form.problem.empty");
                  }
                  desk.posts().end(post.id(), day);
                  return post.unit();
                },
                "unit.ui.saved.post"));
    return form.foreseeing(() -> endsWith(post, last.day()));
  }

  private List<String> endsWith(Post post, @Nullable LocalDate day) {
    return day == null
        ? List.of()
        : structure.tenuresOfPost(post.id()).stream()
            .filter(t -> t.days().contains(day))
            .map(
                t ->
                    desk.texts()
                        .text(
                            "unit.ui.tenureEnds",
                            structure.personName(t.person()),
                            post.name(),
                            day))
            .toList();
  }

  private FormField rank(Rank rank) {
    return FormField.choice("rank", "unit.ui.field.rank", choices.ranks(), CamelCase.of(rank))
        .required();
  }

  private static Rank rank(FormField field) {
    return CamelCase.parse(Rank.class, UnitForms.word(List.of(field), "rank"));
  }

  /**
   * @param person already known, such as one just added; or null
   */
  FormModel appoint(Post post, @Nullable UUID person, FormModel.@Nullable Extra newPerson) {
    TenureDraftFields asked =
        new TenureDraftFields(choices.people(), person, desk.clock().today(), null, false, null);
    FormModel form =
        new FormModel(
            "unit.ui.form.appoint",
            post.name(),
            "unit.ui.appoint",
            asked.fields(),
            new FormModel.Work(
                () -> desk.people().addTenure(asked.draft(post.id())), "unit.ui.saved.appointed"));
    return newPerson == null ? form : form.with(newPerson);
  }

  FormModel editTenure(Tenure tenure) {
    TenureDraftFields asked =
        new TenureDraftFields(
            choices.people(),
            tenure.person(),
            tenure.days().from(),
            tenure.days().to(),
            tenure.acting(),
            tenure.document());
    return new FormModel(
        "unit.ui.form.editTenure",
        name(tenure.person()),
        "unit.ui.save",
        asked.fields(),
        new FormModel.Work(
            () -> {
              desk.people().editTenure(tenure.id(), asked.draft(tenure.post()));
              return tenure.id();
            },
            "unit.ui.saved.tenure"));
  }

  FormModel endTenure(Tenure tenure) {
    LocalDate proposed = tenure.days().to() == null ? desk.clock().today() : tenure.days().to();
    FormField last =
        FormField.day("to", "unit.ui.field.tenureTo", proposed)
            .required()
            .hint("unit.ui.hint.tenureTo");
    return new FormModel(
        "unit.ui.form.endTenure",
        name(tenure.person()),
        "unit.ui.endTenure",
        List.of(last),
        new FormModel.Work(
            () -> {
              LocalDate day = last.day();
              if (day == null) {
                throw InvalidInput.of("to", "fx.form.problem.empty");
              }
              desk.people().endTenure(tenure.id(), day);
              return tenure.id();
            },
            "unit.ui.saved.tenureEnded"));
  }

  FormModel addPerson() {
    return person("unit.ui.form.addPerson", null, "unit.ui.saved.personAdded");
  }

  FormModel editPerson(Person person) {
    return person("unit.ui.form.editPerson", person, "unit.ui.saved.person");
  }

  private FormModel person(String titleKey, @Nullable Person known, String notice) {
    FormField name =
        FormField.text("name", "unit.ui.field.personName", known == null ? "" : known.name())
            .required();
    FormField code =
        FormField.text("code", "unit.ui.field.personCode", known == null ? "" : known.code())
            .hint("unit.ui.hint.personCode");
    return new FormModel(
        titleKey,
        known == null ? "" : known.name(),
        "unit.ui.save",
        List.of(name, code),
        new FormModel.Work(
            () -> {
              if (known == null) {
                return desk.people().addPerson(name.text(), code.text());
              }
              desk.people().editPerson(known.id(), name.text(), code.text());
              return known.id();
            },
            notice));
  }

  private String name(UUID person) {
    return structure.person(person).map(Person::name).orElse("");
  }

  /** What is asked about a tenure. */
  private static final class TenureDraftFields {
    private final FormField person;
    private final FormField from;
    private final FormField to;
    private final FormField acting;
    private final FormField document;

    TenureDraftFields(
        List<Choice> people,
        @Nullable UUID who,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        boolean isActing,
        @Nullable String number) {
      person =
          FormField.pick(
                  "person", "unit.ui.field.person", people, who == null ? null : who.toString())
              .required();
      from =
          FormField.day("from", "unit.ui.field.tenureFrom", first).hint("unit.ui.hint.tenureFrom");
      to = FormField.day("to", "unit.ui.field.tenureTo", last).hint("unit.ui.hint.tenureTo");
      acting = FormField.yes("acting", "unit.ui.field.acting", isActing);
      document = FormField.text("document", "unit.ui.field.document", number);
    }

    List<FormField> fields() {
      return List.of(person, from, to, acting, document);
    }

    TenureDraft draft(UUID post) {
      UUID who = UnitForms.uuid(fields(), "person");
      if (who == null) {
        throw InvalidInput.of("person", "fx.form.problem.choose");
      }
      return new TenureDraft(
          post, who, new DateRange(from.day(), to.day()), acting.isYes(), document.text());
    }
  }
}
