package huanze.activity;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.Period;
import huanze.base.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges typed facts: what cannot be recorded, and what is only odd. */
final class ActivityCheck {
  static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  static final int YEARS_AHEAD = 2;
  static final int DEADLINE_YEARS_AHEAD = 30;
  static final int SHORT_TEXT = 200;
  static final int LONG_TEXT = 20_000;

  private final ActivityFacts facts;
  private final LocalDate today;
  private final Fullness asked;
  private final Judged judged;

  private ActivityCheck(ActivityFacts facts, LocalDate today, Directory directory, Fullness asked) {
    this.facts = facts;
    this.today = today;
    this.asked = asked;
    this.judged = new Judged(today, directory);
  }

  static Checked of(ActivityFacts facts, LocalDate today, Directory directory, Fullness asked) {
    ActivityCheck check = new ActivityCheck(facts, today, directory, asked);
    check.forms();
    check.days();
    check.about();
    check.outlets();
    new PeopleCheck(facts, check.judged).check();
    check.units();
    check.topics();
    new OutcomeCheck(facts, check.judged).check();
    check.texts();
    return check.judged.checked();
  }

  private void forms() {
    Set<ActivityForm> own = ActivityForm.of(facts.kind());
    for (ActivityForm form : facts.forms()) {
      if (!own.contains(form)) {
        wrong("forms", "formNotOfKind." + CamelCase.of(facts.kind()));
      }
    }
    if (facts.forms().isEmpty() && !own.isEmpty()) {
      wrong("forms", "formMissing");
    }
    if (facts.kind() == ActivityKind.MEETING) {
      formsOfConveners();
    }
  }

  /** A form that none of the conveners can have; of units that are not known nothing is said. */
  private void formsOfConveners() {
    List<Set<ActivityForm>> theirs =
        facts.conveners().stream()
            .map(judged.directory()::formsOf)
            .filter(forms -> !forms.isEmpty())
            .toList();
    for (ActivityForm form : facts.forms()) {
      boolean meeting = form.kind() == ActivityKind.MEETING;
      if (meeting && !theirs.isEmpty() && theirs.stream().noneMatch(f -> f.contains(form))) {
        UUID first = facts.conveners().getFirst();
        String name = judged.directory().unit(first).map(Directory.Named::name).orElse("");
        odd("forms", "formNotOfUnit." + CamelCase.of(form), name);
      }
    }
  }

  private void days() {
    LocalDate day = facts.heldOn();
    boolean dayOfOutlets = !facts.outlets().isEmpty();
    if (day == null) {
      if (!dayOfOutlets) {
        wrong("heldOn", "dayMissing");
      }
    } else if (!dayOfOutlets) {
      dayInRange("heldOn", day);
    }
    LocalTime start = facts.startsAt();
    LocalTime end = facts.endsAt();
    if (start != null && end != null && end.isBefore(start)) {
      wrong("endsAt", "endBeforeStart", start, end);
    }
    if (start == null && end != null) {
      wrong("startsAt", "startMissing");
    }
  }

  private void dayInRange(String field, LocalDate day) {
    judged.dayInRange(field, day, lastDay(today));
  }

  /** No activity is planned for later. */
  static LocalDate lastDay(LocalDate today) {
    return today.plusYears(YEARS_AHEAD);
  }

  private void about() {
    Period about = facts.about();
    Set<Period.Length> lengths = lengths();
    if (about == null) {
      if (facts.kind() == ActivityKind.REPORT && !facts.forms().equals(promptOnly())) {
        wrong("about", "aboutMissing");
      } else if (facts.kind() == ActivityKind.BULLETIN) {
        wrong("about", "dataMonthMissing");
      } else if (facts.kind() == ActivityKind.DEBRIEFING) {
        wrong("about", "debriefingYearMissing");
      } else if (facts.forms().contains(ActivityForm.DISPATCH)) {
        odd("about", "noDataMonth");
      }
      return;
    }
    if (!lengths.contains(about.length())) {
      wrong("about", lengthKey(lengths), about);
    }
    if (about.year() < EARLIEST.getYear() || about.year() > today.getYear() + YEARS_AHEAD) {
      wrong("about", "aboutTooFar", about);
    }
    LocalDate day = facts.heldOn();
    if (day != null && facts.outlets().isEmpty() && day.isBefore(about.from())) {
      wrong("heldOn", "beforePeriod", day, about);
    } else if (day != null && writtenReport() && inFirstHalf(about, day)) {
      odd("heldOn", "earlyInPeriod", day, about);
    }
  }

  /** A report at year's or half-year's end: one sent early is probably about the period before. */
  private boolean writtenReport() {
    return facts.forms().contains(ActivityForm.ANNUAL)
        || facts.forms().contains(ActivityForm.HALF_YEAR);
  }

  private static boolean inFirstHalf(Period about, LocalDate day) {
    return ChronoUnit.DAYS.between(about.from(), day) < ChronoUnit.DAYS.between(day, about.to());
  }

  private static Set<ActivityForm> promptOnly() {
    return EnumSet.of(ActivityForm.PROMPT);
  }

  /** Lengths a period about may have; several forms at once leave what suits all of them. */
  private Set<Period.Length> lengths() {
    Set<Period.Length> lengths = EnumSet.allOf(Period.Length.class);
    switch (facts.kind()) {
      case BULLETIN -> lengths.retainAll(Set.of(Period.Length.MONTH));
      case MEETING -> {
        if (facts.forms().contains(ActivityForm.DISPATCH)) {
          lengths.retainAll(Set.of(Period.Length.MONTH));
        }
      }
      case REPORT -> {
        for (ActivityForm form : facts.forms()) {
          switch (form) {
            case ANNUAL, CONGRESS -> lengths.retainAll(Set.of(Period.Length.YEAR));
            case HALF_YEAR -> lengths.retainAll(Set.of(Period.Length.HALF_YEAR));
            default -> {}
          }
        }
      }
      case CHECK ->
          lengths.retainAll(
              facts.forms().contains(ActivityForm.YEAR_END_ASSESSMENT)
                  ? Set.of(Period.Length.YEAR)
                  : Set.of(Period.Length.YEAR, Period.Length.HALF_YEAR));
      case DEBRIEFING -> lengths.retainAll(Set.of(Period.Length.YEAR));
      case INSPECTION, TRAINING -> {}
    }
    return lengths;
  }

  private static String lengthKey(Set<Period.Length> lengths) {
    return lengths.isEmpty()
        ? "aboutLength.none"
        : "aboutLength." + CamelCase.of(lengths.iterator().next());
  }

  private void outlets() {
    if (facts.kind() != ActivityKind.BULLETIN) {
      if (!facts.outlets().isEmpty()) {
        wrong("outlets", "outletsOnlyOfBulletin");
      }
      return;
    }
    if (facts.outlets().isEmpty() && facts.forms().contains(ActivityForm.AIR)) {
      wrong("outlets", "outletMissing");
    }
    Set<Channel> seen = EnumSet.noneOf(Channel.class);
    for (int i = 0; i < facts.outlets().size(); i++) {
      Outlet outlet = facts.outlets().get(i);
      String field = "outlets[" + i + "]";
      String channel = "." + CamelCase.of(outlet.channel());
      LocalDate day = outlet.publishedOn();
      if (!seen.add(outlet.channel())) {
        wrong(field + ".channel", "outletTwice" + channel);
      }
      if (day == null) {
        wrong(field + ".publishedOn", "outletDayMissing" + channel);
        continue;
      }
      dayInRange(field + ".publishedOn", day);
      if (facts.about() != null && day.isBefore(facts.about().from())) {
        wrong(field + ".publishedOn", "beforePeriod", day, facts.about());
      }
    }
  }

  private void units() {
    if (facts.conveners().isEmpty()) {
      switch (facts.kind()) {
        case MEETING -> wrong("conveners", "convenerMissing");
        case REPORT -> wrong("conveners", "reporterMissing");
        case BULLETIN -> wrong("conveners", "publisherMissing");
        case CHECK -> wrong("conveners", "checkerMissing");
        case TRAINING -> wrong("conveners", "trainerMissing");
        case INSPECTION, DEBRIEFING -> {}
      }
    }
    for (int i = 0; i < facts.conveners().size(); i++) {
      String field = "conveners[" + i + "]";
      judged.unitKnown(field, facts.conveners().get(i));
      existedThatDay(field, facts.conveners().get(i));
    }
    if (facts.target() != null) {
      judged.unitKnown("target", facts.target());
    } else if (facts.kind() == ActivityKind.CHECK) {
      wrong("target", "targetMissing");
    }
  }

  /** A unit that was dissolved or merged, or not yet there, may be the wrong one. */
  private void existedThatDay(String field, UUID unit) {
    LocalDate day = facts.heldOn();
    DateRange days = judged.directory().existence(unit);
    if (day == null || days.contains(day)) {
      return;
    }
    String name = judged.directory().unit(unit).map(Directory.Named::name).orElse("");
    LocalDate to = days.to();
    if (to != null && day.isAfter(to)) {
      odd(field, "unitEnded", name, to, day);
    } else {
      odd(field, "unitNotBegun", name, String.valueOf(days.from()), day);
    }
  }

  private void topics() {
    for (int i = 0; i < facts.topics().size(); i++) {
      String field = "topics[" + i + "].words";
      required(field, facts.topics().get(i).words());
      length(field, facts.topics().get(i).words(), LONG_TEXT);
      length("topics[" + i + "].discussion", facts.topics().get(i).discussion(), LONG_TEXT);
    }
    if (facts.studied() && facts.topics().stream().noneMatch(Topic::environmental)) {
      if (facts.topics().isEmpty()) {
        odd("studied", "studiedWithoutTopic");
      } else {
        wrong("studied", "noTopicEnvironmental");
      }
    }
  }

  private void texts() {
    switch (facts.kind()) {
      case MEETING, REPORT, BULLETIN, TRAINING -> required("title", facts.title());
      case INSPECTION -> inspected();
      case CHECK, DEBRIEFING -> {}
    }
    length("title", facts.title(), SHORT_TEXT);
    length("number", facts.number(), SHORT_TEXT);
    length("code", facts.code(), SHORT_TEXT);
    length("place", facts.place(), SHORT_TEXT);
    length("recorder", facts.recorder(), SHORT_TEXT);
    length("content", facts.content(), LONG_TEXT);
    length("findings", facts.findings(), LONG_TEXT);
    length("requirements", facts.requirements(), LONG_TEXT);
  }

  /**
   * What the inspection is called, and where one went: without them nobody can tell which it was.
   */
  private void inspected() {
    boolean placed =
        Words.say(facts.place()) || asked == Fullness.LISTED && Words.say(facts.visit().points());
    boolean titled = Words.say(facts.title());
    if (!titled && !(placed && asked == Fullness.LISTED)) {
      wrong("title", asked == Fullness.LISTED ? "titleOrPlaceMissing" : "titleMissing");
    }
    LocalDate day = facts.heldOn();
    boolean planned = asked == Fullness.PLANNED || day != null && day.isAfter(today);
    if (placed || planned) {
      return;
    }
    if (asked == Fullness.HELD) {
      wrong("place", "placeMissing");
    } else if (titled) {
      odd("place", "noPlace");
    }
  }

  private void required(String field, @Nullable String text) {
    judged.required(field, text);
  }

  private void length(String field, @Nullable String text, int most) {
    judged.length(field, text, most);
  }

  private void wrong(String field, String key, Object... args) {
    judged.wrong(field, key, args);
  }

  private void odd(String field, String key, Object... args) {
    judged.odd(field, key, args);
  }
}
