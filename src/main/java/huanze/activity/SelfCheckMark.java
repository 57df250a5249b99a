package huanze.activity;

import huanze.evidence.Evidence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What records said when somebody looked at them, as a digest of their facts and files. */
final class SelfCheckMark {
  private SelfCheckMark() {}

  static String of(List<Activity> records) {
    String text = records.stream().map(SelfCheckMark::text).collect(Collectors.joining("\n\n"));
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Field by field, so that a later program with more of them still knows the answer. */
  private static String text(Activity activity) {
    ActivityFacts facts = activity.facts();
    return Stream.of(
            activity.id(),
            facts.kind(),
            facts.forms(),
            facts.title(),
            facts.heldOn(),
            facts.startsAt(),
            facts.endsAt(),
            facts.place(),
            facts.target(),
            facts.recorder(),
            facts.content(),
            facts.findings(),
            facts.requirements(),
            facts.conveners(),
            facts.leaders().stream().map(l -> l.person() + "/" + l.role()).toList(),
            facts.participants().stream().map(p -> p.person() + "/" + p.name()).toList(),
            facts.topics().stream().map(Topic::words).toList(),
            activity.pendingOn(),
            activity.withdrawn(),
            activity.evidence().stream().map(Evidence::digest).toList())
        .map(Objects::toString)
        .collect(Collectors.joining("\n"));
  }
}
