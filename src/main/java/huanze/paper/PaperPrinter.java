package huanze.paper;

import java.util.List;

/** Puts papers on paper. */
public interface PaperPrinter {
  /**
   * The printers there are, the usual one first. Looking for them may take a moment.
   *
   * @return their names; empty if none is installed
   */
  List<String> printers();

  /**
   * Prints all pages.
   *
   * @param printer one of {@link #printers()}
   * @throws huanze.base.Obstacle if the printer is gone or refuses
   */
  void print(Paper paper, String printer, int copies);
}
