package huanze.ledger;

import static huanze.ledger.Sample.THING;

import huanze.base.Ids;
import huanze.base.Obstacle;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;

/** Writes until it is killed: single saves, imports, undo, while another thread reads. */
final class KilledChild {
  private static final int IMPORT = 5_000;

  private KilledChild() {}

  public static void main(String[] args) {
    Random random = new Random(Long.parseLong(args[1]));
    Ledger ledger = Sample.open(Path.of(args[0]));
    Thread reader = Thread.ofPlatform().daemon(true).unstarted(() -> read(ledger));
    reader.start();
    say("ready");
    long last = ledger.position();
    for (int turn = 0; ; turn++) {
      String token = args[1] + "-" + turn;
      OptionalLong written =
          turn % 40 == 13
              ? importing(ledger, token, random.nextInt(3))
              : random.nextInt(10) == 0 ? undo(ledger, last) : single(ledger, token, random);
      if (written.isPresent()) {
        last = written.getAsLong();
        say(last + " " + token);
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private static OptionalLong single(Ledger ledger, String token, Random random) {
    UUID id = Ids.named("single " + random.nextInt(500));
    return ledger.save(
        Deed.of("test.single", token), w -> w.put(THING, Row.of(id).with("name", token)));
  }

  private static OptionalLong importing(Ledger ledger, String token, int pool) {
    return ledger.save(
        Deed.of("test.import", token),
        w -> {
          for (int i = 0; i < IMPORT; i++) {
            UUID id = Ids.named("import " + pool + " " + i);
            w.put(THING, Row.of(id).with("name", token).with("amount", i));
          }
        });
  }

  private static OptionalLong undo(Ledger ledger, long entry) {
    try {
      return ledger.undo(entry);
    } catch (Obstacle e) {
      if (e.textKey().equals("ledger.notUndoable") || e.textKey().equals("ledger.alreadyUndone")) {
        return OptionalLong.empty();
      }
      throw e;
    }
  }

  private static void read(Ledger ledger) {
    while (true) {
      ledger.read(
          h -> {
            long imported =
                h.createQuery("SELECT COUNT(*) FROM thing WHERE amount IS NOT NULL")
                    .mapTo(Long.class)
                    .one();
            if (imported % IMPORT != 0) {
              say("TORN READ " + imported);
            }
            return imported;
          });
    }
  }
}
