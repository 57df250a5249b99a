package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.access.Gate;
import huanze.base.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostServiceTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

  private final Office office = Office.of("130302");
  private final PostService posts =
      new PostService(office.ledger, office.structures, Gate.open(), office.ids);
  private final Post deputy = office.post("130302.government.leaderInCharge");

  @Test
  void fieldsFromADayOn() {
    posts.setFields(deputy.id(), List.of("生态环境", "城乡建设", " ", "生态环境"), null);
    posts.setFields(deputy.id(), List.of("生态环境", "水务"), JUNE);
    assertThat(fields(JANUARY)).containsExactlyInAnyOrder("生态环境", "城乡建设");
    assertThat(fields(JUNE.minusDays(1))).containsExactlyInAnyOrder("生态环境", "城乡建设");
    assertThat(fields(JUNE)).containsExactlyInAnyOrder("生态环境", "水务");
    // 生态环境 went on: it is one row, not two
    assertThat(office.now().fieldsOf(deputy.id())).hasSize(3);
    posts.setFields(deputy.id(), List.of(), JUNE.plusDays(1));
    assertThat(fields(JUNE)).hasSize(2);
    assertThat(fields(JUNE.plusDays(1))).isEmpty();
    posts.setFields(deputy.id(), List.of("交通运输"), null);
    assertThat(fields(JANUARY)).containsExactly("交通运输");
    assertThat(office.now().fieldsOf(deputy.id())).hasSize(1);
  }

  @Test
  void fieldsOnlyWithinThePostsLife() {
    office.units.editPost(deputy.id(), deputy.name(), deputy.rank(), new DateRange(JANUARY, JUNE));
    assertThat(Office.refusal(() -> posts.setFields(deputy.id(), List.of("水务"), JUNE.plusDays(1))))
        .containsExactly(
            "“海港区人民政府”的岗位“分管生态环境保护工作的副区长”存续期为 2026-01-01 至 2026-06-30，" + "分管领域的起始日期不在其中。");
    assertThat(office.now().fieldsOf(deputy.id())).isEmpty();
  }

  @Test
  void whatEndsWithAPost() {
    UUID person = office.people.addPerson("张三", null);
    UUID tenure =
        office.people.addTenure(
            new TenureDraft(deputy.id(), person, new DateRange(JANUARY, null), false, null));
    posts.setFields(deputy.id(), List.of("生态环境"), null);
    posts.end(deputy.id(), JUNE);
    assertThat(office.now().tenure(tenure).orElseThrow().days().to()).isEqualTo(JUNE);
    assertThat(fields(JUNE)).containsExactly("生态环境");
    assertThat(fields(JUNE.plusDays(1))).isEmpty();
    assertThat(office.now().post(deputy.id()).orElseThrow().existence())
        .isEqualTo(new DateRange(null, JUNE));
  }

  @Test
  void aPostDoesNotEndBeforeSomebodyTakesItUp() {
    UUID person = office.people.addPerson("张三", null);
    office.people.addTenure(
        new TenureDraft(deputy.id(), person, new DateRange(JUNE.plusDays(1), null), false, null));
    assertThat(Office.refusal(() -> posts.end(deputy.id(), JUNE)))
        .containsExactly("“张三”的“分管生态环境保护工作的副区长”任职（2026-07-01 起）晚于岗位的最后一日，请先改正这条任职。");
    assertThat(office.now().post(deputy.id()).orElseThrow().existence().to()).isNull();
  }

  @Test
  void whoHeldWhatOnADay() {
    UUID li = office.people.addPerson("李四", "001");
    UUID zhang = office.people.addPerson("张三", null);
    Post leader = office.post("130302.government.mainLeader");
    office.people.addTenure(
        new TenureDraft(leader.id(), li, new DateRange(JANUARY, JUNE), false, "海任〔2026〕1号"));
    office.people.addTenure(
        new TenureDraft(leader.id(), zhang, new DateRange(JUNE, JUNE.plusDays(5)), true, null));
    posts.setFields(leader.id(), List.of("审计"), JUNE);
    assertThat(rows(JUNE))
        .startsWith(
            "区长 mainLeader 全面领导责任 [审计] held 李四 001 海任〔2026〕1号",
            "区长 mainLeader 全面领导责任 [审计] acting 张三 null null",
            "分管生态环境保护工作的副区长 leaderInCharge 分管领导责任 [] vacant null null null");
    assertThat(rows(JUNE.plusDays(6)))
        .startsWith("区长 mainLeader 全面领导责任 [审计] vacant null null null");
    assertThat(rows(JANUARY)).startsWith("区长 mainLeader 全面领导责任 [] held 李四 001 海任〔2026〕1号");
  }

  @Test
  void aUnitIsCalledAsItWasThatDay() {
    Unit unit = office.unit("130302.government");
    office.reorganisations.apply(new Reorganisation.Rename(unit.id(), "新港区人民政府", JUNE));
    assertThat(unitNames(JUNE.minusDays(1))).containsOnly("海港区人民政府");
    assertThat(unitNames(JUNE)).containsOnly("新港区人民政府");
  }

  private List<String> unitNames(LocalDate on) {
    Unit unit = office.unit("130302.government");
    return PostOnDay.of(List.of(unit), office.now(), Office.PACK, on).stream()
        .map(PostOnDay::unitName)
        .toList();
  }

  private List<String> rows(LocalDate on) {
    Unit unit = office.unit("130302.government");
    return PostOnDay.of(List.of(unit), office.now(), Office.PACK, on).stream()
        .map(
            r ->
                String.join(
                    " ",
                    r.postName(),
                    r.rank(),
                    r.responsibility(),
                    r.fields().toString(),
                    r.state(),
                    String.valueOf(r.personName()),
                    String.valueOf(r.personCode()),
                    String.valueOf(r.document())))
        .toList();
  }

  private List<String> fields(LocalDate on) {
    return office.now().fieldsOf(deputy.id(), on).stream().map(FieldInCharge::field).toList();
  }
}
