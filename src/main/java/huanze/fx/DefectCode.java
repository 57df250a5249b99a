package huanze.fx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * A short code for a defect that can be read out on the telephone. The same fault has the same code
 * on every machine: it comes from exception types and our own methods, not from messages, line
 * numbers or generated names.
 */
public final class DefectCode {
  /** Without I, L, O, U: nothing to mistake for another sign or to misread. */
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final Pattern GENERATED = Pattern.compile("\\$\\d+|\\$\\$.*|lambda\\$(\\w+)\\$.*");
  private static final int FRAMES = 6;

  private DefectCode() {}

  /** Eight signs in two groups, such as {@code 7F3K-29QD}. */
  public static String of(Throwable defect) {
    StringBuilder story = new StringBuilder();
    Throwable link = defect;
    for (int depth = 0; link != null && depth < 5; depth++, link = link.getCause()) {
      story.append(link.getClass().getName()).append('\n');
      int ours = 0;
      for (StackTraceElement frame : link.getStackTrace()) {
        if (frame.getClassName().startsWith("huanze.") && ours++ < FRAMES) {
          story.append(plain(frame.getClassName())).append('.');
          story.append(plain(frame.getMethodName())).append('\n');
        }
      }
    }
    byte[] digest = digest(story.toString());
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      code.append(i == 4 ? "-" : "").append(SIGNS.charAt(digest[i] & 31));
    }
    return code.toString();
  }

  private static String plain(String name) {
    return GENERATED.matcher(name).replaceAll("$1");
  }

  private static byte[] digest(String story) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(story.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
