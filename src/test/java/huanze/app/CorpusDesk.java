package huanze.app;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.activity.Topic;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.Standing;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.ledger.Backup;
import huanze.unit.Regions;
import huanze.unit.TenureDraft;
import huanze.unit.Unit;
import huanze.unit.UnitDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A township's first weeks at the desk, kept as the whole ledger folder and a backup of every
 * version left behind. Run {@code main} by hand before the schema's version is raised.
 */
final class CorpusDesk {
  static final Path CORPUS = Path.of("src/test/resources/huanze/app/corpus");
  static final String TOWN = "130302100";

  private final Path scratch;
  private final UUID mayor;
  private final Wiring desk;
  private Instant now;

  private CorpusDesk(Path home, Path scratch) {
    this.scratch = scratch;
    on("2026-08-18");
    desk = Wiring.create(home, "王芳", this::tick, Texts.chinese(), TOWN, Regions.builtIn());
    mayor = desk.people().addPerson("赵建平", "0001");
  }

  public static void main(String[] args) throws IOException {
    Path version = CORPUS.resolve("v" + DeskSchema.present().version());
    Path scratch = Files.createTempDirectory("corpus");
    CorpusDesk corpus = new CorpusDesk(version.resolve("ledger"), scratch);
    try (Wiring desk = corpus.desk) {
      corpus.work();
      new Backup(desk.ledger(), desk.clock())
          .toZip(version.resolve("backup.zip").toAbsolutePath(), Progress.NONE);
    }
    for (String left : new String[] {"lock", "drafts"}) {
      Files.delete(version.resolve("ledger").resolve(left));
    }
  }

  private void on(String day) {
    now = LocalDate.parse(day).atTime(9, 0).atZone(DeskClock.ZONE).toInstant();
  }

  private Instant tick() {
    now = now.plusSeconds(60);
    return now;
  }

  private void work() throws IOException {
    Unit government = desk.structure().unit(TOWN + ".government").orElseThrow();
    UUID post = desk.structure().post(TOWN + ".government.mainLeader").orElseThrow().id();
    desk.people()
        .addTenure(
            new TenureDraft(
                post, mayor, new DateRange(LocalDate.of(2026, 1, 8), null), false, null));

    Activity meeting = record(meeting(government, "2026-08-17", "秸秆禁烧专题会"));
    Activity attached = attach(meeting, "会议纪要.pdf", "minutes");
    attach(meeting, "签到表.jpg", "sign-in sheet");
    desk.activityService()
        .replaceEvidence(
            meeting.id(),
            attached.evidence().getFirst().id(),
            desk.activityService()
                .copy(
                    meeting.id(),
                    file("会议纪要（签字）.pdf", "minutes, signed"),
                    huanze.base.Progress.NONE),
            "换成签字稿");
    on("2026-08-20");
    Activity inspection = record(inspection("2026-08-19"));
    attach(inspection, "现场照片.jpg", "photograph");

    on("2026-09-02");
    desk.units().edit(government.id(), UnitDraft.of(government).named("东港镇政府"));
    desk.activityService()
        .detach(
            meeting.id(),
            desk.activities().find(meeting.id()).orElseThrow().evidence().getLast().id(),
            "以为传错了");
    Activity twice = record(meeting(government, "2026-09-01", "秋季污染防治会"));
    attach(twice, "通知.txt", "notice");
    desk.activityService().withdraw(twice.id(), "重复录入");

    on("2026-09-04");
    desk.ledger().undo(last("activity.deed.detached"));
    Obligation owed =
        desk
            .agenda()
            .obligations(2026, ObligationFilter.ALL.standing(java.util.Set.of(Standing.UPCOMING)))
            .stream()
            .min(Comparator.comparing((Obligation o) -> o.rule().id()))
            .orElseThrow();
    desk.agenda()
        .exempt(owed.subject().toString(), owed.rule().id(), owed.period().toString(), "防汛", "赵建平");
    record(meeting(government, "2026-09-03", "记错的会"));
    desk.ledger().undo(last("activity.deed.recorded.meeting"));
    desk.activityService()
        .correct(meeting.id(), meeting.facts().change().place("镇政府二楼会议室").build());
    attach(inspection, "整改通知.docx", "order");
  }

  private Activity record(ActivityFacts facts) {
    return desk.activityService().record(facts).activity();
  }

  private ActivityFacts meeting(Unit convener, String day, String title) {
    return ActivityFacts.of(ActivityKind.MEETING)
        .forms(ActivityForm.EXECUTIVE)
        .title(title)
        .heldOn(LocalDate.parse(day))
        .studied(true)
        .conveners(convener.id())
        .leaders(new Leader(mayor, Leader.Role.CHAIRING))
        .topics(new Topic("研究" + title, true))
        .build();
  }

  private ActivityFacts inspection(String day) {
    return ActivityFacts.of(ActivityKind.INSPECTION)
        .forms(ActivityForm.INSPECTION)
        .title("检查镇污水处理站")
        .place("镇污水处理站")
        .heldOn(LocalDate.parse(day))
        .leaders(new Leader(mayor, Leader.Role.LEADING))
        .build();
  }

  private Activity attach(Activity activity, String name, String content) throws IOException {
    return desk.activityService().attach(activity.id(), file(name, content)).activity();
  }

  private Path file(String name, String content) throws IOException {
    return huanze.evidence.DrawnEvidence.begun(scratch.resolve(name), content);
  }

  private long last(String deed) {
    return entry(desk, deed);
  }

  /** Number of the newest entry of a deed. */
  static long entry(Wiring desk, String deed) {
    return desk.ledger().entries(Long.MAX_VALUE, 1000).stream()
        .filter(e -> e.deed().textKey().equals(deed))
        .findFirst()
        .orElseThrow()
        .number();
  }

  /** Copies the kept folder of a version to where a program may write. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.sorted().toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
  }
}
