package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleServiceTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  private final Office office = Office.of("130302");
  private final Post head = office.post("130302.government.mainLeader");
  private final Post member = office.post("130302.government.member");

  @Test
  void namesakesNeedANumber() {
    office.people.addPerson("张三", null);
    assertThat(Office.refusal(() -> office.people.addPerson(" 张三 ", "")))
        .containsExactly("已有同名人员“张三”，请填写编号以便区分。");
    UUID second = office.people.addPerson("张三", "002");
    assertThat(Office.refusal(() -> office.people.addPerson("李四", "002")))
        .containsExactly("编号“002”已由“张三”使用。");
    assertThat(Office.refusal(() -> office.people.addPerson(" ", null))).containsExactly("姓名不能为空。");
    office.people.editPerson(second, "张叁", "003");
    assertThat(office.now().personWithCode("003").orElseThrow().name()).isEqualTo("张叁");
  }

  /** 王　伟 fills the space of a name of three: it is the name 王伟. Other names keep their blanks. */
  @Test
  void blanksInsideAChineseNameAreNoPartOfIt() {
    UUID first = office.people.addPerson("王　伟", null);
    assertThat(office.now().person(first).orElseThrow().name()).isEqualTo("王伟");
    for (String same : List.of("王伟", "王 伟", " 王\u00a0 伟", "王\u200b伟", "王\u2003伟")) {
      assertThat(Office.refusal(() -> office.people.addPerson(same, null)))
          .containsExactly("已有同名人员“王伟”，请填写编号以便区分。");
      assertThat(office.now().peopleNamed(same)).extracting(Person::id).containsExactly(first);
    }
    UUID other = office.people.addPerson("Anna  Maria Wang", null);
    assertThat(office.now().person(other).orElseThrow().name()).isEqualTo("Anna Maria Wang");
    assertThat(office.now().peopleNamed("AnnaMaria Wang")).isEmpty();
  }

  @Test
  void oneMainLeaderAtATimeUnlessActing() {
    UUID first = office.people.addPerson("张三", null);
    UUID second = office.people.addPerson("李四", null);
    UUID tenure = office.people.addTenure(tenure(head, first, JANUARY, null, false));
    assertThat(
            Office.refusal(() -> office.people.addTenure(tenure(head, second, JUNE, null, false))))
        .containsExactly(
            "“区长”现由“张三”担任（2026-01-01 起）：请先登记“张三”离任，最后一日 2026-06-29；如新任职系代理或主持工作，请注明“代理”。");
    office.people.addTenure(tenure(head, second, JUNE, JUNE, true));
    assertThat(office.now().holders(head.id(), JUNE)).hasSize(2);
    office.people.endTenure(tenure, JUNE);
    office.people.addTenure(tenure(head, second, JUNE.plusDays(1), null, false));
    assertThat(office.now().holders(head.id(), JUNE.plusDays(1)))
        .extracting(Tenure::person)
        .containsExactly(second);
    assertThat(office.now().holders(head.id(), new DateRange(JANUARY, null))).hasSize(3);
  }

  /** Who begins earlier than the present holder leaves before: there is no last day to advise. */
  @Test
  void anOpenTenureBeforeThePresentHolderOverlapsAsBefore() {
    UUID first = office.people.addPerson("张三", null);
    UUID second = office.people.addPerson("李四", null);
    office.people.addTenure(tenure(head, first, JUNE, null, false));
    assertThat(
            Office.refusal(
                () -> office.people.addTenure(tenure(head, second, JANUARY, null, false))))
        .containsExactly("“区长”已由“张三”担任（2026-06-30 起），主要负责人的任职不能重叠；如系代理或主持工作，请注明“代理”。");
  }

  @Test
  void daysBeforeTheFoundingOfTheRepublicAreSlips() {
    UUID person = office.people.addPerson("张三", null);
    LocalDate slip = LocalDate.of(206, 1, 1);
    assertThat(
            Office.refusal(() -> office.people.addTenure(tenure(head, person, slip, null, false))))
        .containsExactly("日期 0206-01-01 早于 1949-10-01，请核对年份。");
    assertThat(Office.refusal(() -> office.posts.end(head.id(), LocalDate.of(1949, 9, 30))))
        .containsExactly("日期 1949-09-30 早于 1949-10-01，请核对年份。");
    office.people.addTenure(tenure(head, person, LocalDate.of(1949, 10, 1), null, false));
  }

  @Test
  void severalMayHoldAnotherPostButNobodyTwice() {
    UUID first = office.people.addPerson("张三", null);
    UUID second = office.people.addPerson("李四", null);
    office.people.addTenure(tenure(member, first, JANUARY, null, false));
    office.people.addTenure(tenure(member, second, JANUARY, null, false));
    assertThat(
            Office.refusal(() -> office.people.addTenure(tenure(member, first, JUNE, null, true))))
        .containsExactly("“张三”已任“其他副区长”（2026-01-01 起），任职不能重叠。");
    assertThat(
            Office.refusal(
                () -> office.people.addTenure(tenure(head, first, JUNE, JANUARY, false))))
        .containsExactly("起始日期 2026-06-30 晚于终止日期 2026-01-01。");
  }

  @Test
  void aTenureMustLieWithinItsPost() {
    UUID person = office.people.addPerson("张三", null);
    office.units.editPost(head.id(), head.name(), head.rank(), new DateRange(JANUARY, JUNE));
    assertThat(
            Office.refusal(() -> office.people.addTenure(tenure(head, person, null, JUNE, false))))
        .containsExactly("“海港区人民政府”的岗位“区长”存续期为 2026-01-01 至 2026-06-30，任职（至 2026-06-30）超出了该期间。");
    UUID tenure = office.people.addTenure(tenure(head, person, JANUARY, JUNE, false));
    office.people.editTenure(
        tenure,
        new TenureDraft(head.id(), person, new DateRange(JANUARY, JANUARY), true, " 秦任〔2026〕1号 "));
    assertThat(office.now().tenure(tenure).orElseThrow().document()).isEqualTo("秦任〔2026〕1号");
    office.people.removeTenure(tenure);
    assertThat(office.now().tenures()).isEmpty();
  }

  private static TenureDraft tenure(
      Post post, UUID person, LocalDate from, LocalDate to, boolean acting) {
    return new TenureDraft(post.id(), person, new DateRange(from, to), acting, null);
  }
}
