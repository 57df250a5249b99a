package huanze.paper;

import huanze.agenda.Obligation;
import huanze.agenda.YearAgenda;
import huanze.agenda.calendar.MonthFilter;
import huanze.agenda.calendar.MonthPage;
import huanze.agenda.calendar.RecordNames;
import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills the month's sheet with what the month's screen shows. */
final class MonthSheets {
  /** Some hundred pages of A4. */
  private static final int MOST_LINES = 4_000;

  private final Sources sources;
  private final YearAgenda agenda;
  private final Structure structure;
  private final PaperWords words;
  private final LocalDate asOf;

  /**
   * @param agenda of the month's year
   */
  MonthSheets(Sources sources, YearAgenda agenda, LocalDate asOf) {
    this.sources = sources;
    this.agenda = agenda;
    this.structure = agenda.structure();
    this.words = new PaperWords(sources.texts());
    this.asOf = asOf;
  }

  /**
   * @param before obligations of the year before, whose last day may have moved into January
   * @param office code of the office's region: what it is about if it is narrowed to no other
   * @throws InvalidInput if there is more than anybody reads on paper
   */
  MonthSheet of(YearMonth month, MonthFilter filter, Collection<Obligation> before, String office) {
    RecordNames names = new RecordNames(sources.pack(), structure, sources.texts());
    MonthPage page = MonthPage.of(month, agenda, before, filter, asOf, names);
    int lines = page.days().stream().mapToInt(day -> day.due().size() + day.acts().size()).sum();
    if (lines > MOST_LINES) {
      throw InvalidInput.of("", "paper.monthTooLong", lines, MOST_LINES);
    }
    UUID only = filter.unit();
    Optional<Unit> unit =
        only == null
            ? Optional.empty()
            : Optional.of(
                structure
                    .unit(only)
                    .orElseThrow(() -> InvalidInput.of("unit", "paper.unitGone", only)));
    String within = filter.region();
    String code = within == null ? office : within;
    Stream<String> region =
        unit.isPresent() && within != null ? Stream.of(regionName(within)) : Stream.empty();
    Stream<String> level =
        filter.level() == null
            ? Stream.empty()
            : Stream.of(words.text("paper.level." + CamelCase.of(filter.level())));
    return new MonthSheet(
        month.getYear(),
        month.getMonthValue(),
        unit.map(Unit::name).orElseGet(() -> regionName(code)),
        unit.map(Unit::code).orElse(code),
        asOf,
        sources.pack().title(),
        Stream.concat(region, level).toList(),
        page.days().stream().map(this::day).toList());
  }

  private String regionName(String code) {
    return structure.region(code).map(Region::name).orElse(code);
  }

  private MonthSheet.Day day(MonthPage.Day day) {
    return new MonthSheet.Day(
        day.date(),
        day.kind(),
        day.due().stream().map(this::due).toList(),
        day.acts().stream()
            .map(act -> new MonthSheet.Act(act.state(), act.form(), act.organs()))
            .toList());
  }

  private MonthSheet.Due due(Obligation one) {
    return new MonthSheet.Due(
        one.standing(), one.rule().id(), one.rule().title(), who(one), words.period(one.period()));
  }

  /** Both organs of what is owed jointly (reading rule 8); the post of what a post owes. */
  private String who(Obligation one) {
    UUID post = one.post();
    String units =
        Stream.of(Optional.of(one.unit()), Optional.ofNullable(one.jointWith()))
            .flatMap(Optional::stream)
            .distinct()
            .map(id -> structure.nameOn(id, one.to()))
            .collect(Collectors.joining(words.text("paper.comma")));
    return post == null
        ? units
        : structure
            .post(post)
            .map(found -> words.text("paper.month.whoPost", units, found.name()))
            .orElse(units);
  }
}
