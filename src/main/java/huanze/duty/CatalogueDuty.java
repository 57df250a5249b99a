package huanze.duty;

import huanze.base.DateRange;
import huanze.rulepack.Selector;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty that posts can carry: of a rule pack (Art. 5, 6, 8), or one the office wrote itself (Art.
 * 9).
 *
 * @param id {@code packId:dutyId}, or {@code own:} and the id of its row
 * @param pack id of its pack, or null for the office's own
 * @param number its number in the pack, such as {@code 6.4}; empty for the office's own
 * @param cite how papers cite it: the article of the pack, or the first basis
 * @param text in our own words, or the office's
 * @param bases what it rests on, the main one first
 * @param who kinds and levels of organ, flag and ranks it is meant for; an empty set leaves that
 *     side open
 * @param key department it concerns alone, such as {@code ecology}; or null
 * @param unit the one unit it is meant for, or null
 * @param days on which it is a duty at all
 * @param unconfirmed true if it has no confirmed source
 */
public record CatalogueDuty(
    String id,
    @Nullable String pack,
    String number,
    String cite,
    String text,
    List<Basis> bases,
    Selector who,
    @Nullable String key,
    @Nullable UUID unit,
    DateRange days,
    boolean unconfirmed,
    @Nullable String note) {
  /** How ids of the office's own duties begin. */
  public static final String OWN = "own:";

  public CatalogueDuty {
    bases = List.copyOf(bases);
  }

  public static String ownId(UUID row) {
    return OWN + row;
  }

  public boolean isOwn() {
    return pack == null;
  }

  /** Row of an own duty. */
  public UUID ownRow() {
    return UUID.fromString(id.substring(OWN.length()));
  }

  /**
   * Whether it is a duty of the organ on a day: kind, level, flag, department and unit fit and it
   * is valid.
   */
  public boolean isMeantFor(Unit organ, Structure structure, LocalDate on) {
    return days.contains(on)
        && who.fitsUnit(organ.kind(), organ.level())
        && (unit == null || unit.equals(organ.id()))
        && (key == null || organ.code().endsWith("." + key))
        && (who.flag() == null || structure.hasFlag(organ.id(), who.flag(), on));
  }

  /** True if the rank of the post is among those it is meant for; the organ is asked apart. */
  public boolean fitsRank(Post post) {
    return who.fitsRank(post.rank());
  }

  /**
   * True if the organ may carry it at all: by hand a duty may be given to an organ without the
   * flag, the level or the key, but not to an organ of another kind or to another unit than its
   * own.
   */
  public boolean canBeCarriedBy(Unit organ) {
    return (who.kinds().isEmpty() || who.kinds().contains(organ.kind()))
        && (unit == null || unit.equals(organ.id()));
  }

  /** Bases whose last day lies before a day. */
  public List<Basis> endedBases(LocalDate on) {
    return bases.stream().filter(b -> b.endedBefore(on)).toList();
  }

  /** True if it has bases and all of them ended before a day. */
  public boolean hasLostItsBases(LocalDate on) {
    return !bases.isEmpty() && bases.stream().allMatch(b -> b.endedBefore(on));
  }
}
