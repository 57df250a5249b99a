package huanze.agenda;

import static huanze.agenda.World.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read by ical4j, which shares nothing with the writer's library. */
@Isolated("sets the time zone of the whole program")
class IcsWriterTest {
  private static final Instant NOW = Instant.parse("2026-11-26T13:00:00Z");
  private static final String RARE = "𠮷𡧃镇";

  @TempDir private Path folder;

  private static CalendarEvent event(LocalDate day, LocalDate remindOn) {
    return new CalendarEvent(
        "M4-x-2026-11@huanze",
        day,
        "【截止】M4；逗号，分号; 反斜杠\\ " + RARE,
        "第一行\n第二行, " + "很长的说明".repeat(40) + RARE.repeat(30),
        CalendarEvent.State.CONFIRMED,
        remindOn);
  }

  private static Calendar read(byte[] bytes) throws IOException, ParserException {
    return new CalendarBuilder().build(new ByteArrayInputStream(bytes));
  }

  private static VEvent only(byte[] bytes) throws IOException, ParserException {
    List<VEvent> events = read(bytes).getComponents(Component.VEVENT);
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private static String value(VEvent event, String name) {
    return event.<Property>getProperty(name).orElseThrow().getValue();
  }

  @Test
  void anIndependentParserReadsWhatWasWritten() throws Exception {
    byte[] bytes =
        IcsWriter.bytes(
            "海港区2026年", List.of(event(day("2026-11-30"), day("2026-11-23"))), 4711, NOW);
    Calendar calendar = read(bytes);
    assertThat(calendar.validate().getEntries()).isEmpty();
    assertThat(calendar.<Property>getProperty("X-WR-TIMEZONE").orElseThrow().getValue())
        .isEqualTo("Asia/Shanghai");
    VEvent event = only(bytes);
    assertThat(value(event, "UID")).isEqualTo("M4-x-2026-11@huanze");
    assertThat(value(event, "SEQUENCE")).isEqualTo("4711");
    assertThat(value(event, "SUMMARY")).isEqualTo("【截止】M4；逗号，分号; 反斜杠\\ " + RARE);
    assertThat(value(event, "DESCRIPTION")).startsWith("第一行\n第二行, ").endsWith(RARE.repeat(30));
    assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
    assertThat(value(event, "TRANSP")).isEqualTo("TRANSPARENT");
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .contains("DTSTART;VALUE=DATE:20261130", "DTEND;VALUE=DATE:20261201");
  }

  /** RFC 5545, 3.1: no line longer than 75 octets, and none ends inside a character. */
  @Test
  void linesAreFoldedByOctetsBetweenCharacters() {
    byte[] bytes =
        IcsWriter.bytes("n", List.of(event(day("2026-11-30"), day("2026-11-23"))), 1, NOW);
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("\ufffd").endsWith("END:VCALENDAR\r\n");
    for (String line : text.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\n", "\ufffd");
    }
    for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n")) {
      assertThat(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
          .as("whole characters only")
          .doesNotContain("\ufffd");
    }
  }

  /** Nine o'clock in Shanghai on the day of the reminder, whatever the day's length before. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 2026-11-30",
    "2026-11-30, 2026-11-27",
    "2026-11-30, 2026-11-23",
    "2027-01-31, 2026-12-31",
  })
  void alarmsRingAtNineOnTheirDay(LocalDate due, LocalDate remindOn) throws Exception {
    VEvent event = only(IcsWriter.bytes("n", List.of(event(due, remindOn)), 1, NOW));
    List<VAlarm> alarms = event.getAlarms();
    assertThat(alarms).hasSize(1);
    Trigger trigger = alarms.getFirst().<Trigger>getProperty(Property.TRIGGER).orElseThrow();
    TemporalAmount amount = trigger.getDuration();
    assertThat(due.atStartOfDay().plus(duration(amount))).isEqualTo(remindOn.atTime(9, 0));
    assertThat(alarms.getFirst().<Property>getProperty("ACTION").orElseThrow().getValue())
        .isEqualTo("DISPLAY");
  }

  /** 09:00 and 14:30 in Shanghai, eight hours ahead of UTC all the year. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "09:00, 11:30, 20261009T010000Z, 20261009T033000Z",
        "14:30, -, 20261009T063000Z, -",
        "07:00, 07:00, 20261008T230000Z, -",
      })
  void aMeetingStandsAtItsTimeAndPlaceAndRingsAtNineTheDayBefore(
      LocalTime starts, LocalTime ends, String from, String to) throws Exception {
    CalendarEvent meeting =
        new CalendarEvent(
            "a@huanze",
            day("2026-10-09"),
            "s",
            "d",
            CalendarEvent.State.TENTATIVE,
            day("2026-10-08"),
            new CalendarEvent.At(starts, ends, "区政府三楼，第一会议室"));
    byte[] bytes = IcsWriter.bytes("n", List.of(meeting), 1, NOW);
    assertThat(read(bytes).validate().getEntries()).isEmpty();
    VEvent event = only(bytes);
    assertThat(value(event, "DTSTART")).isEqualTo(from);
    assertThat(event.<Property>getProperty("DTEND").map(Property::getValue).orElse(null))
        .isEqualTo(to);
    assertThat(value(event, "LOCATION")).isEqualTo("区政府三楼，第一会议室");
    assertThat(value(event, "TRANSP")).isEqualTo("OPAQUE");
    Trigger trigger =
        event.getAlarms().getFirst().<Trigger>getProperty(Property.TRIGGER).orElseThrow();
    assertThat(day("2026-10-09").atTime(starts).plus(duration(trigger.getDuration())))
        .isEqualTo(day("2026-10-08").atTime(9, 0));
  }

  private static Duration duration(TemporalAmount amount) {
    return amount instanceof Period period
        ? Duration.ofDays(period.getDays())
        : Duration.from(amount);
  }

  @Test
  void noAlarmWhereNothingIsToBeRemindedOfAndCancelledIsCancelled() throws Exception {
    CalendarEvent gone =
        new CalendarEvent(
            "a@huanze", day("2026-11-30"), "s", "d", CalendarEvent.State.CANCELLED, null);
    VEvent event = only(IcsWriter.bytes("n", List.of(gone), 1, NOW));
    assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
    assertThat(event.getAlarms()).isEmpty();
  }

  /** A day is a day wherever the computer thinks it is. */
  @ParameterizedTest
  @ValueSource(strings = {"Asia/Shanghai", "UTC", "America/Los_Angeles", "Pacific/Kiritimati"})
  void theComputersTimeZoneDoesNotMatter(String zone) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(
              new String(
                  IcsWriter.bytes("n", List.of(event(day("2026-03-08"), null)), 1, NOW),
                  StandardCharsets.UTF_8))
          .contains("DTSTART;VALUE=DATE:20260308\r\n", "DTEND;VALUE=DATE:20260309\r\n")
          .contains("DTSTAMP:20261126T130000Z");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void anEmptyCalendarIsWrittenToo() throws Exception {
    Path file = folder.resolve("空.ics");
    IcsWriter.write(file, "n", List.of(), 1, NOW);
    assertThat(Files.readString(file)).contains("BEGIN:VCALENDAR").doesNotContain("VEVENT");
  }

  private static String said(Throwable failure) {
    return failure instanceof Obstacle obstacle
        ? Texts.chinese().text(obstacle.textKey(), obstacle.args().toArray())
        : "";
  }

  @Test
  void whereItCannotBeWrittenThatIsSaidAndTheOldFileStays() throws IOException {
    List<CalendarEvent> events = List.of(event(day("2026-11-30"), null));
    assertThatThrownBy(() -> IcsWriter.write(folder.resolve("没有/a.ics"), "n", events, 1, NOW))
        .satisfies(e -> assertThat(said(e)).contains("没有"));
    assertThatThrownBy(
            () -> IcsWriter.write(folder.resolve("长".repeat(120) + ".ics"), "n", events, 1, NOW))
        .satisfies(e -> assertThat(said(e)).contains("太长"));
    assertThatThrownBy(() -> IcsWriter.write(folder.resolve("a.txt"), "n", events, 1, NOW))
        .isInstanceOf(InvalidInput.class);
    Path there = Files.createDirectory(folder.resolve("夹.ics"));
    assertThatThrownBy(() -> IcsWriter.write(there, "n", events, 1, NOW))
        .isInstanceOf(Obstacle.class);
    Path old = Files.writeString(folder.resolve("old.ics"), "old");
    IcsWriter.write(old, "n", events, 1, NOW);
    assertThat(Files.readString(old)).startsWith("BEGIN:VCALENDAR");
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .as("nothing half written is left")
          .containsExactlyInAnyOrder("夹.ics", "old.ics");
    }
  }
}
