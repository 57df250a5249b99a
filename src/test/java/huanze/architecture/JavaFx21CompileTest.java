package huanze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.SecondLane;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program compiles against the oldest JavaFX it promises to run on: the compiler alone does not
 * object to a method that only a newer JavaFX has.
 */
@SecondLane
class JavaFx21CompileTest {
  private static final Path OLDEST = Path.of("target", "javafx-oldest");

  @Test
  @DisplayName("all main sources compile against JavaFX 21")
  void compiles(@TempDir Path out) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, null)) {
      List<String> options =
          List.of(
              "--release",
              "21",
              "-proc:none",
              "-parameters",
              "-d",
              out.toString(),
              "-classpath",
              classPath());
      compiler
          .getTask(
              null,
              files,
              found,
              options,
              null,
              files.getJavaFileObjectsFromPaths(Sources.files(Sources.JAVA, ".java")))
          .call();
    }
    assertThat(found.getDiagnostics())
        .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .isEmpty();
    assertThat(out.resolve("huanze/Launcher.class")).exists();
  }

  /** The oldest JavaFX first, and none of the newer. */
  private static String classPath() throws Exception {
    try (Stream<Path> jars = Files.list(OLDEST)) {
      List<String> oldest = jars.map(Path::toString).sorted().toList();
      assertThat(oldest).as("copied by the pom in process-test-resources").hasSize(5);
      Stream<String> others =
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
              .filter(entry -> entry.endsWith(".jar"))
              .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("javafx-"));
      return Stream.concat(oldest.stream(), others).collect(Collectors.joining(File.pathSeparator));
    }
  }
}
