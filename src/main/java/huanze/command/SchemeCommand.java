package huanze.command;

import huanze.app.Wiring;
import huanze.assessment.SchemePreview;
import huanze.assessment.YearScheme;
import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.rulepack.Condition.Assessed;
import huanze.rulepack.Scheme;
import huanze.rulepack.Unconfirmed;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scheme}: what counties and departments are assessed by, year by year. */
@Command(
    name = "scheme",
    subcommands = {
      SchemeCommand.Listing.class,
      SchemeCommand.Check.class,
      SchemeCommand.Import.class,
      SchemeCommand.Export.class
    })
final class SchemeCommand extends GroupCommand {

  /**
   * A year's scheme.
   *
   * @param source {@code office} for its own, {@code pack} for the default
   * @param unconfirmed true if it is the default and the office has not confirmed it
   * @param frozen true once an assessment rests on it
   */
  record SchemeLine(
      int year,
      Assessed assessed,
      String title,
      int items,
      BigDecimal maximum,
      BigDecimal excellentFrom,
      BigDecimal qualifiedFrom,
      String source,
      boolean unconfirmed,
      boolean frozen) {}

  /** {@code scheme list}. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Option(names = "--year", description = "${bundle:command.option.year}")
    private @Nullable String year;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      List<String> open =
          desk.pack().unconfirmed(desk.packSettings().find()).stream()
              .map(Unconfirmed::id)
              .toList();
      int wanted = year == null ? desk.clock().today().getYear() : Inputs.year(year);
      answer(desk.schemes().all(wanted).stream().map(s -> line(s, open)).toList(), json);
      return CommandMain.DONE;
    }

    private static SchemeLine line(YearScheme one, List<String> open) {
      Scheme scheme = one.scheme();
      return new SchemeLine(
          one.year(),
          scheme.assessed(),
          scheme.title(),
          scheme.items().size(),
          scheme.maximum(),
          scheme.excellentFrom(),
          scheme.qualifiedFrom(),
          one.fromPack() ? "pack" : "office",
          one.fromPack() && open.contains("scheme." + CamelCase.of(scheme.assessed())),
          one.isFrozen());
    }
  }

  /** What the commands on one scheme name. */
  abstract static class OfKind extends DeskCommand {
    @Option(names = "--year", required = true, description = "${bundle:command.option.year}")
    private String year = "";

    @Option(names = "--kind", required = true, description = "${bundle:command.option.assessed}")
    private String kind = "";

    final int year() {
      return Inputs.year(year);
    }

    final Assessed kind() {
      try {
        return CamelCase.parse(Assessed.class, kind);
      } catch (IllegalArgumentException e) {
        throw InvalidInput.of("--kind", "command.scheme.badKind", kind);
      }
    }

    /** Headings nobody asked for are named first: often they are why something is missing. */
    final SchemePreview checked(Wiring desk, @Nullable Path file) {
      SchemePreview preview = desk.schemes().preview(year(), kind(), Objects.requireNonNull(file));
      preview.unknownHeadings().forEach(h -> say("command.import.unknownHeading", h));
      preview.sound();
      return preview;
    }

    final void report(SchemePreview preview, String textKey) {
      Scheme scheme = preview.sound();
      say(
          preview.changesNothing() ? "command.scheme.same" : textKey,
          scheme.items().size(),
          scheme.maximum().toPlainString(),
          scheme.excellentFrom().toPlainString(),
          scheme.qualifiedFrom().toPlainString());
    }
  }

  /** {@code scheme check}: what importing a file would find. */
  @Command(name = "check")
  static final class Check extends OfKind {
    @Parameters(paramLabel = "FILE", description = "${bundle:command.option.file}")
    private @Nullable Path file;

    @Override
    protected int run(Wiring desk) {
      report(checked(desk, file), "command.scheme.sound");
      return CommandMain.DONE;
    }
  }

  /** {@code scheme import}. */
  @Command(name = "import")
  static final class Import extends OfKind {
    @Parameters(paramLabel = "FILE", description = "${bundle:command.option.file}")
    private @Nullable Path file;

    @Override
    protected int run(Wiring desk) {
      SchemePreview preview = checked(desk, file);
      desk.schemes().importFile(year(), kind(), Objects.requireNonNull(file));
      report(preview, "command.scheme.imported");
      return CommandMain.DONE;
    }
  }

  /** {@code scheme export}. */
  @Command(name = "export")
  static final class Export extends OfKind {
    @Option(names = "--out", required = true, description = "${bundle:command.option.out}")
    private @Nullable Path out;

    @Override
    protected int run(Wiring desk) {
      Path target = Objects.requireNonNull(out);
      desk.schemes().export(year(), kind(), target);
      say("command.written", target);
      return CommandMain.DONE;
    }
  }
}
