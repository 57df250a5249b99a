package huanze.unit;

import huanze.ledger.ColumnType;
import huanze.ledger.Row;
import huanze.ledger.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tables of this package, and how its values become their rows. */
public final class UnitTables {
  public static final Table REGION =
      Table.named("region")
          .required("code", ColumnType.TEXT)
          .optional("parent_code", ColumnType.TEXT)
          .required("kind", ColumnType.TEXT)
          .required("name", ColumnType.TEXT)
          .index("code")
          .build();

  public static final Table UNIT =
      Table.named("unit")
          .required("code", ColumnType.TEXT)
          .required("name", ColumnType.TEXT)
          .required("kind", ColumnType.TEXT)
          .required("unit_level", ColumnType.TEXT)
          .optional("treated_as", ColumnType.TEXT)
          .required("region_code", ColumnType.TEXT)
          .optionalReference("parent_id", "unit")
          .optional("valid_from", ColumnType.DATE)
          .optional("valid_to", ColumnType.DATE)
          .optional("recording_from", ColumnType.DATE)
          .derived("pinyin", row -> pinyin(row.text("name")))
          .derived("search_text", row -> search(row, "name", "code"))
          .index("code")
          .build();

  public static final Table UNIT_FORMER =
      Table.named("unit_former")
          .partOf("unit_id", "unit")
          .required("name", ColumnType.TEXT)
          .optionalReference("parent_id", "unit")
          .required("valid_until", ColumnType.DATE)
          .build();

  public static final Table UNIT_LINK =
      Table.named("unit_link")
          .partOf("unit_id", "unit")
          .required("kind", ColumnType.TEXT)
          .reference("other_id", "unit")
          .optional("valid_from", ColumnType.DATE)
          .optional("valid_to", ColumnType.DATE)
          .build();

  public static final Table UNIT_FLAG =
      Table.named("unit_flag")
          .partOf("unit_id", "unit")
          .required("flag", ColumnType.TEXT)
          .optional("valid_from", ColumnType.DATE)
          .optional("valid_to", ColumnType.DATE)
          .build();

  public static final Table SUCCESSION =
      Table.named("succession")
          .reference("predecessor_id", "unit")
          .reference("successor_id", "unit")
          .build();

  public static final Table POST =
      Table.named("post")
          .reference("unit_id", "unit")
          .required("post_key", ColumnType.TEXT)
          .required("code", ColumnType.TEXT)
          .required("name", ColumnType.TEXT)
          .required("post_rank", ColumnType.TEXT)
          .optional("valid_from", ColumnType.DATE)
          .optional("valid_to", ColumnType.DATE)
          .index("code")
          .build();

  public static final Table PERSON =
      Table.named("person")
          .required("name", ColumnType.TEXT)
          .optional("code", ColumnType.TEXT)
          .derived("pinyin", row -> pinyin(row.text("name")))
          .derived("search_text", row -> search(row, "name", "code"))
          .index("name")
          .build();

  public static final Table TENURE =
      Table.named("tenure")
          .reference("post_id", "post")
          .reference("person_id", "person")
          .optional("valid_from", ColumnType.DATE)
          .optional("valid_to", ColumnType.DATE)
          .required("acting", ColumnType.FLAG)
          .optional("document", ColumnType.TEXT)
          .build();

  private UnitTables() {}

  /** For the schema in the composition root. */
  public static List<Table> all() {
    List<Table> tables =
        new ArrayList<>(
            List.of(
                REGION, UNIT, UNIT_FORMER, UNIT_LINK, UNIT_FLAG, SUCCESSION, POST, PERSON, TENURE));
    tables.addAll(PostTables.all());
    return List.copyOf(tables);
  }

  static Row row(Region region) {
    return Row.of(region.id())
        .with("code", region.code())
        .with("parent_code", region.parent())
        .with("kind", region.kind())
        .with("name", region.name());
  }

  static Row row(Unit unit) {
    return Row.of(unit.id())
        .with("code", unit.code())
        .with("name", unit.name())
        .with("kind", unit.kind())
        .with("unit_level", unit.level())
        .with("treated_as", unit.treatedAs())
        .with("region_code", unit.region())
        .with("parent_id", unit.parent())
        .with("valid_from", unit.existence().from())
        .with("valid_to", unit.existence().to())
        .with("recording_from", unit.recordingFrom());
  }

  static Row row(FormerUnit former) {
    return Row.of(former.id())
        .with("unit_id", former.unit())
        .with("name", former.name())
        .with("parent_id", former.parent())
        .with("valid_until", former.until());
  }

  static Row row(UnitLink link) {
    return Row.of(link.id())
        .with("unit_id", link.unit())
        .with("kind", link.kind())
        .with("other_id", link.other())
        .with("valid_from", link.days().from())
        .with("valid_to", link.days().to());
  }

  static Row row(UnitFlag flag) {
    return Row.of(flag.id())
        .with("unit_id", flag.unit())
        .with("flag", flag.flag())
        .with("valid_from", flag.days().from())
        .with("valid_to", flag.days().to());
  }

  static Row row(Succession succession) {
    return Row.of(succession.id())
        .with("predecessor_id", succession.predecessor())
        .with("successor_id", succession.successor());
  }

  static Row row(Post post) {
    return Row.of(post.id())
        .with("unit_id", post.unit())
        .with("post_key", post.key())
        .with("code", post.code())
        .with("name", post.name())
        .with("post_rank", post.rank())
        .with("valid_from", post.existence().from())
        .with("valid_to", post.existence().to());
  }

  static Row row(Person person) {
    return Row.of(person.id()).with("name", person.name()).with("code", person.code());
  }

  static Row row(Tenure tenure) {
    return Row.of(tenure.id())
        .with("post_id", tenure.post())
        .with("person_id", tenure.person())
        .with("valid_from", tenure.days().from())
        .with("valid_to", tenure.days().to())
        .with("acting", tenure.acting())
        .with("document", tenure.document());
  }

  private static String pinyin(@Nullable String name) {
    return Pinyin.initials(name == null ? "" : name);
  }

  private static String search(Row row, String name, String code) {
    String words = row.text(name) + " " + (row.text(code) == null ? "" : row.text(code)) + " ";
    return words.toLowerCase(Locale.ROOT) + pinyin(row.text(name));
  }
}
