package huanze.activity;

import huanze.base.Obstacle;
import huanze.base.Progress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Finds texts that repeat an earlier one, without comparing each with each: two sets of which the
 * share t is the same have one of their rarest elements in common, among the first n − ⌈t·n⌉ + 1 in
 * any fixed order (prefix filtering, as in the AllPairs join). Nothing is missed; what the filter
 * lets through is compared in full. The texts are read twice, once to count what is rare, and only
 * their sets are kept.
 */
final class CopiedTexts {
  /** Slots of the counts; two elements in one slot only look less rare than they are. */
  private static final int SLOTS = 1 << 22;

  private static final int HEADS = 1 << 20;

  private final int limit;
  private final int[] counts = new int[SLOTS];
  private final Map<String, UUID> first = new HashMap<>();
  private final List<int[]> sets = new ArrayList<>();
  private final List<UUID> ids = new ArrayList<>();
  private final int[] heads = new int[HEADS];
  private int[] nexts = new int[1024];
  private int[] owners = new int[1024];
  private int[] elements = new int[1024];
  private int links = 1;
  private int[] asked = new int[1024];

  private CopiedTexts(int limit) {
    this.limit = limit;
  }

  /** Texts in their order, as often as they are asked for. */
  interface Source {
    void each(BiConsumer<UUID, String> text);
  }

  /**
   * A text and an earlier one that it repeats.
   *
   * @param percent how alike they are, 100 if they differ in numbers and punctuation at most
   */
  record Copy(UUID record, UUID earlier, int percent) {}

  /**
   * Every text that has an earlier one so alike, with one such: the first that says the same, else
   * the latest that is alike enough.
   *
   * @param limit per cent, 50 to 100
   * @throws Obstacle if it was stopped
   */
  static List<Copy> find(Source source, int limit, Progress progress) {
    CopiedTexts texts = new CopiedTexts(limit);
    source.each(
        (id, text) -> {
          stopIfAsked(progress);
          texts.count(text);
        });
    texts.first.clear();
    List<Copy> copies = new ArrayList<>();
    source.each(
        (id, text) -> {
          stopIfAsked(progress);
          texts.look(id, text, copies);
        });
    return copies;
  }

  private static void stopIfAsked(Progress progress) {
    if (progress.stopped()) {
      throw Obstacle.of("ledger.stopped");
    }
  }

  /** Texts that say the same are counted once: they are found by what they say. */
  private void count(String text) {
    String plain = Likeness.plain(text);
    if (!Likeness.tooShort(plain) && first.putIfAbsent(digest(plain), NOBODY) == null) {
      for (int shingle : Likeness.shingles(plain)) {
        counts[slot(shingle)]++;
      }
    }
  }

  private static final UUID NOBODY = new UUID(0, 0);

  private void look(UUID id, String text, List<Copy> copies) {
    String plain = Likeness.plain(text);
    if (Likeness.tooShort(plain)) {
      return;
    }
    UUID same = first.putIfAbsent(digest(plain), id);
    if (same != null) {
      copies.add(new Copy(id, same, 100));
      return;
    }
    int[] set = Likeness.shingles(plain);
    int[] rare = rarest(set);
    int found = find(set, rare);
    if (found >= 0) {
      copies.add(new Copy(id, ids.get(found), Likeness.percent(set, sets.get(found))));
    }
    keep(id, set, rare);
  }

  /**
   * The rarest elements, of which one must be in any set alike enough; the unique ones left out.
   */
  private int[] rarest(int[] set) {
    long[] order = new long[set.length];
    for (int i = 0; i < set.length; i++) {
      order[i] = (long) counts[slot(set[i])] << 32 | set[i] & 0xffffffffL;
    }
    Arrays.sort(order);
    int least = (int) ((long) set.length * limit + 99) / 100;
    return Arrays.stream(order, 0, set.length - least + 1)
        .filter(each -> each >>> 32 > 1)
        .mapToInt(each -> (int) each)
        .toArray();
  }

  /** The latest kept set that is alike enough; −1 if there is none. */
  private int find(int[] set, int[] rare) {
    int best = -1;
    for (int element : rare) {
      for (int link = heads[head(element)]; link != 0; link = nexts[link]) {
        int owner = owners[link];
        boolean same = elements[link] == element;
        if (same && owner > best && asked[owner] != ids.size() + 1) {
          asked[owner] = ids.size() + 1;
          int[] other = sets.get(owner);
          if (fits(set.length, other.length) && Likeness.reaches(set, other, limit)) {
            best = owner;
          }
        }
      }
    }
    return best;
  }

  private boolean fits(int one, int other) {
    return 100L * Math.min(one, other) >= (long) limit * Math.max(one, other);
  }

  /** Without a rare element that others have too, it is alike to none. */
  private void keep(UUID id, int[] set, int[] rare) {
    if (rare.length == 0) {
      return;
    }
    int owner = ids.size();
    ids.add(id);
    sets.add(set);
    if (owner >= asked.length) {
      asked = Arrays.copyOf(asked, asked.length * 2);
    }
    for (int element : rare) {
      if (links == nexts.length) {
        nexts = Arrays.copyOf(nexts, links * 2);
        owners = Arrays.copyOf(owners, links * 2);
        elements = Arrays.copyOf(elements, links * 2);
      }
      nexts[links] = heads[head(element)];
      owners[links] = owner;
      elements[links] = element;
      heads[head(element)] = links++;
    }
  }

  private static int slot(int shingle) {
    return shingle & SLOTS - 1;
  }

  private static int head(int shingle) {
    return shingle & HEADS - 1;
  }

  private static String digest(String plain) {
    try {
      byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
