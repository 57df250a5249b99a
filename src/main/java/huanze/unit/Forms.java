package huanze.unit;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.rulepack.Level;
import huanze.rulepack.RulePack;
import huanze.rulepack.UnitKind;
import huanze.sheet.Columns;
import huanze.sheet.SheetColumn.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The columns of the three forms. */
final class Forms {
  private Forms() {}

  static Columns of(Roster roster, RulePack pack, Texts texts) {
    return switch (roster) {
      case UNITS -> units(pack, texts);
      case PEOPLE -> people(texts);
      case TENURES -> tenures(texts);
    };
  }

  private static Columns units(RulePack pack, Texts texts) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (UnitKind kind : pack.kinds()) {
      kinds.put(kind.id(), List.of(kind.name()));
    }
    return Columns.of("unit.units.", texts)
        .required("code", Kind.CODE)
        .optional("name", Kind.TEXT)
        .choice("kind", false, kinds)
        .choice(
            "level", false, Stream.of(Level.values()).map(CamelCase::of).toList(), "unit.level.")
        .choice("treatedAs", false, kinds)
        .optional("region", Kind.CODE)
        .optional("parent", Kind.CODE)
        .optional("supervising", Kind.FLAG)
        .optional("supervisingFrom", Kind.DATE)
        .optional("from", Kind.DATE)
        .optional("to", Kind.DATE)
        .optional("recordingFrom", Kind.DATE)
        .optional("id", Kind.CODE)
        .build();
  }

  private static Columns people(Texts texts) {
    return Columns.of("unit.people.", texts)
        .required("name", Kind.TEXT)
        .optional("code", Kind.CODE)
        .optional("id", Kind.CODE)
        .build();
  }

  private static Columns tenures(Texts texts) {
    return Columns.of("unit.tenures.", texts)
        .optional("unit", Kind.TEXT)
        .optional("unitName", Kind.TEXT)
        .optional("post", Kind.CODE)
        .optional("postName", Kind.TEXT)
        .optional("personName", Kind.TEXT)
        .optional("personCode", Kind.CODE)
        .optional("from", Kind.DATE)
        .optional("to", Kind.DATE)
        .optional("acting", Kind.FLAG)
        .optional("document", Kind.TEXT)
        .optional("id", Kind.CODE)
        .build();
  }
}
