package huanze.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A second program, run by the Java that runs the tests. */
final class Child {
  private Child() {}

  static ProcessBuilder of(Class<?> main, Object... args) {
    return new ProcessBuilder(command(main, args)).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  static List<String> command(Class<?> main, Object... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
    for (Object arg : args) {
      command.add(arg.toString());
    }
    return command;
  }

  /** The lines a child printed; the last one only if it was printed whole. */
  static List<String> linesOf(BufferedReader out) throws IOException {
    StringBuilder all = new StringBuilder();
    char[] block = new char[8192];
    for (int count = out.read(block); count >= 0; count = out.read(block)) {
      all.append(block, 0, count);
    }
    int end = all.lastIndexOf("\n");
    return end < 0 ? List.of() : all.substring(0, end).lines().toList();
  }
}
