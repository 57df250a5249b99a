package huanze.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Since when the ledger says that something took place.
 *
 * @param enteredOn day it was first typed
 * @param confirmed false for a plan nobody has confirmed yet
 * @param confirmedOn day a plan was confirmed; null if it never was a plan or still is one
 */
public record Stated(LocalDate enteredOn, boolean confirmed, @Nullable LocalDate confirmedOn) {
  /** Typed today: a fact, or a plan if its day is still to come. */
  static Stated first(LocalDate today, LocalDate day) {
    return new Stated(today, !day.isAfter(today), null);
  }

  static Stated planned(LocalDate today) {
    return new Stated(today, false, null);
  }

  Stated confirm(LocalDate today) {
    return confirmed ? this : new Stated(enteredOn, true, today);
  }

  /** After its day was corrected: what now lies ahead is a plan, a plan stays one. */
  Stated moved(LocalDate today, LocalDate day) {
    return confirmed && day.isAfter(today) ? new Stated(enteredOn, false, null) : this;
  }

  /**
   * The day on which it was typed that it took place: a plan says so only when confirmed, so months
   * planned ahead and confirmed together at the year's end are still marked 补录.
   */
  public LocalDate typedOn() {
    return confirmedOn == null ? enteredOn : confirmedOn;
  }
}
