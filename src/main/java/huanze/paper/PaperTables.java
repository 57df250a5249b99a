package huanze.paper;

import huanze.ledger.ColumnType;
import huanze.ledger.Row;
import huanze.ledger.Table;
import java.util.List;

/** The table of issued papers. */
public final class PaperTables {
  /** An issued paper: its data set, and its PDF among the evidence files. */
  public static final Table ISSUE =
      Table.named("paper_issue")
          .required("form", ColumnType.TEXT)
          .required("form_version", ColumnType.INTEGER)
          .required("subject", ColumnType.TEXT)
          .optionalReference("unit_id", "unit")
          .required("issued_year", ColumnType.INTEGER)
          .required("issue_number", ColumnType.INTEGER)
          .required("code", ColumnType.TEXT)
          .required("title", ColumnType.TEXT)
          .required("pages", ColumnType.INTEGER)
          .required("issued_on", ColumnType.DATE)
          .required("data_set", ColumnType.TEXT)
          .evidence("digest")
          .optional("withdrawn", ColumnType.TEXT)
          .index("form, issued_year")
          .build();

  /** For the schema in the composition root. */
  public static final List<Table> ALL = List.of(ISSUE);

  private PaperTables() {}

  static Row row(IssuedPaper paper, String dataSet) {
    return Row.of(paper.id())
        .with("form", paper.form().id())
        .with("form_version", paper.code().version())
        .with("subject", paper.subject())
        .with("unit_id", paper.unit())
        .with("issued_year", paper.year())
        .with("issue_number", paper.number())
        .with("code", paper.code().toString())
        .with("title", paper.title())
        .with("pages", paper.pages())
        .with("issued_on", paper.issuedOn())
        .with("data_set", dataSet)
        .with("digest", paper.digest())
        .with("withdrawn", paper.withdrawn());
  }
}
