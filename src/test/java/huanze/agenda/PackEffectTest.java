package huanze.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.rulepack.ObligationRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The numbers of a pack's effect against sets of what is owed before and after. */
class PackEffectTest {
  @Test
  void countsWhatAppearsAndVanishes() {
    int appeared = 0;
    int vanished = 0;
    int otherwise = 0;
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      AgendaFacts facts = RandomOffice.of(seed);
      int year = RandomOffice.yearOf(seed);
      LocalDate today = RandomOffice.todays(seed).get(1);
      List<Obligation> before =
          new ObligationCalculator(OtherRules.in(facts, some(facts.rules(), random)))
              .year(year, today);
      List<Obligation> after =
          new ObligationCalculator(OtherRules.in(facts, some(facts.rules(), random)))
              .year(year, today);
      PackEffect effect = PackEffect.of(year, before, after);
      Set<String> was = keys(before);
      Set<String> is = keys(after);
      assertThat(was).as("each is owed once").hasSameSizeAs(before);
      assertThat(effect.before()).isEqualTo(was.size());
      assertThat(effect.after()).isEqualTo(is.size());
      assertThat(effect.appear()).as("seed %d", seed).isEqualTo(minus(is, was).size());
      assertThat(effect.vanish()).as("seed %d", seed).isEqualTo(minus(was, is).size());
      Set<String> stood = standings(before);
      Set<String> stand = standings(after);
      long changed =
          minus(stand, stood).stream().filter(s -> was.contains(s.split(" stands ")[0])).count();
      assertThat(effect.otherwise()).as("seed %d", seed).isEqualTo((int) changed);
      long withRecords =
          before.stream()
              .filter(o -> !is.contains(key(o)))
              .filter(o -> !o.records().isEmpty() || o.standing() == Standing.EXEMPT)
              .count();
      assertThat(effect.rules().stream().mapToInt(PackEffect.OfRule::vanishWithRecords).sum())
          .isEqualTo((int) withRecords);
      appeared += effect.appear();
      vanished += effect.vanish();
      otherwise += effect.otherwise();
    }
    assertThat(List.of(appeared, vanished, otherwise)).allMatch(n -> n > 20);
  }

  /** Some rules left out, some asking for more. */
  private static List<ObligationRule> some(List<ObligationRule> rules, Random random) {
    List<ObligationRule> some = new ArrayList<>();
    for (ObligationRule r : rules) {
      int what = random.nextInt(4);
      if (what == 0) {
        continue;
      }
      some.add(
          what > 1
              ? r
              : new ObligationRule(
                  r.id(),
                  r.article(),
                  r.title(),
                  r.subjects(),
                  r.who(),
                  r.jointWith(),
                  r.counts(),
                  r.frequency(),
                  r.required() == 0 ? 0 : r.required() + 1,
                  r.perTarget(),
                  r.perHolder(),
                  r.deadlines(),
                  r.shift(),
                  r.alsoForms(),
                  r.validity(),
                  r.unconfirmed(),
                  r.note()));
    }
    return some;
  }

  private static String key(Obligation o) {
    return o.rule().id() + " of " + o.subject() + " in " + o.period();
  }

  private static Set<String> keys(List<Obligation> all) {
    return all.stream().map(PackEffectTest::key).collect(Collectors.toSet());
  }

  private static Set<String> standings(List<Obligation> all) {
    return all.stream()
        .map(o -> key(o) + " stands " + o.standing() + " due " + o.due())
        .collect(Collectors.toSet());
  }

  private static Set<String> minus(Set<String> all, Set<String> without) {
    Set<String> left = new HashSet<>(all);
    left.removeAll(without);
    return left;
  }
}
