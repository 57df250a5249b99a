package huanze.activity.ui;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityService;
import huanze.activity.Decision;
import huanze.activity.FoundProblem;
import huanze.activity.Leader;
import huanze.activity.ManyActivities;
import huanze.activity.Minutes;
import huanze.activity.Participant;
import huanze.activity.Topic;
import huanze.activity.Visit;
import huanze.app.ItemsOfRecord;
import huanze.app.Wiring;
import huanze.base.Background;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.evidence.EvidenceVault;
import huanze.fx.FileOpener;
import huanze.fx.FixedFileDialogs;
import huanze.fx.Navigator;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.ledger.Deed;
import huanze.ledger.EvidenceStore;
import huanze.sheet.RememberedColumns;
import huanze.unit.Regions;
import huanze.unit.TenureDraft;
import huanze.unit.UnitOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A real ledger of 北戴河区 on a day that stands, with the screens' surroundings as fakes. */
final class ActivityOffice implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

  final Wiring wiring;
  final RecordingDialogs dialogs = new RecordingDialogs();
  final FixedFileDialogs files = new FixedFileDialogs();
  final List<Route> opened = new ArrayList<>();
  final List<String> notices = new ArrayList<>();

  /** What was handed to other programs. */
  final List<Path> openedOutside = new ArrayList<>();

  final FileOpener outside = openedOutside::add;
  final Map<String, String> drafts = new HashMap<>();
  final ActivityDesk desk;
  int backs;

  ActivityOffice(Path home) {
    this(home, Background.sameThread());
  }

  ActivityOffice(Path home, Background background) {
    this(home, background, "130304");
  }

  /**
   * @param region code of the office's
   */
  ActivityOffice(Path home, Background background, String region) {
    Texts texts = Texts.chinese();
    wiring =
        Wiring.create(home, "王芳", DeskClock.standingAt(TODAY), texts, region, Regions.builtIn());
    desk =
        new ActivityDesk(
            wiring.activityService(),
            wiring.activities(),
            wiring.activityImport(),
            wiring.agenda(),
            wiring.ledger(),
            wiring.structures(),
            new UnitOrder(wiring.pack()),
            new EvidenceDesk(
                new Vault(wiring.ledger().evidence()), wiring.ledger()::history, outside),
            new ItemsOfRecord(wiring.rectificationItems(), wiring.clock(), texts),
            new Drafts(drafts),
            new Handover(),
            new RememberedColumns(),
            wiring.clock(),
            texts,
            background,
            dialogs,
            files,
            new Ways(),
            (key, args) -> notices.add(texts.text(key, args)));
  }

  UUID unit(String code) {
    return wiring.structure().unit(code).orElseThrow().id();
  }

  UUID person(String name) {
    return wiring.structure().peopleNamed(name).getFirst().id();
  }

  void appoint(String name, String post) {
    UUID person = wiring.people().addPerson(name, null);
    UUID of = wiring.structure().post(post).orElseThrow().id();
    wiring
        .people()
        .addTenure(
            new TenureDraft(
                of, person, new DateRange(LocalDate.of(2025, 1, 1), null), false, null));
  }

  /** People and a year's activities. */
  ActivityOffice inhabited() {
    appoint("赵建国", "130304100.partyCommittee.mainLeader");
    appoint("李秀英", "130304100.government.mainLeader");
    appoint("孙志强", "130304100.government.leaderInCharge");
    appoint("周海波", "130304.government.mainLeader");
    appoint("吴晓燕", "130304.partyCommittee.mainLeader");
    wiring.people().addPerson("郑𠮷祥", null);
    for (int month = 1; month <= 8; month++) {
      wiring.activityService().record(meeting(LocalDate.of(2026, month, 12)).build());
      wiring.activityService().record(trip(LocalDate.of(2026, month, 20)).build());
    }
    wiring.activityService().record(meeting(LocalDate.of(2026, 9, 28)).build());
    wiring
        .activityService()
        .plan(
            meeting(TODAY)
                .title("区政府第9次常务会议")
                .forms(ActivityForm.EXECUTIVE)
                .conveners(unit("130304.government"))
                .build());
    ActivityService.Saved gone =
        wiring.activityService().record(trip(LocalDate.of(2026, 9, 2)).build());
    wiring.activityService().withdraw(gone.activity().id(), "重复登记");
    return this;
  }

  huanze.activity.ActivityFactsBuilder meeting(LocalDate day) {
    return ActivityFacts.of(ActivityKind.MEETING)
        .forms(ActivityForm.JOINT)
        .title("海滨镇" + day.getYear() + "年" + day.getMonthValue() + "月党政联席会议")
        .heldOn(day)
        .startsAt(LocalTime.of(9, 0))
        .endsAt(LocalTime.of(11, 30))
        .place("镇政府二楼会议室")
        .conveners(unit("130304100.partyCommittee"), unit("130304100.government"))
        .leaders(new Leader(person("赵建国"), Leader.Role.CHAIRING))
        .participants(
            new Participant(person("李秀英"), null, Participant.Presence.PRESENT, null),
            new Participant(person("孙志强"), null, Participant.Presence.ABSENT, "外出培训"),
            new Participant(null, "刘洋（村支书）", Participant.Presence.ATTENDING, null))
        .topics(
            new Topic("研究秸秆禁烧和散煤治理工作", true, "各村汇报了排查情况，会议认为散煤复燃风险较大。"), new Topic("研究防汛工作", false))
        .decisions(
            new Decision("各村在月底前完成散煤复燃隐患排查，建立台账。", unit("130304100.government"), day.plusDays(20)))
        .minutes(
            day.plusDays(1).isAfter(TODAY)
                ? Minutes.NONE
                : new Minutes("第9次", day, "李秀英", day, "赵建国", day.plusDays(1), null, null))
        .recorder("王芳");
  }

  huanze.activity.ActivityFactsBuilder trip(LocalDate day) {
    return ActivityFacts.of(ActivityKind.INSPECTION)
        .forms(ActivityForm.INSPECTION)
        .heldOn(day)
        .title("检查戴河入海口断面")
        .place("戴河入海口断面")
        .conveners(unit("130304100.government"))
        .leaders(new Leader(person("李秀英"), Leader.Role.LEADING))
        .visit(
            new Visit(java.util.Set.of(Visit.Source.CAMPAIGN, Visit.Source.ASSIGNED), "戴河口断面\n尼龙坝"))
        .problems(
            new FoundProblem(
                null,
                "断面上游 200 米处有垃圾堆放",
                "立即清理，落实日常保洁",
                unit("130304100.government"),
                day.plusDays(10)),
            new FoundProblem(null, "一处排污口标识牌缺失", "补设标识牌", null, null))
        .content("检查戴河沿线排污口整治情况");
  }

  /** Inspections, at most one a day and then from January again. */
  ActivityOffice many(int year, int count) {
    wiring
        .ledger()
        .save(
            Deed.of("activity.deed.imported"),
            writes -> {
              for (int i = 0; i < count; i++) {
                ManyActivities.put(
                    writes,
                    new UUID(7, i),
                    trip(LocalDate.of(year, 1, 1).plusDays(i % 365)).build(),
                    TODAY);
              }
            });
    return this;
  }

  @Override
  public void close() {
    wiring.close();
  }

  private final class Ways implements Navigator {
    @Override
    public void open(Route route) {
      opened.add(route);
    }

    @Override
    public void replace(Route route) {
      opened.add(route);
    }

    @Override
    public void back() {
      backs++;
    }

    @Override
    public boolean knows(Class<? extends Route> route) {
      return true;
    }
  }

  private record Drafts(Map<String, String> kept) implements DraftBox {
    @Override
    public void keep(String name, String text) {
      kept.put(name, text);
    }

    @Override
    public Optional<String> find(String name) {
      return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void discard(String name) {
      kept.remove(name);
    }
  }

  private record Vault(EvidenceStore store) implements EvidenceVault {
    @Override
    public Stored store(Path file, Progress progress) throws IOException {
      EvidenceStore.Kept kept = store.keep(file, progress);
      return new Stored(kept.digest(), kept.fresh());
    }

    @Override
    public boolean sound(String digest) throws IOException {
      return store.sound(digest);
    }

    @Override
    public Path path(String digest) {
      return store.file(digest);
    }
  }
}
