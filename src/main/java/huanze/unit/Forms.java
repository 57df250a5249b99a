package huanze.unit;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import huanze.rulepack.UnitKind;
import huanze.sheet.Columns;
import huanze.sheet.SheetColumn.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The columns of the forms. */
final class Forms {
  private Forms() {}

  static Columns of(Roster roster, RulePack pack, Texts texts) {
    return switch (roster) {
      case UNITS -> units(pack, texts);
      case PEOPLE -> people(texts);
      case TENURES -> tenures(texts);
      case COMBINED -> combined(texts);
      case LINKS -> links(texts);
    };
  }

  private static Columns units(RulePack pack, Texts texts) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (UnitKind kind : pack.kinds()) {
      kinds.put(kind.id(), List.of(kind.name()));
    }
    return Columns.of("unit.units.", texts)
        .required("code", Kind.CODE)
        .optional("name", Kind.NAME)
        .choice("kind", false, kinds)
        .choice(
            "level", false, Stream.of(Level.values()).map(CamelCase::of).toList(), "unit.level.")
        .choice("treatedAs", false, kinds)
        .optional("region", Kind.CODE)
        .optional("parent", Kind.CODE)
        .optional("supervising", Kind.FLAG)
        .optional("supervisingFrom", Kind.FIRST_DAY)
        .optional("from", Kind.FIRST_DAY)
        .optional("to", Kind.LAST_DAY)
        .optional("recordingFrom", Kind.FIRST_DAY)
        .optional("id", Kind.CODE)
        .footing()
        .build();
  }

  private static Columns people(Texts texts) {
    return Columns.of("unit.people.", texts)
        .required("name", Kind.NAME)
        .optional("code", Kind.CODE)
        .optional("id", Kind.CODE)
        .footing()
        .build();
  }

  private static Columns tenures(Texts texts) {
    return Columns.of("unit.tenures.", texts)
        .optional("unit", Kind.NAME)
        .optional("unitName", Kind.NAME)
        .optional("post", Kind.CODE)
        .optional("postName", Kind.NAME)
        .optional("personName", Kind.NAME)
        .optional("personCode", Kind.CODE)
        .optional("from", Kind.FIRST_DAY)
        .optional("to", Kind.LAST_DAY)
        .optional("acting", Kind.FLAG)
        .optional("document", Kind.NAME)
        .optional("id", Kind.CODE)
        .footing()
        .build();
  }

  private static Columns links(Texts texts) {
    return Columns.of("unit.links.", texts)
        .optional("unit", Kind.NAME)
        .optional("unitName", Kind.NAME)
        .choice(
            "kind",
            true,
            Stream.of(UnitLink.Kind.values()).map(CamelCase::of).toList(),
            "unit.links.kind.")
        .optional("other", Kind.NAME)
        .optional("otherName", Kind.NAME)
        .optional("from", Kind.FIRST_DAY)
        .optional("to", Kind.LAST_DAY)
        .optional("id", Kind.CODE)
        .footing()
        .build();
  }

  private static Columns combined(Texts texts) {
    return Columns.of("unit.combined.", texts)
        .optional("unitName", Kind.NAME)
        .optional("unit", Kind.NAME)
        .optional("postName", Kind.NAME)
        .choice("rank", false, Stream.of(Rank.values()).map(CamelCase::of).toList(), "unit.rank.")
        .optional("field", Kind.TEXT)
        .required("personName", Kind.NAME)
        .optional("personCode", Kind.CODE)
        .optional("from", Kind.FIRST_DAY)
        .optional("to", Kind.LAST_DAY)
        .optional("acting", Kind.FLAG)
        .optional("document", Kind.NAME)
        .optional("post", Kind.CODE)
        .optional("id", Kind.CODE)
        .footing()
        .build();
  }
}
