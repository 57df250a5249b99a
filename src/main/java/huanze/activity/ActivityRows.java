package huanze.activity;

import huanze.base.CamelCase;
import huanze.base.Ids;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceRows;
import huanze.ledger.Row;
import huanze.ledger.Table;
import huanze.ledger.Writes;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An activity as rows of its tables. */
final class ActivityRows {
  private ActivityRows() {}

  /** Puts the rows of an activity and removes those it no longer has. */
  static void write(Writes writes, @Nullable Activity before, Activity after) {
    List<Line> lines = of(after);
    lines.forEach(line -> writes.put(line.table(), line.row()));
    if (before != null) {
      Set<UUID> kept = lines.stream().map(line -> line.row().id()).collect(Collectors.toSet());
      of(before).stream()
          .filter(line -> !kept.contains(line.row().id()))
          .forEach(line -> writes.remove(line.table(), line.row().id()));
    }
    List<Evidence> filesBefore = before == null ? List.of() : before.evidence();
    EvidenceRows.write(writes, after.id(), filesBefore, after.evidence());
  }

  /** How many rows {@link #write} puts, those of its evidence aside. */
  static int count(ActivityFacts facts) {
    return 1
        + facts.conveners().size()
        + facts.leaders().size()
        + facts.participants().size()
        + facts.topics().size()
        + facts.decisions().size()
        + (int) facts.topics().stream().filter(t -> t.discussion() != null).count()
        + (facts.minutes().isEmpty() ? 0 : 1)
        + (facts.visit().isEmpty() ? 0 : 1)
        + facts.problems().size()
        + facts.outlets().size();
  }

  private record Line(Table table, Row row) {}

  /** All rows but those of its evidence; its own comes first. */
  private static List<Line> of(Activity activity) {
    ActivityFacts facts = activity.facts();
    List<Line> rows = new ArrayList<>(count(facts));
    rows.add(new Line(ActivityTables.ACTIVITY, main(activity)));
    Children children = new Children(activity.id(), rows);
    for (UUID unit : facts.conveners()) {
      children.add(
          ActivityTables.CONVENER,
          unit,
          Row.of(activity.id()).with("unit_id", unit).with("held_on", facts.heldOn()));
    }
    for (Leader leader : facts.leaders()) {
      children.add(
          ActivityTables.LEADER,
          leader.person() + "/" + leader.role(),
          Row.of(activity.id())
              .with("person_id", leader.person())
              .with("part", CamelCase.of(leader.role()))
              .with("held_on", facts.heldOn()));
    }
    for (Participant p : facts.participants()) {
      children.add(
          ActivityTables.PARTICIPANT,
          p.person() == null ? p.name() : p.person(),
          Row.of(activity.id())
              .with("person_id", p.person())
              .with("free_name", p.name())
              .with("presence", CamelCase.of(p.presence()))
              .with("reason", p.reason()));
    }
    for (Topic topic : facts.topics()) {
      children.add(
          ActivityTables.TOPIC,
          null,
          Row.of(activity.id())
              .with("words", topic.words())
              .with("environmental", topic.environmental()));
    }
    for (Decision decision : facts.decisions()) {
      children.put(
          ActivityTables.DECISION,
          decision.id(),
          Row.of(activity.id())
              .with("words", decision.words())
              .with("unit_id", decision.unit())
              .with("due_on", decision.dueOn()));
    }
    for (FoundProblem problem : facts.problems()) {
      children.put(
          ActivityTables.FINDING,
          problem.id(),
          Row.of(activity.id())
              .with("words", problem.words())
              .with("requirement", problem.requirement())
              .with("unit_id", problem.unit())
              .with("due_on", problem.dueOn()));
    }
    for (int i = 0; i < facts.topics().size(); i++) {
      String said = facts.topics().get(i).discussion();
      if (said != null) {
        children.add(ActivityTables.DISCUSSION, i, Row.of(activity.id()).with("words", said), i);
      }
    }
    if (!facts.minutes().isEmpty()) {
      children.add(ActivityTables.MINUTES, null, minutes(activity.id(), facts.minutes()));
    }
    if (!facts.visit().isEmpty()) {
      children.add(
          ActivityTables.VISIT,
          null,
          Row.of(activity.id())
              .with("sources", words(facts.visit().sources()))
              .with("points", facts.visit().points()));
    }
    for (Outlet outlet : facts.outlets()) {
      Stated stated = Objects.requireNonNull(activity.outlets().get(outlet.channel()));
      children.add(
          ActivityTables.OUTLET,
          outlet.channel(),
          stated(Row.of(activity.id()), stated)
              .with("channel", CamelCase.of(outlet.channel()))
              .with("published_on", outlet.publishedOn()));
    }
    return rows;
  }

  private static Row minutes(UUID activity, Minutes minutes) {
    return Row.of(activity)
        .with("session_name", minutes.session())
        .with("drafted_on", minutes.draftedOn())
        .with("reviewed_by", minutes.reviewedBy())
        .with("reviewed_on", minutes.reviewedOn())
        .with("signed_by", minutes.signedBy())
        .with("signed_on", minutes.signedOn())
        .with("issued_on", minutes.issuedOn())
        .with("sent_to", minutes.sentTo());
  }

  private static Row main(Activity activity) {
    ActivityFacts facts = activity.facts();
    return stated(Row.of(activity.id()), activity.stated())
        .with("kind", CamelCase.of(facts.kind()))
        .with("forms", words(facts.forms()))
        .with("title", facts.title())
        .with("doc_number", facts.number())
        .with("import_code", facts.code())
        .with("held_on", facts.heldOn())
        .with("starts_at", time(facts.startsAt()))
        .with("ends_at", time(facts.endsAt()))
        .with("place", facts.place())
        .with("studied", facts.studied())
        .with("about", facts.about() == null ? null : facts.about().toString())
        .with("target_id", facts.target())
        .with("recorder", facts.recorder())
        .with("content", facts.content())
        .with("findings", facts.findings())
        .with("requirements", facts.requirements())
        .with("pending_on", activity.pendingOn())
        .with("withdrawn_reason", activity.withdrawn());
  }

  private static Row stated(Row row, Stated stated) {
    return row.with("entered_on", stated.enteredOn())
        .with("confirmed", stated.confirmed())
        .with("confirmed_on", stated.confirmedOn());
  }

  private static @Nullable String words(Set<? extends Enum<?>> set) {
    return set.isEmpty()
        ? null
        : set.stream().map(each -> CamelCase.of(each)).collect(Collectors.joining(" "));
  }

  private static @Nullable String time(@Nullable LocalTime time) {
    return time == null ? null : time.withSecond(0).withNano(0).toString();
  }

  /** Gives list rows ids that follow from what they hold, so an unchanged one is put unchanged. */
  private static final class Children {
    private final UUID activity;
    private final List<Line> rows;
    private final Set<UUID> used = new HashSet<>();
    private @Nullable Table current;
    private int ordinal;

    private Children(UUID activity, List<Line> rows) {
      this.activity = activity;
      this.rows = rows;
    }

    private int next(Table table) {
      ordinal = table == current ? ordinal + 1 : 0;
      current = table;
      return ordinal;
    }

    /** A row whose id is known ({@link StableRows}). */
    private void put(Table table, @Nullable UUID id, Row values) {
      Row placed = values.with("activity_id", activity).with("ordinal", next(table));
      rows.add(new Line(table, new Row(Objects.requireNonNull(id), placed.values())));
    }

    private void add(Table table, @Nullable Object name, Row values) {
      add(table, name, values, next(table));
    }

    private void add(Table table, @Nullable Object name, Row values, int ordinal) {
      String stem = activity + "/" + table.name() + "/" + (name == null ? ordinal : name);
      UUID id = Ids.named(stem);
      for (int again = 2; !used.add(id); again++) {
        id = Ids.named(stem + "/" + again);
      }
      Row placed = values.with("activity_id", activity).with("ordinal", ordinal);
      rows.add(new Line(table, new Row(id, placed.values())));
    }
  }
}
