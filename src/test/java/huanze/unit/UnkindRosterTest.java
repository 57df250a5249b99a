package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.SecondLane;
import huanze.sheet.ImportPreview;
import huanze.sheet.SheetSource;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rosters that nobody would write, but which must not stop the program. */
@SecondLane
class UnkindRosterTest {
  private static final int ROWS = 20_000;
  private static final int POSTS = 2_857;

  /** Looked at post by post, each row, it took minutes of processor time; now some two seconds. */
  private static final Duration GENEROUS = Duration.ofSeconds(20);

  private final Office office = Office.of("130302");

  private ImportPreview imported(String rows) {
    return office.rosters.importTable(
        Roster.COMBINED, SheetSource.pasted(null, rows, "粘贴"), RosterChoices.NONE);
  }

  @Test
  void thousandsOfNewPostsOfOneUnitTakeNoSecondsEach() {
    StringBuilder rows = new StringBuilder("单位\t姓名\t职务\t职务层次\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append("海港区财政局\t人员").append(i).append("号\t业务岗位").append(i % POSTS).append("号\t部门副职\n");
    }
    int before = office.now().postsOf(office.unit("130302.department.finance").id()).size();
    long began = processorTime();
    ImportPreview done = imported(rows.toString());
    Duration taken = Duration.ofNanos(processorTime() - began);
    assertThat(done.additions()).hasSize(ROWS);
    Set<String> codes = new HashSet<>();
    office
        .now()
        .postsOf(office.unit("130302.department.finance").id())
        .forEach(p -> codes.add(p.code()));
    assertThat(codes).hasSize(before + POSTS);
    assertThat(imported(rows.toString()).unchanged()).isEqualTo(ROWS);
    assertThat(taken).isLessThan(GENEROUS);
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
