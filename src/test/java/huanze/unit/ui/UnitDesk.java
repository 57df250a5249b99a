package huanze.unit.ui;

import huanze.app.Navigation;
import huanze.app.Wiring;
import huanze.base.Background;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.fx.FixedFileDialogs;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.fx.RecordingDialogs;
import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.ledger.Entry;
import huanze.sheet.RememberedColumns;
import huanze.unit.Post;
import huanze.unit.Regions;
import huanze.unit.TenureDraft;
import huanze.unit.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The screen on a real ledger, with some people in their posts. */
final class UnitDesk implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

  final Texts texts = Texts.chinese();
  final RecordingDialogs dialogs = new RecordingDialogs();
  final FixedFileDialogs files = new FixedFileDialogs();
  final List<String> notices = new ArrayList<>();
  final List<Route> opened = new ArrayList<>();
  final Navigation navigation = new Navigation();
  final Path home;
  final Wiring wiring;
  final UnitServices services;
  private final RememberedColumns columns = new RememberedColumns();

  UnitDesk(Path folder, String region) {
    home = folder;
    wiring =
        Wiring.create(
            folder.resolve("ledger"),
            "王芳",
            DeskClock.standingAt(TODAY),
            texts,
            region,
            Regions.builtIn());
    services = services(wiring);
    navigation
        .register(Route.History.class, this::remember)
        .register(Route.UnitYear.class, this::remember)
        .register(Route.HoldersOn.class, this::remember)
        .register(Route.Person.class, this::remember)
        .register(Route.LeadingGroup.class, this::remember);
  }

  static UnitServices services(Wiring wiring) {
    return new UnitServices(
        wiring.structures(),
        wiring.units(),
        wiring.reorganisations(),
        wiring.people(),
        wiring.posts(),
        wiring.groups(),
        wiring.rosters(),
        wiring.pack(),
        wiring.packSettings()::find,
        wiring.clock(),
        wiring.texts());
  }

  private View<? extends huanze.fx.Screen> remember(Route route) {
    opened.add(route);
    return new View<>(new javafx.scene.layout.Pane(), new StillScreen());
  }

  /** The district's government with three leaders: one to come, one acting, one gone. */
  void people(String region) {
    Post leader = post(region + ".government.mainLeader");
    UUID gone = wiring.people().addPerson("刘建国", null);
    UUID now = wiring.people().addPerson("陈志强", null);
    UUID next = wiring.people().addPerson("王芳", "0012");
    UUID charge = wiring.people().addPerson("欧阳雪梅", null);
    tenure(leader, gone, LocalDate.of(2021, 4, 1), LocalDate.of(2024, 6, 30), false);
    tenure(leader, now, LocalDate.of(2024, 7, 1), LocalDate.of(2026, 3, 31), true);
    tenure(leader, next, LocalDate.of(2026, 4, 1), null, false);
    tenure(
        post(region + ".government.leaderInCharge"), charge, LocalDate.of(2023, 1, 9), null, false);
  }

  UUID tenure(Post post, UUID person, LocalDate from, @Nullable LocalDate to, boolean acting) {
    return wiring
        .people()
        .addTenure(
            new TenureDraft(
                post.id(), person, new DateRange(from, to), acting, acting ? "秦政任〔2024〕7号" : null));
  }

  Unit unit(String code) {
    return wiring.structure().unit(code).orElseThrow();
  }

  Post post(String code) {
    return wiring.structure().post(code).orElseThrow();
  }

  UnitTreeModel model(@Nullable UUID first) {
    return new UnitTreeModel(
        services, Background.sameThread(), dialogs, this::notice, navigation, first);
  }

  RosterImportModel imports(Runnable changed) {
    return new RosterImportModel(
        services, Background.sameThread(), dialogs, this::notice, columns, changed);
  }

  private void notice(String key, Object... args) {
    notices.add(texts.text(key, args));
  }

  View<UnitTreeController> view(UnitTreeModel model, RosterImportModel imports) {
    return new ViewLoader(texts)
        .load(
            new UnitTreeController(
                model, imports, new ViewLoader(texts), files, new RecordingListOutput()));
  }

  /** How many entries the ledger holds. */
  long entries() {
    return wiring.ledger().entries(Long.MAX_VALUE, 1).stream()
        .mapToLong(Entry::number)
        .findFirst()
        .orElse(0);
  }

  Path csv(String name, String... lines) {
    try {
      return Files.writeString(home.resolve(name), String.join("\r\n", lines) + "\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences beside the form's fields. */
  List<String> problems(UnitTreeModel model) {
    return form(model).problems().stream().map(texts::text).toList();
  }

  static FormModel form(UnitTreeModel model) {
    FormModel form = model.forms().currentProperty().get();
    if (form == null) {
      throw new AssertionError("no form is open");
    }
    return form;
  }

  static void choose(FormField field, String name) {
    field
        .choiceProperty()
        .set(
            field.choices().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not offered: " + name)));
  }

  @Override
  public void close() {
    wiring.close();
  }
}
