package huanze.paper;

import huanze.base.DeskClock;
import huanze.base.Progress;
import huanze.ledger.Ledger;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;

/** The office's own press: prints drafts and issues in its name. */
public final class PaperPress {
  private final Ledger ledger;
  private final DeskClock clock;
  private final Path templates;

  /** Its fonts take a third of the memory: given back if that runs short. */
  private SoftReference<PaperEngine> engine = new SoftReference<>(null);

  /**
   * @param templates folder with the office's own templates; need not exist
   */
  public PaperPress(Ledger ledger, DeskClock clock, Path templates) {
    this.ledger = ledger;
    this.clock = clock;
    this.templates = templates;
  }

  /** Prints a draft. */
  public Paper draft(PaperContent content) {
    return print(content, 0);
  }

  /** Prints drafts of one form into one document; see {@link PaperEngine#printAll}. */
  public Paper drafts(List<? extends PaperContent> contents, String about, Progress progress) {
    return engine().printAll(contents, about, issue(0), progress);
  }

  /** A working copy for Word; see {@link PaperEngine#copy}. */
  public WorkingCopy copy(PaperContent content) {
    return engine().copy(content, issue(0));
  }

  /** Working copies of papers of one form in one document. */
  public WorkingCopy copies(
      List<? extends PaperContent> contents, String about, Progress progress) {
    return engine().copyAll(contents, about, issue(0), progress);
  }

  /** Prints an issue, or a draft with number 0. */
  Paper print(PaperContent content, int number) {
    return engine().print(content, issue(number));
  }

  private PaperIssue issue(int number) {
    return new PaperIssue(ledger.officeRow().name(), number, clock.now());
  }

  /** Made when first needed: reading the fonts takes a moment. */
  private synchronized PaperEngine engine() {
    PaperEngine ready = engine.get();
    if (ready == null) {
      ready =
          new PaperEngine(
              PaperFonts.installed(), new PaperTemplates(templates), ledger.isPractice());
      engine = new SoftReference<>(ready);
    }
    return ready;
  }
}
