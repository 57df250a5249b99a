package huanze.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * How an entry lies in a segment: a header of fixed width (type, body length, the header's own
 * check), the body, the digest as hexadecimal, a newline. All of it is text, so that a journal can
 * still be read when the program is gone.
 */
final class Frame {
  static final byte SEGMENT = 'S';
  static final byte ENTRY = 'E';
  static final int HEADER = 22;
  static final int TRAILER = 65;
  static final String ZERO_DIGEST = "0".repeat(64);

  private static final int CHECKED = 13;

  private Frame() {}

  static byte[] header(byte type, int length) {
    String checked = (char) type + " " + zeroPadded(length) + " ";
    return (checked + check(checked.getBytes(StandardCharsets.US_ASCII)) + "\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** The body's length, or -1 if these bytes are no header. */
  static int bodyLength(byte[] header) {
    boolean shaped =
        (header[0] == SEGMENT || header[0] == ENTRY)
            && header[1] == ' '
            && header[12] == ' '
            && header[21] == '\n';
    String check = new String(header, CHECKED, 8, StandardCharsets.ISO_8859_1);
    if (!shaped || !check.equals(check(Arrays.copyOf(header, CHECKED)))) {
      return -1;
    }
    return Integer.parseInt(new String(header, 2, 10, StandardCharsets.US_ASCII));
  }

  /** SHA-256(previous ‖ header ‖ SHA-256(body)), as hexadecimal. */
  static String digest(String previous, byte[] header, byte[] body) {
    MessageDigest chain = sha256();
    chain.update(HexFormat.of().parseHex(previous));
    chain.update(header);
    chain.update(sha256().digest(body));
    return HexFormat.of().formatHex(chain.digest());
  }

  static byte[] trailer(String digest) {
    return (digest + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  static long size(int bodyLength) {
    return (long) HEADER + bodyLength + TRAILER;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String zeroPadded(int length) {
    String digits = Integer.toString(length);
    return "0".repeat(10 - digits.length()) + digits;
  }

  private static String check(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }
}
