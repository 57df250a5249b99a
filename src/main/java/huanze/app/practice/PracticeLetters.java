package huanze.app.practice;

import huanze.app.Wiring;
import huanze.base.CamelCase;
import huanze.duty.LetterDraft;
import huanze.duty.LetterTarget;
import huanze.duty.ResponsibilityLetter;
import huanze.duty.Signatory;
import huanze.rulepack.Level;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Each March the office's own government gives the governments below their targets. */
final class PracticeLetters {
  private static final int SIGNED_ON = 18;

  private final Wiring desk;
  private final PracticeWords words;
  private final Path folder;

  /**
   * @param folder for the scans, thrown away later
   */
  PracticeLetters(Wiring desk, PracticeWords words, Path folder) {
    this.desk = desk;
    this.words = words;
    this.folder = folder;
  }

  void of(YearMonth month) {
    int year = month.getYear();
    if (month.getMonth() != Month.MARCH || year <= PracticeCity.FIRST.getYear()) {
      return;
    }
    Structure structure = desk.structure();
    LocalDate on = month.atDay(SIGNED_ON);
    for (Unit giver : structure.roots()) {
      Optional<Post> giving = isGovernment(giver) ? mainLeader(giver) : Optional.empty();
      for (Unit unit : structure.children(giver.id())) {
        Optional<Post> receiving = mainLeader(unit);
        if (giving.isPresent()
            && receiving.isPresent()
            && isGovernment(unit)
            && unit.existence().contains(on)) {
          letter(unit, year, giving.get(), receiving.get(), on);
        }
      }
    }
  }

  private boolean isGovernment(Unit unit) {
    return desk.pack().kind(unit.kind()).standsFor().equals("government");
  }

  private Optional<Post> mainLeader(Unit unit) {
    return desk.structure().post(unit.code() + ".mainLeader");
  }

  /** A letter whose receiver was away stays a draft. */
  private void letter(Unit unit, int year, Post giving, Post receiving, LocalDate on) {
    UUID letter =
        desk.letters()
            .set(
                unit.id(),
                year,
                new LetterDraft(
                    new Signatory(giving.id(), null),
                    new Signatory(receiving.id(), null),
                    null,
                    targets(unit, year)));
    Structure structure = desk.structure();
    boolean both =
        structure.holders(giving.id(), on).size() == 1
            && structure.holders(receiving.id(), on).size() == 1;
    if (both) {
      desk.letters().sign(letter, on);
      desk.letters().attach(letter, scan(unit, year, letter));
    }
  }

  private List<LetterDraft.Target> targets(Unit unit, int year) {
    String section = "letter.target." + (unit.level() == Level.COUNTY ? "county" : "township");
    List<LetterDraft.Target> targets = new ArrayList<>();
    for (List<String> row : words.rows(section)) {
      String measure = row.get(1);
      targets.add(
          new LetterDraft.Target(
              row.get(0),
              measure.isEmpty() ? null : measure,
              measure.isEmpty() ? null : CamelCase.parse(LetterTarget.Bound.class, row.get(2)),
              figure(unit, year, row),
              measure.isEmpty() ? null : row.get(5),
              MonthDay.parse("--" + row.get(6)).atYear(year),
              null));
    }
    return targets;
  }

  private static @Nullable BigDecimal figure(Unit unit, int year, List<String> row) {
    if (row.get(1).isEmpty()) {
      return null;
    }
    int spread = Dice.of("target", unit.code(), year, row.get(1)).of(Integer.parseInt(row.get(4)));
    return new BigDecimal(row.get(3)).add(BigDecimal.valueOf(spread));
  }

  private Path scan(Unit unit, int year, UUID letter) {
    String title =
        PracticeWords.fill(words.one("letter.scan"), Map.of("unit", unit.name(), "year", year));
    ResponsibilityLetter signed = desk.dutyBook().letter(letter).orElseThrow();
    List<String> lines = new ArrayList<>(List.of(title));
    signed.targets().forEach(t -> lines.add(t.text()));
    lines.add(String.valueOf(signed.signedOn()));
    return PracticeFiles.pdf(folder.resolve(title + ".pdf"), lines);
  }
}
