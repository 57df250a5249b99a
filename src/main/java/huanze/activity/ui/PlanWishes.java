package huanze.activity.ui;

import huanze.agenda.PlanWish;
import huanze.base.Texts;
import huanze.fx.Choice;
import huanze.unit.Pinyin;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The wishes for days that can be chosen, in words. */
final class PlanWishes {
  static final String EVENLY = "evenly";
  private static final String KEY = "activity.ui.planAhead.";

  private final Map<String, PlanWish> wishes = new LinkedHashMap<>();
  private final List<Choice> choices = new ArrayList<>();

  PlanWishes(Texts texts) {
    add(EVENLY, new PlanWish.Evenly(), texts.text(KEY + "wish.evenly"));
    for (int nth = 1; nth <= PlanWish.LAST; nth++) {
      for (int day = 1; day <= 5; day++) {
        String words =
            texts.text(
                KEY + "wish.weekday",
                texts.text(KEY + "nth." + nth),
                texts.text("agenda.weekday." + day));
        add("weekday" + day + "-" + nth, new PlanWish.Weekday(nth, DayOfWeek.of(day)), words);
      }
    }
    for (int nth = 1; nth <= PlanWish.LAST; nth++) {
      String words = texts.text(KEY + "wish.week", texts.text(KEY + "weekNth." + nth));
      add("week-" + nth, new PlanWish.Week(nth), words);
    }
    for (int day = 1; day <= 31; day++) {
      add(
          "before-" + day,
          new PlanWish.DayOfMonth(day, true),
          texts.text(KEY + "wish.before", day));
      add("after-" + day, new PlanWish.DayOfMonth(day, false), texts.text(KEY + "wish.after", day));
    }
  }

  private void add(String id, PlanWish wish, String words) {
    wishes.put(id, wish);
    choices.add(new Choice(id, words, "", words + " " + Pinyin.choice(words)));
  }

  List<Choice> choices() {
    return choices;
  }

  PlanWish wish(String id) {
    return wishes.getOrDefault(id, new PlanWish.Evenly());
  }
}
