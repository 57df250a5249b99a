package huanze.ledger;

import java.util.List;

/**
 * What a full check found.
 *
 * @param entries how many sound entries were read
 * @param segments how many segments there are
 * @param evidence how many evidence files were digested
 * @param damages places that are not as they were written
 * @param gaps entries that backups hold and the journal does not
 * @param differing tables of the image that differ from a fresh rebuild; empty too if the image was
 *     not compared
 * @param unnamed evidence files that no entry names, which is no damage
 */
public record Verification(
    long entries,
    int segments,
    int evidence,
    List<Damage> damages,
    List<BackupGap> gaps,
    List<String> differing,
    Unnamed unnamed) {
  /**
   * Files that were copied for an entry which was not saved, as when the program died meanwhile.
   * They stay, as no evidence is ever deleted.
   *
   * @param files how many; 0 too if not every entry could be read
   */
  public record Unnamed(int files, long bytes) {
    static final Unnamed NONE = new Unnamed(0, 0);
  }

  public Verification {
    damages = List.copyOf(damages);
    gaps = List.copyOf(gaps);
    differing = List.copyOf(differing);
  }

  KnownDamage damage() {
    return new KnownDamage(damages, gaps);
  }

  public boolean sound() {
    return damages.isEmpty() && gaps.isEmpty() && differing.isEmpty();
  }
}
