package huanze.benchmark;

import huanze.app.Navigation;
import huanze.app.Wiring;
import huanze.base.Background;
import huanze.fx.Finder;
import huanze.fx.RecordingDialogs;
import huanze.sheet.SheetSource;
import huanze.unit.Roster;
import huanze.unit.RosterChoices;
import huanze.unit.Structure;
import huanze.unit.ui.PeopleFinder;
import huanze.unit.ui.UnitFinder;
import huanze.unit.ui.UnitServices;
import huanze.unit.ui.UnitTreeModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Units and people of {@link OfficeScale}: what a clerk waits for, beside the structure's load. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class OfficeBenchmark {
  /** The open ledger and its screen. */
  @State(Scope.Benchmark)
  public static class Office {
    Wiring wiring;
    UnitTreeModel model;
    Finder units;
    Finder people;
    SheetSource roster;
    int asked;

    @Setup
    public void open() throws IOException {
      OfficeScale.makeOnce();
      wiring = OfficeScale.open();
      UnitServices services =
          new UnitServices(
              wiring.structures(),
              wiring.units(),
              wiring.reorganisations(),
              wiring.people(),
              wiring.posts(),
              wiring.groups(),
              wiring.rosters(),
              wiring.pack(),
              wiring.packSettings()::find,
              wiring.clock(),
              wiring.texts());
      model =
          new UnitTreeModel(
              services,
              Background.sameThread(),
              new RecordingDialogs(),
              (key, args) -> {},
              new Navigation(),
              null);
      model.reload();
      units = new UnitFinder(services);
      people = new PeopleFinder(services);
      roster = SheetSource.file(OfficeScale.roster());
    }

    @TearDown
    public void close() {
      wiring.close();
    }

    String words(String one, String other) {
      return asked++ % 2 == 0 ? one : other;
    }
  }

  /** All units, posts, people and tenures from the ledger. */
  @Benchmark
  public Structure officeFloor(Office office) {
    return Structure.load(office.wiring.ledger());
  }

  /** The tree of units and the list of people, as the screen shows them. */
  @Benchmark
  public int officeTree(Office office) {
    office.model.reload();
    return office.model.people().size();
  }

  @Benchmark
  public int officeFilter(Office office) {
    office.model.filterProperty().set(office.words("d11j", "生态环境"));
    return office.model.shownProperty().get().roots().size();
  }

  /** Ctrl+K: units, then people and posts. */
  @Benchmark
  public int officeSearch(Office office) {
    String words = office.words("wwj", "王伟");
    return office.units.find(words, 8).size() + office.people.find(words, 8).size();
  }

  /** 20,000 rows, the file already read: 12,000 stand, 8,000 are new. */
  @Benchmark
  public int officePreview(Office office) {
    return office
        .wiring
        .rosters()
        .preview(Roster.COMBINED, office.roster, RosterChoices.NONE)
        .changes()
        .additions()
        .size();
  }

  /** The same 20,000 rows, read from .xlsx. */
  @Benchmark
  public int officeFile(Office office) {
    return SheetSource.file(OfficeScale.roster()).sheets().getFirst().rows().size();
  }

  /** Without the harness: {@code java … OfficeBenchmark}, to look for what takes long. */
  public static void main(String[] words) throws IOException {
    long start = System.nanoTime();
    Office office = new Office();
    office.open();
    System.out.println("open " + (System.nanoTime() - start) / 1_000_000 + " ms");
    OfficeBenchmark all = new OfficeBenchmark();
    time("load", () -> all.officeFloor(office));
    time("tree", () -> all.officeTree(office));
    time("filter", () -> all.officeFilter(office));
    time("search", () -> all.officeSearch(office));
    time("file", () -> all.officeFile(office));
    time("preview", () -> all.officePreview(office));
    office.close();
  }

  /** Time of this thread alone: the machine may be shared. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void time(String what, Runnable work) {
    long[] times = new long[9];
    for (int i = 0; i < times.length; i++) {
      long start = cpu();
      work.run();
      times[i] = (cpu() - start) / 1_000;
    }
    long first = times[0];
    Arrays.sort(times);
    Runtime now = Runtime.getRuntime();
    System.out.printf(
        "%s first %.1f ms, median %.1f ms, heap %d MB%n",
        what, first / 1e3, times[4] / 1e3, (now.totalMemory() - now.freeMemory()) >> 20);
  }
}
