package huanze.app.practice;

import huanze.app.Wiring;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.unit.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The practice city, or one county of it, to test and photograph on: made once for all tests, each
 * of which gets a copy of its own.
 */
public final class PracticeLedger implements AutoCloseable {
  public static final String COUNTY = "130302";

  private static final Map<String, Path> MADE = new ConcurrentHashMap<>();

  private final Wiring desk;

  private PracticeLedger(Wiring desk) {
    this.desk = desk;
  }

  /** The whole city. */
  public static PracticeLedger city() {
    return of(Practice.REGION);
  }

  /** One region of it and all below. */
  public static PracticeLedger of(String region) {
    DeskClock clock = DeskClock.standingAt(Practice.TODAY);
    return new PracticeLedger(Wiring.open(copyOf(region), "王芳", clock, Texts.chinese()));
  }

  /** A folder with a copy that nothing has opened yet. */
  public static Path copyOf(String region) {
    Path made = made(region);
    Path copy = temp().resolve("copy");
    try (Stream<Path> all = Files.walk(made)) {
      for (Path each : all.toList()) {
        Files.copy(each, copy.resolve(made.relativize(each).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy;
  }

  /** The one that is copied: look, but do not touch. */
  static Path made(String region) {
    return MADE.computeIfAbsent(
        region,
        code -> {
          Path home = temp().resolve("practice");
          PracticeCity.make(home, code);
          return home;
        });
  }

  /** Files of a folder's journal and evidence that are not those of the city as it is made. */
  public static List<Path> differing(Path home) throws IOException {
    Path fresh = made(Practice.REGION);
    List<Path> differing = new ArrayList<>();
    for (String part : List.of("journal", "evidence")) {
      Set<Path> all = new TreeSet<>(files(fresh.resolve(part)));
      all.addAll(files(home.resolve(part)));
      for (Path file : all) {
        Path one = fresh.resolve(part).resolve(file);
        Path other = home.resolve(part).resolve(file);
        if (!Files.exists(one) || !Files.exists(other) || Files.mismatch(one, other) >= 0) {
          differing.add(file);
        }
      }
    }
    return differing;
  }

  static Path temp() {
    try {
      Path folder = Files.createTempDirectory("huanze-practice-test-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> PracticeFolder.delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Wiring desk() {
    return desk;
  }

  public Unit unit(String code) {
    return desk.structure().unit(code).orElseThrow();
  }

  /** The files of a folder, by their path within it. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  @Override
  public void close() {
    desk.close();
  }
}
