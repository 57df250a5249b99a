package huanze.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one is reminded of on a day: open obligations that fall due within their lead times.
 *
 * @param first the earliest day due; null if there is nothing
 * @param rules how many of each rule, the most first
 */
public record DueSoon(int total, @Nullable LocalDate first, List<OfRule> rules) {
  public DueSoon {
    rules = List.copyOf(rules);
  }

  /** How many of a rule fall due. */
  public record OfRule(String rule, int count) {}

  public static DueSoon of(
      Collection<Obligation> obligations, LocalDate today, LeadTimes leads, WorkingDays days) {
    int total = 0;
    LocalDate first = null;
    Map<String, Integer> counts = new TreeMap<>();
    for (Obligation one : obligations) {
      if (one.standing() == Standing.OPEN
          && leads.isSoon(one.rule().id(), today, one.due(), days)) {
        total++;
        counts.merge(one.rule().id(), 1, Integer::sum);
        first = first == null || one.due().isBefore(first) ? one.due() : first;
      }
    }
    List<OfRule> rules = new ArrayList<>();
    counts.forEach((rule, count) -> rules.add(new OfRule(rule, count)));
    rules.sort(Comparator.comparingInt((OfRule one) -> -one.count()));
    return new DueSoon(total, first, rules);
  }
}
