package huanze.command;

import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.rulepack.LegalDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code documents}: the legal documents that duties rest on, and the office's corrections. */
@Command(
    name = "documents",
    subcommands = {
      DocumentsCommand.Listing.class,
      DocumentsCommand.Add.class,
      DocumentsCommand.Edit.class,
      DocumentsCommand.TakeBack.class
    })
final class DocumentsCommand extends GroupCommand {

  /** A document. */
  record DocumentLine(
      String id,
      String title,
      @Nullable String number,
      @Nullable String issuer,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String replacedBy,
      boolean ended,
      boolean unconfirmed) {}

  /** {@code documents list}. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Option(names = "--on", description = "${bundle:command.option.document.on}")
    private @Nullable String on;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      LocalDate day = on == null ? desk.clock().today() : Inputs.day("--on", on);
      answer(
          desk.legalDocuments().all().stream()
              .map(
                  d ->
                      new DocumentLine(
                          d.id(),
                          d.title(),
                          d.number(),
                          d.issuer(),
                          d.validity().from(),
                          d.validity().to(),
                          d.replacedBy(),
                          d.endedBefore(day),
                          d.unconfirmed()))
              .toList(),
          json);
      return CommandMain.DONE;
    }
  }

  /** What is said of a document; what is left out stays as it is, "-" empties it. */
  abstract static class Writing extends DeskCommand {
    @Option(names = "--number", description = "${bundle:command.option.document.number}")
    private @Nullable String number;

    @Option(names = "--issuer", description = "${bundle:command.option.document.issuer}")
    private @Nullable String issuer;

    @Option(names = "--from", description = "${bundle:command.option.document.from}")
    private @Nullable String from;

    @Option(names = "--to", description = "${bundle:command.option.document.to}")
    private @Nullable String to;

    @Option(names = "--replaced-by", description = "${bundle:command.option.document.replacedBy}")
    private @Nullable String replacedBy;

    @Option(names = "--checked", description = "${bundle:command.option.document.checked}")
    private boolean checked;

    final void write(Wiring desk, LegalDocument before, @Nullable String title) {
      LegalDocument saved =
          desk.legalDocuments()
              .save(
                  new LegalDocument(
                      before.id(),
                      title == null ? before.title() : title,
                      text(number, before.number()),
                      text(issuer, before.issuer()),
                      new DateRange(
                          day("--from", from, before.validity().from()),
                          day("--to", to, before.validity().to())),
                      replacedBy == null || replacedBy.equals("-")
                          ? text(replacedBy, before.replacedBy())
                          : document(desk, replacedBy).id(),
                      before.unconfirmed() && !checked));
      say("command.documents.saved", saved.title(), saved.id());
    }

    private static @Nullable String text(@Nullable String typed, @Nullable String before) {
      return typed == null ? before : typed.equals("-") ? null : typed;
    }

    private static @Nullable LocalDate day(
        String option, @Nullable String typed, @Nullable LocalDate before) {
      return typed == null ? before : typed.equals("-") ? null : Inputs.day(option, typed);
    }
  }

  /** {@code documents add}. */
  @Command(name = "add")
  static final class Add extends Writing {
    @Parameters(paramLabel = "TITLE", description = "${bundle:command.option.document.title}")
    private String title = "";

    @Override
    protected int run(Wiring desk) {
      write(desk, new LegalDocument("", "", null, null, DateRange.ALWAYS, null, false), title);
      return CommandMain.DONE;
    }
  }

  /** {@code documents edit}. */
  @Command(name = "edit")
  static final class Edit extends Writing {
    @Parameters(paramLabel = "ID", description = "${bundle:command.option.legalDocument}")
    private String id = "";

    @Option(names = "--title", description = "${bundle:command.option.document.title}")
    private @Nullable String title;

    @Override
    protected int run(Wiring desk) {
      write(desk, document(desk, id), title);
      return CommandMain.DONE;
    }
  }

  /** {@code documents take-back}. */
  @Command(name = "take-back")
  static final class TakeBack extends DeskCommand {
    @Parameters(paramLabel = "ID", description = "${bundle:command.option.legalDocument}")
    private String id = "";

    @Override
    protected int run(Wiring desk) {
      LegalDocument known = document(desk, id);
      boolean taken = desk.legalDocuments().takeBack(known.id()).isPresent();
      say(taken ? "command.documents.takenBack" : "command.documents.asShipped", known.title());
      return CommandMain.DONE;
    }
  }

  /** By id, title, or what only one title holds. */
  private static LegalDocument document(Wiring desk, String typed) {
    List<LegalDocument> all = desk.legalDocuments().all();
    List<LegalDocument> found =
        all.stream().filter(d -> d.id().equals(typed) || d.title().equals(typed)).toList();
    if (found.isEmpty()) {
      found = all.stream().filter(d -> d.title().contains(typed)).toList();
    }
    if (found.isEmpty()) {
      throw InvalidInput.of("document", "rulepack.document.none", typed);
    }
    if (found.size() > 1) {
      String several = found.stream().map(LegalDocument::id).collect(Collectors.joining(" "));
      throw InvalidInput.of("document", "rulepack.document.several", typed, several);
    }
    return found.get(0);
  }
}
