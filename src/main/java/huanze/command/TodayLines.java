package huanze.command;

import huanze.activity.Activity;
import huanze.activity.ActivityHead;
import huanze.activity.ActivityStore;
import huanze.agenda.Obligation;
import huanze.agenda.Outlook;
import huanze.agenda.calendar.DueMatter;
import huanze.app.home.TodayGroups;
import huanze.app.home.WaitingFor;
import huanze.base.Texts;
import huanze.unit.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A morning's groups as lines, in the order in which they are to be looked at. */
final class TodayLines {
  private final Structure structure;
  private final ActivityStore activities;
  private final Texts texts;

  TodayLines(Structure structure, ActivityStore activities, Texts texts) {
    this.structure = structure;
    this.activities = activities;
    this.texts = texts;
  }

  /**
   * What is due soon is not told again among what is owed.
   *
   * @param before the year before, of which so many are missed
   */
  List<TodayLine> of(
      TodayGroups groups, int before, int missedBefore, TodayGroups.Besides besides) {
    List<TodayLine> lines = new ArrayList<>();
    groups.missed().forEach(o -> lines.add(line("missed", o, null)));
    if (missedBefore > 0) {
      lines.add(lastYear(before, missedBefore));
    }
    groups.soon().forEach(o -> lines.add(line("soon", o.obligation(), o)));
    Set<Outlook> soon = new HashSet<>(groups.soon());
    groups.open().stream()
        .filter(o -> !soon.contains(o))
        .forEach(o -> lines.add(line("owed", o.obligation(), o)));
    add(lines, "toConfirm", groups.toConfirm());
    add(lines, "planned", groups.planned());
    besides.ownDecisions().forEach(d -> lines.add(line("decision", d)));
    besides.decisions().forEach(d -> lines.add(line("otherDecision", d)));
    groups.waiting().forEach(w -> lines.add(line(w)));
    add(lines, "unproven", besides.unproven());
    return lines;
  }

  /**
   * The first lines of each group; one more line says how many are left out, and how to see them.
   *
   * @param lines group by group
   */
  List<TodayLine> firstOfEach(List<TodayLine> lines, int most) {
    Map<String, List<TodayLine>> groups = new LinkedHashMap<>();
    lines.forEach(line -> groups.computeIfAbsent(line.group(), k -> new ArrayList<>()).add(line));
    List<TodayLine> shown = new ArrayList<>();
    groups.forEach(
        (group, all) -> {
          shown.addAll(all.subList(0, Math.min(most, all.size())));
          if (all.size() > most) {
            shown.add(only(group, texts.text("command.agenda.more", all.size() - most), null));
          }
        });
    return shown;
  }

  private TodayLine line(String group, Obligation owed, @Nullable Outlook outlook) {
    return new TodayLine(
        group,
        owed.due(),
        outlook == null ? null : outlook.workingDaysLeft(),
        outlook == null ? null : outlook.prospect(),
        owed.rule().id(),
        structure.nameOn(owed.unit(), owed.to()),
        ForecastLine.post(owed, structure),
        owed.period().toString(),
        owed.rule().title(),
        null,
        null);
  }

  private TodayLine line(String group, DueMatter decision) {
    return new TodayLine(
        group,
        decision.dueOn(),
        null,
        null,
        null,
        structure.nameOn(decision.unit(), decision.dueOn()),
        null,
        null,
        decision.words(),
        null,
        String.valueOf(
            decision.stage() == DueMatter.Stage.DECIDED ? decision.activity() : decision.id()));
  }

  /** One line for all of them: {@code obligations} lists them. */
  private TodayLine lastYear(int before, int missed) {
    String what = texts.text("command.agenda.lastYear", before, missed);
    return only("missedLastYear", what, missed);
  }

  /** A line that only says something. */
  private static TodayLine only(String group, String what, @Nullable Integer items) {
    return new TodayLine(group, null, null, null, null, null, null, null, what, items, null);
  }

  private static TodayLine line(WaitingFor one) {
    return new TodayLine(
        "waiting",
        one.due(),
        null,
        null,
        null,
        one.name(),
        null,
        null,
        one.name(),
        one.open(),
        null);
  }

  private void add(List<TodayLine> lines, String group, List<ActivityHead> heads) {
    Map<UUID, String> titles = new HashMap<>();
    for (Activity one : activities.findAll(heads.stream().map(ActivityHead::id).toList())) {
      titles.put(one.id(), one.facts().label());
    }
    for (ActivityHead head : heads) {
      String conveners =
          head.conveners().stream()
              .map(id -> structure.nameOn(id, head.day()))
              .sorted()
              .collect(Collectors.joining(" "));
      lines.add(
          new TodayLine(
              group,
              head.day(),
              null,
              null,
              null,
              conveners.isEmpty() ? null : conveners,
              null,
              null,
              titles.getOrDefault(head.id(), ""),
              null,
              head.id().toString()));
    }
  }
}
