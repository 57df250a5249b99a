package huanze.app;

import huanze.base.Obstacle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A few areas, one good backup and one bad one. */
public final class SampleRegions implements FirstStartWork {
  public static final Path GOOD = Path.of("备份", "环责台-2026-11-20");

  public final List<FirstStartOutcome> carriedOut = new ArrayList<>();
  public boolean diskFull;

  @Override
  public List<RegionChoice> regions() {
    return List.of(
        new RegionChoice("130300", "秦皇岛市", null, "city"),
        new RegionChoice("130302", "海港区", "130300", "county"),
        new RegionChoice("130303", "山海关区", "130300", "county"),
        new RegionChoice("130304", "北戴河区", "130300", "county"),
        new RegionChoice("130321", "青龙满族自治县", "130300", "county"),
        new RegionChoice("130302001", "文化路街道", "130302", "township"),
        new RegionChoice("130302100", "东港镇", "130302", "township"),
        new RegionChoice("130303001", "南关街道", "130303", "township"),
        new RegionChoice("130303101", "孟姜镇", "130303", "township"),
        new RegionChoice("130304100", "海滨镇", "130304", "township"),
        new RegionChoice("130304101", "戴河镇", "130304", "township"),
        new RegionChoice("130321100", "青龙镇", "130321", "township"),
        new RegionChoice("130321101", "祖山镇", "130321", "township"));
  }

  @Override
  public String searchText(RegionChoice region) {
    return region.name() + (region.code().equals("130302100") ? " dgz" : "");
  }

  @Override
  public BackupSummary preview(Path backup) {
    if (!backup.equals(GOOD)) {
      throw Obstacle.of("app.firstStart.backup.chosen", backup);
    }
    return new BackupSummary(
        "山海关区生态环境保护领导小组办公室",
        "2026-11-20 17:32",
        List.of(
            new BackupSummary.Count("app.nav.units", 86),
            new BackupSummary.Count("app.nav.activities", 1204)));
  }

  @Override
  public void carryOut(FirstStartOutcome outcome) {
    if (diskFull) {
      throw Obstacle.of("app.noDisplay");
    }
    carriedOut.add(outcome);
  }
}
