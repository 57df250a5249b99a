package huanze.benchmark;

import huanze.app.Wiring;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link DeskBenchmark} and {@link LongBenchmark} and prints the README's table: {@code mvn
 * exec:exec@benchmark}.
 */
public final class Benchmarks {
  private static final String HEAP = "-Xmx256m";

  private record Line(String what, String measured, String floorIs, String floor) {}

  private static final List<Line> LINES =
      List.of(
          new Line(
              "obligations and standing, whole city and year, read from the ledger",
              "yearFromLedger",
              "the same rows by JDBC into arrays",
              "yearFloor"),
          new Line(
              "the same computed from facts in memory",
              "yearComputed",
              "the same rows by JDBC into arrays",
              "yearFloor"),
          new Line("year grid model", "grid", "one pass over the obligations", "gridFloor"),
          new Line(
              "year grid after one meeting saved: saved, brought up to date, computed, model",
              "gridAfterSave",
              "the year computed from facts in memory",
              "yearComputed"),
          new Line("home of the city", "home", "one pass over the obligations", "gridFloor"),
          new Line(
              "every county and department of the year assessed, read from the ledger",
              "assessments",
              "the year's obligations and standing, read from the ledger",
              "yearFromLedger"),
          new Line("one meeting saved", "save", "one forced append of 4 KiB", "saveFloor"),
          new Line(
              "ledger opened, checked, closed",
              "start",
              "H2 file opened, one row read, closed",
              "startFloor"),
          new Line(
              "tree of units and list of people, 1,200 units and 12,000 people",
              "officeTree",
              "the same units, posts, people and tenures read from the ledger",
              "officeFloor"),
          new Line(
              "filter of that tree",
              "officeFilter",
              "the same units, posts, people and tenures read from the ledger",
              "officeFloor"),
          new Line(
              "Ctrl+K among them: units, people, posts",
              "officeSearch",
              "the same units, posts, people and tenures read from the ledger",
              "officeFloor"),
          new Line(
              "preview of a combined roster of 20,000 rows, matched with them",
              "officePreview",
              "its .xlsx read",
              "officeFile"),
          new Line(
              "practice city set up in a program just started",
              "practice",
              "its journal replayed into a new image, likewise",
              "practiceFloor"),
          new Line(
              "1,000 assessment forms of four pages, a file each",
              "forms",
              "PDFBox writes the same pages plainly",
              "formsFloor"),
          new Line(
              "the same in one file",
              "formsTogether",
              "PDFBox writes them into one file",
              "formsTogetherFloor"));

  private Benchmarks() {}

  public static void main(String[] words) throws IOException, RunnerException {
    CityScale.makeOnce();
    String size;
    try (Wiring desk = CityScale.open()) {
      size = CityScale.size(desk);
    }
    String load = load();
    Path log = CityScale.home().resolveSibling("jmh.txt");
    System.err.println("Measuring: about six minutes. " + log);
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(words.length > 0 ? words[0] : Benchmarks.class.getPackageName())
        .jvmArgs(HEAP, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED")
        .shouldFailOnError(true)
        .output(log.toString());
    Map<String, Double> medians = new HashMap<>();
    for (RunResult result : new Runner(options).run()) {
      medians.put(
          result.getPrimaryResult().getLabel(),
          result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    System.out.println(size);
    System.out.println(machine() + ", load " + load + " before and " + load() + " after");
    System.out.println();
    System.out.println("| what | median | floor of the same run | floor | ratio |");
    System.out.println("|---|---:|---|---:|---:|");
    for (Line line : LINES) {
      Double measured = medians.get(line.measured);
      Double floor = medians.get(line.floor);
      if (measured != null && floor != null) {
        System.out.printf(
            Locale.ROOT,
            "| %s | %s | %s | %s | %.1f |%n",
            line.what,
            millis(measured),
            line.floorIs,
            millis(floor),
            measured / floor);
      }
    }
  }

  private static String millis(double value) {
    return value < 5_000
        ? String.format(Locale.ROOT, value < 10 ? "%.2f ms" : "%.0f ms", value)
        : String.format(Locale.ROOT, "%.1f s", value / 1_000);
  }

  private static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String machine() throws IOException {
    return "%d cores (%s), %s of memory, %s %s, JDK %s, heap %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            fromFile("/proc/cpuinfo", "model name"),
            fromFile("/proc/meminfo", "MemTotal"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version(),
            HEAP);
  }

  private static String fromFile(String file, String name) throws IOException {
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      return name + " not known";
    }
    return Files.readAllLines(path, StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(name + " not known");
  }
}
