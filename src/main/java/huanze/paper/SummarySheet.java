package huanze.paper;

import huanze.agenda.StandingSummary;
import org.jspecify.annotations.Nullable;

/**
 * 履行情况汇总表: a year by level as table and chart, the units with most misses, what is due in the
 * month.
 *
 * @param area name of the region or unit it is about
 * @param subject its code
 * @param basis number of the regulation and the day it came into force; or null
 */
public record SummarySheet(
    String area, String subject, String regulation, @Nullable String basis, StandingSummary summary)
    implements PaperContent {
  @Override
  public PaperForm form() {
    return PaperForm.STANDING_SUMMARY;
  }

  @Override
  public int year() {
    return summary.year();
  }

  @Override
  public String about() {
    return area + " " + summary.year();
  }
}
