package huanze.command;

import huanze.activity.Activity;
import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.base.Progress;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceCheck;
import huanze.evidence.EvidenceIntake;
import huanze.ledger.Damage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence}: the files that prove what was done. */
@Command(
    name = "evidence",
    subcommands = {
      EvidenceCommand.Listing.class,
      EvidenceCommand.Add.class,
      EvidenceCommand.Verify.class
    })
final class EvidenceCommand extends GroupCommand {
  /** One file, as listed. */
  record EvidenceLine(
      UUID id, String file, long size, String mediaType, LocalDate enteredOn, String digest) {}

  /**
   * One file and how it stands with it.
   *
   * @param state {@code ok missing altered unreadable}
   * @param record the record it proves, in words
   */
  record EvidenceState(
      EvidenceCheck.State state,
      String file,
      String record,
      UUID subject,
      long size,
      String digest) {}

  /** The files of one record, in its order. */
  static List<EvidenceLine> lines(Activity activity) {
    return activity.evidence().stream()
        .map(
            e ->
                new EvidenceLine(
                    e.id(), e.fileName(), e.size(), e.mediaType(), e.enteredOn(), e.digest()))
        .toList();
  }

  private static Activity activity(Wiring desk, String word) {
    return Inputs.uuid(word)
        .flatMap(desk.activities()::find)
        .orElseThrow(() -> InvalidInput.of("ACTIVITY", "command.evidence.noActivity", word));
  }

  /** {@code evidence list}. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Parameters(paramLabel = "ACTIVITY", description = "${bundle:command.option.activity}")
    private String activity = "";

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      answer(lines(activity(desk, activity)), json);
      return CommandMain.DONE;
    }
  }

  /** {@code evidence add}: all files in one entry, or none and every bad one named. */
  @Command(name = "add")
  static final class Add extends DeskCommand {
    @Parameters(
        index = "0",
        paramLabel = "ACTIVITY",
        description = "${bundle:command.option.activity}")
    private String activity = "";

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "FILE",
        description = "${bundle:command.option.attach}")
    private List<Path> files = List.of();

    @Override
    protected int run(Wiring desk) {
      Activity to = activity(desk, activity);
      String record = desk.evidenceRecords().of(to);
      List<EvidenceIntake.Copied> copied =
          desk.activityService().copyAll(to.id(), files, copying("command.evidence.copying"));
      desk.activityService().attach(to.id(), copied);
      Map<EvidenceIntake.Copied, Evidence> back = EvidenceIntake.putBack(to.evidence(), copied);
      for (EvidenceIntake.Copied one : copied) {
        Evidence whole = back.get(one);
        if (whole == null) {
          say("command.evidence.added", one.fileName(), record);
        } else {
          say("command.evidence.putBack", one.fileName(), record, whole.fileName());
        }
      }
      return CommandMain.DONE;
    }
  }

  /** {@code evidence verify}: reads every file back that a record has now. */
  @Command(name = "verify")
  static final class Verify extends DeskCommand {
    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      List<EvidenceCheck.Checked> checked =
          EvidenceCheck.of(desk.ledger(), desk.vault(), Progress.NONE);
      desk.ledger().lookAgainAtEvidence();
      Map<UUID, String> records = desk.evidenceRecords().of(checked);
      answer(
          checked.stream()
              .map(
                  c ->
                      new EvidenceState(
                          c.state(),
                          c.file().fileName(),
                          records.get(c.subject()),
                          c.subject(),
                          c.file().size(),
                          c.file().digest()))
              .toList(),
          json);
      long bad = checked.stream().filter(c -> c.state() != EvidenceCheck.State.OK).count();
      if (bad > 0) {
        say("command.evidence.bad", checked.size(), bad);
        return CommandMain.OBSTACLE;
      }
      say("command.evidence.sound", checked.size());
      desk.damageWords().of(earlierFiles(desk)).forEach(root().console().errors()::println);
      return CommandMain.DONE;
    }

    /** Damaged files that only earlier states of records have: a full check named them. */
    private static List<Damage> earlierFiles(Wiring desk) {
      return desk.ledger().damage().damages().stream()
          .filter(damage -> damage.kind().isOfEvidence())
          .toList();
    }
  }
}
