package huanze.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happened when the ledger was opened, for the window to show.
 *
 * @param replayed how many entries the image had missed
 * @param notes what the user should know; empty if all was well
 */
public record StartReport(long replayed, List<Note> notes) {
  public StartReport {
    notes = List.copyOf(notes);
  }

  StartReport with(Note note) {
    return new StartReport(replayed, Stream.concat(notes.stream(), Stream.of(note)).toList());
  }

  /**
   * One thing the user should know.
   *
   * @param textKey key of the sentence in the bundles
   * @param file what was set aside or kept
   */
  public record Note(String textKey, Path file) {}
}
