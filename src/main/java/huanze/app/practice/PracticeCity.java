package huanze.app.practice;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.agenda.WorkingDays;
import huanze.app.Wiring;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.Texts;
import huanze.ledger.Office;
import huanze.unit.Regions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the practice city: typed month by month as an office would have, one entry for each kind of
 * record, at times that lie in the past. Two runs write the same journal, byte for byte.
 */
public final class PracticeCity {
  static final YearMonth FIRST = YearMonth.of(2024, 1);
  static final YearMonth LAST = YearMonth.from(Practice.TODAY);
  private static final long SEED = 20240101L;

  /** So many of a thousand records are typed only in the month after. */
  private static final int TYPED_LATER = 25;

  private final Wiring desk;
  private final PracticeWords words = new PracticeWords();
  private final WorkingDays days = WorkingDays.builtIn();
  private final TypingClock typing;
  private final Path folder;
  private final PracticeStory story;
  private final PracticeAssessments assessments;
  private final PracticeDuties duties;
  private final PracticeLetters letters;
  private final PracticeRectification rectification;
  private List<ActivityFacts> later = new ArrayList<>();

  private PracticeCity(Wiring desk, TypingClock typing, Path folder) {
    this.desk = desk;
    this.typing = typing;
    this.folder = folder;
    this.story = new PracticeStory(desk, words, folder);
    this.assessments = new PracticeAssessments(desk, words);
    this.duties = new PracticeDuties(desk, words);
    this.letters = new PracticeLetters(desk, words, folder);
    this.rectification = new PracticeRectification(desk, words, days, folder);
  }

  /** The clock while the past is typed: each look at it is a second later. */
  private static final class TypingClock implements DeskClock {
    private Instant now = Instant.EPOCH;

    private void at(LocalDate day, LocalTime time) {
      now = day.atTime(time).atZone(ZONE).toInstant();
    }

    @Override
    public Instant now() {
      now = now.plusSeconds(1);
      return now;
    }
  }

  /**
   * Makes it in an empty or missing folder and closes it again.
   *
   * @throws huanze.base.Obstacle if something lies in the folder, or it cannot hold a ledger
   */
  public static void make(Path home) {
    make(home, Practice.REGION);
  }

  /** The same for one region and all below it. */
  public static void make(Path home, String region) {
    PracticeFolder.empty(home).fill(beside -> build(beside, region));
  }

  /**
   * Makes it anew in the place of one that was practised on.
   *
   * @throws huanze.base.Obstacle if what lies there is no practice city
   */
  public static void renew(Path home) {
    PracticeFolder.used(home).fill(beside -> build(beside, Practice.REGION));
  }

  private static void build(Path home, String region) {
    TypingClock clock = new TypingClock();
    clock.at(FIRST.atDay(2), LocalTime.of(9, 0));
    PracticeWords words = new PracticeWords();
    Regions regions = Regions.builtIn();
    Texts texts = Texts.chinese();
    String office = texts.text("app.officeName", regions.find(region).orElseThrow().name());
    Path scratch = scratch();
    try (Wiring desk =
        Wiring.create(
            home,
            words.one("clerk"),
            clock,
            texts,
            new Office(Office.PRACTICE, texts.text("app.practice.office", office), region),
            regions,
            Ids.repeatable(clock, SEED))) {
      new PracticeCity(desk, clock, scratch).live();
    } finally {
      PracticeFolder.delete(scratch);
    }
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("huanze-practice-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void live() {
    PracticeTenures tenures = new PracticeTenures(words, desk.structure());
    PracticeRoster roster = new PracticeRoster(desk, words, tenures, folder);
    roster.begin(FIRST.atDay(1));
    PracticePosts posts = new PracticePosts(desk, words);
    posts.begin(FIRST.atDay(1));
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      typing.at(lastDay(month), LocalTime.of(14, 0));
      roster.changes(month, source("source.changes", month, ""));
      posts.changes(month);
      month(scene(month));
    }
  }

  /** Everything a month brings, typed on its last working day, a little of it a month later. */
  private void month(Scene scene) {
    List<ActivityFacts> before = later;
    later = new ArrayList<>();
    if (!before.isEmpty()) {
      desk.activityImport().take(source("source.late", scene.month(), ""), before);
    }
    List<Activity> meetings = take(scene, "meeting", MonthMeetings.of(scene));
    makeUp(scene);
    List<Activity> inspections = take(scene, "inspection", MonthInspections.of(scene));
    take(scene, "report", MonthReports.of(scene));
    take(scene, "bulletin", MonthBulletins.of(scene));
    take(scene, "check", MonthChecks.of(scene));
    take(scene, "debriefing", MonthChecks.debriefings(scene));
    take(scene, "training", MonthTrainings.of(scene));
    plan(scene.month());
    story.of(scene.month(), meetings);
    assessments.of(scene.month());
    duties.of(scene.month());
    letters.of(scene.month());
    List<Activity> decided = new ArrayList<>(meetings);
    decided.addAll(inspections);
    rectification.of(scene.month(), decided, lastDay(scene.month()));
  }

  private List<Activity> take(Scene scene, String kind, List<ActivityFacts> all) {
    List<ActivityFacts> now = new ArrayList<>();
    for (ActivityFacts facts : all) {
      boolean waits =
          !scene.isUnfinished() && Dice.of("typed later", facts.code()).inThousand(TYPED_LATER);
      (waits ? later : now).add(facts);
    }
    return desk.activityImport()
        .take(source("source", scene.month(), words.one("kind." + kind)), now);
  }

  private void makeUp(Scene scene) {
    List<MonthMeetings.MadeUp> again = MonthMeetings.madeUp(scene);
    List<Activity> held =
        desk.activityImport()
            .take(
                source("source.madeUp", scene.month(), ""),
                again.stream().map(MonthMeetings.MadeUp::meeting).toList());
    for (int i = 0; i < held.size(); i++) {
      story.held(again.get(i), held.get(i));
    }
  }

  /** A month before today some of this month's meetings were planned; today the rest of it is. */
  private void plan(YearMonth month) {
    if (month.plusMonths(1).equals(LAST)) {
      plan(month, MonthMeetings.planned(scene(LAST), true, LAST.atDay(8)));
    } else if (month.equals(LAST)) {
      plan(month, MonthMeetings.planned(scene(LAST), false, Practice.TODAY.plusDays(3)));
    }
  }

  private void plan(YearMonth month, List<ActivityFacts> plans) {
    desk.activityImport().take(source("source.plan", month, ""), plans);
  }

  private Scene scene(YearMonth month) {
    return new Scene(desk.structure(), desk.pack(), words, days, month, lastDay(month));
  }

  /** The last working day of a month, or the one before today. */
  private LocalDate lastDay(YearMonth month) {
    return month.equals(LAST)
        ? days.previous(Practice.TODAY)
        : days.previousOrSame(month.atEndOfMonth());
  }

  private String source(String section, YearMonth month, String kind) {
    return PracticeWords.fill(
        words.one(section),
        Map.of("year", month.getYear(), "month", month.getMonthValue(), "kind", kind));
  }
}
