package huanze.paper;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.ledger.Deed;
import huanze.ledger.EntryKind;
import huanze.ledger.Ledger;
import huanze.ledger.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Issuing (印发): a paper leaves the house with its number, its data set and its very bytes kept.
 * What is issued is never undone, only withdrawn; later changes are shown beside it.
 */
public final class PaperIssueService {
  private static final int MOST_ISSUES = 63;

  /** What H2 takes in one value, with room to spare. */
  private static final int MOST_CHARACTERS = 1_000_000;

  private final Ledger ledger;
  private final Gate gate;
  private final DeskClock clock;
  private final Ids ids;
  private final PaperPress press;
  private final DeskPapers papers;
  private final PaperIssueStore store;

  public PaperIssueService(
      Ledger ledger, Gate gate, DeskClock clock, Ids ids, PaperPress press, DeskPapers papers) {
    this.ledger = ledger;
    this.gate = gate;
    this.clock = clock;
    this.ids = ids;
    this.press = press;
    this.papers = papers;
    this.store = new PaperIssueStore(ledger);
  }

  /** Every paper ever issued, newest first. */
  public List<IssuedPaper> all() {
    return store.all();
  }

  /** True if papers of this sort are issued at all; {@link #refusal} tells what this one lacks. */
  public boolean isForIssue(PaperContent content) {
    return Issuable.isForIssue(content);
  }

  /** All issues of the same form, subject and year as one of them, oldest first. */
  public List<IssuedPaper> earlier(IssuedPaper issued) {
    return store.of(issued.form(), issued.subject(), issued.year());
  }

  /** Earlier issues of the same form, subject and year, oldest first. */
  public List<IssuedPaper> earlier(PaperContent content) {
    return store.of(content.form(), content.subject(), content.year());
  }

  /**
   * @throws InvalidInput if there is none
   */
  public IssuedPaper find(UUID id) {
    return store
        .find(id)
        .orElseThrow(() -> InvalidInput.of("id", "paper.issue.unknown", id.toString()));
  }

  /** Why a paper can only be a draft; empty if it can be issued. */
  public Optional<Problem> refusal(PaperContent content) {
    return Issuable.refusal(content);
  }

  /**
   * Issues a paper: prints it under the next number, keeps its PDF, writes one entry.
   *
   * @throws InvalidInput if it rests on something unconfirmed, is not complete, or says the same as
   *     the last issue that stands
   * @throws Obstacle if the disk is full or the ledger read-only; nothing is issued then
   */
  public IssuedPaper issue(PaperContent content) {
    gate.require(Right.ISSUE_PAPERS, content.unitId());
    refusal(content)
        .ifPresent(
            problem -> {
              throw new InvalidInput(List.of(problem));
            });
    List<IssuedPaper> before = earlier(content);
    refuseRepeat(content, before);
    int number = before.size() + 1;
    if (number > MOST_ISSUES) {
      throw InvalidInput.of("", "paper.issue.tooMany", MOST_ISSUES);
    }
    String json = PaperJson.write(content);
    if (json.length() > MOST_CHARACTERS) {
      throw InvalidInput.of("", "paper.issue.tooLong");
    }
    Paper paper = press.print(content, number);
    String digest = ledger.evidence().keep(new ByteArrayInputStream(paper.pdf())).digest();
    IssuedPaper issued =
        new IssuedPaper(
            ids.next(),
            content.form(),
            content.subject(),
            content.unitId(),
            content.year(),
            number,
            paper.code(),
            paper.title(),
            paper.pages(),
            clock.today(),
            digest,
            null);
    ledger.save(
        EntryKind.ISSUE,
        Deed.of("paper.deed.issued", paper.title(), String.valueOf(number)),
        writes -> {
          int now =
              PaperIssueStore.of(writes.handle(), content.form(), content.subject(), content.year())
                  .size();
          if (now != before.size()) {
            throw Obstacle.of("paper.issue.meanwhile", paper.title());
          }
          writes.put(PaperTables.ISSUE, PaperTables.row(issued, json));
        });
    return issued;
  }

  private void refuseRepeat(PaperContent content, List<IssuedPaper> before) {
    if (before.isEmpty() || !before.get(before.size() - 1).stands()) {
      return;
    }
    IssuedPaper last = before.get(before.size() - 1);
    if (PaperDifferences.of(content(last), content, Texts.chinese()).isEmpty()) {
      throw InvalidInput.of("", "paper.issue.same", last.title(), last.number());
    }
  }

  /**
   * Withdraws an issued paper; it stays in the ledger, marked, with its PDF.
   *
   * @throws InvalidInput if it is unknown or withdrawn already, or no reason is given
   */
  public void withdraw(UUID id, String reason) {
    IssuedPaper issued = find(id);
    gate.require(Right.ISSUE_PAPERS, issued.unit());
    if (reason.isBlank()) {
      throw InvalidInput.of("reason", "paper.issue.reasonMissing");
    }
    if (!issued.stands()) {
      throw InvalidInput.of("id", "paper.issue.withdrawnAlready", issued.title(), issued.number());
    }
    Deed deed =
        Deed.of("paper.deed.withdrawn", issued.title(), String.valueOf(issued.number()))
            .because(reason.strip());
    ledger.save(
        EntryKind.ISSUE,
        deed,
        writes -> {
          Row row = PaperTables.row(issued, store.dataSet(id));
          writes.put(PaperTables.ISSUE, row.with("withdrawn", reason.strip()));
        });
  }

  /**
   * The very paper that was issued.
   *
   * @throws Obstacle if its file is missing or no longer what it was
   */
  public Paper paper(IssuedPaper issued) {
    byte[] pdf;
    try {
      pdf = Files.readAllBytes(ledger.evidence().file(issued.digest()));
    } catch (IOException e) {
      throw new Obstacle(e, "paper.issue.notRead", issued.title(), String.valueOf(e.getMessage()));
    }
    return new Paper(
        issued.form(), Collections.nCopies(issued.pages(), issued.code()), issued.title(), pdf);
  }

  /** What was issued as a document for Word: a working copy, which says 草稿. */
  public WorkingCopy copy(IssuedPaper issued) {
    return press.copy(content(issued));
  }

  /**
   * How what the ledger says now differs from what was issued; the issued paper stays as it is.
   *
   * @return sentences; empty if nothing differs
   */
  public List<String> differences(IssuedPaper issued, Texts texts) {
    PaperContent then = content(issued);
    try {
      return PaperDifferences.of(then, papers.again(then, clock.today()), texts);
    } catch (InvalidInput gone) {
      return gone.problems().stream().map(texts::text).toList();
    }
  }

  private PaperContent content(IssuedPaper issued) {
    return PaperJson.read(issued.form(), store.dataSet(issued.id()));
  }
}
