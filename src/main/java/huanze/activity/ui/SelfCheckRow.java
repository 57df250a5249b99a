package huanze.activity.ui;

import huanze.activity.SelfCheckAnswer;
import huanze.activity.SelfCheckKind;
import huanze.activity.SelfCheckLine;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.unit.Pinyin;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A hint of the self-check as a line of the list.
 *
 * @param group the unit under which it is listed
 * @param why what was seen
 * @param todo what to do about it
 * @param answered that somebody looked at it, or empty
 * @param search what the filter box looks in
 */
record SelfCheckRow(
    SelfCheckLine line,
    String kind,
    LocalDate day,
    String record,
    String units,
    String group,
    String why,
    String todo,
    String clerk,
    String answered,
    String search) {

  private static final String GOVERNMENT = "government";

  static SelfCheckRow of(SelfCheckLine line, Structure structure, Names names, Texts texts) {
    String kind = CamelCase.of(line.hint().kind());
    String title = texts.text("activity.selfCheck.kind." + kind);
    String why = texts.text("activity.selfCheck.why." + line.hint().why(), line.args().toArray());
    String units = names.units(structure, line.units());
    String record = record(line, names, texts);
    SelfCheckAnswer answer = line.answer();
    String answered =
        answer == null
            ? ""
            : texts.text("activity.selfCheck.answered", answer.on(), answer.by(), answer.reason());
    String words = String.join(" ", title, record, units, why, line.clerk());
    return new SelfCheckRow(
        line,
        title,
        line.heldOn(),
        record,
        units,
        group(line, structure, names, texts),
        why,
        texts.text("activity.selfCheck.todo." + line.hint().why()),
        line.clerk(),
        answered,
        words + " " + Pinyin.initials(record) + " " + Pinyin.initials(units));
  }

  private static String record(SelfCheckLine line, Names names, Texts texts) {
    if (line.hint().unit() != null) {
      return texts.text("activity.selfCheck.several", line.hint().args().getLast());
    }
    return line.label().isEmpty() ? names.kind(line.kind()) : line.label();
  }

  /** Of several the government: that is under which the law counts what is held jointly. */
  private static String group(SelfCheckLine line, Structure structure, Names names, Texts texts) {
    return line.units().stream()
        .map(structure::unit)
        .flatMap(Optional::stream)
        .min(Comparator.comparing((Unit u) -> !u.kind().equals(GOVERNMENT)))
        .map(Unit::name)
        .orElseGet(() -> texts.text("activity.selfCheck.noUnit"));
  }

  SelfCheckKind kindOf() {
    return line.hint().kind();
  }

  boolean isAnswered() {
    return line.answer() != null;
  }
}
