import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs google-java-format over every source file: {@code java Format.java JAR --check|--replace
 * FOLDER}. Build tool, not part of the program.
 */
class Format {
  private static final List<String> COMPILER_PARTS =
      List.of("api", "code", "file", "parser", "tree", "util");

  public static void main(String[] args) throws Exception {
    boolean check = args[1].equals("--check");
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    for (String part : COMPILER_PARTS) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED");
    }
    command.addAll(
        List.of("-XX:+IgnoreUnrecognizedVMOptions", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-jar", args[0]));
    command.addAll(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
    try (var files = Files.walk(Path.of(args[2]))) {
      files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().forEach(command::add);
    }
    int exit = new ProcessBuilder(command).directory(new File(".")).inheritIO().start().waitFor();
    if (exit != 0 && check) {
      System.err.println("The files above are not formatted: run mvn -P format process-sources");
    }
    System.exit(exit);
  }
}
