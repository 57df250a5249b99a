package huanze.rectification;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an item, in the order of practice: progress, report, check on site, closing
 * ({@code 申请 → 现场核查 → 销号}); whoever checks it answers for it (谁验收谁负责).
 */
public enum StepKind {
  /** 整改进展. */
  PROGRESS(Set.of(RectificationState.OPEN, RectificationState.REPORTED), null),
  /** 延期: somebody allowed a later last day. */
  EXTENDED(Set.of(RectificationState.OPEN), null),
  /** 报告完成: the unit says that it is done. */
  REPORTED(Set.of(RectificationState.OPEN), RectificationState.REPORTED),
  /** 退回: the check found that it is not. */
  RETURNED(Set.of(RectificationState.REPORTED), RectificationState.OPEN),
  /** 销号: the check found that it is. */
  CLOSED(Set.of(RectificationState.REPORTED), RectificationState.CLOSED),
  /** 重新整改: the problem came back; whoever says so gives it a new last day. */
  REOPENED(Set.of(RectificationState.CLOSED), RectificationState.OPEN);

  private final Set<RectificationState> from;
  private final @Nullable RectificationState leadsTo;

  StepKind(Set<RectificationState> from, @Nullable RectificationState leadsTo) {
    this.from = from;
    this.leadsTo = leadsTo;
  }

  /** Whether it can happen to an item that stands so. */
  public boolean fits(RectificationState now) {
    return from.contains(now);
  }

  /** How the item stands afterwards; null: as before. */
  @Nullable RectificationState leadsTo() {
    return leadsTo;
  }

  /** Whether it says who checked, allowed or asked for it. */
  public boolean saysWho() {
    return this == EXTENDED || this == RETURNED || this == CLOSED || this == REOPENED;
  }

  /** Whether it gives the item a new last day. */
  public boolean setsDeadline() {
    return this == EXTENDED || this == REOPENED;
  }
}
