package huanze.command;

import huanze.app.DamageWords;
import huanze.app.DeskSchema;
import huanze.app.Wiring;
import huanze.app.history.DeedWords;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.BackupGap;
import huanze.ledger.Damage;
import huanze.ledger.Deed;
import huanze.ledger.Entry;
import huanze.ledger.Ledger;
import huanze.ledger.Verification;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code journal}: the entries, their check, and the image made anew from them. */
@Command(
    name = "journal",
    subcommands = {
      JournalCommand.Listing.class,
      JournalCommand.Verify.class,
      JournalCommand.Rebuild.class
    })
final class JournalCommand extends GroupCommand {

  /** One entry, as listed. */
  record Line(
      long number,
      Instant at,
      String user,
      String what,
      @Nullable String reason,
      int rows,
      long operation,
      String kind,
      @Nullable Long undoneBy) {}

  /** {@code journal list}. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Option(
        names = "--limit",
        defaultValue = "1000",
        description = "${bundle:command.option.limit}")
    private int limit = 1000;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      List<Line> lines =
          desk.ledger().entries(Long.MAX_VALUE, limit).stream()
              .map(e -> line(e, desk.deedWords()))
              .toList();
      answer(lines, json);
      return CommandMain.DONE;
    }

    private static Line line(Entry e, DeedWords words) {
      return new Line(
          e.number(),
          e.at(),
          e.userName(),
          words.of(e.deed()),
          e.deed().reason(),
          e.rows(),
          e.operation(),
          huanze.base.CamelCase.of(e.kind()),
          e.undoneBy());
    }
  }

  /** {@code journal verify}: also of a ledger too damaged to open. */
  @Command(name = "verify")
  static final class Verify extends HomeCommand {
    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    public Integer call() {
      Verified verified = verification();
      Verification found = verified.found();
      if (json) {
        new Answer(root().console().answers(), root().texts()).json(CheckAnswer.of(verified));
      }
      verified.damages().forEach(root().console().errors()::println);
      for (BackupGap gap : found.gaps()) {
        say(gap.sentenceKey(), gap.backup(), gap.first(), gap.last());
      }
      for (String table : found.differing()) {
        say("command.verify.differs", table);
      }
      if (!found.sound()) {
        return CommandMain.OBSTACLE;
      }
      say("command.verify.sound", found.entries(), found.segments(), found.evidence());
      verified.unnamed().ifPresent(root().console().errors()::println);
      return CommandMain.DONE;
    }

    /**
     * @param damages in words
     * @param holders digest of a damaged file → the records that have it
     * @param unnamed how many files no entry names, in words
     */
    private record Verified(
        Verification found,
        List<String> damages,
        Map<String, List<String>> holders,
        Optional<String> unnamed) {}

    /**
     * A place that is damaged.
     *
     * @param records every record that has the file, in words; empty while the ledger cannot be
     *     opened, when only the first entry that names it is known
     */
    private record DamageLine(
        Damage.Kind kind,
        String segment,
        long entry,
        long offset,
        @Nullable Deed deed,
        List<String> records) {}

    /** What was found, as one document. */
    private record CheckAnswer(
        long entries,
        int segments,
        int evidence,
        List<DamageLine> damages,
        List<BackupGap> gaps,
        List<String> differing,
        Verification.Unnamed unnamed) {
      private static CheckAnswer of(Verified verified) {
        Verification found = verified.found();
        return new CheckAnswer(
            found.entries(),
            found.segments(),
            found.evidence(),
            found.damages().stream()
                .map(
                    d ->
                        new DamageLine(
                            d.kind(),
                            d.segment(),
                            d.entry(),
                            d.offset(),
                            d.deed(),
                            verified.holders().getOrDefault(d.segment(), List.of())))
                .toList(),
            found.gaps(),
            found.differing(),
            found.unnamed());
      }
    }

    /** What is known without opening: the first entry that names a file. */
    private String said(Damage damage) {
      return root().texts().text(damage.kind().textKey(), damage.args());
    }

    private Verified verification() {
      List<Path> places = root().preferences().backupPlaces();
      Wiring desk;
      try {
        desk = root().open();
      } catch (Obstacle unopened) {
        if (!Ledger.existsIn(root().home())) {
          throw unopened;
        }
        Verification found =
            Ledger.check(root().home(), DeskSchema.present(), places, Progress.NONE);
        if (found.sound()) {
          throw unopened;
        }
        List<String> damages = found.damages().stream().map(this::said).toList();
        return new Verified(found, damages, Map.of(), Optional.empty());
      }
      try (desk) {
        Verification found = desk.ledger().verify(places, Progress.NONE);
        DamageWords words = desk.damageWords();
        return new Verified(
            found, words.of(found.damages()), words.holders(found.damages()), words.unnamed(found));
      }
    }
  }

  /** {@code journal rebuild}. */
  @Command(name = "rebuild")
  static final class Rebuild extends DeskCommand {
    @Override
    protected int run(Wiring desk) {
      List<String> differing = desk.ledger().rebuild(Progress.NONE);
      if (differing.isEmpty()) {
        say("command.rebuilt.same");
      } else {
        say("command.rebuilt.differed", String.join(", ", differing));
      }
      return CommandMain.DONE;
    }
  }
}
