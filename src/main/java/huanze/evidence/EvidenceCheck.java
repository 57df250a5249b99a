package huanze.evidence;

import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks whether the bytes of every file are what they were when it was taken in. */
public final class EvidenceCheck {
  private static final int AT_ONCE = 1000;

  private EvidenceCheck() {}

  /** How it stands with a file. */
  public enum State {
    OK,
    MISSING,
    ALTERED,
    /** The disk does not give its bytes back. */
    UNREADABLE
  }

  /**
   * A file and how it stands with it.
   *
   * @param subject id of the record it proves
   */
  public record Checked(UUID subject, Evidence file, State state) {}

  /**
   * Every file that a record has now; what is attached twice is read once.
   *
   * @throws Obstacle if it was stopped
   */
  public static List<Checked> of(Reading reading, EvidenceVault vault, Progress progress) {
    List<KeptEvidence.Of> all = reading.read(KeptEvidence::all);
    Map<String, State> known = new HashMap<>();
    List<Checked> checked = new ArrayList<>();
    for (KeptEvidence.Of each : all) {
      if (progress.stopped()) {
        throw Obstacle.of("ledger.stopped");
      }
      State state = known.computeIfAbsent(each.file().digest(), d -> state(vault, d));
      checked.add(new Checked(each.subject(), each.file(), state));
      progress.at(checked.size(), all.size());
    }
    return checked;
  }

  /**
   * Every record that has one of these files now, as a full check of the ledger found it.
   *
   * @param bad digest of each and how it stands with it
   */
  public static List<Checked> holding(Reading reading, Map<String, State> bad) {
    List<Checked> found = new ArrayList<>();
    List<String> digests = List.copyOf(bad.keySet());
    for (int from = 0; from < digests.size(); from += AT_ONCE) {
      List<String> some = digests.subList(from, Math.min(digests.size(), from + AT_ONCE));
      for (KeptEvidence.Of each : reading.read(h -> KeptEvidence.ofDigests(h, some))) {
        found.add(new Checked(each.subject(), each.file(), bad.get(each.file().digest())));
      }
    }
    return found;
  }

  /** How it stands with one file; reads all of it. */
  public static State state(EvidenceVault vault, String digest) {
    if (!vault.holds(digest)) {
      return State.MISSING;
    }
    try {
      return vault.sound(digest) ? State.OK : State.ALTERED;
    } catch (IOException e) {
      return State.UNREADABLE;
    }
  }
}
