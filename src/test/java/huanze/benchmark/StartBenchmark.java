package huanze.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How long a start takes, with and without the start archive, beside an empty JavaFX window of the
 * same runtime in the same run: {@code mvn test-compile exec:exec@start-benchmark} on the packaged
 * program, with a display. Runs take turns, so that what else the machine does falls on all alike.
 */
public final class StartBenchmark {
  private static final int RUNS = 7;
  private static final long PATIENCE_SECONDS = 120;
  private static final Path PROGRAM = Path.of("target", "huanze");
  private static final Path WORK = Path.of("target", "benchmark");

  /** As {@code bin/huanze} starts it. */
  private static final List<String> FLAGS =
      List.of(
          "--enable-native-access=ALL-UNNAMED",
          "-XX:+UseSerialGC",
          "-Xmx384m",
          "-XX:TieredStopAtLevel=1",
          "-Xlog:disable");

  private static final Pattern NUMBER_AT_END = Pattern.compile("(\\d+)( MB)?$");

  /**
   * One thing that is started.
   *
   * @param archive null without one
   */
  private record Subject(String name, @Nullable Path archive, List<String> program) {}

  private record Run(long usable, long filled, long memory) {}

  private StartBenchmark() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    if (System.getenv("DISPLAY") == null || !Files.exists(PROGRAM.resolve("bin/huanze"))) {
      System.err.println("Needs a display and the packaged program: mvn package -DskipTests");
      System.exit(2);
    }
    Files.createDirectories(WORK);
    Path practice = practiceCity();
    CityScale.makeOnce();
    List<String> empty = List.of(EmptyWindow.class.getName());
    Path emptyArchive = archive("empty", empty);
    Path ownArchive = archive("huanze", desk(practice));
    List<Subject> subjects =
        List.of(
            new Subject("empty JavaFX window", null, empty),
            new Subject("empty JavaFX window, with archive", emptyArchive, empty),
            new Subject("practice city", null, desk(practice)),
            new Subject("practice city, with archive", ownArchive, desk(practice)),
            new Subject("city scale", null, desk(CityScale.home())),
            new Subject("city scale, with archive", ownArchive, desk(CityScale.home())));
    Map<Subject, List<Run>> runs = new LinkedHashMap<>();
    subjects.forEach(subject -> runs.put(subject, new ArrayList<>()));
    for (int i = 0; i < RUNS; i++) {
      for (Subject subject : subjects) {
        runs.get(subject).add(run(subject));
      }
    }
    print(runs);
  }

  private static void print(Map<Subject, List<Run>> runs) {
    List<Subject> subjects = List.copyOf(runs.keySet());
    double floor = median(runs.get(subjects.get(0)).stream().mapToLong(Run::usable));
    double floorWith = median(runs.get(subjects.get(1)).stream().mapToLong(Run::usable));
    System.out.println(
        "| start | usable window | first screen filled | resident memory "
            + "| × empty | × empty with archive |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    for (Subject subject : subjects) {
      List<Run> all = runs.get(subject);
      double usable = median(all.stream().mapToLong(Run::usable));
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f ms (%d–%d) | %.0f ms | %.0f MB | %.2f | %.2f |%n",
          subject.name(),
          usable,
          all.stream().mapToLong(Run::usable).min().orElseThrow(),
          all.stream().mapToLong(Run::usable).max().orElseThrow(),
          median(all.stream().mapToLong(Run::filled)),
          median(all.stream().mapToLong(Run::memory)),
          usable / floor,
          usable / floorWith);
    }
  }

  private static double median(LongStream values) {
    long[] sorted = values.sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
  }

  private static List<String> desk(Path home) {
    return List.of("huanze.Launcher", "--home", home.toString(), "--timing");
  }

  private static Path practiceCity() throws IOException, InterruptedException {
    Path home = WORK.resolve("start-practice");
    if (!Files.exists(home)) {
      call(List.of(), List.of("huanze.Launcher", "--home", home.toString(), "init", "--practice"));
    }
    return home;
  }

  /** As the program makes its own: notes of one run, the archive from them. */
  private static Path archive(String name, List<String> program)
      throws IOException, InterruptedException {
    Path notes = WORK.resolve(name + ".notes");
    Path archive = WORK.resolve(name + ".aot");
    Files.deleteIfExists(archive);
    call(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes), program);
    call(
        List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + notes, "-XX:AOTCache=" + archive),
        program);
    return archive;
  }

  private static Run run(Subject subject) throws IOException, InterruptedException {
    Path archive = subject.archive();
    List<String> said =
        call(archive == null ? List.of() : List.of("-XX:AOTCache=" + archive), subject.program());
    long usable = number(said, "window usable");
    boolean fills = said.stream().anyMatch(line -> line.startsWith("first screen filled"));
    return new Run(
        usable,
        fills ? number(said, "first screen filled") : usable,
        number(said, "resident memory"));
  }

  private static long number(List<String> said, String begin) {
    for (String line : said) {
      Matcher number = NUMBER_AT_END.matcher(line.strip());
      if (line.startsWith(begin) && number.find()) {
        return Long.parseLong(number.group(1));
      }
    }
    throw new IllegalStateException("No " + begin + " in " + said);
  }

  private static List<String> call(List<String> flags, List<String> program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(PROGRAM.resolve("runtime/bin/java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-Duser.language=en", "-Duser.country=US"));
    command.addAll(flags);
    command.add("-cp");
    command.add(classPath());
    command.addAll(program);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HUANZE_LANG", "en");
    Path out = Files.createTempFile(WORK, "start", ".txt");
    try {
      Process process = builder.redirectOutput(out.toFile()).start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("Not over: " + command);
      }
      return Files.readAllLines(out, StandardCharsets.UTF_8);
    } finally {
      Files.delete(out);
    }
  }

  /** The program's jar, which names the others, and a jar: archives take no folders. */
  private static String classPath() throws IOException {
    try (var jars = Files.list(PROGRAM.resolve("app/lib"))) {
      Path own =
          jars.filter(jar -> jar.getFileName().toString().startsWith("huanze-desk-"))
              .findFirst()
              .orElseThrow();
      return own + ":" + emptyWindowJar();
    }
  }

  private static Path emptyWindowJar() throws IOException {
    Path jar = WORK.resolve("empty-window.jar");
    if (!Files.exists(jar)) {
      try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
        for (Class<?> type : List.of(EmptyWindow.class, EmptyWindow.Window.class)) {
          String entry = type.getName().replace('.', '/') + ".class";
          out.putNextEntry(new JarEntry(entry));
          try (var in = type.getClassLoader().getResourceAsStream(entry)) {
            in.transferTo(out);
          }
        }
      }
    }
    return jar;
  }
}
