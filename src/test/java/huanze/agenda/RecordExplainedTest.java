package huanze.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.unit.Post;
import huanze.unit.Tenure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is said of one record is what the whole year says of it, asked obligation by obligation. */
class RecordExplainedTest {
  private static final int OFFICES = Integer.getInteger("huanze.oracle.offices", 60);

  @Test
  void ofOneRecordAsOfTheWholeYear() {
    int said = 0;
    for (long seed = 1; seed <= OFFICES; seed++) {
      AgendaFacts facts = RandomOffice.of(seed);
      int year = RandomOffice.yearOf(seed);
      LocalDate today = RandomOffice.todays(seed).get(1);
      ObligationCalculator engine = new ObligationCalculator(facts);
      List<Obligation> all = engine.year(year, today);
      Random random = new Random(seed);
      for (int i = 0; i < 8 && !facts.records().isEmpty(); i++) {
        UUID id = facts.records().get(random.nextInt(facts.records().size())).id();
        List<CountedRecord> records =
            facts.records().stream().filter(r -> r.id().equals(id)).toList();
        Set<String> slow = slow(engine, all, records, facts, today);
        Set<String> fast = new TreeSet<>();
        engine
            .explain(year, records, units(records, facts), today)
            .forEach(why -> add(fast, why, id, facts));
        assertThat(fast).as("seed %d, record %s", seed, id).isEqualTo(slow);
        said += slow.size();
      }
    }
    assertThat(said).isGreaterThan(OFFICES);
  }

  private static Set<String> slow(
      ObligationCalculator engine,
      List<Obligation> all,
      List<CountedRecord> records,
      AgendaFacts facts,
      LocalDate today) {
    Set<String> said = new TreeSet<>();
    for (Obligation o : all) {
      boolean kind = records.stream().anyMatch(r -> r.kind().equals(o.rule().counts().kind()));
      boolean time =
          records.stream()
              .anyMatch(r -> o.period().contains(r.day()) || o.period().equals(r.about()));
      boolean counts = o.records().stream().anyMatch(c -> c.id().equals(records.get(0).id()));
      if (counts || kind && time) {
        add(said, engine.explain(o, today), records.get(0).id(), facts);
      }
    }
    return said;
  }

  /** What a person decided about the record reaches beyond its own units and is left out. */
  private static void add(Set<String> said, Explanation why, UUID id, AgendaFacts facts) {
    Obligation o = why.obligation();
    boolean decided =
        facts.exceptions().stream()
            .anyMatch(
                e ->
                    e.record().equals(id)
                        && e.rule().equals(o.rule().id())
                        && e.subject().equals(o.subject()));
    if (decided) {
      return;
    }
    String what = o.rule().id() + " " + o.subject() + " " + o.period() + " ";
    o.records().stream().filter(c -> c.id().equals(id)).forEach(c -> said.add(what + "counts"));
    why.nearMisses().stream()
        .filter(miss -> miss.id().equals(id))
        .forEach(miss -> said.add(what + miss.reason()));
  }

  private static Set<UUID> units(List<CountedRecord> records, AgendaFacts facts) {
    Map<UUID, UUID> unitOf = new HashMap<>();
    for (Post post : facts.posts()) {
      unitOf.put(post.id(), post.unit());
    }
    Set<UUID> units = new HashSet<>();
    for (CountedRecord record : records) {
      units.addAll(record.organs());
      for (Tenure tenure : facts.tenures()) {
        if (record.leaders().contains(tenure.person()) && tenure.days().contains(record.day())) {
          units.add(unitOf.get(tenure.post()));
        }
      }
    }
    return units;
  }
}
