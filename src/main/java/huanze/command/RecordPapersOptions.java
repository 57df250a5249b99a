package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.paper.DeskPapers;
import huanze.paper.PaperContent;
import huanze.paper.RecordPapers;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked for of the papers for one record, for printing and for issuing. */
final class RecordPapersOptions {
  private RecordPapersOptions() {}

  /** A paper that needs a record. */
  static class OfRecord implements DescribedPaper {
    private final BiFunction<DeskPapers, UUID, PaperContent> paper;

    @Option(names = "--id", required = true, description = "${bundle:command.option.id}")
    private String id = "";

    OfRecord(BiFunction<DeskPapers, UUID, PaperContent> paper) {
      this.paper = paper;
    }

    @Override
    public PaperContent content(Wiring desk) {
      return paper.apply(desk.papers(), record(id));
    }
  }

  /** A paper that is also printed blank. */
  static class OrBlank implements DescribedPaper {
    private final BiFunction<RecordPapers, @Nullable UUID, PaperContent> paper;

    @Option(names = "--id", description = "${bundle:command.option.id}")
    private @Nullable String id;

    @Option(names = "--blank", description = "${bundle:command.option.blank.record}")
    private boolean blank;

    OrBlank(BiFunction<RecordPapers, @Nullable UUID, PaperContent> paper) {
      this.paper = paper;
    }

    @Override
    public PaperContent content(Wiring desk) {
      if (blank == (id != null)) {
        throw InvalidInput.of("--id", "command.print.idOrBlank");
      }
      return paper.apply(desk.papers().records(), id == null ? null : record(id));
    }
  }

  /** {@code report}: draft of a report of Art. 17. */
  static final class Report implements DescribedPaper {
    @Option(names = "--unit", required = true, description = "${bundle:command.option.unit}")
    private String unit = "";

    @Option(names = "--rule", required = true, description = "${bundle:command.option.rule.report}")
    private String rule = "";

    @Option(names = "--period", required = true, description = "${bundle:command.option.period}")
    private String period = "";

    @Override
    public PaperContent content(Wiring desk) {
      Inputs inputs = new Inputs(desk);
      Period about = inputs.period("--period", period);
      UUID of = inputs.unit(unit).id();
      return desk.papers().reports().draft(of, inputs.rule(rule).id(), about);
    }
  }

  private static UUID record(String id) {
    return Inputs.uuid(id).orElseThrow(() -> InvalidInput.of("--id", "command.noRecord", id));
  }
}
