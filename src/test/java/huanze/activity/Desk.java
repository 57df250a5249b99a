package huanze.activity;

import huanze.access.Gate;
import huanze.agenda.CountedRecord;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.Period;
import huanze.ledger.MemoryLedger;
import huanze.ledger.Schema;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A ledger in memory, a clock that can be set, and the services on it. */
final class Desk {
  final MemoryLedger ledger = new MemoryLedger(new Schema(1, ActivityTables.ALL, List.of()));
  final ActivityStore store = new ActivityStore(ledger);
  final Town town = new Town();
  final ActivityService service;
  private LocalDate today;

  Desk(LocalDate today, Path vault, Gate gate) {
    this.today = today;
    service =
        new ActivityService(
            ledger, gate, clock(), new Ids(clock()), () -> town, new FolderVault(vault));
  }

  Desk(LocalDate today, Path vault) {
    this(today, vault, Gate.open());
  }

  DeskClock clock() {
    return () -> DeskClock.standingAt(today).now();
  }

  LocalDate today() {
    return today;
  }

  void today(LocalDate day) {
    today = day;
  }

  List<CountedRecord> counted(int year) {
    return new ActivityRecords()
        .between(ledger, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  static ActivityFactsBuilder meeting(LocalDate day) {
    return ActivityFacts.of(ActivityKind.MEETING)
        .forms(ActivityForm.EXECUTIVE)
        .title("市政府第3次常务会议")
        .heldOn(day)
        .conveners(Town.GOVERNMENT)
        .leaders(new Leader(Town.MAYOR, Leader.Role.CHAIRING))
        .topics(new Topic("研究大气污染防治", true), new Topic("研究人事事项", false));
  }

  static ActivityFactsBuilder inspection(LocalDate day) {
    return ActivityFacts.of(ActivityKind.INSPECTION)
        .forms(ActivityForm.INSPECTION)
        .title("检查某污水处理厂")
        .place("某污水处理厂")
        .heldOn(day)
        .leaders(new Leader(Town.MAYOR, Leader.Role.LEADING));
  }

  static ActivityFactsBuilder air(Outlet... outlets) {
    return ActivityFacts.of(ActivityKind.BULLETIN)
        .forms(ActivityForm.AIR)
        .title("10月空气质量通报")
        .conveners(Town.GOVERNMENT)
        .about(Period.parse("2026-10"))
        .outlets(outlets);
  }
}
