package huanze.app.practice;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.base.Period;
import huanze.rulepack.Level;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The written reports of a month (Art. 17): in time, or a few weeks late. */
final class MonthReports {
  /** So many of a thousand reports come only in the month after. */
  private static final int LATE = 45;

  private final Scene scene;
  private final PracticeWords words;
  private final List<ActivityFacts> all = new ArrayList<>();

  private MonthReports(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  static List<ActivityFacts> of(Scene scene) {
    MonthReports reports = new MonthReports(scene);
    int month = scene.month().getMonthValue();
    int year = scene.month().getYear();
    if (month == 6 || month == 7) {
      reports.halfYear(Period.parse(year + "-H1"), month == 7);
    } else if (month == 12) {
      reports.halfYear(Period.parse(year + "-H2"), false);
      reports.annual(Period.year(year), false);
    } else if (month == 1) {
      reports.halfYear(Period.parse((year - 1) + "-H2"), true);
      reports.annual(Period.year(year - 1), true);
    }
    reports.congress(Period.year(year));
    reports.prompt();
    return reports.all;
  }

  private static boolean isLate(Unit unit, Period about) {
    return Dice.of("late", unit.code(), about).inThousand(LATE);
  }

  /** Nothing was recorded before the first month, so nothing is made up for that either. */
  private boolean isRecorded(Period about) {
    return about.year() >= PracticeCity.FIRST.getYear();
  }

  private void halfYear(Period about, boolean late) {
    for (Unit unit : scene.units()) {
      if (isRecorded(about)
          && scene.structure().hasFlag(unit.id(), "relevant", scene.typedOn())
          && isLate(unit, about) == late
          && scene.does(unit, "R2")) {
        String title = "report.halfYear." + about.number();
        report(unit, ActivityForm.HALF_YEAR, about, title, late);
      }
    }
  }

  private void annual(Period about, boolean late) {
    for (Unit unit : scene.units()) {
      if (isRecorded(about)
          && scene.role(unit).equals("government")
          && isLate(unit, about) == late
          && scene.does(unit, "R1")) {
        ActivityFactsBuilder facts = begun(unit, ActivityForm.ANNUAL, about, "report.annual", late);
        party(unit).ifPresent(p -> facts.conveners(unit.id(), p.id()));
        all.add(facts.build());
      }
    }
  }

  /** Each government goes to its congress's standing committee in an autumn month of its own. */
  private void congress(Period about) {
    for (Unit unit : scene.units()) {
      int month = 7 + Dice.of("congress", unit.code()).of(4);
      if (unit.kind().equals("government")
          && unit.level() != Level.TOWNSHIP
          && scene.month().getMonthValue() == month
          && scene.does(unit, "R3")) {
        report(unit, ActivityForm.CONGRESS, about, "report.congress", false);
      }
    }
  }

  private void prompt() {
    for (Unit unit : scene.units()) {
      Dice dice = Dice.of("prompt", unit.code(), scene.month());
      if (scene.role(unit).equals("government")
          && unit.level() == Level.COUNTY
          && dice.inThousand(30)) {
        LocalDate day = scene.workday(dice, 2);
        all.add(
            scene
                .next(ActivityKind.REPORT)
                .forms(ActivityForm.PROMPT)
                .title(words.pick(dice, "report.prompt", Map.of()))
                .number(number(unit))
                .heldOn(day)
                .conveners(unit.id())
                .target(unit.parent())
                .build());
      }
    }
  }

  private void report(Unit unit, ActivityForm form, Period about, String title, boolean late) {
    all.add(begun(unit, form, about, title, late).build());
  }

  private ActivityFactsBuilder begun(
      Unit unit, ActivityForm form, Period about, String title, boolean late) {
    Dice dice = Dice.of("report", unit.code(), form, about);
    return scene
        .next(ActivityKind.REPORT)
        .forms(form)
        .title(words.pick(dice, title, Map.of("year", about.year())))
        .number(number(unit))
        .heldOn(scene.workday(dice, late ? 3 : 12))
        .about(about)
        .conveners(unit.id());
  }

  private String number(Unit unit) {
    return PracticeWords.fill(
        words.one("report.number"),
        Map.of(
            "short",
            scene.shortName(unit),
            "year",
            scene.month().getYear(),
            "n",
            10 + Dice.of("document", unit.code(), scene.month()).of(60)));
  }

  private Optional<Unit> party(Unit government) {
    return scene.structure().unitsOfRegion(government.region()).stream()
        .filter(u -> scene.role(u).equals("partyCommittee"))
        .findFirst();
  }
}
