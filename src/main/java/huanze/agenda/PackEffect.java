package huanze.agenda;

import huanze.base.Period;
import huanze.rulepack.ObligationRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What another version of the main pack would do to a year's obligations, in numbers. Obligations
 * are the same if rule, subject and period are.
 *
 * @param before how many the year has now
 * @param after how many it would have
 * @param rules the rules whose obligations appear, vanish or would stand otherwise, by id
 */
public record PackEffect(int year, int before, int after, List<OfRule> rules) {
  public PackEffect {
    rules = List.copyOf(rules);
  }

  /**
   * @param appear how many come in
   * @param vanish how many go
   * @param vanishWithRecords how many of those that go have records or an exemption
   * @param otherwise how many stay and would stand otherwise: another deadline, other records
   */
  public record OfRule(
      String rule, String title, int appear, int vanish, int vanishWithRecords, int otherwise) {}

  private record Key(String rule, UUID subject, Period period) {
    static Key of(Obligation o) {
      return new Key(o.rule().id(), o.subject(), o.period());
    }
  }

  /** Compares a year's obligations as they stand on a day under one pack and under another. */
  static PackEffect of(int year, List<Obligation> before, List<Obligation> after) {
    Map<Key, Obligation> left = new HashMap<>();
    Map<String, String> titles = new TreeMap<>();
    for (Obligation o : before) {
      left.put(Key.of(o), o);
      titles.put(o.rule().id(), o.rule().title());
    }
    after.stream()
        .map(Obligation::rule)
        .forEach((ObligationRule r) -> titles.put(r.id(), r.title()));
    Map<String, int[]> counts = new TreeMap<>();
    for (Obligation o : after) {
      int[] count = counts.computeIfAbsent(o.rule().id(), id -> new int[4]);
      Obligation was = left.remove(Key.of(o));
      if (was == null) {
        count[0]++;
      } else if (was.standing() != o.standing() || !was.due().equals(o.due())) {
        count[3]++;
      }
    }
    for (Obligation gone : left.values()) {
      int[] count = counts.computeIfAbsent(gone.rule().id(), id -> new int[4]);
      count[1]++;
      count[2] += !gone.records().isEmpty() || gone.standing() == Standing.EXEMPT ? 1 : 0;
    }
    List<OfRule> rules = new ArrayList<>();
    counts.forEach(
        (id, c) -> {
          if (c[0] + c[1] + c[3] > 0) {
            rules.add(new OfRule(id, titles.get(id), c[0], c[1], c[2], c[3]));
          }
        });
    return new PackEffect(year, before.size(), after.size(), rules);
  }

  public int appear() {
    return rules.stream().mapToInt(OfRule::appear).sum();
  }

  public int vanish() {
    return rules.stream().mapToInt(OfRule::vanish).sum();
  }

  public int otherwise() {
    return rules.stream().mapToInt(OfRule::otherwise).sum();
  }
}
