package huanze.activity.ui;

import huanze.activity.SelfCheckAnswer;
import huanze.activity.SelfCheckLine;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.unit.Pinyin;
import huanze.unit.Structure;
import java.time.LocalDate;

/**
 * A hint of the self-check as a line of the list.
 *
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
    String why,
    String todo,
    String clerk,
    String answered,
    String search) {

  static SelfCheckRow of(SelfCheckLine line, Structure structure, Names names, Texts texts) {
    String kind = CamelCase.of(line.hint().kind());
    String title = texts.text("activity.selfCheck.kind." + kind);
    String why = texts.text("activity.selfCheck.why." + line.hint().why(), line.args().toArray());
    String units = names.units(structure, line.units());
    String record = line.label().isEmpty() ? names.kind(line.kind()) : line.label();
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
        why,
        texts.text("activity.selfCheck.todo." + line.hint().why()),
        line.clerk(),
        answered,
        words + " " + Pinyin.initials(record) + " " + Pinyin.initials(units));
  }

  boolean isAnswered() {
    return line.answer() != null;
  }
}
