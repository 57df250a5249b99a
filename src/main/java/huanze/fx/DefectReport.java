package huanze.fx;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a defect's dialog offers to copy: for the program's makers, so it is English and technical.
 *
 * @param code see {@link DefectCode}
 * @param details program, machine and stack trace
 */
record DefectReport(String code, String details) {
  static DefectReport of(Throwable defect) {
    String code = DefectCode.of(defect);
    StringWriter trace = new StringWriter();
    defect.printStackTrace(new PrintWriter(trace));
    String details =
        """
        Huanze Desk %s, defect %s
        Java %s, JavaFX %s, %s %s
        %s\
        """
            .formatted(
                version(),
                code,
                System.getProperty("java.version"),
                System.getProperty("javafx.version", "?"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                trace);
    return new DefectReport(code, details);
  }

  private static String version() {
    String version = DefectReport.class.getPackage().getImplementationVersion();
    return version == null ? "(from source)" : version;
  }
}
