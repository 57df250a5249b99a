package huanze.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Article 18 once more, slowly and in whole hundredths of a point, written from the regulation's
 * reading rules alone.
 */
final class AssessmentOracle {
  private AssessmentOracle() {}

  /** Standing words as reading rule 1 has them. */
  enum Stands {
    NOT_OWED,
    MET,
    EXEMPT,
    UPCOMING,
    OPEN,
    VACANT,
    LATE,
    MISSED
  }

  /**
   * An item: kind is {@code typed share deduction document}; all amounts in hundredths.
   *
   * @param late hundredths of {@code each} taken off for one made up late
   * @param typed what a person gave; null if nobody did
   */
  record Item(
      String kind,
      long points,
      long each,
      long floor,
      long late,
      boolean shown,
      List<Stands> owed,
      @Nullable Long typed) {}

  /** What comes out; hundredths. */
  record Outcome(
      List<@Nullable Long> computed,
      List<@Nullable Long> scores,
      long score,
      boolean complete,
      @Nullable String grade,
      boolean awardsCancelled,
      boolean ratingLowered) {}

  static Outcome assess(
      boolean county, List<Item> items, List<String> findings, long excellent, long qualified) {
    List<@Nullable Long> computed = new ArrayList<>();
    List<@Nullable Long> scores = new ArrayList<>();
    long sum = 0;
    boolean complete = true;
    for (Item item : items) {
      Long own = computed(item);
      Long counts = item.typed() != null ? item.typed() : own;
      computed.add(own);
      scores.add(counts);
      if (counts == null) {
        complete = false;
      } else {
        sum += counts;
      }
    }
    boolean anyMet = false;
    for (String finding : findings) {
      if (finding.equals("noData") || finding.equals("toConfirm")) {
        complete = false;
      }
      if (finding.equals("met")) {
        anyMet = true;
      }
    }
    String grade = null;
    if (complete) {
      grade = sum >= excellent ? "excellent" : sum >= qualified ? "qualified" : "unqualified";
    }
    boolean effect = anyMet || "unqualified".equals(grade);
    return new Outcome(computed, scores, sum, complete, grade, effect, effect && county);
  }

  private static @Nullable Long computed(Item item) {
    long met = item.owed().stream().filter(s -> s == Stands.MET).count();
    long late = item.owed().stream().filter(s -> s == Stands.LATE).count();
    long missed = item.owed().stream().filter(s -> s == Stands.MISSED).count();
    long judged = met + late + missed;
    switch (item.kind()) {
      case "share":
        return judged == 0 ? null : halfEven(item.points() * met, judged);
      case "deduction":
        if (judged == 0) {
          return null;
        }
        long left = item.points() * 100 - item.each() * (missed * 100 + late * item.late());
        return Math.max(item.floor(), halfEven(left, 100));
      case "document":
        return item.shown() ? item.points() : null;
      default:
        return null;
    }
  }

  /** GB/T 8170: to the nearest, a half to the even one. */
  static long halfEven(long over, long under) {
    long down = Math.floorDiv(over, under);
    long twiceRest = 2 * (over - down * under);
    if (twiceRest > under || twiceRest == under && down % 2 != 0) {
      return down + 1;
    }
    return down;
  }
}
