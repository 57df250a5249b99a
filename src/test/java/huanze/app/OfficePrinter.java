package huanze.app;

import huanze.paper.Paper;
import huanze.paper.PaperPrinter;
import java.util.ArrayList;
import java.util.List;

/** The one printer of an office; keeps what it was given. */
final class OfficePrinter implements PaperPrinter {
  final List<Paper> printed = new ArrayList<>();

  @Override
  public List<String> printers() {
    return List.of("office");
  }

  @Override
  public void print(Paper paper, String name, int copies) {
    printed.add(paper);
  }
}
