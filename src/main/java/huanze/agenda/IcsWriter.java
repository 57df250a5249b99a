package huanze.agenda;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.sheet.FileInPlace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Writes calendar files (RFC 5545). Days are whole days and so the same in every time zone; the
 * zone is named for programs that ask for one. Alarms ring at nine on their day.
 */
public final class IcsWriter {
  private static final String PRODUCT = "-//Huanze//Huanze Desk//ZH";
  private static final int LONGEST_LINE = 75;
  private static final int RINGS_AT = 9;

  private IcsWriter() {}

  /**
   * Writes a file beside the target, reads it again and puts it in place.
   *
   * @param name of the calendar
   * @param sequence grows from file to file, so that a later one wins
   * @throws InvalidInput if the name does not end in .ics
   * @throws Obstacle as {@link FileInPlace#put} does
   */
  public static void write(
      Path target, String name, List<CalendarEvent> events, long sequence, Instant stamp) {
    String file = String.valueOf(target.getFileName());
    if (!file.toLowerCase(Locale.ROOT).endsWith(".ics")) {
      throw InvalidInput.of("--out", "agenda.ics.ending", file);
    }
    byte[] written = bytes(name, events, sequence, stamp);
    FileInPlace.put(
        target,
        draft -> Files.write(draft, written),
        draft -> {
          if (count(Files.readString(draft)) != events.size()) {
            throw Obstacle.of("sheet.notAsWritten", file);
          }
        });
  }

  private static int count(String text) {
    return Biweekly.parse(text).all().stream().mapToInt(c -> c.getEvents().size()).sum();
  }

  static byte[] bytes(String name, List<CalendarEvent> events, long sequence, Instant stamp) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.addExperimentalProperty("X-WR-CALNAME", name);
    calendar.addExperimentalProperty("X-WR-TIMEZONE", "Asia/Shanghai");
    for (CalendarEvent event : events) {
      calendar.addEvent(event(event, sequence, stamp));
    }
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return folded(text.toString());
  }

  private static VEvent event(CalendarEvent event, long sequence, Instant stamp) {
    VEvent made = new VEvent();
    made.setUid(event.uid());
    made.setDateTimeStamp(Date.from(stamp));
    made.setLastModified(Date.from(stamp));
    made.setSequence((int) Math.min(sequence, Integer.MAX_VALUE));
    made.setDateStart(new DateStart(date(event.day())));
    made.setDateEnd(new DateEnd(date(event.day().plusDays(1))));
    made.setSummary(event.summary());
    made.setDescription(event.description());
    // Nobody is busy all day because something falls due.
    made.setTransparency(true);
    made.setStatus(
        switch (event.state()) {
          case CONFIRMED -> Status.confirmed();
          case TENTATIVE -> Status.tentative();
          case CANCELLED -> Status.cancelled();
        });
    LocalDate remindOn = event.remindOn();
    if (remindOn != null) {
      long days = ChronoUnit.DAYS.between(remindOn, event.day());
      made.addAlarm(VAlarm.display(new Trigger(lead((int) days), Related.START), event.summary()));
    }
    return made;
  }

  /** From the beginning of the event's day to nine on the day of the alarm. */
  private static Duration lead(int daysBefore) {
    return daysBefore == 0
        ? Duration.builder().hours(RINGS_AT).build()
        : Duration.builder().prior(true).days(daysBefore - 1).hours(24 - RINGS_AT).build();
  }

  private static ICalDate date(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  /** Lines of at most 75 octets of UTF-8, never broken inside a character. */
  private static byte[] folded(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String line : text.split("\r?\n")) {
      int used = 0;
      for (int at = 0; at < line.length(); ) {
        int point = line.codePointAt(at);
        byte[] octets = Character.toString(point).getBytes(StandardCharsets.UTF_8);
        if (used + octets.length > LONGEST_LINE) {
          out.writeBytes(new byte[] {'\r', '\n', ' '});
          used = 1;
        }
        out.writeBytes(octets);
        used += octets.length;
        at += Character.charCount(point);
      }
      out.writeBytes(new byte[] {'\r', '\n'});
    }
    return out.toByteArray();
  }
}
