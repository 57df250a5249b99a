package huanze.rectification;

import static huanze.rectification.TownOffice.TODAY;
import static huanze.rectification.TownOffice.day;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.Activity;
import huanze.activity.Decision;
import huanze.agenda.calendar.DueMatter;
import huanze.unit.OpenMatters;
import huanze.unit.Reorganisation;
import huanze.unit.ReorganisationPreview;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit that ends leaves items behind that somebody else has to carry out. */
class RectificationMattersTest {
  private static final LocalDate HELD = day(9, 1);

  @TempDir Path folder;
  private TownOffice office;
  private UUID station;
  private UUID other;

  @BeforeEach
  void open() {
    office = new TownOffice(folder);
    station = office.unit("海滨镇环卫站", null, null);
    other = office.unit("海滨镇水管站", null, null);
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** What the preview of dissolving the station at the end of the year lists. */
  private List<String> listed() {
    ReorganisationPreview preview =
        office
            .desk
            .reorganisations()
            .preview(new Reorganisation.Dissolve(Set.of(station), day(12, 31)));
    return preview.matters().stream()
        .filter(
            m ->
                m.kind() == OpenMatters.Kind.RECTIFICATION_OPEN
                    || m.kind() == OpenMatters.Kind.DECISION_DUE)
        .map(m -> m.kind() + " " + m.words() + " " + m.unit() + " " + m.on())
        .toList();
  }

  @Test
  void whatIsNotClosedIsListedByItsLastDay() {
    UUID overdue = office.add(HELD, "清淤", station, day(10, 1)).id();
    UUID reported = office.add(HELD, "截污", station, day(10, 2)).id();
    UUID closed = office.add(HELD, "绿化", station, day(10, 3)).id();
    UUID again = office.add(HELD, "异味", station, day(10, 4)).id();
    office.add(HELD, "扬尘", other, day(10, 5));
    office.reported(reported, day(9, 10));
    for (UUID id : List.of(closed, again)) {
      office.reported(id, day(9, 10));
      office.closed(id, day(9, 11));
    }
    office.reopened(again, day(9, 20), day(10, 4));
    office.extended(overdue, day(9, 20), LocalDate.of(2027, 3, 1));
    assertThat(listed())
        .containsExactly(
            "RECTIFICATION_OPEN 截污 海滨镇环卫站 2026-10-02",
            "RECTIFICATION_OPEN 异味 海滨镇环卫站 2026-10-04",
            "RECTIFICATION_OPEN 清淤 海滨镇环卫站 2027-03-01");
  }

  @Test
  void aDecisionAndItsItemAreListedOnce() {
    LocalDate next = LocalDate.of(2027, 2, 1);
    Activity meeting =
        office.record(
            office.meeting(
                HELD, new Decision("清淤", station, next), new Decision("截污", station, next)));
    assertThat(listed())
        .containsExactlyInAnyOrder(
            "DECISION_DUE 清淤 海滨镇环卫站 2027-02-01", "DECISION_DUE 截污 海滨镇环卫站 2027-02-01");
    UUID item = office.list(meeting, 0).id();
    assertThat(listed())
        .containsExactlyInAnyOrder(
            "RECTIFICATION_OPEN 清淤 海滨镇环卫站 2027-02-01", "DECISION_DUE 截污 海滨镇环卫站 2027-02-01");
    office.reported(item, day(10, 1));
    office.closed(item, day(10, 2));
    assertThat(listed()).containsExactly("DECISION_DUE 截污 海滨镇环卫站 2027-02-01");
  }

  @Test
  void aUnitThatEndedKeepsItsItemsUntilSomebodyElseIsNamed() {
    RectificationItem item = office.add(HELD, "清淤", station, day(12, 20));
    office.desk.reorganisations().apply(new Reorganisation.Dissolve(Set.of(station), day(10, 31)));
    assertThat(office.desk.dueMatters().due(station, day(11, 23))).hasSize(1);
    office.progress(item.id(), day(11, 10));
    // It still existed when the problem was raised, so what is written may stand …
    office.service().change(item.id(), TownOffice.facts(HELD, "清理淤泥", station, day(12, 20)));
    // … and the successor may be named.
    office.service().change(item.id(), TownOffice.facts(HELD, "清理淤泥", other, day(12, 20)));
    assertThat(office.desk.dueMatters().due(station, day(11, 23))).isEmpty();
    assertThat(office.desk.dueMatters().due(other, day(11, 23))).hasSize(1);
  }

  /** Merged by the end of October: who carries on is told, not the unit that is no more. */
  @Test
  void anItemOfAMergedUnitIsToldOfWhoCarriesItOn() {
    UUID id = office.add(HELD, "清淤", station, day(12, 31)).id();
    office
        .desk
        .reorganisations()
        .apply(Reorganisation.Merge.into(other, Set.of(station), day(10, 31)));
    DueMatters matters = office.desk.dueMatters();
    assertThat(matters.due(station, day(10, 31))).extracting(DueMatter::id).containsExactly(id);
    assertThat(matters.due(other, day(10, 31))).isEmpty();
    assertThat(matters.due(other, TODAY)).extracting(DueMatter::id).containsExactly(id);
    assertThat(matters.due(station, TODAY)).isEmpty();
    assertThat(matters.near(TODAY, day(12, 31))).extracting(DueMatter::unit).containsExactly(other);
    assertThat(CarriedOn.hasEnded(station, office.desk.structure(), TODAY)).isTrue();
    assertThat(office.item(id).unit()).as("what was signed stays").isEqualTo(station);
  }
}
