package huanze.ledger;

import huanze.base.Ids;
import huanze.ledger.Schema.Step;
import huanze.ledger.Schema.TableRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Three versions of a small schema. */
final class OldSchemas {
  private static final Table PERSON_1 =
      Table.named("person")
          .required("name", ColumnType.TEXT)
          .optional("phone", ColumnType.INTEGER)
          .optional("post_name", ColumnType.TEXT)
          .optional("since_on", ColumnType.DATE)
          .build();

  private static final Table PERSON_2 =
      Table.named("person")
          .required("name", ColumnType.TEXT)
          .optional("phone", ColumnType.INTEGER)
          .build();

  private static final Table TENURE =
      Table.named("tenure")
          .reference("person_id", "person")
          .required("post_name", ColumnType.TEXT)
          .optional("since_on", ColumnType.DATE)
          .build();

  private static final Table PERSON_3 =
      Table.named("person")
          .required("full_name", ColumnType.TEXT)
          .optional("contact", ColumnType.TEXT)
          .derived("search", row -> row.text("full_name") + row.text("contact"))
          .index("full_name")
          .build();

  /** One row becomes two, in different tables. */
  private static final Step TO_2 = new Step(Map.of("person", OldSchemas::split));

  private static final Step TO_3 = new Step(Map.of("person", OldSchemas::renamed));

  static final Schema V1 = new Schema(1, List.of(PERSON_1), List.of());
  static final Schema V2 = new Schema(2, List.of(PERSON_2, TENURE), List.of(TO_2));
  static final Schema V3 = new Schema(3, List.of(PERSON_3, TENURE), List.of(TO_2, TO_3));

  private OldSchemas() {}

  private static List<TableRow> split(Row old) {
    TableRow person =
        new TableRow(
            "person",
            Row.of(old.id()).with("name", old.text("name")).with("phone", old.integer("phone")));
    if (old.text("post_name") == null) {
      return List.of(person);
    }
    Row tenure =
        Row.of(tenureOf(old.id()))
            .with("person_id", old.id())
            .with("post_name", old.text("post_name"))
            .with("since_on", old.date("since_on"));
    return List.of(person, new TableRow("tenure", tenure));
  }

  private static List<TableRow> renamed(Row old) {
    Long phone = old.integer("phone");
    return List.of(
        new TableRow(
            "person",
            Row.of(old.id())
                .with("owner", old.reference("owner"))
                .with("full_name", old.text("name"))
                .with("contact", phone == null ? null : "0" + phone)));
  }

  static UUID tenureOf(UUID person) {
    return Ids.named("tenure of " + person);
  }

  static Row person1(String name, int phone, String post, int year) {
    return Row.of(Ids.named(name))
        .with("name", name)
        .with("phone", phone)
        .with("post_name", post)
        .with("since_on", LocalDate.of(year, 1, 1));
  }

  static Row person2(String name, int phone) {
    return Row.of(Ids.named(name)).with("name", name).with("phone", phone);
  }

  static Table person(Schema schema) {
    return schema.table("person");
  }
}
