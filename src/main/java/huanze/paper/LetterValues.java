package huanze.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of a {@link LetterSheet} sees. */
final class LetterValues {
  private LetterValues() {}

  static Map<String, Object> of(LetterSheet sheet, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("unitName", sheet.unitName());
    values.put("year", sheet.year());
    values.put("regulation", sheet.regulation());
    values.put("giver", party(sheet.giver()));
    values.put("receiver", party(sheet.receiver()));
    values.put("signedOn", sheet.signedOn() == null ? "" : words.day(sheet.signedOn()));
    values.put("note", sheet.note());
    List<Map<String, Object>> targets =
        sheet.targets().stream()
            .map(
                t ->
                    Map.<String, Object>of(
                        "number", t.number(),
                        "text", t.text(),
                        "figure", t.figure(),
                        "due",
                            t.due() == null
                                ? words.text("paper.letter.yearEnd", sheet.year())
                                : words.day(t.due())))
            .toList();
    values.put("targets", targets);
    values.put("noTargets", targets.isEmpty());
    return values;
  }

  private static Map<String, Object> party(LetterSheet.Party party) {
    return Map.of("unit", party.unit(), "post", party.post(), "person", party.person());
  }
}
