package huanze.app.practice;

import huanze.app.Wiring;
import huanze.app.practice.PracticeTenures.Held;
import huanze.base.Ids;
import huanze.unit.Roster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Brings people and tenures into the ledger as an office does: by the forms, when it is known. */
final class PracticeRoster {
  private final Wiring desk;
  private final PracticeWords words;
  private final PracticeTenures tenures;
  private final Path folder;

  /**
   * @param folder for the forms, thrown away later
   */
  PracticeRoster(Wiring desk, PracticeWords words, PracticeTenures tenures, Path folder) {
    this.desk = desk;
    this.words = words;
    this.tenures = tenures;
    this.folder = folder;
  }

  /** Everybody there was on the first day. */
  void begin(LocalDate first) {
    List<Held> known = tenures.all().stream().filter(h -> h.from().isBefore(first)).toList();
    people(words.one("source.people"), known);
    tenures(words.one("source.tenures"), known.stream().map(h -> line(h, false)));
  }

  /** Who came and who left in a month. */
  void changes(YearMonth month, String source) {
    List<Held> news =
        tenures.all().stream()
            .filter(h -> h.changesIn(month) || isAnnounced(h, month))
            .filter(this::lives)
            .toList();
    if (!news.isEmpty()) {
      people(
          source, news.stream().filter(h -> desk.structure().person(person(h)).isEmpty()).toList());
      tenures(source, news.stream().map(h -> line(h, ends(h, month))));
    }
  }

  /** Whoever is to come after today is known today. */
  private static boolean isAnnounced(Held held, YearMonth month) {
    return month.equals(PracticeCity.LAST) && YearMonth.from(held.from()).isAfter(month);
  }

  private static boolean ends(Held held, YearMonth month) {
    return held.to() != null && !YearMonth.from(held.to()).isAfter(month);
  }

  /** False for a post that ended with its unit: nobody comes any more. */
  private boolean lives(Held held) {
    return desk.structure()
        .post(held.post())
        .flatMap(desk.structure()::life)
        .filter(life -> life.contains(held.from()))
        .filter(life -> held.to() == null || life.contains(held.to()))
        .isPresent();
  }

  private void people(String source, List<Held> some) {
    Stream<String> lines = some.stream().map(PracticeRoster::line).distinct();
    read(Roster.PEOPLE, source, Stream.concat(Stream.of(words.one("columns.people")), lines));
  }

  private static String line(Held held) {
    return String.join(",", held.name(), number(held), person(held).toString());
  }

  private static String number(Held held) {
    return held.number() == null ? "" : held.number();
  }

  private static UUID person(Held held) {
    return Ids.named("practice person " + held.who());
  }

  private void tenures(String source, Stream<String> lines) {
    read(Roster.TENURES, source, Stream.concat(Stream.of(words.one("columns.tenures")), lines));
  }

  private String line(Held held, boolean ended) {
    String acting = held.acting() ? words.one("yes") : "";
    String document = held.document() == null ? "" : held.document();
    return String.join(
        ",",
        held.post(),
        held.name(),
        number(held),
        held.from().toString(),
        ended ? String.valueOf(held.to()) : "",
        acting,
        document,
        held.id().toString());
  }

  /** A file's name stands in the history, so it is called as an office would call it. */
  private void read(Roster roster, String source, Stream<String> lines) {
    List<String> all = new ArrayList<>(lines.toList());
    if (all.size() == 1) {
      return;
    }
    try {
      Path file = folder.resolve(source);
      Files.write(file, all);
      desk.rosters().importFile(roster, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
