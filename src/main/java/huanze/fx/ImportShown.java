package huanze.fx;

import java.util.List;

/**
 * What an import would do, as {@link ImportPane} shows it.
 *
 * @param summary how much of what, in one line
 * @param warnings what to do first, and what is left out
 * @param possible false if there is nothing to import, or something bad
 * @param pasted whether it was pasted and comes from no file
 */
public record ImportShown(
    String summary,
    List<String> warnings,
    List<ImportLine> lines,
    boolean possible,
    boolean pasted) {
  public ImportShown {
    warnings = List.copyOf(warnings);
    lines = List.copyOf(lines);
  }

  /** Of a file. */
  public ImportShown(
      String summary, List<String> warnings, List<ImportLine> lines, boolean possible) {
    this(summary, warnings, lines, possible, false);
  }
}
