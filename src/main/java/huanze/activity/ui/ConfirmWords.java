package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityKind;
import huanze.activity.Channel;
import huanze.activity.Confirming;
import huanze.agenda.Obligation;
import huanze.base.Texts;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What confirming a plan would do, in words. */
final class ConfirmWords {
  private final ActivityDesk desk;
  private final Names names;

  ConfirmWords(ActivityDesk desk, Names names) {
    this.desk = desk;
    this.names = names;
  }

  /** What it would count for; of a report also that it then counts as sent, and since when. */
  List<String> of(Activity plan, @Nullable Channel channel, LocalDate day) {
    Texts texts = desk.texts();
    List<String> said = new ArrayList<>();
    if (plan.kind() == ActivityKind.REPORT) {
      said.add(texts.text("activity.confirm.report", day));
    }
    List<Obligation> counts =
        new Confirming(desk.agenda(), desk.clock()).counts(plan, channel, day);
    Structure structure = desk.structures().current();
    List<String> each = counts.stream().map(o -> one(o, structure)).toList();
    said.add(
        each.isEmpty()
            ? texts.text("activity.confirm.countsNothing")
            : texts.text("activity.confirm.counts", names.join(each)));
    return said;
  }

  private String one(Obligation o, Structure structure) {
    return desk.texts()
        .text(
            "activity.confirm.one",
            o.rule().id(),
            names.subject(structure, o.subject()),
            names.period(o.period()),
            desk.texts().text(o.standing().textKey()));
  }
}
