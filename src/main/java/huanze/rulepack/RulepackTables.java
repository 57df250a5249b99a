package huanze.rulepack;

import huanze.ledger.ColumnType;
import huanze.ledger.Table;
import java.util.List;

/** Tables of the official text and of what the office decided about a pack. */
public final class RulepackTables {
  /** One official text per pack. */
  public static final Table OFFICIAL_TEXT =
      Table.named("official_text")
          .required("pack", ColumnType.TEXT)
          .required("title", ColumnType.TEXT)
          .required("file_name", ColumnType.TEXT)
          .build();

  /** Chapters of the official text. */
  public static final Table OFFICIAL_CHAPTER =
      Table.named("official_chapter")
          .required("pack", ColumnType.TEXT)
          .required("chapter", ColumnType.INTEGER)
          .required("title", ColumnType.TEXT)
          .index("pack")
          .build();

  /** A paragraph of an article; with {@code item} a numbered item of the paragraph before. */
  public static final Table OFFICIAL_PART =
      Table.named("official_part")
          .required("pack", ColumnType.TEXT)
          .required("chapter", ColumnType.INTEGER)
          .required("article", ColumnType.INTEGER)
          .required("place", ColumnType.INTEGER)
          .optional("item", ColumnType.INTEGER)
          .optional("paragraph", ColumnType.INTEGER)
          .required("words", ColumnType.TEXT)
          .index("pack, article, place")
          .build();

  /** What the office set. */
  public static final Table PACK_SETTING =
      Table.named("pack_setting")
          .required("pack", ColumnType.TEXT)
          .required("setting", ColumnType.TEXT)
          .required("chosen", ColumnType.TEXT)
          .index("pack")
          .build();

  /** What the office confirmed as it is. */
  public static final Table PACK_CONFIRMATION =
      Table.named("pack_confirmation")
          .required("pack", ColumnType.TEXT)
          .required("subject", ColumnType.TEXT)
          .index("pack")
          .build();

  /** A pack that the office took in, with its whole text. */
  public static final Table APPLIED_PACK =
      Table.named("applied_pack")
          .required("pack", ColumnType.TEXT)
          .required("version_number", ColumnType.INTEGER)
          .required("title", ColumnType.TEXT)
          .required("file_name", ColumnType.TEXT)
          .required("pack_text", ColumnType.TEXT)
          .build();

  /** A legal document as the office added or corrected it. */
  public static final Table LEGAL_DOCUMENT =
      Table.named("legal_document")
          .required("document", ColumnType.TEXT)
          .required("title", ColumnType.TEXT)
          .optional("document_number", ColumnType.TEXT)
          .optional("issuer", ColumnType.TEXT)
          .optional("valid_from", ColumnType.DATE)
          .optional("valid_to", ColumnType.DATE)
          .optional("replaced_by", ColumnType.TEXT)
          .required("unconfirmed", ColumnType.FLAG)
          .build();

  private RulepackTables() {}

  public static List<Table> all() {
    return List.of(
        OFFICIAL_TEXT,
        OFFICIAL_CHAPTER,
        OFFICIAL_PART,
        PACK_SETTING,
        PACK_CONFIRMATION,
        APPLIED_PACK,
        LEGAL_DOCUMENT);
  }
}
