package huanze.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes ids. Things that every office must name alike (units and posts that come from region file
 * and rule pack) get a name-based id; everything else a time-ordered one.
 */
public final class Ids {
  private static final UUID NAMESPACE = UUID.fromString("6f1d3c1e-0d0b-5a53-9a35-2f4e6a0c7b11");

  private final DeskClock clock;
  private final RandomGenerator random;

  public Ids(DeskClock clock) {
    this(clock, new SecureRandom());
  }

  private Ids(DeskClock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * Ids that come again in the same order when the clock tells the same times: for data that must
   * be the same on every machine, and for nothing else.
   */
  public static Ids repeatable(DeskClock clock, long seed) {
    return new Ids(clock, new SplittableRandom(seed));
  }

  /** A new time-ordered id (RFC 9562, version 7). */
  public UUID next() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    buffer.putLong(0, (clock.now().toEpochMilli() << 16) | (buffer.getLong(0) & 0xffff));
    return versioned(bytes, 7);
  }

  /** The id of a name (RFC 9562, version 5): the same name has the same id in every office. */
  public static UUID named(String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(16)
              .putLong(NAMESPACE.getMostSignificantBits())
              .putLong(NAMESPACE.getLeastSignificantBits())
              .array());
      byte[] digest = sha1.digest(name.getBytes(StandardCharsets.UTF_8));
      return versioned(java.util.Arrays.copyOf(digest, 16), 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UUID versioned(byte[] bytes, int version) {
    bytes[6] = (byte) ((bytes[6] & 0x0f) | (version << 4));
    bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
