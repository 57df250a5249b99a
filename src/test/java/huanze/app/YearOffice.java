package huanze.app;

import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.rulepack.PackReader;
import huanze.unit.GroupProposal;
import huanze.unit.GroupRole;
import huanze.unit.Post;
import huanze.unit.Regions;
import huanze.unit.TenureDraft;
import huanze.unit.Unit;
import huanze.unit.UnitDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A small county's office: committee, government, leading group, two departments, two towns. The
 * second town begins recording in July; the first has no head until March; in the middle of May the
 * county's head changes.
 */
final class YearOffice {
  private static final String COUNTY = "130304";
  private static final String HAIBIN = "130304100";
  private static final String DAIHE = "130304101";
  private static final Set<String> DEPARTMENTS = Set.of("ecology", "water");

  /** Those under the county's leaders in so small an office. */
  private static final Set<String> SEATS_GONE = Set.of("member", "deputy");

  private static final LocalDate LAST_YEAR = LocalDate.of(2025, 12, 31);
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  private final Wiring desk;

  private YearOffice(Wiring desk) {
    this.desk = desk;
  }

  /** Makes its ledger on the day before anything is recorded. */
  static void found(Path home, DeskClock clock) throws IOException {
    Path regions = Files.createTempFile("regions", ".csv");
    Files.writeString(
        regions,
        """
        code,parent,kind,name
        130304,,county,北戴河区
        130304100,130304,town,海滨镇
        130304101,130304,town,戴河镇
        """);
    try (Wiring desk =
        Wiring.create(
            home,
            "王芳",
            clock,
            Texts.chinese(),
            COUNTY,
            Regions.read(regions, PackReader.builtIn(), Texts.chinese()))) {
      YearOffice office = new YearOffice(desk);
      office.leaveOnlyAFew();
      office.appoint();
      office.formTheGroup();
    }
    DeskPreferences preferences = new DeskPreferences(home);
    preferences.rememberClerk("王芳");
    preferences.dismissNewcomer();
  }

  private void leaveOnlyAFew() {
    for (Unit unit : desk.structure().units()) {
      String key = unit.code().substring(unit.code().lastIndexOf('.') + 1);
      UnitDraft draft = UnitDraft.of(unit);
      if (unit.kind().equals("department") && !DEPARTMENTS.contains(key)) {
        desk.units().edit(unit.id(), draft.existing(new DateRange(null, LAST_YEAR)));
      } else if (unit.region().equals(DAIHE)) {
        desk.units().edit(unit.id(), recordingFromJuly(draft));
      }
    }
    for (Post post : desk.structure().posts()) {
      String key = post.code().substring(post.code().lastIndexOf('.') + 1);
      boolean ofTown = post.code().startsWith(HAIBIN) || post.code().startsWith(DAIHE);
      if (SEATS_GONE.contains(key) || ofTown && key.equals("leaderInCharge")) {
        desk.posts().end(post.id(), LAST_YEAR);
      }
    }
  }

  private static UnitDraft recordingFromJuly(UnitDraft draft) {
    return new UnitDraft(
        draft.code(),
        draft.name(),
        draft.kind(),
        draft.level(),
        draft.treatedAs(),
        draft.region(),
        draft.parent(),
        draft.existence(),
        LocalDate.of(2026, 7, 1));
  }

  private void appoint() {
    appoint("陈志远", COUNTY + ".partyCommittee.mainLeader", NEW_YEAR, null, false);
    appoint("何静", COUNTY + ".partyCommittee.leaderInCharge", NEW_YEAR, null, false);
    appoint("刘海涛", COUNTY + ".government.mainLeader", NEW_YEAR, LocalDate.of(2026, 5, 15), false);
    appoint("孙立新", COUNTY + ".government.mainLeader", LocalDate.of(2026, 5, 16), null, true);
    appoint("赵文博", COUNTY + ".government.leaderInCharge", NEW_YEAR, null, false);
    appoint("周敏", COUNTY + ".department.ecology.head", NEW_YEAR, null, false);
    appoint("吴建", COUNTY + ".department.water.head", NEW_YEAR, null, false);
    appoint("郑强", HAIBIN + ".partyCommittee.mainLeader", NEW_YEAR, null, false);
    appoint("冯涛", HAIBIN + ".government.mainLeader", LocalDate.of(2026, 3, 1), null, false);
    UUID wang = appoint("王磊", DAIHE + ".partyCommittee.mainLeader", NEW_YEAR, null, false);
    hold(wang, DAIHE + ".government.mainLeader", NEW_YEAR, null, false);
  }

  private UUID appoint(String name, String post, LocalDate from, LocalDate to, boolean acting) {
    UUID person = desk.people().addPerson(name, null);
    hold(person, post, from, to, acting);
    return person;
  }

  private void hold(UUID person, String post, LocalDate from, LocalDate to, boolean acting) {
    DateRange days = new DateRange(from, to);
    desk.people().addTenure(new TenureDraft(post(post), person, days, acting, null));
  }

  /**
   * Article 7: head the county's head, deputy who is in charge, its office with the environment.
   */
  private void formTheGroup() {
    desk.groups()
        .set(
            unit(COUNTY + ".leadingGroup"),
            List.of(
                new GroupProposal.Seat(post(COUNTY + ".government.mainLeader"), GroupRole.HEAD),
                new GroupProposal.Seat(
                    post(COUNTY + ".government.leaderInCharge"), GroupRole.DEPUTY)),
            unit(COUNTY + ".department.ecology"),
            null);
  }

  private UUID post(String code) {
    return desk.structure().post(code).orElseThrow().id();
  }

  private UUID unit(String code) {
    return desk.structure().unit(code).orElseThrow().id();
  }
}
