package huanze.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;

/** The text of a number cell: a date as ISO, a code with the zeros its format shows. */
final class CellText {
  private final DataFormatter formatter = new DataFormatter();

  String of(double number, int formatIndex, String format, boolean since1904) {
    if (isDate(formatIndex, format) && DateUtil.isValidExcelDate(number)) {
      LocalDateTime time = DateUtil.getLocalDateTime(number, since1904);
      if (time != null && (number >= 1 || format.toLowerCase(Locale.ROOT).contains("y"))) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? time.toLocalDate().toString()
            : time.toLocalDate() + " " + time.toLocalTime().withNano(0);
      }
    }
    if (format.matches("0{2,}")) {
      return formatter.formatRawCellContents(number, formatIndex, format, since1904);
    }
    return new BigDecimal(NumberToTextConverter.toText(number)).toPlainString();
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
