package huanze.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.AgendaPack;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.YearAgenda;
import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.rulepack.PackSettings;
import huanze.unit.Reorganisation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts because a predecessor held it says so beside the obligation (reading rule 10). */
class WhyInheritedTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 10);

  @TempDir Path folder;

  @Test
  void aPredecessorsMeetingSaysWhoseItWasAndTheUnitsOwnDoesNot() {
    try (Wiring desk = NewOffice.desk(folder.resolve("home"), TODAY, "130304")) {
      UUID water = desk.structure().unit("130304.department.water").orElseThrow().id();
      UUID health = desk.structure().unit("130304.department.health").orElseThrow().id();
      NewOffice.meeting(desk, health, LocalDate.of(2025, 2, 10));
      NewOffice.meeting(desk, water, LocalDate.of(2025, 5, 6));
      desk.reorganisations()
          .apply(Reorganisation.Merge.into(water, Set.of(health), LocalDate.of(2025, 3, 31)));
      assertThat(notes(desk, water, "2025-02")).containsExactly("补录，6月10日登记、原北戴河区卫生健康委员会召开");
      assertThat(notes(desk, water, "2025-05")).containsExactly("补录，6月10日登记");
      YearAgenda year = desk.agenda().year(2025);
      assertThat(year.views(counted(year, water, "2025-02"), Texts.chinese()).getFirst().records())
          .extracting(r -> r.inherited())
          .containsExactly("原北戴河区卫生健康委员会召开");
    }
  }

  private static List<Obligation> counted(YearAgenda year, UUID unit, String month) {
    return year.obligations(ObligationFilter.ALL.ofUnit(unit), TODAY).stream()
        .filter(o -> o.period().equals(Period.parse(month)) && !o.records().isEmpty())
        .toList();
  }

  private static List<String> notes(Wiring desk, UUID unit, String month) {
    YearAgenda year = desk.agenda().year(2025);
    AgendaWords words = new AgendaWords(Texts.chinese());
    AgendaPack pack = new AgendaPack(desk.pack(), PackSettings.NONE);
    WhyBuilder why =
        new WhyBuilder(
            words,
            year,
            pack,
            TODAY,
            new MakeUps(words, desk.agenda()::year, pack.pack(), ids -> Map.of(), TODAY),
            ids -> Map.of());
    return counted(year, unit, month).stream()
        .flatMap(o -> why.build(o, Optional.empty()).records().stream())
        .map(Why.Record::notes)
        .toList();
  }
}
