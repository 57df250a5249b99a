package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.ledger.Deed;
import huanze.ledger.Writes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What an older program let in: shown where it is mended, and changed by nobody but a person. */
class StructureFaultsTest {
  private static final LocalDate END = LocalDate.of(2026, 6, 30);
  private final Office office = Office.of("130302");

  /** Past every check, as it would stand in a ledger of before. */
  private void stored(Consumer<Writes> rows) {
    office.ledger.save(Deed.of("unit.deed.linked.sector", "", "", "", ""), rows);
  }

  private UUID link(String unit, UnitLink.Kind kind, String other, DateRange days) {
    UUID id = office.ids.next();
    UnitLink link = new UnitLink(id, office.unit(unit).id(), kind, office.unit(other).id(), days);
    stored(writes -> writes.put(UnitTables.UNIT_LINK, UnitTables.row(link)));
    return id;
  }

  private List<StructureFaults.Fault> faults() {
    return StructureFaults.of(office.now(), Office.PACK);
  }

  private List<String> sentences() {
    return faults().stream().map(f -> Office.TEXTS.text(f.sentence())).toList();
  }

  @Test
  void aNewOfficeHasNone() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void guidanceOfAHigherLevelIsShownWithTheLinkThatMendsIt() {
    UUID id =
        link(
            "130302.department.ecology",
            UnitLink.Kind.SECTOR,
            "130302.government",
            DateRange.ALWAYS);
    assertThat(sentences())
        .containsExactly(
            "“秦皇岛市生态环境局海港区分局”对“海港区人民政府”的行业指导（不限日期）：第八条的行业指导面向下一级党委、政府及其部门，"
                + "或者本级本系统的部门、企事业单位；“秦皇岛市生态环境局海港区分局”（县级）不能指导“海港区人民政府”（县级）。");
    assertThat(faults().getFirst().unit()).isEqualTo(office.unit("130302.department.ecology").id());
    assertThat(faults().getFirst().row()).isEqualTo(id);
    office.units.removeLink(id);
    assertThat(faults()).isEmpty();
  }

  @Test
  void whatIsShownIsRefusedWhenItIsNew() {
    assertThat(
            Office.refusal(
                () ->
                    office.units.link(
                        office.unit("130302.department.ecology").id(),
                        UnitLink.Kind.SECTOR,
                        office.unit("130302.partyCommittee").id(),
                        DateRange.ALWAYS)))
        .containsExactly(
            "第八条的行业指导面向下一级党委、政府及其部门，或者本级本系统的部门、企事业单位；" + "“秦皇岛市生态环境局海港区分局”（县级）不能指导“中共海港区委员会”（县级）。");
    office.units.link(
        office.unit("130302.department.ecology").id(),
        UnitLink.Kind.SECTOR,
        office.unit("130302.department.audit").id(),
        DateRange.ALWAYS);
    assertThat(faults()).isEmpty();
  }

  @Test
  void aLinkWithoutALastDayOfAUnitThatEndedIsShownUntilItIsEnded() {
    UUID id =
        link(
            "130302.department.ecology",
            UnitLink.Kind.SECTOR,
            "130302.department.audit",
            DateRange.ALWAYS);
    office.end(office.unit("130302.department.audit").id(), END);
    assertThat(sentences())
        .containsExactly(
            "“秦皇岛市生态环境局海港区分局”对“海港区审计局”的行业指导（不限日期）：“海港区审计局”于 2026-06-30 终止，请填写这条关系的最后一日，不能晚于该日。");
    office.units.endLink(id, END);
    assertThat(faults()).isEmpty();
  }

  @Test
  void theOfficeOfAGroupInADepartmentThatEndedIsShownAtTheGroup() {
    Unit group = office.unit("130302.leadingGroup");
    Unit audit = office.unit("130302.department.audit");
    GroupHost host = new GroupHost(office.ids.next(), group.id(), audit.id(), DateRange.ALWAYS);
    office.end(audit.id(), END);
    stored(writes -> writes.put(PostTables.GROUP_HOST, PostTables.row(host)));
    assertThat(sentences()).containsExactly("领导小组办公室：“海港区审计局”于 2026-06-30 终止，请填写从哪一日起，不能晚于该日。");
    assertThat(faults().getFirst().unit()).isEqualTo(group.id());
  }

  @Test
  void peopleNobodyCanTellApartAreShownWithWhoHasNoNumber() {
    for (String name : List.of("王伟", "王　伟")) {
      Person person = new Person(office.ids.next(), name, null);
      stored(writes -> writes.put(UnitTables.PERSON, UnitTables.row(person)));
    }
    assertThat(sentences())
        .containsExactly("“王伟”有 2 人同名（中间的空格不算区别），其中 2 人没有编号：请补填编号；如果是同一个人，请把任职改到一人名下。");
    List<UUID> people = office.now().people().stream().map(Person::id).toList();
    office.people.editPerson(people.get(0), "王伟", "001");
    assertThat(faults()).isEmpty();
  }
}
