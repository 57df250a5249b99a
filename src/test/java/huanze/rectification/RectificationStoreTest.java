package huanze.rectification;

import static huanze.rectification.TownOffice.day;
import static huanze.rectification.TownOffice.source;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.Activity;
import huanze.activity.Decision;
import huanze.base.Ids;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding items: by what they were made of, by who answers, by whether they are closed. */
class RectificationStoreTest {
  private static final LocalDate HELD = day(9, 1);

  @TempDir Path folder;
  private TownOffice office;

  @BeforeEach
  void open() {
    office = new TownOffice(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void takenAreThoseOfWhichAnItemWasMadeAmongThoseAskedFor() {
    Decision decision = new Decision("清淤", office.party, day(11, 30));
    Activity meeting = office.record(office.meeting(HELD, decision, decision, decision));
    UUID first = source(meeting, 0).row();
    UUID second = source(meeting, 1).row();
    UUID third = source(meeting, 2).row();
    assertThat(office.store().taken(List.of(first, second, third))).isEmpty();
    office.list(meeting, 0);
    office.list(meeting, 2);
    office.add(HELD, "异味", office.party, day(11, 30));
    assertThat(office.store().taken(List.of(first, second, third)))
        .containsExactlyInAnyOrder(first, third);
    assertThat(office.store().taken(List.of(second))).isEmpty();
    assertThat(office.store().taken(List.of())).isEmpty();

    // More at once than one question takes: the first, the last and those beside each cut.
    List<UUID> many = new ArrayList<>();
    for (int i = 0; i < 2_001; i++) {
      many.add(Ids.named("row " + i));
    }
    many.set(0, third);
    many.set(2_000, first);
    assertThat(office.store().taken(many)).containsExactlyInAnyOrder(first, third);
    many.set(0, second);
    many.set(999, third);
    assertThat(office.store().taken(many)).containsExactlyInAnyOrder(first, third);
    many.set(999, second);
    many.set(1_000, third);
    assertThat(office.store().taken(many)).containsExactlyInAnyOrder(first, third);
  }

  @Test
  void notClosedAreThoseWhoseLastClosingWasFollowedByAnotherBeginning() {
    UUID open = office.add(HELD, "甲", office.party, day(11, 1)).id();
    UUID reported = office.add(HELD, "乙", office.party, day(11, 2)).id();
    UUID closed = office.add(HELD, "丙", office.party, day(11, 3)).id();
    UUID reopened = office.add(HELD, "丁", office.party, day(11, 4)).id();
    UUID twice = office.add(HELD, "戊", office.party, day(11, 5)).id();
    UUID returned = office.add(HELD, "己", office.party, day(11, 6)).id();
    UUID notYet = office.add(HELD, "庚", office.party, day(11, 7)).id();
    for (UUID id : List.of(reported, closed, reopened, twice, returned, notYet)) {
      office.reported(id, day(10, 1));
    }
    for (UUID id : List.of(closed, reopened, twice, notYet)) {
      office.closed(id, day(10, 2));
    }
    for (UUID id : List.of(reopened, twice)) {
      office.reopened(id, day(10, 3), day(11, 4));
    }
    office.reported(twice, day(10, 4));
    office.closed(twice, day(10, 5));
    office.returned(returned, day(10, 2));
    office.service().takeBack(notYet, "登记有误");
    assertThat(office.store().notClosed())
        .extracting(RectificationItem::id)
        .containsExactly(open, reported, reopened, returned, notYet);
    assertThat(office.store().all()).hasSize(7);
    assertThat(office.store().all().stream().filter(i -> i.state() != RectificationState.CLOSED))
        .containsExactlyElementsOf(office.store().notClosed());
  }

  @Test
  void theOneDueFirstComesFirst() {
    UUID extended = office.add(HELD, "甲", office.party, day(10, 1)).id();
    office.add(HELD, "乙", office.party, day(10, 3));
    office.add(HELD, "丙", office.party, day(10, 2));
    assertThat(office.store().all())
        .extracting(RectificationItem::problem)
        .containsExactly("甲", "丙", "乙");
    office.extended(extended, day(9, 20), day(12, 1));
    assertThat(office.store().all())
        .extracting(RectificationItem::problem)
        .containsExactly("丙", "乙", "甲");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(office.store().find(Ids.named("no item"))).isEmpty();
    assertThat(office.store().ofActivity(Ids.named("no record"))).isEmpty();
    assertThat(office.store().ofUnits(List.of(Ids.named("no unit")))).isEmpty();
    assertThat(office.store().all()).isEmpty();
    assertThat(office.store().notClosed()).isEmpty();
  }
}
