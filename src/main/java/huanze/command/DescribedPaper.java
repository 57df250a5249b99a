package huanze.command;

import huanze.app.Wiring;
import huanze.paper.PaperContent;

/** A paper as its options describe it, for printing and for issuing. */
interface DescribedPaper {
  PaperContent content(Wiring desk);
}
