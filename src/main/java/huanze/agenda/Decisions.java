package huanze.agenda;

import huanze.base.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What persons decided: exceptions to what counts, and exemptions (reading rules 4 and 13). */
final class Decisions {
  private record Subject(String rule, UUID subject) {}

  private record Exempted(String rule, UUID subject, Period period) {}

  private final Map<Subject, List<CreditException>> exceptions = new HashMap<>();
  private final Set<Exempted> exempted = new HashSet<>();

  Decisions(Collection<CreditException> exceptions, Collection<Exemption> exemptions) {
    for (CreditException one : exceptions) {
      this.exceptions
          .computeIfAbsent(new Subject(one.rule(), one.subject()), k -> new ArrayList<>())
          .add(one);
    }
    for (Exemption one : exemptions) {
      exempted.add(new Exempted(one.rule(), one.subject(), one.period()));
    }
  }

  List<CreditException> about(String rule, UUID subject) {
    return exceptions.isEmpty()
        ? List.of()
        : exceptions.getOrDefault(new Subject(rule, subject), List.of());
  }

  boolean exempts(String rule, UUID subject, Period period) {
    return !exempted.isEmpty() && exempted.contains(new Exempted(rule, subject, period));
  }
}
