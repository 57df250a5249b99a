package huanze.ledger;

import java.util.List;

/**
 * What a full check found.
 *
 * @param entries how many sound entries were read
 * @param segments how many segments there are
 * @param evidence how many evidence files were digested
 * @param damages places that are not as they were written
 * @param differing tables of the image that differ from a fresh rebuild; empty too if the image was
 *     not compared
 */
public record Verification(
    long entries, int segments, int evidence, List<Damage> damages, List<String> differing) {
  public Verification {
    damages = List.copyOf(damages);
    differing = List.copyOf(differing);
  }

  public boolean sound() {
    return damages.isEmpty() && differing.isEmpty();
  }
}
