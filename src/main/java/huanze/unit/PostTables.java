package huanze.unit;

import huanze.ledger.ColumnType;
import huanze.ledger.Row;
import huanze.ledger.Table;
import java.util.List;

/** The tables of what posts are in charge of and of the groups they sit in, and their rows. */
final class PostTables {
  static final Table FIELD_IN_CHARGE =
      Table.named("field_in_charge")
          .partOf("post_id", "post")
          .required("field", ColumnType.TEXT)
          .required("place", ColumnType.INTEGER)
          .optional("valid_from", ColumnType.DATE)
          .optional("valid_to", ColumnType.DATE)
          .build();

  static final Table GROUP_MEMBER =
      Table.named("group_member")
          .partOf("group_id", "unit")
          .reference("post_id", "post")
          .required("group_role", ColumnType.TEXT)
          .optional("valid_from", ColumnType.DATE)
          .optional("valid_to", ColumnType.DATE)
          .build();

  static final Table GROUP_HOST =
      Table.named("group_host")
          .partOf("group_id", "unit")
          .reference("unit_id", "unit")
          .optional("valid_from", ColumnType.DATE)
          .optional("valid_to", ColumnType.DATE)
          .build();

  private PostTables() {}

  static List<Table> all() {
    return List.of(FIELD_IN_CHARGE, GROUP_MEMBER, GROUP_HOST);
  }

  static Row row(FieldInCharge field) {
    return Row.of(field.id())
        .with("post_id", field.post())
        .with("field", field.field())
        .with("place", field.place())
        .with("valid_from", field.days().from())
        .with("valid_to", field.days().to());
  }

  static Row row(GroupMember member) {
    return Row.of(member.id())
        .with("group_id", member.group())
        .with("post_id", member.post())
        .with("group_role", member.role())
        .with("valid_from", member.days().from())
        .with("valid_to", member.days().to());
  }

  static Row row(GroupHost host) {
    return Row.of(host.id())
        .with("group_id", host.group())
        .with("unit_id", host.unit())
        .with("valid_from", host.days().from())
        .with("valid_to", host.days().to());
  }
}
