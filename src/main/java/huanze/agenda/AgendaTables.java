package huanze.agenda;

import huanze.base.Ids;
import huanze.ledger.ColumnType;
import huanze.ledger.Row;
import huanze.ledger.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of this package, and how its values become their rows. */
public final class AgendaTables {
  /** The record may be any feature's, the subject a unit or a post. */
  public static final Table CREDIT_EXCEPTION =
      Table.named("credit_exception")
          .partOfAny("record_id")
          .required("rule_id", ColumnType.TEXT)
          .referenceToAny("subject_id")
          .required("owed_period", ColumnType.TEXT)
          .required("effect", ColumnType.TEXT)
          .required("reason", ColumnType.TEXT)
          .build();

  public static final Table EXEMPTION =
      Table.named("exemption")
          .required("rule_id", ColumnType.TEXT)
          .referenceToAny("subject_id")
          .required("owed_period", ColumnType.TEXT)
          .required("reason", ColumnType.TEXT)
          .required("decided_by", ColumnType.TEXT)
          .build();

  /** A year's days off and weekend days worked, each as ISO dates parted by blanks. */
  public static final Table WORKING_YEAR =
      Table.named("working_year")
          .required("calendar_year", ColumnType.INTEGER)
          .required("days_off", ColumnType.TEXT)
          .required("days_worked", ColumnType.TEXT)
          .build();

  /** How many working days before it is due a rule reminds, where that is not the usual. */
  public static final Table REMINDER_LEAD =
      Table.named("reminder_lead")
          .required("rule_id", ColumnType.TEXT)
          .required("working_days", ColumnType.INTEGER)
          .build();

  private AgendaTables() {}

  /** For the schema in the composition root. */
  public static List<Table> all() {
    return List.of(CREDIT_EXCEPTION, EXEMPTION, WORKING_YEAR, REMINDER_LEAD);
  }

  static Row row(CreditException exception) {
    return Row.of(exception.id())
        .with("record_id", exception.record())
        .with("rule_id", exception.rule())
        .with("subject_id", exception.subject())
        .with("owed_period", exception.period().toString())
        .with("effect", exception.effect())
        .with("reason", exception.reason());
  }

  static Row row(Exemption exemption) {
    return Row.of(exemption.id())
        .with("rule_id", exemption.rule())
        .with("subject_id", exemption.subject())
        .with("owed_period", exemption.period().toString())
        .with("reason", exemption.reason())
        .with("decided_by", exemption.by());
  }

  /** The same id in every office: a year has one row. */
  static UUID idOf(int calendarYear) {
    return Ids.named("working year " + calendarYear);
  }

  static Row row(WorkingYear calendar) {
    return Row.of(idOf(calendar.year()))
        .with("calendar_year", calendar.year())
        .with("days_off", written(calendar.off()))
        .with("days_worked", written(calendar.worked()));
  }

  private static String written(List<LocalDate> days) {
    return days.stream().map(LocalDate::toString).collect(Collectors.joining(" "));
  }

  /** The days as a row of {@link #WORKING_YEAR} holds them. */
  static List<LocalDate> days(String written) {
    return written.isBlank()
        ? List.of()
        : Stream.of(written.split(" ")).map(LocalDate::parse).toList();
  }

  static UUID idOfLead(String rule) {
    return Ids.named("reminder lead " + rule);
  }

  static Row leadRow(String rule, int workingDays) {
    return Row.of(idOfLead(rule)).with("rule_id", rule).with("working_days", workingDays);
  }
}
