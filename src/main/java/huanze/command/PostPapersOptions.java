package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.paper.PaperContent;
import huanze.rulepack.Level;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked for of the papers about who answers for what, for printing and for issuing. */
final class PostPapersOptions {
  private PostPapersOptions() {}

  /** {@code duty-list}: 责任清单 of one unit, person or level. */
  static final class DutyList implements DescribedPaper {
    @Option(names = "--unit", description = "${bundle:command.option.unit}")
    private @Nullable String unit;

    @Option(names = "--person", description = "${bundle:command.option.person}")
    private @Nullable String person;

    @Option(names = "--level", description = "${bundle:command.option.level.papers}")
    private @Nullable String level;

    @Option(names = "--on", description = "${bundle:command.option.on.papers}")
    private @Nullable String on;

    @Override
    public PaperContent content(Wiring desk) {
      if (Stream.of(unit, person, level).filter(Objects::nonNull).count() != 1) {
        throw InvalidInput.of("--unit", "command.print.whoseList");
      }
      LocalDate day = day(desk, on);
      Inputs inputs = new Inputs(desk);
      if (unit != null) {
        return desk.papers().posts().dutyListOfUnit(inputs.unit(unit).id(), day);
      }
      return person != null
          ? desk.papers().posts().dutyListOfPerson(inputs.person(person).id(), day)
          : desk.papers()
              .posts()
              .dutyListOfLevel(
                  Objects.requireNonNull(Inputs.word(Level.class, "--level", level)), day);
    }
  }

  /** {@code responsibility-letter}: 目标责任书 of a unit and year. */
  static final class Letter implements DescribedPaper {
    @Option(names = "--unit", required = true, description = "${bundle:command.option.unit}")
    private String unit = "";

    @Option(names = "--year", required = true, description = "${bundle:command.option.year}")
    private String year = "";

    @Override
    public PaperContent content(Wiring desk) {
      int of = Inputs.year(year);
      return desk.papers().posts().letter(new Inputs(desk).unit(unit).id(), of);
    }
  }

  /** {@code coverage}: 职责覆盖表 of one unit, of a level, or of all. */
  static final class Coverage implements DescribedPaper {
    @Option(names = "--unit", description = "${bundle:command.option.unit}")
    private @Nullable String unit;

    @Option(names = "--level", description = "${bundle:command.option.level.papers}")
    private @Nullable String level;

    @Option(names = "--on", description = "${bundle:command.option.on.papers}")
    private @Nullable String on;

    @Override
    public PaperContent content(Wiring desk) {
      if (unit != null && level != null) {
        throw InvalidInput.of("--unit", "command.print.unitOrLevel");
      }
      LocalDate day = day(desk, on);
      Level only = Inputs.word(Level.class, "--level", level);
      return unit == null
          ? desk.papers().posts().coverage(only, day)
          : desk.papers().posts().coverageOfUnit(new Inputs(desk).unit(unit).id(), day);
    }
  }

  /** {@code roster}: 领导小组名单. */
  static final class Roster implements DescribedPaper {
    @Option(names = "--unit", required = true, description = "${bundle:command.option.unit.group}")
    private String unit = "";

    @Option(names = "--on", description = "${bundle:command.option.on.papers}")
    private @Nullable String on;

    @Override
    public PaperContent content(Wiring desk) {
      return desk.papers().posts().roster(new Inputs(desk).unit(unit).id(), day(desk, on));
    }
  }

  /** {@code handover}: 交接单 of a post. */
  static final class Handover implements DescribedPaper {
    @Option(names = "--post", required = true, description = "${bundle:command.option.post.any}")
    private String post = "";

    @Option(names = "--on", description = "${bundle:command.option.on.handover}")
    private @Nullable String on;

    @Override
    public PaperContent content(Wiring desk) {
      LocalDate day = on == null ? null : Inputs.day("--on", on);
      return desk.papers().posts().handover(new Inputs(desk).post(post).id(), day);
    }
  }

  /** {@code leader}: 领导履职单 of a person. */
  static final class Leader implements DescribedPaper {
    @Option(names = "--person", required = true, description = "${bundle:command.option.person}")
    private String person = "";

    @Option(names = "--on", description = "${bundle:command.option.on.papers}")
    private @Nullable String on;

    @Override
    public PaperContent content(Wiring desk) {
      return desk.papers().posts().leader(new Inputs(desk).person(person).id(), day(desk, on));
    }
  }

  /** {@code wall-chart}: 责任分工挂图 of the region of a unit. */
  static final class Chart implements DescribedPaper {
    @Option(names = "--unit", required = true, description = "${bundle:command.option.unit}")
    private String unit = "";

    @Option(names = "--on", description = "${bundle:command.option.on.papers}")
    private @Nullable String on;

    @Override
    public PaperContent content(Wiring desk) {
      return desk.papers().posts().wallChart(new Inputs(desk).unit(unit).id(), day(desk, on));
    }
  }

  private static LocalDate day(Wiring desk, @Nullable String on) {
    return on == null ? desk.clock().today() : Inputs.day("--on", on);
  }
}
