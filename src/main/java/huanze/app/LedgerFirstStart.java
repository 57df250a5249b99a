package huanze.app;

import huanze.app.practice.Practice;
import huanze.app.practice.PracticeCity;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.ledger.Office;
import huanze.ledger.Restore;
import huanze.ledger.RestorePreview;
import huanze.rulepack.PackReader;
import huanze.rulepack.RulePack;
import huanze.unit.Pinyin;
import huanze.unit.Region;
import huanze.unit.Regions;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/** Does what the first start was told: a new ledger, or one out of a backup. */
final class LedgerFirstStart implements FirstStartWork {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Path home;
  private final DeskClock clock;
  private final Texts texts;
  private final Regions regions = Regions.builtIn();
  private final RulePack pack = PackReader.builtIn();

  LedgerFirstStart(Path home, DeskClock clock, Texts texts) {
    this.home = home;
    this.clock = clock;
    this.texts = texts;
  }

  @Override
  public List<RegionChoice> regions() {
    return regions.all().stream().map(this::choice).toList();
  }

  private RegionChoice choice(Region region) {
    String level = CamelCase.of(pack.findRegionKind(region.kind()).orElseThrow().level());
    return new RegionChoice(region.code(), region.name(), region.parent(), level);
  }

  @Override
  public String searchText(RegionChoice region) {
    return region.name() + " " + Pinyin.choice(region.name()) + " " + region.code();
  }

  @Override
  public BackupSummary preview(Path backup) {
    RestorePreview.Side side = restore().preview(backup).backup();
    if (side.office().equals(Office.PRACTICE) && !Practice.isIn(home)) {
      throw Obstacle.of("ledger.practiceBackup", home);
    }
    String office = Objects.requireNonNullElse(side.officeName(), "");
    String last = side.lastAt() == null ? "" : WHEN.format(side.lastAt().atZone(DeskClock.ZONE));
    return new BackupSummary(
        office,
        last,
        List.of(
            new BackupSummary.Count("app.backup.entries", side.entries()),
            new BackupSummary.Count("app.backup.evidence", side.evidence())));
  }

  @Override
  public void carryOut(FirstStartOutcome outcome) {
    switch (outcome) {
      case FirstStartOutcome.NewOffice office ->
          Wiring.create(home, office.clerk(), clock, texts, office.region().code(), regions)
              .close();
      case FirstStartOutcome.Restore restored -> restore().run(restored.backup(), Progress.NONE);
      case FirstStartOutcome.Practice practice -> makePractice(Practice.beside(home));
    }
  }

  /** Only if it is not there yet. */
  static void makePractice(Path beside) {
    if (!Practice.isIn(beside)) {
      PracticeCity.make(beside);
    }
  }

  private Restore restore() {
    return new Restore(home, DeskSchema.present(), clock);
  }
}
