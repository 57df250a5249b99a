package huanze.app.practice;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that depends only on what is asked: the same question has the same answer on every
 * machine, whatever was asked before.
 */
final class Dice {
  private static final long SEED = 20260918L;
  private static final long FNV = 0x100000001b3L;

  private final SplittableRandom random;

  private Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  static Dice of(Object... question) {
    long hash = SEED;
    for (Object part : question) {
      String words = String.valueOf(part);
      for (int i = 0; i < words.length(); i++) {
        hash = (hash ^ words.charAt(i)) * FNV;
      }
      hash = (hash ^ '/') * FNV;
    }
    return new Dice(hash);
  }

  /** One of so many, from 0. */
  int of(int many) {
    return random.nextInt(many);
  }

  /** True in so many of a thousand cases. */
  boolean inThousand(int cases) {
    return random.nextInt(1000) < cases;
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
