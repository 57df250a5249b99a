package huanze.agenda;

import huanze.agenda.CalendarPreview.Difference;
import huanze.base.CamelCase;
import huanze.base.Texts;
import java.util.ArrayList;
import java.util.List;

/** What importing a year's calendar would do, in sentences. */
public final class CalendarPreviewWords {
  private final Texts texts;

  public CalendarPreviewWords(Texts texts) {
    this.texts = texts;
  }

  /** What the file holds, what becomes of the days that stand, and what looks strange. */
  public List<String> lines(CalendarPreview preview) {
    WorkingYear read = preview.calendar();
    String year = String.valueOf(read.year());
    List<String> lines = new ArrayList<>();
    lines.add(texts.text("agenda.calendar.file", year, read.off().size(), read.worked().size()));
    if (preview.before() == WorkingDays.Source.MISSING) {
      lines.add(texts.text("agenda.calendar.fileFirst", year));
    } else {
      Difference off = preview.off();
      Difference worked = preview.worked();
      lines.add(
          texts.text(
              "agenda.calendar.fileAgainst",
              texts.text("agenda.calendar.source." + CamelCase.of(preview.before())),
              off.removed(),
              off.added(),
              off.kept(),
              worked.removed(),
              worked.added(),
              worked.kept()));
    }
    preview.notes().forEach(note -> lines.add(texts.text(note)));
    return lines;
  }
}
