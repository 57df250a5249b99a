package huanze.app;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.activity.Topic;
import huanze.app.settings.FullChecks;
import huanze.base.Background;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.FixedFileDialogs;
import huanze.fx.RecordingDialogs;
import huanze.fx.Theme;
import huanze.fx.ViewLoader;
import huanze.ledger.Ledger;
import huanze.ledger.StartReport;
import huanze.unit.Regions;
import huanze.unit.TenureDraft;
import huanze.unit.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A real ledger in a folder of its own, with a few days' work in it. */
public final class SampleDesk implements AutoCloseable {
  public static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

  public final Path folder;
  public final RecordingDialogs dialogs = new RecordingDialogs();
  public final FixedFileDialogs files = new FixedFileDialogs();
  public final List<String> notices = new ArrayList<>();
  public final List<StartReport.Note> reopened = new ArrayList<>();
  public final DeskPreferences preferences;
  public final Texts texts = Texts.chinese();
  public final DeskClock clock;
  private final AtomicLong minutes = new AtomicLong();
  private Wiring desk;

  private SampleDesk(Path folder, String region) {
    this.folder = folder;
    Instant morning = TODAY.atTime(8, 30).atZone(DeskClock.ZONE).toInstant();
    clock = () -> morning.plusSeconds(60 * minutes.incrementAndGet());
    Path home = folder.resolve("ledger");
    desk = Wiring.create(home, "王芳", clock, texts, region, Regions.builtIn());
    preferences = new DeskPreferences(home);
    preferences.rememberClerk("王芳");
  }

  /** The office of a region, nothing recorded yet. */
  public static SampleDesk of(Path folder, String region) {
    return new SampleDesk(folder, region);
  }

  /** A few entries of different kinds; the last but one builds on the one before. */
  public SampleDesk withWork(String region) {
    Unit government = desk.structure().unit(region + ".government").orElseThrow();
    UUID post = desk.structure().post(region + ".government.mainLeader").orElseThrow().id();
    UUID person = desk.people().addPerson("李建国", "0001");
    desk.people()
        .addTenure(
            new TenureDraft(
                post, person, new DateRange(LocalDate.of(2026, 1, 8), null), false, null));
    ActivityFacts meeting =
        ActivityFacts.of(ActivityKind.MEETING)
            .forms(ActivityForm.EXECUTIVE)
            .title("第三季度生态环境保护专题常务会")
            .heldOn(LocalDate.of(2026, 9, 10))
            .startsAt(LocalTime.of(9, 0))
            .place("市政府第一会议室")
            .studied(true)
            .conveners(government.id())
            .leaders(new Leader(person, Leader.Role.CHAIRING))
            .topics(new Topic("研究近岸海域污染防治工作", true))
            .recorder("王芳")
            .build();
    UUID activity = desk.activityService().record(meeting).activity().id();
    desk.activityService().correct(activity, meeting.change().place("市政府第三会议室").build());
    desk.packSettings().set("documentNumber", "秦办字〔2018〕45号");
    desk.packSettings().confirm("setting.parkLevel");
    return this;
  }

  public SampleDesk withOfficialText() {
    try {
      Path source = Files.createDirectories(folder.resolve("text")).resolve("regulation.txt");
      Files.copy(
          Path.of("src/test/resources/huanze/rulepack/regulation-source.txt"),
          source,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      desk.officialText().importFile(source);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Wiring desk() {
    return desk;
  }

  /** The real screens of the office's affairs, everything on one thread. */
  OfficeScreens screens(Theme theme) {
    return screens(theme, dialogs);
  }

  /** The same, questions asked otherwise. */
  OfficeScreens screens(Theme theme, Dialogs asked) {
    return new OfficeScreens(
        desk,
        new ViewLoader(texts),
        Background.sameThread(),
        asked,
        files,
        new Navigation(),
        this::say,
        this::reopen,
        theme,
        preferences,
        checks());
  }

  /** Full checks of the open ledger. */
  public FullChecks checks() {
    return new FullChecks(desk.ledger(), clock, preferences);
  }

  public void say(String textKey, Object... args) {
    notices.add(texts.text(textKey, args));
  }

  /** As the window does it. */
  public void reopen(java.util.function.Supplier<StartReport.Note> work) {
    Path home = desk.ledger().home();
    desk.close();
    reopened.add(work.get());
    desk = Wiring.open(home, "王芳", clock, texts);
  }

  /** Flips a byte of an early entry, and has a check find it. */
  public SampleDesk damaged() {
    Path home = desk.ledger().home();
    desk.close();
    damage(home);
    desk = Wiring.open(home, "王芳", clock, texts);
    return this;
  }

  /** The same of a ledger that is not open. */
  static void damage(Path home) {
    try (Stream<Path> segments = Files.list(home.resolve("journal"))) {
      Path segment = segments.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(segment);
      bytes[500] ^= 1;
      Files.write(segment, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Ledger.check(home, DeskSchema.present(), List.of(), Progress.NONE);
  }

  @Override
  public void close() {
    desk.close();
  }
}
