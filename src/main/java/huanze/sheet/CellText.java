package huanze.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;

/** The text of a number cell: a date as ISO, a code with the zeros its format shows. */
final class CellText {
  /** Months among the formats that have numbers only. */
  private static final Set<Integer> MONTHS = Set.of(17, 27, 36, 50, 52, 57);

  private final DataFormatter formatter = new DataFormatter();

  String of(double number, int formatIndex, String format, boolean since1904) {
    if (isDate(formatIndex, format) && DateUtil.isValidExcelDate(number)) {
      LocalDateTime time = DateUtil.getLocalDateTime(number, since1904);
      if (time != null && (number >= 1 || format.toLowerCase(Locale.ROOT).contains("y"))) {
        if (!time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
          return time.toLocalDate() + " " + time.toLocalTime().withNano(0);
        }
        return showsNoDay(formatIndex, format)
            ? YearMonth.from(time).toString()
            : time.toLocalDate().toString();
      }
    }
    if (format.matches("0{2,}")) {
      return formatter.formatRawCellContents(number, formatIndex, format, since1904);
    }
    // A month typed as 2026.10: with its format it shows the zero that the number itself has lost.
    BigDecimal exact = new BigDecimal(NumberToTextConverter.toText(number));
    return format.startsWith("0.00") && number >= 1900 && number < 2100 && exact.scale() == 1
        ? exact.setScale(2).toPlainString()
        : exact.toPlainString();
  }

  /** True if what one sees on the sheet is a month: 2026年3月, Mar-26. */
  private static boolean showsNoDay(int index, String format) {
    if (MONTHS.contains(index)) {
      return true;
    }
    String letters =
        format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
    return letters.contains("y") && letters.contains("m") && !letters.contains("d");
  }

  /** Excel's own date formats in Chinese have numbers but no pattern in the file. */
  private static boolean isDate(int index, String format) {
    return (index >= 27 && index <= 31)
        || index == 36
        || (index >= 50 && index <= 54)
        || index == 57
        || index == 58
        || DateUtil.isADateFormat(index, format);
  }
}
