package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.base.SecondLane;
import huanze.ledger.Deed;
import huanze.rulepack.Level;
import huanze.unit.Reorganisation.Carrier;
import huanze.unit.Reorganisation.Dissolve;
import huanze.unit.Reorganisation.Joining;
import huanze.unit.Reorganisation.Merge;
import huanze.unit.Reorganisation.Move;
import huanze.unit.Reorganisation.Part;
import huanze.unit.Reorganisation.Rename;
import huanze.unit.Reorganisation.Split;
import huanze.unit.ReorganisationPreview.PostChange;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Renaming, moving, dissolving, merging, splitting: what changes, and what is refused. */
@SecondLane
class ReorganisationTest {
  private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
  private static final LocalDate NEXT = LAST.plusDays(1);

  private final Office office = Office.of("130302");
  private final Unit district = office.unit("130302.government");
  private final Unit town = office.unit("130302100.government");
  private final Unit park = office.unit("130302403.park");

  /** A station under the township's government. */
  private UUID station() {
    return office.units.add(
        new UnitDraft(
            "130302100.department.station",
            "东港镇环保站",
            "department",
            Level.TOWNSHIP,
            null,
            "130302100",
            town.id(),
            DateRange.ALWAYS,
            null));
  }

  private void apply(Reorganisation reorganisation) {
    office.reorganisations.apply(reorganisation);
  }

  private List<String> refusal(Reorganisation reorganisation) {
    long before = office.ledger.position();
    List<String> sentences = Office.refusal(() -> office.reorganisations.preview(reorganisation));
    assertThat(Office.refusal(() -> apply(reorganisation))).isEqualTo(sentences);
    assertThat(office.ledger.position()).as("nothing written").isEqualTo(before);
    return sentences;
  }

  private String nameOn(String day) {
    return office.now().nameOn(town.id(), LocalDate.parse(day));
  }

  private String parentOn(String day) {
    return office.now().parentOn(town.id(), LocalDate.parse(day)).map(Unit::code).orElse("");
  }

  // ------------------------------------------------------------------------------- names

  @Test
  void aRenamedUnitIsTheSameAndWasCalledOtherwiseBefore() {
    apply(new Rename(town.id(), " 东港新镇人民政府 ", NEXT));
    assertThat(office.unit("130302100.government").name()).isEqualTo("东港新镇人民政府");
    assertThat(nameOn("2026-06-30")).isEqualTo("东港镇人民政府");
    assertThat(nameOn("2026-07-01")).isEqualTo("东港新镇人民政府");
    assertThat(parentOn("2026-06-30")).isEqualTo("130302.government");
    assertThat(refusal(new Rename(town.id(), "东港新镇人民政府", NEXT.plusDays(3))))
        .containsExactly("这个单位在 2026-07-04 已经叫“东港新镇人民政府”，不用更名。");
    assertThat(refusal(new Rename(town.id(), " ", NEXT))).containsExactly("名称不能为空。");
  }

  /** Typed in whatever order: a name holds until the next one. */
  @Test
  void anEarlierRenamingTypedLaterHoldsUntilTheLaterOne() {
    apply(new Rename(town.id(), "丙", LocalDate.of(2026, 9, 1)));
    apply(new Rename(town.id(), "乙", LocalDate.of(2026, 3, 1)));
    assertThat(nameOn("2026-02-28")).isEqualTo("东港镇人民政府");
    assertThat(nameOn("2026-03-01")).isEqualTo("乙");
    assertThat(nameOn("2026-08-31")).isEqualTo("乙");
    assertThat(nameOn("2026-09-01")).isEqualTo("丙");
    assertThat(office.now().formers().of(town.id())).hasSize(2);
    // The same name again: the change of 1 September falls away.
    apply(new Rename(town.id(), "乙", LocalDate.of(2026, 9, 1)));
    assertThat(office.now().formers().of(town.id())).hasSize(1);
    assertThat(nameOn("2026-12-31")).isEqualTo("乙");
  }

  @Test
  void aNameOfADayOnWhichTheUnitDoesNotExistIsRefused() {
    office.units.edit(town.id(), UnitDraft.of(town).existing(new DateRange(null, LAST)));
    assertThat(refusal(new Rename(town.id(), "乙", NEXT)))
        .containsExactly("“东港镇人民政府”在 2026-07-01 不存续，请核对日期。");
  }

  // --------------------------------------------------------------------------- superiors

  @Test
  void aMovedUnitWasUnderItsOldSuperiorBefore() {
    apply(new Move(town.id(), park.id(), NEXT));
    assertThat(parentOn("2026-06-30")).isEqualTo("130302.government");
    assertThat(parentOn("2026-07-01")).isEqualTo("130302403.park");
    assertThat(refusal(new Move(town.id(), park.id(), NEXT)))
        .containsExactly("“东港镇人民政府”在 2026-07-01 的上级单位已经是“临港物流园区管理委员会”。");
    // The name that changes later leaves the superior of the time alone.
    apply(new Rename(town.id(), "乙", LocalDate.of(2026, 3, 1)));
    assertThat(parentOn("2026-03-01")).isEqualTo("130302.government");
    assertThat(parentOn("2026-07-01")).isEqualTo("130302403.park");
    apply(new Move(town.id(), district.id(), null));
    assertThat(parentOn("2026-07-01")).isEqualTo("130302.government");
    assertThat(office.now().formers().of(town.id())).hasSize(1);
  }

  @Test
  void circlesAreRefusedOnEveryDay() {
    assertThat(refusal(new Move(district.id(), town.id(), NEXT)))
        .containsExactly("“海港区人民政府”不能归到“东港镇人民政府”之下，否则上下级会绕成一圈。");
    assertThat(refusal(new Move(district.id(), district.id(), NEXT))).hasSize(1);
    // Town under the park from July; the park under the town in March would be a circle in July.
    apply(new Move(town.id(), park.id(), NEXT));
    assertThat(refusal(new Move(park.id(), town.id(), LocalDate.of(2026, 3, 1)))).hasSize(1);
  }

  @Test
  void aSuperiorThatDoesNotExistOnTheDayIsRefused() {
    apply(new Dissolve(Set.of(park.id()), LAST));
    assertThat(refusal(new Move(town.id(), park.id(), NEXT)))
        .containsExactly("上级单位“临港物流园区管理委员会”在 2026-07-01 不存续，请另选上级或核对日期。");
  }

  // ---------------------------------------------------------------------------- dissolving

  @Test
  void whoHasSubordinatesLeftCannotEnd() {
    UUID station = station();
    assertThat(refusal(new Dissolve(Set.of(town.id()), LAST)))
        .containsExactly("“东港镇人民政府”还有 1 个下级单位：东港镇环保站。请先调整它们的上级，或者一并撤销。");
    assertThat(refusal(new Dissolve(Set.of(district.id()), LAST)))
        .singleElement()
        .asString()
        .startsWith("“海港区人民政府”还有 43 个下级单位：")
        .endsWith(" …。请先调整它们的上级，或者一并撤销。");
    apply(new Dissolve(Set.of(town.id(), station), LAST));
    assertThat(office.unit("130302100.government").existence().to()).isEqualTo(LAST);
    assertThat(refusal(new Dissolve(Set.of(town.id()), NEXT)))
        .containsExactly("“东港镇人民政府”已登记 2026-06-30 为最后一日，不能再次办理终止；日期有误的，请先撤销那次变动，或更正单位的终止日期。");
  }

  @Test
  void theEndBeforeTheStartIsRefusedAndSoIsATenureLeftOutside() {
    office.units.edit(park.id(), UnitDraft.of(park).existing(new DateRange(NEXT, null)));
    assertThat(refusal(new Dissolve(Set.of(park.id()), LAST.minusDays(9))))
        .containsExactly("“临港物流园区管理委员会”从 2026-07-01 起才存续，不能以 2026-06-21 为最后一日，请核对日期。");
    UUID person = office.people.addPerson("张三", null);
    Post post = office.post("130302403.park.mainLeader");
    LocalDate august = LocalDate.of(2026, 8, 1);
    office.people.addTenure(
        new TenureDraft(post.id(), person, new DateRange(august, null), false, null));
    assertThat(refusal(new Dissolve(Set.of(park.id()), LocalDate.of(2026, 7, 31))))
        .singleElement()
        .asString()
        .contains("“张三”", "2026-08-01 起", "请先改正这条任职");
  }

  // --------------------------------------------------------------------- what was taken over

  /** The town joins the port town on 15 June: that has to live on that day, however it is asked. */
  @Test
  void whoTookOverAnotherLivesOnThatDay() {
    Unit port = office.unit("130302101.government");
    LocalDate lastOfTown = LocalDate.of(2026, 6, 14);
    apply(Merge.into(port.id(), Set.of(town.id()), lastOfTown));
    String later =
        "“%s”从 2026-06-15 起承接“东港镇人民政府”，最后一日不能早于 2026-06-15，请改用更晚的日期。".formatted(port.name());
    assertThat(refusal(new Dissolve(Set.of(port.id()), LocalDate.of(2026, 5, 31))))
        .containsExactly(later);
    assertThat(refusal(new Dissolve(Set.of(port.id()), lastOfTown))).containsExactly(later);
    Unit west = office.unit("130302102.government");
    assertThat(refusal(Merge.into(west.id(), Set.of(port.id()), LocalDate.of(2026, 6, 1))))
        .containsExactly(later);
    assertThat(Office.refusal(() -> edit(port, null, lastOfTown))).containsExactly(later);
    assertThat(Office.refusal(() -> edit(port, LocalDate.of(2026, 6, 16), null)))
        .containsExactly(
            "“%s”从 2026-06-15 起承接“东港镇人民政府”，起始日期不能晚于 2026-06-15，请改用更早的日期。".formatted(port.name()));
    // On the day itself it may be founded, and may have its last day.
    edit(port, LocalDate.of(2026, 6, 15), null);
    apply(new Dissolve(Set.of(port.id()), LocalDate.of(2026, 6, 15)));
    // Nor may the town live on past its successor.
    assertThat(Office.refusal(() -> edit(town, null, LocalDate.of(2026, 6, 15)))).hasSize(1);
    edit(town, null, LocalDate.of(2026, 6, 14));
  }

  private void edit(Unit unit, LocalDate from, LocalDate to) {
    UnitDraft draft = UnitDraft.of(office.now().unit(unit.id()).orElseThrow());
    office.units.edit(unit.id(), draft.existing(new DateRange(from, to)));
  }

  // ------------------------------------------------------------------- superiors, names, days

  @Test
  void committeesAndGovernmentsStandUnderTheirLikeOnly() {
    Unit water = office.unit("130302.department.water");
    assertThat(refusal(new Move(town.id(), water.id(), NEXT)))
        .containsExactly(
            "“东港镇人民政府”是党委（工委）或政府（管委会、办事处），只能归到党委或政府之下，不能归到“%s”之下。".formatted(water.name()));
    assertThat(refusal(new Move(park.id(), water.id(), null))).hasSize(1);
    UnitDraft founded = township("130302111.government", "新镇人民政府").under(water.id());
    assertThat(Office.refusal(() -> office.units.add(founded))).hasSize(1);
    Unit party = office.unit("130302100.partyCommittee");
    apply(new Move(party.id(), district.id(), NEXT));
    apply(new Move(town.id(), null, NEXT));
    UUID station = station();
    apply(new Move(station, water.id(), NEXT));
  }

  @Test
  void theShippedStructureHoldsOfTheWholeCity() {
    Structure city = Office.of("130300").now();
    assertThat(city.units()).hasSizeGreaterThan(500);
    for (Unit unit : city.units()) {
      Unit superior = unit.parent() == null ? null : city.unit(unit.parent()).orElseThrow();
      assertThat(UnitChecks.wrongSuperior(unit, superior, Office.PACK)).as(unit.code()).isEmpty();
    }
  }

  @Test
  void twoUnitsUnderOneSuperiorAreCalledDifferently() {
    Unit port = office.unit("130302101.government");
    assertThat(refusal(new Rename(town.id(), port.name(), NEXT)))
        .containsExactly(
            "2026-07-01 同一上级之下已有单位叫“%s”（代码 130302101.government），名册按名称对应单位，请另取名称。"
                .formatted(port.name()));
    // Once the other has ended, its name is free; under another superior it is no matter.
    apply(new Dissolve(Set.of(port.id()), LAST));
    assertThat(refusal(new Rename(town.id(), port.name(), LAST))).hasSize(1);
    apply(new Rename(town.id(), port.name(), NEXT));
    apply(new Rename(station(), district.name(), NEXT));
  }

  @Test
  void reorganisationsBeforeTheFoundingOfTheRepublicAreSlips() {
    LocalDate slip = LocalDate.of(206, 6, 30);
    String sentence = "日期 0206-07-01 早于 1949-10-01，请核对年份。";
    assertThat(refusal(new Rename(town.id(), "乙", slip.plusDays(1)))).containsExactly(sentence);
    assertThat(refusal(new Move(town.id(), park.id(), slip.plusDays(1)))).containsExactly(sentence);
    assertThat(refusal(new Dissolve(Set.of(town.id()), slip))).containsExactly(sentence);
    assertThat(refusal(Merge.into(park.id(), Set.of(town.id()), slip))).containsExactly(sentence);
    apply(new Rename(town.id(), "乙", LocalDate.of(1949, 10, 1)));
  }

  // --------------------------------------------------------------------------------- mergers

  @Test
  void aMergedUnitsDaysRecordsAndSubordinatesGoToItsSuccessor() {
    Unit west = office.unit("130302102.government");
    Unit port = office.unit("130302101.government");
    UUID station = station();
    UnitDraft draft = township("130302110.government", "港镇人民政府");
    UUID merged =
        office
            .reorganisations
            .apply(Merge.intoNew(draft, Set.of(town.id(), west.id()), LAST))
            .getFirst();
    apply(Merge.into(port.id(), Set.of(merged), LAST.plusYears(1)));

    assertThat(office.now().predecessors(port.id()))
        .containsExactlyInAnyOrder(merged, town.id(), west.id());
    assertThat(office.now().successors(town.id())).containsExactly(merged);
    assertThat(office.now().unit(town.id()).orElseThrow().existence())
        .isEqualTo(new DateRange(null, LAST));
    assertThat(office.now().unit(merged).orElseThrow().existence())
        .isEqualTo(new DateRange(NEXT, LAST.plusYears(1)));
    assertThat(office.post("130302110.government.mainLeader").name()).isEqualTo("镇长");
    assertThat(office.now().parentOn(station, LAST).orElseThrow().id()).isEqualTo(town.id());
    assertThat(office.now().parentOn(station, NEXT).orElseThrow().id()).isEqualTo(merged);
    assertThat(office.now().parentOn(station, LAST.plusYears(2)).orElseThrow().id())
        .isEqualTo(port.id());
    assertThat(refusal(Merge.into(merged, Set.of(port.id()), LAST.plusDays(1))))
        .containsExactly("“海港镇人民政府”不能由自己或自己的前身承接。");
    assertThat(refusal(Merge.into(port.id(), Set.of(town.id()), LAST.plusDays(9))))
        .containsExactly("“东港镇人民政府”已登记 2026-06-30 为最后一日，由“港镇人民政府”承接，不能再次办理终止；需要改变的，请先撤销那次变动。");
    Unit other = office.unit("130302103.government");
    assertThat(refusal(Merge.into(merged, Set.of(other.id()), LAST.minusDays(1))))
        .containsExactly("“港镇人民政府”在 2026-06-30 不存续，不能承接。");
  }

  private UnitDraft township(String code, String name) {
    return new UnitDraft(
        code,
        name,
        "government",
        Level.TOWNSHIP,
        null,
        "130302100",
        district.id(),
        DateRange.ALWAYS,
        null);
  }

  @Test
  void onlyTheSameKindOfOrganCarriesOn() {
    assertThat(
            refusal(
                Merge.into(office.unit("130302101.partyCommittee").id(), Set.of(town.id()), LAST)))
        .containsExactly("“东港镇人民政府”是政府（办事处），不能由党（工）委“中共海港镇委员会”承接。");
    assertThat(refusal(Merge.into(town.id(), Set.of(), LAST))).containsExactly("请至少选择一个要并入的单位。");
    assertThat(refusal(Merge.into(town.id(), Set.of(town.id()), LAST)))
        .containsExactly("“东港镇人民政府”不能由自己或自己的前身承接。");
  }

  /** A whole township at once: three organs, one entry, one undo. */
  @Test
  void theOrgansOfAPlaceAreMergedAtOnceAndUndoneAtOnce() {
    UUID person = office.people.addPerson("孙七", null);
    Post leader = office.post("130302100.government.mainLeader");
    UUID tenure =
        office.people.addTenure(
            new TenureDraft(
                leader.id(), person, new DateRange(LocalDate.of(2025, 1, 1), null), false, null));
    Structure before = office.now();
    List<Joining> joinings =
        List.of("partyCommittee", "government", "leadingGroup").stream()
            .map(
                kind ->
                    new Joining(
                        Set.of(office.unit("130302100." + kind).id()),
                        new Carrier.Existing(office.unit("130302101." + kind).id())))
            .toList();
    ReorganisationPreview preview = office.reorganisations.preview(new Merge(joinings, LAST));
    assertThat(office.now()).as("a preview writes nothing").isSameAs(before);
    assertThat(preview.units()).hasSize(3).allMatch(u -> !u.after().isEmpty());
    assertThat(preview.posts()).isNotEmpty().allMatch(p -> p.change() == PostChange.CARRIED_ON);
    assertThat(preview.tenures())
        .singleElement()
        .satisfies(
            t -> {
              assertThat(t.person()).isEqualTo("孙七");
              assertThat(t.to()).isEqualTo(LAST);
            });
    long entries = office.ledger.position();
    apply(new Merge(joinings, LAST));
    assertThat(office.ledger.position()).isEqualTo(entries + 1);
    assertThat(office.now().tenure(tenure).orElseThrow().days().to()).isEqualTo(LAST);
    // The leading group ended itself: nobody moved it.
    assertThat(office.now().formers().all()).isEmpty();
  }

  @Test
  void flagsAndLinksGoOver() {
    Unit audit = office.unit("130302.department.audit");
    Unit ecology = office.unit("130302.department.ecology");
    office.units.link(ecology.id(), UnitLink.Kind.SECTOR, town.id(), DateRange.ALWAYS);
    assertThat(office.now().hasFlag(audit.id(), "supervising", NEXT)).isFalse();
    Merge merge = Merge.into(audit.id(), Set.of(ecology.id()), LAST);
    assertThat(office.reorganisations.preview(merge).carried())
        .extracting(c -> c.name() + " " + c.what() + " " + c.other())
        .contains("海港区审计局 sector 东港镇人民政府")
        .anyMatch(s -> s.startsWith("海港区审计局 负有"));
    apply(merge);
    assertThat(office.now().hasFlag(audit.id(), "supervising", LAST)).isFalse();
    assertThat(office.now().hasFlag(audit.id(), "supervising", NEXT)).isTrue();
    assertThat(office.now().links(audit.id()))
        .singleElement()
        .satisfies(link -> assertThat(link.days()).isEqualTo(new DateRange(NEXT, null)));
  }

  /** A seat in a group that goes on is lost, and the preview says which group has to fill it. */
  @Test
  void seatsAndFieldsEndWithTheUnit() {
    Post mayor = office.post("130302100.government.mainLeader");
    UUID group = office.unit("130302.leadingGroup").id();
    GroupMember seat =
        new GroupMember(office.ids.next(), group, mayor.id(), GroupRole.MEMBER, DateRange.ALWAYS);
    FieldInCharge field =
        new FieldInCharge(office.ids.next(), mayor.id(), "生态环境", DateRange.ALWAYS);
    office.ledger.save(
        Deed.of("test"),
        writes -> {
          writes.put(PostTables.GROUP_MEMBER, PostTables.row(seat));
          writes.put(PostTables.FIELD_IN_CHARGE, PostTables.row(field));
        });
    Dissolve dissolve = new Dissolve(Set.of(town.id()), LAST);
    assertThat(office.reorganisations.preview(dissolve).seats())
        .singleElement()
        .satisfies(s -> assertThat(s.unit() + s.post()).isEqualTo("东港镇人民政府镇长"));
    apply(dissolve);
    assertThat(office.now().membersOf(group, LAST)).hasSize(1);
    assertThat(office.now().membersOf(group, NEXT)).isEmpty();
    assertThat(office.now().fieldsOf(mayor.id(), NEXT)).isEmpty();
  }

  /** The group goes on, its office has no department any more: the preview and the check say so. */
  @Test
  void anOfficeWithoutItsDepartmentIsNamed() {
    Unit ecology = office.unit("130302.department.ecology");
    UUID group = office.unit("130302.leadingGroup").id();
    GroupHost host = new GroupHost(office.ids.next(), group, ecology.id(), DateRange.ALWAYS);
    office.ledger.save(
        Deed.of("test"), writes -> writes.put(PostTables.GROUP_HOST, PostTables.row(host)));
    Dissolve dissolve = new Dissolve(Set.of(ecology.id()), LAST);
    ReorganisationPreview preview = office.reorganisations.preview(dissolve);
    assertThat(preview.hosts())
        .containsExactly(
            new ReorganisationPreview.HostLine("海港区生态环境保护工作领导小组", ecology.name(), LAST));
    assertThat(new ReorganisationWords(Office.TEXTS).of(preview))
        .filteredOn(s -> s.title().equals("随之空缺的领导小组办公室（请另定所设部门）"))
        .flatExtracting(ReorganisationWords.Section::lines)
        .containsExactly("海港区生态环境保护工作领导小组：办公室设在“秦皇岛市生态环境局海港区分局”，到 " + LAST + " 为止");
    apply(dissolve);
    LeadingGroup after =
        LeadingGroup.of(office.now(), Office.PACK, huanze.rulepack.PackSettings.NONE, group, NEXT);
    assertThat(after.host()).isNull();
    assertThat(Office.TEXTS.text(after.findings().getLast().sentence()))
        .isEqualTo("办公室原设在“秦皇岛市生态环境局海港区分局”，到 " + LAST + " 为止，之后没有登记设在哪个部门，无法判断。");
  }

  // ---------------------------------------------------------------------------------- splits

  @Test
  void aSplitUnitIsCarriedOnByEachPartAndItsSubordinatesAreShared() {
    UUID group = station();
    UnitDraft east = township("130302121.government", "东镇人民政府");
    UnitDraft west = township("130302122.government", "西镇人民政府");
    Part first = new Part(new Carrier.Founded(east), Set.of(group));
    Part second = new Part(new Carrier.Founded(west), Set.of());
    assertThat(refusal(new Split(town.id(), List.of(first), false, LAST)))
        .containsExactly("“东港镇人民政府”终止后至少要分成两个单位；如果它本身保留，请选“原单位保留”。");
    assertThat(
            refusal(
                new Split(
                    town.id(), List.of(new Part(first.carrier(), Set.of()), second), false, LAST)))
        .containsExactly("“东港镇人民政府”还有 1 个下级单位没有安排去向：东港镇环保站。");
    assertThat(
            refusal(
                new Split(
                    town.id(),
                    List.of(first, new Part(second.carrier(), Set.of(group))),
                    false,
                    LAST)))
        .containsExactly("下级单位“东港镇环保站”分给了两个单位，只能归一个。");
    List<UUID> parts =
        office.reorganisations.apply(new Split(town.id(), List.of(first, second), false, LAST));
    assertThat(office.now().successors(town.id())).containsExactlyInAnyOrderElementsOf(parts);
    assertThat(office.now().parentOn(group, NEXT).orElseThrow().id()).isEqualTo(parts.getFirst());
    assertThat(office.now().unit(town.id()).orElseThrow().existence().to()).isEqualTo(LAST);
  }

  @Test
  void fromAUnitThatStaysANewOneComes() {
    UnitDraft street = township("130302131.government", "东港街道办事处");
    UUID founded =
        office
            .reorganisations
            .apply(
                new Split(
                    town.id(),
                    List.of(new Part(new Carrier.Founded(street), Set.of())),
                    true,
                    LAST))
            .getFirst();
    assertThat(office.unit("130302100.government").existence().to()).isNull();
    assertThat(office.now().predecessors(founded)).containsExactly(town.id());
    assertThat(office.now().unit(founded).orElseThrow().existence())
        .isEqualTo(new DateRange(NEXT, null));
    assertThat(
            refusal(
                new Split(
                    town.id(),
                    List.of(new Part(new Carrier.Founded(street), Set.of())),
                    true,
                    LAST)))
        .containsExactly("代码“130302131.government”已被其他单位使用。");
  }

  // ------------------------------------------------------------------ organs founded anew

  private Place placeOn(LocalDate day) {
    return new Place(office.now(), Office.PACK, day);
  }

  private static final List<String> ROLES = List.of("partyCommittee", "government", "leadingGroup");

  /** Two townships into a new one: it has a committee and a group of its own, named like it. */
  @Test
  void withAFoundedTownshipItsCommitteeAndGroupAreFounded() {
    Unit west = office.unit("130302102.government");
    UnitDraft draft = township("130302110.government", "港镇人民政府");
    Merge merge =
        new Merge(placeOn(LAST).joinings(List.of(town, west), new Carrier.Founded(draft)), LAST);
    assertThat(office.reorganisations.preview(merge).units())
        .extracting(ReorganisationPreview.UnitLine::name)
        .contains("港镇人民政府", "中共港镇委员会", "港镇生态环境保护工作领导小组")
        .hasSize(9);
    long entries = office.ledger.position();
    apply(merge);
    assertThat(office.ledger.position()).as("one entry").isEqualTo(entries + 1);
    for (String role : ROLES) {
      Unit founded = office.unit("130302110." + role);
      assertThat(founded.existence()).isEqualTo(new DateRange(NEXT, null));
      assertThat(founded.parent()).isEqualTo(office.unit("130302." + role).id());
      assertThat(office.now().predecessors(founded.id()))
          .containsExactlyInAnyOrder(
              office.unit("130302100." + role).id(), office.unit("130302102." + role).id());
      assertThat(office.unit("130302100." + role).existence().to()).isEqualTo(LAST);
      assertThat(office.unit("130302102." + role).existence().to()).isEqualTo(LAST);
    }
    assertThat(office.post("130302110.partyCommittee.mainLeader").name()).isEqualTo("党委书记");
  }

  /** The name of a unit that ends on the eve is free for the one that is founded. */
  @Test
  void theFoundedUnitMayBeCalledLikeOneThatEnds() {
    UnitDraft draft = township("130302110.government", town.name());
    apply(new Merge(placeOn(LAST).joinings(List.of(town), new Carrier.Founded(draft)), LAST));
    assertThat(office.unit("130302110.partyCommittee").name()).isEqualTo("中共东港镇委员会");
  }

  @Test
  void aNameThatDoesNotSayWhatTheOrgansAreCalledIsRefused() {
    Carrier odd = new Carrier.Founded(township("130302110.government", "港镇"));
    assertThat(Office.refusal(() -> placeOn(LAST).joinings(List.of(town), odd)))
        .singleElement()
        .asString()
        .startsWith("“港镇”的名称与“东港镇人民政府”写法不同，推不出“");
  }

  @Test
  void eachPartOfASplitHasItsOwnCommitteeAndGroup() {
    List<Part> parts =
        List.of(
            part(township("130302121.government", "东镇人民政府")),
            part(township("130302122.government", "西镇人民政府")));
    apply(new Split(placeOn(LAST).divisions(town, parts), false, LAST));
    for (String role : ROLES) {
      Unit old = office.unit("130302100." + role);
      assertThat(old.existence().to()).isEqualTo(LAST);
      assertThat(office.now().successors(old.id()))
          .containsExactlyInAnyOrder(
              office.unit("130302121." + role).id(), office.unit("130302122." + role).id());
    }
    assertThat(office.unit("130302121.partyCommittee").name()).isEqualTo("中共东镇委员会");
    // Both stand in the one region: each place knows its own.
    assertThat(placeOn(NEXT).beside(office.unit("130302121.government")))
        .extracting(Unit::code)
        .containsExactlyInAnyOrder("130302121.partyCommittee", "130302121.leadingGroup");
  }

  private static Part part(UnitDraft draft) {
    return new Part(new Carrier.Founded(draft), Set.of());
  }

  /** What was merged on one day is not merged, split or dissolved on another in passing. */
  @Test
  void whatEndsAlreadyIsNotDatedAnew() {
    Unit port = office.unit("130302101.government");
    apply(Merge.into(port.id(), Set.of(town.id()), LAST));
    String sentence = "“东港镇人民政府”已登记 2026-06-30 为最后一日，由“海港镇人民政府”承接，不能再次办理终止；需要改变的，请先撤销那次变动。";
    Unit west = office.unit("130302102.government");
    List<Part> parts =
        List.of(
            part(township("130302121.government", "东镇人民政府")),
            part(township("130302122.government", "西镇人民政府")));
    for (LocalDate day : List.of(LAST.minusDays(9), LAST, LAST.plusDays(9))) {
      assertThat(refusal(new Dissolve(Set.of(town.id()), day))).containsExactly(sentence);
      assertThat(refusal(Merge.into(west.id(), Set.of(town.id()), day))).containsExactly(sentence);
      assertThat(refusal(new Split(town.id(), parts, false, day))).containsExactly(sentence);
    }
    // Who carries on a unit dissolved on a day may be said later, for that day only.
    apply(new Dissolve(Set.of(west.id()), LAST));
    assertThat(refusal(Merge.into(port.id(), Set.of(west.id()), LAST.minusDays(1)))).hasSize(1);
    apply(Merge.into(port.id(), Set.of(west.id()), LAST));
  }
}
