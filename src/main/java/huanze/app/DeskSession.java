package huanze.app;

import huanze.app.guide.GuideModel;
import huanze.app.guide.GuidePlaces;
import huanze.app.practice.Practice;
import huanze.app.practice.PracticeCity;
import huanze.app.settings.FullChecks;
import huanze.base.DeskClock;
import huanze.base.StartTimes.Step;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.FxBackground;
import huanze.fx.FxDialogs;
import huanze.fx.FxFileDialogs;
import huanze.fx.Notices;
import huanze.fx.Rest;
import huanze.fx.Route;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.fx.Work;
import huanze.ledger.BackupGap;
import huanze.ledger.Damage;
import huanze.ledger.Entry;
import huanze.ledger.Ledger;
import huanze.ledger.StartReport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** One run of the window: the first start if there is no ledger yet, then the desk. */
final class DeskSession implements AutoCloseable {
  private static final long REST_MILLISECONDS = 5L * 60 * 1000;

  private final DeskWindow window;
  private final Theme theme;
  private final String loginName;
  private final Texts texts;
  private final DeskClock real;
  private final WatchedStart start;
  private final ViewLoader loader;
  private final FxBackground background = new FxBackground();
  private final Dialogs dialogs;
  private final FileDialogs files;

  /** Where the program was started: the office's own folder. */
  private final Path own;

  private DeskPlace place;
  private @Nullable Wiring desk;
  private @Nullable Navigation navigation;
  private @Nullable Work lastWork;
  private @Nullable IdleCheck idleCheck;
  private @Nullable Rest rest;
  private boolean leaving;
  private @Nullable DeskTray tray;

  /** Where to go after the next opening; null: where one begins. */
  private @Nullable Route first;

  /** Held: a controller that nobody holds stops following its model. */
  private @Nullable View<?> shown;

  DeskSession(
      Stage stage,
      Theme theme,
      Path home,
      String loginName,
      Texts texts,
      DeskClock clock,
      WatchedStart start) {
    this(
        stage,
        theme,
        home,
        loginName,
        texts,
        clock,
        start,
        new FxFileDialogs(() -> stage.isShowing() ? stage : null, texts));
  }

  /**
   * @param files asks for files: the desktop's own dialogs need a display
   */
  DeskSession(
      Stage stage,
      Theme theme,
      Path home,
      String loginName,
      Texts texts,
      DeskClock clock,
      WatchedStart start,
      FileDialogs files) {
    this.theme = theme;
    this.own = home;
    this.loginName = loginName;
    this.texts = texts;
    this.real = clock;
    this.start = start;
    this.place = DeskPlace.of(home, clock);
    window = new DeskWindow(stage, theme, texts);
    loader = new ViewLoader(texts);
    dialogs = new FxDialogs(() -> stage.isShowing() ? stage : null, theme, texts);
    this.files = files;
  }

  /**
   * @param early the ledger, if it is being opened already
   */
  void begin(Optional<EarlyOpening> early) {
    Uncaught.showIn(dialogs);
    if (early.isPresent()) {
      if (!early.get().isDone()) {
        say("app.opening");
      }
      take(clerk(), early.get()::take);
    } else {
      start();
    }
  }

  private void start() {
    if (Ledger.existsIn(place.home())) {
      open(clerk());
    } else {
      show(firstStart());
    }
  }

  private String clerk() {
    return place.preferences().clerk().orElse(loginName);
  }

  private FirstStartModel firstStart() {
    return new FirstStartModel(
        new LedgerFirstStart(place.home(), place.clock(), texts), background, dialogs, this::begun);
  }

  private void begun(FirstStartOutcome outcome) {
    goTo(outcome instanceof FirstStartOutcome.Practice ? Practice.beside(own) : place.home());
    place.preferences().rememberClerk(outcome.clerk());
    open(outcome.clerk());
  }

  private void goTo(Path home) {
    place = DeskPlace.of(home, real);
  }

  private void show(FirstStartModel model) {
    View<FirstStartController> view = loader.load(new FirstStartController(model, loader, files));
    shown = view;
    window.show(view.root());
    start.painted(Step.WINDOW);
    start.done();
  }

  private void open(String user) {
    say("app.opening");
    take(user, () -> Wiring.open(place.home(), user, place.clock(), texts));
  }

  /** Shows the desk once its ledger is there; what the window shows till then stands already. */
  private void take(String user, Supplier<Wiring> way) {
    background.write(
        () -> {
          Wiring opened = way.get();
          readAhead(opened);
          return opened;
        },
        this::show,
        failure -> {
          dialogs.failed(failure);
          if (Damage.isNamedBy(failure)) {
            FirstStartModel restoring = firstStart();
            restoring.beginWithRestore(user);
            show(restoring);
          } else {
            Platform.exit();
          }
        });
  }

  /** What the first screen asks for anyway is read while the window is being made. */
  private void readAhead(Wiring opened) {
    int year = opened.clock().today().getYear();
    background.read(
        "year",
        () -> opened.agenda().year(year).obligations(opened.clock().today()),
        all -> {},
        dialogs::failed);
  }

  private void say(String textKey) {
    View<OpeningController> opening = loader.load(new OpeningController(textKey, texts));
    shown = opening;
    window.show(opening.root());
    start.painted(Step.WINDOW);
  }

  private void show(Wiring opened) {
    start.reached(Step.LEDGER);
    desk = opened;
    LogFile.in(opened.ledger().home());
    Navigation ways = new Navigation();
    navigation = ways;
    StatusModel status = new StatusModel(texts, place.clock());
    opened.ledger().entries(Long.MAX_VALUE, 1).stream()
        .map(Entry::at)
        .findFirst()
        .ifPresent(status::saved);
    Notices notices =
        new PackNotices(
            new LedgerNotices(status, opened.ledger()),
            opened.ledger(),
            opened::packsChanged,
            background,
            dialogs,
            this::followPacks);
    FullChecks checks = new FullChecks(opened.ledger(), place.clock(), place.preferences());
    DeskScreens screens =
        new DeskScreens(
            opened,
            loader,
            background,
            dialogs,
            files,
            ways,
            notices,
            this::reopen,
            theme,
            place.preferences(),
            checks);
    screens.register();
    PracticeDesk practice = opened.ledger().isPractice() ? practice(opened, ways) : null;
    screens.registerHelp(practice, this::enterPractice);
    MainWindowModel model = new MainWindowModel(Sections.knownTo(ways), status);
    if (practice != null) {
      model.practise(practice);
    }
    model.officeProperty().set(opened.ledger().officeRow().name());
    OpenAnythingModel anything =
        new OpenAnythingModel(screens.finders(model.sections()), background, dialogs);
    LastUndo undo =
        new LastUndo(
            opened.ledger(), opened.deedWords(), background, dialogs, notices, screens::refresh);
    View<MainWindowController> view =
        loader.load(
            new MainWindowController(
                model,
                ways,
                theme,
                loader,
                anything,
                new ScreenHelpModel(texts, opened.pack()),
                undo::ask));
    shown = view;
    window.show(view.root(), view.controller(), () -> ways.mayLeave() && mayClose(opened));
    ways.open(screens.first());
    if (first != null) {
      ways.open(first);
      first = null;
    }
    if (practice != null && practice.guide().isOffered()) {
      ways.open(new Route.Guide());
    }
    start.painted(Step.WINDOW);
    start.painted(Step.DESK);
    background.read("first screen", () -> true, read -> start.done(), dialogs::failed);
    watch(checks, status);
    remind(opened, status);
    for (StartReport.Note note : opened.ledger().startReport().notes()) {
      dialogs.inform(note.textKey(), note.file());
    }
  }

  /** One calm line of what falls due soon. */
  private void remind(Wiring opened, StatusModel status) {
    DeskTray reminding = new DeskTray(DeskTray.ofMachine(), place.preferences(), texts);
    tray = reminding;
    reminding.remind(
        opened,
        background,
        dialogs,
        status,
        () -> Platform.runLater(() -> window.stage().toFront()));
  }

  private PracticeDesk practice(Wiring opened, Navigation ways) {
    GuideModel guide =
        new GuideModel(
            place.preferences(), new GuidePlaces(opened.structures()::current), ways, dialogs);
    boolean started = place.home().equals(own);
    return new PracticeDesk(guide, started ? null : this::leavePractice, this::renewPractice);
  }

  /** From the real office, or from its first start, into the practice city beside it. */
  private void enterPractice() {
    Path beside = Practice.beside(own);
    String user = clerk();
    change(
        "app.practice.making",
        () -> LedgerFirstStart.makePractice(beside),
        () -> {
          goTo(beside);
          rememberClerk(user);
          start();
        });
  }

  private void leavePractice() {
    change(
        "app.opening",
        () -> {},
        () -> {
          goTo(own);
          start();
        });
  }

  private void renewPractice() {
    Path home = place.home();
    String user = clerk();
    if (dialogs.confirm("app.practice.renewQuestion", "app.practice.renew")) {
      change(
          "app.practice.making",
          () -> PracticeCity.renew(home),
          () -> {
            rememberClerk(user);
            start();
          });
    }
  }

  private void rememberClerk(String user) {
    if (place.preferences().clerk().isEmpty()) {
      place.preferences().rememberClerk(user);
    }
  }

  /** Closes the ledger, does something beside the FX thread, and goes on; back here if it fails. */
  private void change(String textKey, Runnable work, Runnable then) {
    if (navigation != null && !navigation.mayLeave()) {
      return;
    }
    Wiring closing = desk;
    closeScreens();
    say(textKey);
    background.write(
        () -> {
          if (closing != null) {
            closing.close();
          }
          work.run();
          return true;
        },
        done -> then.run(),
        failure -> {
          if (!Ledger.existsIn(place.home())) {
            goTo(own);
          }
          start();
          dialogs.failed(failure);
        });
  }

  /** Missing entries are looked for at once, everything else when nobody works. */
  private void watch(FullChecks checks, StatusModel status) {
    Ledger ledger = checks.ledger();
    status.warn(ledger.damage().isNone() ? null : warning(ledger));
    checks
        .lastProperty()
        .addListener(
            (o, before, found) -> {
              boolean well = found == null || found.sound() && !ledger.isReadOnly();
              status.warn(well ? null : warning(ledger));
            });
    background.files(
        checks::compareWithBackups,
        gaps -> {
          for (BackupGap gap : gaps) {
            status.warn(warning(ledger));
            dialogs.inform(gap.sentenceKey(), gap.backup(), gap.first(), gap.last());
          }
        },
        dialogs::failed);
    IdleCheck check = new IdleCheck(checks, place.clock(), background, dialogs);
    idleCheck = check;
    rest = new Rest(window.stage().getScene(), REST_MILLISECONDS, check::rest, check::stop);
  }

  private static String warning(Ledger ledger) {
    return ledger.isReadOnly() ? "app.status.readOnly" : "app.status.notSound";
  }

  /** Closes the ledger, does something to its folder, opens it again and says what came of it. */
  private void reopen(Supplier<StartReport.Note> work) {
    Wiring closing = desk;
    closeScreens();
    say("app.working");
    background.write(
        () -> {
          if (closing != null) {
            closing.close();
          }
          return work.get();
        },
        note -> {
          open(clerk());
          dialogs.inform(note.textKey(), note.file());
        },
        failure -> {
          open(clerk());
          dialogs.failed(failure);
        });
  }

  /** Another pack holds: everything is made anew with it, and the user stays with the packs. */
  private void followPacks() {
    first = new Route.Packs();
    change("app.working", () -> {}, this::start);
  }

  /** True if the window may close at once; otherwise it closes itself after the backup. */
  private boolean mayClose(Wiring opened) {
    AfterWork afterWork = new AfterWork(opened.ledger(), place.clock(), place.preferences());
    if (!afterWork.isWanted()) {
      return true;
    }
    if (!leaving) {
      leaving = true;
      background.files(afterWork::due, due -> leave(due, afterWork), this::leaveWith);
    }
    return false;
  }

  private void leave(AfterWork.Due due, AfterWork afterWork) {
    switch (due) {
      case NOTHING -> Platform.exit();
      case PLACE_MISSING -> {
        leaving = false;
        if (dialogs.confirm(
            "app.closing.placeMissing",
            "app.closing.leave",
            place.preferences().backups().map(Path::toString).orElse(""))) {
          Platform.exit();
        }
      }
      case BACKUP -> {
        Work work = new Work("app.closing.work");
        lastWork = work;
        View<ClosingController> closing = loader.load(new ClosingController(work, texts));
        shown = closing;
        window.show(closing.root());
        background.write(
            () -> afterWork.run(work),
            made -> Platform.exit(),
            failure -> {
              if (work.stopped()) {
                Platform.exit();
              } else {
                leaveWith(failure);
              }
            });
      }
    }
  }

  private void leaveWith(Throwable failure) {
    dialogs.failed(failure);
    Platform.exit();
  }

  private void closeScreens() {
    background.forget();
    if (tray != null) {
      tray.close();
      tray = null;
    }
    if (rest != null) {
      rest.close();
      rest = null;
    }
    if (idleCheck != null) {
      idleCheck.stop();
      idleCheck = null;
    }
    if (navigation != null) {
      navigation.close();
      navigation = null;
    }
    desk = null;
  }

  @Override
  public void close() {
    Wiring closing = desk;
    closeScreens();
    if (lastWork != null) {
      lastWork.stop();
    }
    background.close();
    if (closing != null) {
      closing.close();
    }
    LogFile.close();
  }
}
