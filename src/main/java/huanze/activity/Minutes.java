package huanze.activity;

import huanze.base.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 会议纪要 of a meeting: its session and how far the paper has come. The number it was issued under is
 * the activity's own.
 *
 * @param session 届次, such as the third executive meeting
 * @param sentTo who got it (发送范围)
 */
public record Minutes(
    @Nullable String session,
    @Nullable LocalDate draftedOn,
    @Nullable String reviewedBy,
    @Nullable LocalDate reviewedOn,
    @Nullable String signedBy,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate issuedOn,
    @Nullable String sentTo) {
  public static final Minutes NONE = new Minutes(null, null, null, null, null, null, null, null);

  /** 起草, 审核, 签发, 印发: one after the other. */
  public enum Stage {
    DRAFTED,
    REVIEWED,
    SIGNED,
    ISSUED
  }

  public Minutes {
    session = Words.clean(session);
    reviewedBy = Words.clean(reviewedBy);
    signedBy = Words.clean(signedBy);
    sentTo = Words.clean(sentTo);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /** The last stage reached; null before it is drafted. It follows from what is filled in. */
  public @Nullable Stage stage() {
    if (issuedOn != null) {
      return Stage.ISSUED;
    }
    if (signedBy != null || signedOn != null) {
      return Stage.SIGNED;
    }
    if (reviewedBy != null || reviewedOn != null) {
      return Stage.REVIEWED;
    }
    return draftedOn == null ? null : Stage.DRAFTED;
  }

  /** The days that are known, in the order they must have. */
  List<LocalDate> days() {
    return Stream.of(draftedOn, reviewedOn, signedOn, issuedOn).filter(Objects::nonNull).toList();
  }
}
