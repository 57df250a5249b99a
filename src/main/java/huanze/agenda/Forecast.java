package huanze.agenda;

import huanze.base.Period;
import huanze.unit.ObligationForecast;
import huanze.unit.Post;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Computes a year's obligations in the structure that stands and in the one to come. */
final class Forecast implements ObligationForecast {
  private record Subject(String rule, String title, UUID unit, @Nullable UUID post) {}

  private record Owed(Subject subject, Period period) {}

  private final IntFunction<YearAgenda> years;
  private final BiFunction<YearAgenda, Structure, ObligationCalculator> instead;
  private final Supplier<LocalDate> today;

  Forecast(
      IntFunction<YearAgenda> years,
      BiFunction<YearAgenda, Structure, ObligationCalculator> instead,
      Supplier<LocalDate> today) {
    this.years = years;
    this.instead = instead;
    this.today = today;
  }

  @Override
  public Obligations of(Structure before, Structure after, LocalDate day) {
    Obligations first = compare(day.getYear(), before, after, day);
    if (!first.lines().isEmpty()) {
      return first;
    }
    Obligations next = compare(day.getYear() + 1, before, after, day);
    return next.lines().isEmpty() ? first : next;
  }

  private Obligations compare(int year, Structure before, Structure after, LocalDate day) {
    YearAgenda agenda = years.apply(year);
    LocalDate asOf = today.get();
    Map<Owed, Obligation> was = byOwed(agenda.obligations(asOf));
    Map<Owed, Obligation> is = byOwed(instead.apply(agenda, after).year(year, asOf));
    Map<Subject, List<List<String>>> lines = new LinkedHashMap<>();
    was.forEach(
        (owed, old) -> {
          Obligation now = is.get(owed);
          if (now == null) {
            add(lines, owed, 0);
          } else if (isOther(old, now)) {
            add(lines, owed, 2);
          }
        });
    is.keySet().stream().filter(owed -> !was.containsKey(owed)).forEach(o -> add(lines, o, 1));
    List<Line> all = new ArrayList<>();
    lines.forEach(
        (subject, periods) -> {
          Owed changed =
              periods.get(2).isEmpty()
                  ? null
                  : new Owed(subject, Period.parse(periods.get(2).getFirst()));
          all.add(
              new Line(
                  subject.rule(),
                  subject.title(),
                  subject.unit(),
                  subject.post(),
                  name(subject, before, after, day),
                  periods.get(0),
                  periods.get(1),
                  periods.get(2),
                  changed == null ? 0 : was.get(changed).required(),
                  changed == null ? 0 : is.get(changed).required(),
                  turns(subject, periods.get(2), was, is)));
        });
    return new Obligations(year, was.size(), is.size(), all);
  }

  /** Of the changed periods those that stand otherwise than before, each kind of turn once. */
  private static List<Turn> turns(
      Subject subject, List<String> changed, Map<Owed, Obligation> was, Map<Owed, Obligation> is) {
    record FromTo(Standing was, Standing is) {}
    Map<FromTo, List<String>> turns = new LinkedHashMap<>();
    for (String period : changed) {
      Owed owed = new Owed(subject, Period.parse(period));
      FromTo turn =
          new FromTo(
              Objects.requireNonNull(was.get(owed)).standing(),
              Objects.requireNonNull(is.get(owed)).standing());
      if (turn.was != turn.is) {
        turns.computeIfAbsent(turn, t -> new ArrayList<>()).add(period);
      }
    }
    return turns.entrySet().stream()
        .map(e -> new Turn(e.getKey().was.textKey(), e.getKey().is.textKey(), e.getValue()))
        .toList();
  }

  private static Map<Owed, Obligation> byOwed(List<Obligation> obligations) {
    Map<Owed, Obligation> all = LinkedHashMap.newLinkedHashMap(obligations.size());
    for (Obligation one : obligations) {
      Subject subject = new Subject(one.rule().id(), one.rule().title(), one.unit(), one.post());
      all.put(new Owed(subject, one.period()), one);
    }
    return all;
  }

  private static void add(Map<Subject, List<List<String>>> lines, Owed owed, int which) {
    lines
        .computeIfAbsent(
            owed.subject(), s -> List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()))
        .get(which)
        .add(owed.period().toString());
  }

  private static boolean isOther(Obligation old, Obligation now) {
    return old.required() != now.required()
        || old.standing() != now.standing()
        || !Objects.equals(old.jointWith(), now.jointWith())
        || !old.holders().equals(now.holders());
  }

  private static String name(Subject subject, Structure before, Structure after, LocalDate day) {
    Structure known = after.unit(subject.unit()).isPresent() ? after : before;
    String unit = known.nameOn(subject.unit(), day);
    UUID post = subject.post();
    return post == null ? unit : unit + " " + known.post(post).map(Post::name).orElse("");
  }
}
