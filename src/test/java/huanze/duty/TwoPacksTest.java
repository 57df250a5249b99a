package huanze.duty;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.rulepack.PackReader;
import huanze.rulepack.PackSettings;
import huanze.rulepack.Packs;
import huanze.rulepack.RulePack;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The city's regulation and the national provisions of 2025, both active. */
class TwoPacksTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
  private static final RulePack NATIONAL = read("cadre-responsibility-2025.yaml");

  private final DutyOffice office = DutyOffice.of("130302");
  private final DutyBook book =
      DutyBook.load(
          office.ledger,
          new DutyPacks(
              Packs.of(List.of(DutyOffice.PACK, NATIONAL), List.of()), PackSettings.NONE));

  private static RulePack read(String file) {
    try {
      return PackReader.read(Path.of(RulePack.class.getResource(file).toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void eachDutyShowsItsSource() {
    assertThat(book.catalogue())
        .hasSize(DutyOffice.PACK.duties().size() + NATIONAL.duties().size())
        .allMatch(d -> d.bases().get(0).document().equals(d.pack()));
    CatalogueDuty national = book.duty(NATIONAL.id() + ":2.1").orElseThrow();
    assertThat(national.bases().get(0).title()).isEqualTo("地方党政领导干部生态环境保护责任制规定（试行）");
    assertThat(national.unconfirmed()).isTrue();
    assertThat(book.findDuty("2.1")).contains(national);
  }

  /**
   * Four for the secretary, six for the county head, one for who is in charge (2025, class 1–3).
   */
  @Test
  void theProposalAddsWhatEachPackSaysToTheRanksItNames() {
    List<String> added =
        Proposal.byRank(
                office.structure(),
                book,
                List.of(
                    office.unit("130302.partyCommittee").id(),
                    office.unit("130302.government").id()),
                new DateRange(DAY, null))
            .additions()
            .stream()
            .filter(d -> d.duty().startsWith(NATIONAL.id()))
            .collect(
                Collectors.groupingBy(
                    d ->
                        office.structure().post(d.post()).orElseThrow().code()
                            + " "
                            + d.responsibility(),
                    TreeMap::new,
                    Collectors.counting()))
            .entrySet()
            .stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .toList();
    assertThat(added)
        .containsExactly(
            "130302.government.leaderInCharge inCharge 1",
            "130302.government.mainLeader overall 6",
            "130302.partyCommittee.mainLeader overall 4");
  }

  /** A pack given up leaves its assignments: they are found, not lost. */
  @Test
  void whatAPackLeavesBehindIsFound() {
    Assignment left =
        new Assignment(
            office.ids.next(),
            office.post("130302.government.mainLeader").id(),
            NATIONAL.id() + ":2.1",
            "overall",
            DateRange.ALWAYS,
            null);
    DutyBook without =
        new DutyBook(
            new DutyPacks(Packs.of(List.of(DutyOffice.PACK), List.of()), PackSettings.NONE),
            List.of(),
            List.of(left),
            Map.of(),
            List.of(),
            List.of());
    assertThat(Coverage.of(office.structure(), without, DAY).findings())
        .contains(
            new CoverageFinding(
                CoverageFinding.Kind.NOT_IN_FORCE,
                office.unit("130302.government").id(),
                null,
                left.duty(),
                null));
  }
}
