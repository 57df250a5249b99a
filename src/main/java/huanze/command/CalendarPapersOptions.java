package huanze.command;

import huanze.agenda.Standing;
import huanze.agenda.calendar.GridAsked;
import huanze.agenda.calendar.GridFilter;
import huanze.agenda.calendar.GridSpan;
import huanze.agenda.calendar.MonthFilter;
import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.paper.PaperContent;
import huanze.paper.PaperSize;
import huanze.rulepack.Level;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked for of the calendar's papers, for printing and for issuing. */
final class CalendarPapersOptions {
  private CalendarPapersOptions() {}

  /** {@code grid-sheet}: 履职日历 with the filters of its screen. */
  static final class Grid implements DescribedPaper {
    private static final int QUARTERS = 4;
    private static final int MONTHS = 12;

    @Option(names = "--year", required = true, description = "${bundle:command.option.year}")
    private String year = "";

    @Option(names = "--quarter", description = "${bundle:command.option.grid.quarter}")
    private @Nullable String quarter;

    @Option(names = "--month", description = "${bundle:command.option.grid.month}")
    private @Nullable String month;

    @Option(names = "--as-of", description = "${bundle:command.option.as.of}")
    private @Nullable String asOf;

    @Option(names = "--unit", description = "${bundle:command.option.unit.below}")
    private @Nullable String unit;

    @Option(names = "--level", description = "${bundle:command.option.plan.level}")
    private @Nullable String level;

    @Option(names = "--region", description = "${bundle:command.option.plan.region}")
    private @Nullable String region;

    @Option(names = "--rule", description = "${bundle:command.option.rule}")
    private @Nullable String rule;

    @Option(names = "--kind", description = "${bundle:command.option.unitKind.one}")
    private @Nullable String kind;

    @Option(names = "--standing", description = "${bundle:command.option.grid.standing}")
    private @Nullable String standing;

    @Option(names = "--problems", description = "${bundle:command.option.grid.problems}")
    private boolean problems;

    @Option(names = "--search", description = "${bundle:command.option.grid.search}")
    private @Nullable String search;

    @Option(names = "--rows", description = "${bundle:command.option.grid.rows}")
    private @Nullable String rows;

    @Option(names = "--size", description = "${bundle:command.option.paper.size}")
    private @Nullable String size;

    @Override
    public PaperContent content(Wiring desk) {
      GridAsked asked = new GridAsked(span(), filter(desk), rows(), Set.of());
      LocalDate day = asOf == null ? desk.clock().today() : Inputs.day("--as-of", asOf);
      return desk.papers().grid(asked, size(size), day);
    }

    private GridSpan span() {
      int of = Inputs.year(year);
      if (quarter != null && month != null) {
        throw InvalidInput.of("--quarter", "command.print.quarterOrMonth");
      }
      if (quarter != null) {
        return new GridSpan(GridSpan.Zoom.QUARTER, of, number("--quarter", quarter, QUARTERS));
      }
      return month == null
          ? GridSpan.year(of)
          : new GridSpan(GridSpan.Zoom.MONTH, of, number("--month", month, MONTHS));
    }

    private static int number(String option, String text, int most) {
      if (!text.matches("\\d{1,2}")
          || Integer.parseInt(text) < 1
          || Integer.parseInt(text) > most) {
        throw InvalidInput.of(option, "command.badNumber", text, most);
      }
      return Integer.parseInt(text);
    }

    private GridFilter filter(Wiring desk) {
      Inputs inputs = new Inputs(desk);
      UUID top = unit == null ? null : inputs.unit(unit).id();
      if (kind != null && desk.pack().findKind(kind).isEmpty()) {
        throw InvalidInput.of("--kind", "command.noUnitKind", kind);
      }
      return new GridFilter(
          Inputs.word(Level.class, "--level", level),
          inputs.region(region),
          rule == null ? null : inputs.rule(rule).id(),
          Inputs.word(Standing.class, "--standing", standing),
          kind,
          problems,
          Objects.requireNonNullElse(search, ""),
          top);
    }

    private GridAsked.Rows rows() {
      GridAsked.Rows wanted = Inputs.word(GridAsked.Rows.class, "--rows", rows);
      if (wanted == GridAsked.Rows.CHOSEN) {
        throw InvalidInput.of("--rows", "command.notOneOf", rows, "regions units rules");
      }
      return wanted == null ? GridAsked.Rows.RULES : wanted;
    }
  }

  /** {@code month-sheet}: 履职月历 with the filters of its screen. */
  static final class Month implements DescribedPaper {
    @Option(names = "--month", required = true, description = "${bundle:command.option.month}")
    private String month = "";

    @Option(names = "--as-of", description = "${bundle:command.option.as.of}")
    private @Nullable String asOf;

    @Option(names = "--unit", description = "${bundle:command.option.unit}")
    private @Nullable String unit;

    @Option(names = "--level", description = "${bundle:command.option.plan.level}")
    private @Nullable String level;

    @Option(names = "--region", description = "${bundle:command.option.plan.region}")
    private @Nullable String region;

    @Override
    public PaperContent content(Wiring desk) {
      Inputs inputs = new Inputs(desk);
      MonthFilter filter =
          new MonthFilter(
              Inputs.word(Level.class, "--level", level),
              inputs.region(region),
              unit == null ? null : inputs.unit(unit).id());
      LocalDate day = asOf == null ? desk.clock().today() : Inputs.day("--as-of", asOf);
      return desk.papers().month(month(), filter, day);
    }

    /** A month from 2000 to 2100. */
    private YearMonth month() {
      if (!month.matches("(20\\d\\d|2100)-(0[1-9]|1[0-2])")) {
        throw InvalidInput.of("--month", "command.badMonth", month);
      }
      return YearMonth.parse(month);
    }
  }

  static PaperSize size(@Nullable String text) {
    String wanted = text == null ? PaperSize.A4.name() : text.toUpperCase(Locale.ROOT);
    return Stream.of(PaperSize.values())
        .filter(size -> size.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> InvalidInput.of("--size", "command.notOneOf", text, "A4 A3"));
  }
}
