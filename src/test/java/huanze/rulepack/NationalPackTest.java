package huanze.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second shipped pack holds what is confirmed of the provisions of 2025, and says the rest. */
class NationalPackTest {
  private final RulePack pack =
      PackReader.shipped().stream()
          .filter(p -> p.id().equals("cadre-responsibility-2025"))
          .findFirst()
          .orElseThrow();

  @Test
  void itSaysThatItIsIncomplete() {
    assertThat(pack.complete()).isFalse();
    assertThat(pack.note()).contains("全文没有查到", "其余四类");
    assertThat(pack.articles()).isEmpty();
    assertThat(pack.rules()).isEmpty();
    assertThat(pack.patterns()).isEmpty();
    assertThat(pack.number()).isNull();
    assertThat(pack.validity().from()).isNull();
    assertThat(pack.unconfirmed()).containsExactlyInAnyOrder("issuer", "number", "validity");
  }

  /** Class, kinds of organ, rank, how many duties: only three of seven classes are confirmed. */
  @ParameterizedTest
  @CsvSource({
    "1, partyCommittee zonePartyCommittee, MAIN_LEADER, 4",
    "2, government zoneCommittee, MAIN_LEADER, 6",
    "3, government zoneCommittee, LEADER_IN_CHARGE, 1",
  })
  void confirmedClasses(String number, String kinds, Rank rank, int duties) {
    List<Duty> ofClass =
        pack.duties().stream().filter(d -> d.id().startsWith(number + ".")).toList();
    assertThat(ofClass).hasSize(duties);
    assertThat(ofClass)
        .allMatch(d -> d.who().kinds().equals(Set.of(kinds.split(" "))))
        .allMatch(d -> d.ranks().equals(Set.of(rank)))
        .allMatch(d -> d.article() == 0 && d.unconfirmed())
        .allMatch(d -> d.note() != null && d.note().contains("参照"))
        .allMatch(d -> d.bases().equals(List.of(new DutyBasis(pack.id(), d.cite()))));
    assertThat(pack.duties()).hasSize(11);
  }

  @Test
  void nothingOfItIsTakenForConfirmed() {
    assertThat(
            pack.unconfirmed(PackSettings.NONE).stream()
                .collect(Collectors.groupingBy(Unconfirmed::kind, Collectors.counting())))
        .containsEntry(Unconfirmed.Kind.HEAD, 3L)
        .containsEntry(Unconfirmed.Kind.DUTY, 11L)
        .hasSize(2);
  }

  @Test
  void whatTheOfficeConfirmsIsConfirmed() {
    RulePack configured =
        pack.configuredBy(new PackSettings(Map.of(), Set.of("duty.1.2", "head.issuer")));
    assertThat(configured.duties().stream().filter(d -> !d.unconfirmed()))
        .extracting(Duty::id)
        .containsExactly("1.2");
    assertThat(configured.unconfirmed()).containsExactlyInAnyOrder("number", "validity");
    assertThat(configured.document().unconfirmed()).isTrue();
    RulePack known =
        pack.configuredBy(
            new PackSettings(Map.of(), Set.of("head.issuer", "head.number", "head.validity")));
    assertThat(known.document().unconfirmed()).isFalse();
  }

  @Test
  void itsKindsAreThoseOfTheMainPack() {
    RulePack main = PackReader.builtIn();
    assertThat(pack.kinds())
        .allSatisfy(
            k ->
                assertThat(main.kind(k.id()))
                    .extracting(UnitKind::name, UnitKind::treatedAs)
                    .containsExactly(k.name(), k.treatedAs()));
  }
}
