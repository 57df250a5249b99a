package huanze.activity.ui;

import huanze.agenda.Obligation;
import huanze.agenda.PlanProposal.Planned;
import huanze.agenda.PlanProposal.Skipped;
import huanze.agenda.PlanProposal.Unsuited;
import huanze.base.Texts;
import huanze.unit.Pinyin;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * A line of the preview: what is proposed, or what is left out and why.
 *
 * @param planned null if it is left out
 * @param note the wish that was missed, the conflict or the reason; empty for none
 * @param conflict true if the day was refused
 */
record PlanLine(
    BooleanProperty ticked,
    @Nullable Planned planned,
    String unit,
    String what,
    String period,
    String leader,
    @Nullable LocalDate day,
    String note,
    boolean conflict) {

  static PlanLine of(Planned one, Structure structure, Names names, Texts texts) {
    String note = note(one, texts);
    return new PlanLine(
        new SimpleBooleanProperty(true),
        one,
        who(one.obligation(), structure, names),
        one.obligation().rule().title(),
        names.period(one.obligation().period()),
        leader(one, structure),
        one.day(),
        note,
        false);
  }

  /** The day that was wished for and could not be taken, and why. */
  private static String note(Planned one, Texts texts) {
    LocalDate missed = one.missedWish();
    if (missed == null) {
      return "";
    }
    Unsuited why = one.unsuited();
    return why == null
        ? texts.text("activity.ui.planAhead.missedWish", missed)
        : texts.text("activity.ui.planAhead.missedBecause", missed, texts.text(why.textKey()));
  }

  static PlanLine of(Skipped one, Structure structure, Names names, Texts texts) {
    return new PlanLine(
        new SimpleBooleanProperty(false),
        null,
        who(one.obligation(), structure, names),
        one.obligation().rule().title(),
        names.period(one.obligation().period()),
        "",
        null,
        texts.text("activity.ui.planAhead.leftOut", texts.text(one.reason().textKey())),
        false);
  }

  private static String leader(Planned one, Structure structure) {
    UUID leader = one.leader();
    return leader == null ? "" : structure.personName(leader);
  }

  private static String who(Obligation owed, Structure structure, Names names) {
    UUID post = owed.post();
    if (post != null) {
      return names.subject(structure, post);
    }
    return names.join(
        Stream.concat(Stream.of(owed.unit()), Stream.ofNullable(owed.jointWith()))
            .map(id -> structure.nameOn(id, owed.to()))
            .toList());
  }

  /** The same on another day that somebody chose; ticked. */
  PlanLine moved(Planned to, Structure structure, String why) {
    return new PlanLine(
        new SimpleBooleanProperty(true),
        to,
        unit,
        what,
        period,
        leader(to, structure),
        to.day(),
        why,
        false);
  }

  /** The same, named as one whose day was refused. */
  PlanLine refused(String why) {
    return new PlanLine(ticked, planned, unit, what, period, leader, day, why, true);
  }

  boolean isTicked() {
    return ticked.get();
  }

  /** What stands behind a line that is ticked. */
  List<Planned> chosen() {
    return planned != null && isTicked() ? List.of(planned) : List.of();
  }

  String search() {
    return String.join(
        " ", unit, Pinyin.initials(unit), what, period, leader, Pinyin.initials(leader), note);
  }
}
