package huanze.duty;

import huanze.base.CamelCase;
import huanze.evidence.EvidenceRows;
import huanze.ledger.ColumnType;
import huanze.ledger.Row;
import huanze.ledger.Table;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables of this package, and how its values become their rows. */
public final class DutyTables {
  /** Sets of kinds, levels and ranks are words with blanks between them. */
  public static final Table OWN_DUTY =
      Table.named("own_duty")
          .required("words", ColumnType.TEXT)
          .optional("kinds", ColumnType.TEXT)
          .optional("levels", ColumnType.TEXT)
          .optional("flag", ColumnType.TEXT)
          .optional("ranks", ColumnType.TEXT)
          .optional("department_key", ColumnType.TEXT)
          .optionalReference("unit_id", "unit")
          .optional("valid_from", ColumnType.DATE)
          .optional("valid_to", ColumnType.DATE)
          .optional("note", ColumnType.TEXT)
          .build();

  public static final Table OWN_BASIS =
      Table.named("own_duty_basis")
          .partOf("own_duty_id", "own_duty")
          .required("ordinal", ColumnType.INTEGER)
          .optional("document_id", ColumnType.TEXT)
          .required("title", ColumnType.TEXT)
          .required("cite", ColumnType.TEXT)
          .optional("valid_from", ColumnType.DATE)
          .optional("valid_to", ColumnType.DATE)
          .build();

  /** An own duty is also referred to by its row, so that it is not taken from under a post. */
  public static final Table ASSIGNMENT =
      Table.named("duty_assignment")
          .reference("post_id", "post")
          .required("duty", ColumnType.TEXT)
          .optionalReference("own_duty_id", "own_duty")
          .required("responsibility", ColumnType.TEXT)
          .optional("valid_from", ColumnType.DATE)
          .optional("valid_to", ColumnType.DATE)
          .optional("note", ColumnType.TEXT)
          .build();

  /** Duties that the office took from a post by hand; no proposal brings them back. */
  public static final Table DECLINED =
      Table.named("duty_declined")
          .reference("post_id", "post")
          .required("duty", ColumnType.TEXT)
          .build();

  public static final Table APPROVAL =
      Table.named("duty_approval")
          .reference("unit_id", "unit")
          .required("approved_year", ColumnType.INTEGER)
          .required("approved_on", ColumnType.DATE)
          .required("approved_by", ColumnType.TEXT)
          .optional("document", ColumnType.TEXT)
          .required("assignments_mark", ColumnType.TEXT)
          .required("posts_mark", ColumnType.TEXT)
          .required("bases_mark", ColumnType.TEXT)
          .build();

  public static final Table LETTER =
      Table.named("responsibility_letter")
          .reference("unit_id", "unit")
          .required("letter_year", ColumnType.INTEGER)
          .optionalReference("giver_post_id", "post")
          .optionalReference("giver_person_id", "person")
          .optionalReference("receiver_post_id", "post")
          .optionalReference("receiver_person_id", "person")
          .optional("signed_on", ColumnType.DATE)
          .optional("note", ColumnType.TEXT)
          .build();

  public static final Table TARGET =
      Table.named("letter_target")
          .partOf("letter_id", "responsibility_letter")
          .required("ordinal", ColumnType.INTEGER)
          .required("words", ColumnType.TEXT)
          .optional("measure", ColumnType.TEXT)
          .optional("figure_bound", ColumnType.TEXT)
          .optional("figure", ColumnType.DECIMAL)
          .optional("figure_unit", ColumnType.TEXT)
          .optional("due_on", ColumnType.DATE)
          .optional("indicator", ColumnType.TEXT)
          .build();

  /** For the schema in the composition root. */
  public static final List<Table> ALL =
      List.of(OWN_DUTY, OWN_BASIS, ASSIGNMENT, DECLINED, APPROVAL, LETTER, TARGET);

  /** What the book is read from besides the rule packs: its own tables and the scans. */
  static final List<Table> READ =
      List.of(
          OWN_DUTY, OWN_BASIS, ASSIGNMENT, DECLINED, APPROVAL, LETTER, TARGET, EvidenceRows.TABLE);

  private DutyTables() {}

  static Row row(UUID id, OwnDutyDraft duty) {
    return Row.of(id)
        .with("words", duty.text())
        .with("kinds", words(duty.who().kinds()))
        .with("levels", constants(duty.who().levels()))
        .with("flag", duty.who().flag())
        .with("ranks", constants(duty.who().ranks()))
        .with("department_key", duty.key())
        .with("unit_id", duty.unit())
        .with("valid_from", duty.days().from())
        .with("valid_to", duty.days().to())
        .with("note", duty.note());
  }

  static Row row(UUID id, UUID duty, int ordinal, Basis basis) {
    return Row.of(id)
        .with("own_duty_id", duty)
        .with("ordinal", ordinal)
        .with("document_id", basis.document())
        .with("title", basis.title())
        .with("cite", basis.cite())
        .with("valid_from", basis.validity().from())
        .with("valid_to", basis.validity().to());
  }

  private static @Nullable String words(Collection<String> values) {
    return values.isEmpty() ? null : values.stream().sorted().collect(Collectors.joining(" "));
  }

  private static @Nullable String constants(Collection<? extends Enum<?>> values) {
    return words(values.stream().map(CamelCase::of).toList());
  }

  static Row row(Assignment assignment) {
    boolean own = assignment.duty().startsWith(CatalogueDuty.OWN);
    return Row.of(assignment.id())
        .with("post_id", assignment.post())
        .with("duty", assignment.duty())
        .with(
            "own_duty_id",
            own ? UUID.fromString(assignment.duty().substring(CatalogueDuty.OWN.length())) : null)
        .with("responsibility", assignment.responsibility())
        .with("valid_from", assignment.days().from())
        .with("valid_to", assignment.days().to())
        .with("note", assignment.note());
  }

  static Row declined(UUID id, UUID post, String duty) {
    return Row.of(id).with("post_id", post).with("duty", duty);
  }

  static Row row(Approval approval) {
    return Row.of(approval.id())
        .with("unit_id", approval.unit())
        .with("approved_year", approval.year())
        .with("approved_on", approval.on())
        .with("approved_by", approval.by())
        .with("document", approval.document())
        .with("assignments_mark", approval.marks().assignments())
        .with("posts_mark", approval.marks().posts())
        .with("bases_mark", approval.marks().bases());
  }

  static Row row(ResponsibilityLetter letter) {
    Signatory giver = letter.giver();
    Signatory receiver = letter.receiver();
    return Row.of(letter.id())
        .with("unit_id", letter.unit())
        .with("letter_year", letter.year())
        .with("giver_post_id", giver == null ? null : giver.post())
        .with("giver_person_id", giver == null ? null : giver.person())
        .with("receiver_post_id", receiver == null ? null : receiver.post())
        .with("receiver_person_id", receiver == null ? null : receiver.person())
        .with("signed_on", letter.signedOn())
        .with("note", letter.note());
  }

  static Row row(UUID letter, int ordinal, LetterTarget target) {
    return Row.of(target.id())
        .with("letter_id", letter)
        .with("ordinal", ordinal)
        .with("words", target.text())
        .with("measure", target.measure())
        .with("figure_bound", CamelCase.orNull(target.bound()))
        .with("figure", target.figure())
        .with("figure_unit", target.figureUnit())
        .with("due_on", target.due())
        .with("indicator", target.indicator());
  }
}
