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
import huanze.base.DeskClock;
import huanze.base.FileInPlace;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Writes calendar files (RFC 5545). Days are whole days and so the same in every time zone; an hour
 * is written as the moment it is in Shanghai (UTC), which every program shows in its own zone.
 * Alarms ring at nine on their day.
 */
public final class IcsWriter {
  private static final String PRODUCT = "-//Huanze//Huanze Desk//ZH";
  private static final int LONGEST_LINE = 75;
  private static final int RINGS_AT = 9;
  private static final int MINUTES_OF_HOUR = 60;
  private static final int MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

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
            throw Obstacle.of("base.file.notAsWritten", file);
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
    days(event, made);
    made.setSummary(event.summary());
    made.setDescription(event.description());
    // Nobody is busy all day because something falls due.
    made.setTransparency(event.at().starts() == null);
    made.setStatus(
        switch (event.state()) {
          case CONFIRMED -> Status.confirmed();
          case TENTATIVE -> Status.tentative();
          case CANCELLED -> Status.cancelled();
        });
    LocalDate remindOn = event.remindOn();
    if (remindOn != null) {
      long minutes = ChronoUnit.MINUTES.between(event.begins(), remindOn.atTime(RINGS_AT, 0));
      made.addAlarm(
          VAlarm.display(new Trigger(lead((int) minutes), Related.START), event.summary()));
    }
    return made;
  }

  /** The whole day; or from its start to its end, of which the end may not be known. */
  private static void days(CalendarEvent event, VEvent made) {
    LocalTime starts = event.at().starts();
    LocalTime ends = event.at().ends();
    String place = event.at().place();
    if (place != null) {
      made.setLocation(place);
    }
    if (starts == null) {
      made.setDateStart(new DateStart(date(event.day())));
      made.setDateEnd(new DateEnd(date(event.day().plusDays(1))));
      return;
    }
    made.setDateStart(new DateStart(moment(event.day(), starts), true));
    if (ends != null && ends.isAfter(starts)) {
      made.setDateEnd(new DateEnd(moment(event.day(), ends), true));
    }
  }

  private static Date moment(LocalDate day, LocalTime time) {
    return Date.from(day.atTime(time).atZone(DeskClock.ZONE).toInstant());
  }

  /** From the beginning of the event to the alarm, before it (negative) or after it. */
  private static Duration lead(int minutes) {
    int length = Math.abs(minutes);
    Duration.Builder lead = Duration.builder().prior(minutes < 0);
    int days = length / MINUTES_OF_DAY;
    int hours = length % MINUTES_OF_DAY / MINUTES_OF_HOUR;
    int rest = length % MINUTES_OF_HOUR;
    if (days > 0) {
      lead.days(days);
    }
    if (rest > 0) {
      lead.minutes(rest);
    }
    return lead.hours(hours).build();
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
