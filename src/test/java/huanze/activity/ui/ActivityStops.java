package huanze.activity.ui;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFilter;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityService;
import huanze.activity.ActivityState;
import huanze.agenda.ui.AgendaStops;
import huanze.app.ItemsOfRecord;
import huanze.app.Wiring;
import huanze.base.Background;
import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.base.Progress;
import huanze.evidence.DrawnEvidence;
import huanze.fx.DrawnDialogs;
import huanze.fx.FormModel;
import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.sheet.SheetChoices;
import huanze.tour.TourDesk;
import huanze.tour.TourLedger;
import huanze.tour.TourStop;
import huanze.unit.UnitOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/** The screens of activities, on a real ledger. */
public final class ActivityStops {
  private static final TourLedger<ActivityOffice> FULL =
      TourLedger.of(() -> new ActivityOffice(folder("full")).inhabited());
  private static final TourLedger<ActivityOffice> BARE =
      TourLedger.of(() -> new ActivityOffice(folder("bare")));

  private static final TourLedger<ActivityOffice> CROWDED =
      TourLedger.of(() -> new ActivityOffice(folder("crowded")).inhabited().many(2026, 450));

  private static final TourLedger<ActivityOffice> SERIES =
      TourLedger.of(() -> new ActivityOffice(folder("series")).inhabited());

  /** With a day that is none, units nobody knows, a form there is not, and a total. */
  private static final String OWN_FORM =
      """
      类型,形式,标题,日期,召集单位,议题,天气
      会议,党政联席会议,海滨镇第10次联席会议,2026-02-30,海滨镇人民政府,【环保】研究扬尘治理,晴
      会议,党政联席会议,海滨镇第11次联席会议,2026-07-15,海滨镇人民政府,【环保】研究扬尘治理,晴
      会议,党政联席会议,海滨镇第12次联席会议,2026-07-22,某某镇人民政府,【环保】研究扬尘治理,阴
      会议,茶话会,座谈,2026-07-29,海滨镇人民政府,,阴
      会议,党委会,镇党委第8次会议,2026-07-30,海滨镇,【环保】研究散煤治理,晴
      会议,党政联席会,联席会议,2026-07-31,镇政府,,晴
      合计,5次,,,,,
      """;

  /** As an office keeps it, with headings of its own. */
  private static final String OTHER_FORM =
      """
      性质,怎么开的,会议名称,哪天开的,谁开的,研究了什么
      会议,党政联席会议,海滨镇第10次联席会议,2026-07-08,海滨镇人民政府,【环保】研究扬尘治理
      会议,党政联席会议,海滨镇第11次联席会议,2026-07-15,海滨镇人民政府,【环保】研究散煤治理
      """;

  /** Nothing tells what these are: that is said of all rows. */
  private static final String NO_KIND =
      """
      日期,标题,召集单位,议题
      2026-07-08,海滨镇第10次会议,海滨镇人民政府,【环保】研究扬尘治理
      2026-07-15,海滨镇第11次会议,海滨镇人民政府,【环保】研究散煤治理
      """;

  private ActivityStops() {}

  /** The ledgers are made here, not on the FX thread: that takes some seconds. */
  public static List<TourStop> of(TourDesk tour) {
    full();
    bare();
    CROWDED.get();
    SERIES.get();
    Route.ActivityList list = new Route.ActivityList(null);
    Route.NewActivity form = new Route.NewActivity("meeting", null, null);
    return List.of(
        stop(tour, "activity-list", list, () -> list(tour, full())),
        stop(tour, "activity-list-part", list, () -> part(tour)),
        stop(tour, "activity-list-empty", list, () -> list(tour, bare())),
        stop(tour, "activity-new-meeting", form, () -> newForm(tour, ActivityKind.MEETING)),
        stop(tour, "activity-new-missed", form, () -> missed(tour)),
        stop(tour, "activity-no-credit", form, () -> noCredit(tour)),
        stop(tour, "activity-problems", form, () -> problems(tour)),
        stop(tour, "activity-new-inspection", form, () -> newForm(tour, ActivityKind.INSPECTION)),
        stop(tour, "activity-new-training", form, () -> newForm(tour, ActivityKind.TRAINING)),
        stop(tour, "activity-new-bulletin", form, () -> newForm(tour, ActivityKind.BULLETIN)),
        stop(tour, "activity-draft", form, () -> draft(tour)),
        new TourStop("activity-leave", () -> leaving(tour, form)),
        stop(tour, "activity-record", form, () -> record(tour, 0)),
        stop(tour, "activity-record-end", form, () -> record(tour, 1)),
        stop(tour, "activity-to-confirm", form, () -> toConfirm(tour)),
        stop(tour, "activity-picker", form, () -> picker(tour)),
        stop(tour, "evidence-photo", form, () -> evidence(tour, 0)),
        stop(tour, "evidence-paper", form, () -> evidence(tour, 1)),
        stop(tour, "evidence-other", form, () -> evidence(tour, 2)),
        stop(tour, "evidence-lines", form, () -> evidence(tour, -1)),
        stop(tour, "evidence-copying", form, () -> copying(tour)),
        stop(tour, "self-check", new Route.SelfCheck(), () -> selfCheck(tour, true)),
        stop(tour, "self-check-empty", new Route.SelfCheck(), () -> selfCheck(tour, false)),
        stop(tour, "plan-ahead", new Route.PlanAhead(null), () -> planAhead(tour, false)),
        stop(
            tour, "plan-ahead-2027", new Route.PlanAhead(null), () -> planAhead(tour, false, 2027)),
        stop(tour, "plan-ahead-choice", new Route.PlanAhead(null), () -> planAhead(tour, true)),
        stop(
            tour,
            "series-entry",
            new Route.SeriesEntry(null),
            () -> series(tour.loader(), SERIES.get())),
        stop(
            tour,
            "series-entry-offers",
            new Route.SeriesEntry(null),
            () -> offers(tour, SeriesField.LEADER, "z")),
        stop(
            tour,
            "series-entry-units",
            new Route.SeriesEntry(null),
            () -> offers(tour, SeriesField.UNIT, "kfq")),
        stop(
            tour,
            "series-entry-forms",
            new Route.SeriesEntry(null),
            () -> offers(tour, SeriesField.FORM, "")),
        stop(
            tour,
            "series-entry-day-off",
            new Route.SeriesEntry(null),
            () -> offers(tour, SeriesField.DAY, "10.3")),
        stop(tour, "activity-import", list, () -> importing(tour, OWN_FORM)),
        stop(tour, "activity-import-columns", list, () -> importing(tour, OTHER_FORM)),
        stop(tour, "activity-import-all-rows", list, () -> allRows(tour)),
        stop(tour, "activity-import-pasted", list, () -> pasted(tour)));
  }

  /** The practice city looked through, by the one who entered it or by a newcomer. */
  private static View<SelfCheckController> selfCheck(TourDesk tour, boolean all) {
    Wiring city = AgendaStops.city().desk();
    ActivityDesk desk = cityDesk(city);
    SelfCheckModel model =
        new SelfCheckModel(
            desk, city.selfCheck(), new SelfCheckModel.Likeness(() -> 90, percent -> {}));
    model.mineProperty().set(!all);
    View<SelfCheckController> view =
        tour.loader().load(new SelfCheckController(model, new RecordingListOutput()));
    if (all) {
      Platform.runLater(() -> view.controller().choose(0));
    }
    return view;
  }

  /** The practice city in the surroundings of the office. */
  private static ActivityDesk cityDesk(Wiring city) {
    return cityDesk(city, full().desk.background());
  }

  private static ActivityDesk cityDesk(Wiring city, Background background) {
    ActivityDesk office = full().desk;
    return new ActivityDesk(
        city.activityService(),
        city.activities(),
        city.activityImport(),
        city.agenda(),
        city.ledger(),
        city.structures(),
        new UnitOrder(city.pack()),
        new EvidenceDesk(city.vault(), city.ledger()::history, office.evidence().outside()),
        new ItemsOfRecord(city.rectificationItems(), city.clock(), office.texts()),
        office.drafts(),
        office.handover(),
        office.columns(),
        city.clock(),
        office.texts(),
        background,
        office.dialogs(),
        office.files(),
        office.navigator(),
        office.notices());
  }

  /** Inspections and joint meetings of a county's townships, or the form that chooses them. */
  private static View<PlanAheadController> planAhead(TourDesk tour, boolean choosing) {
    return planAhead(tour, choosing, 2026);
  }

  private static View<PlanAheadController> planAhead(TourDesk tour, boolean choosing, int year) {
    Wiring city = AgendaStops.city().desk();
    PlanAheadModel model =
        new PlanAheadModel(cityDesk(city), city.planning(), new Route.PlanAhead(null));
    View<PlanAheadController> view =
        tour.loader()
            .load(new PlanAheadController(model, tour.loader(), new RecordingListOutput()));
    view.controller().activate();
    FormModel form = model.forms().currentProperty().get();
    form.field("rules").ticked().addAll(Set.of("I5", "M5"));
    choose(form, "units", PlanChoice.REGION + "130322");
    choose(form, "level", "township");
    choose(form, "wish", "weekday3-2");
    if (year != 2026) {
      choose(form, "year", String.valueOf(year));
      choose(form, "months", "1");
    }
    if (!choosing) {
      view.controller().save();
    }
    return view;
  }

  private static void choose(FormModel form, String field, String id) {
    form.field(field).choices().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .ifPresent(form.field(field).choiceProperty()::set);
  }

  private static TourStop stop(
      TourDesk tour, String name, Route route, Supplier<View<? extends Screen>> screen) {
    return new TourStop(name, () -> tour.inWindow(route, screen));
  }

  private static ActivityOffice full() {
    return FULL.get();
  }

  private static ActivityOffice bare() {
    return BARE.get();
  }

  private static Path folder(String name) {
    try {
      return Files.createTempDirectory("huanze-tour-" + name).resolve("home");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static View<ActivityListController> list(TourDesk tour, ActivityOffice office) {
    return tour.loader()
        .load(
            new ActivityListController(
                new ActivityListModel(office.desk, new Route.ActivityList(null)),
                new RecordingListOutput()));
  }

  /** More than are loaded, and a word is looked for. */
  private static View<ActivityListController> part(TourDesk tour) {
    View<ActivityListController> view = list(tour, CROWDED.get());
    Platform.runLater(() -> ((TextField) view.root().lookup(".hz-filter")).setText("赵建国"));
    return view;
  }

  private static View<ActivityRecordController> newForm(TourDesk tour, ActivityKind kind) {
    return newForm(tour, kind, null);
  }

  /** As the year grid opens it from a missed month. */
  private static Parent leaving(TourDesk tour, Route form) {
    StackPane whole = new StackPane();
    whole.getChildren().add(tour.inWindow(form, () -> newForm(tour, ActivityKind.MEETING)));
    new DrawnDialogs(whole, tour.theme()).leave("activity.ui.leave.ask", "activity.ui.leave.yes");
    return whole;
  }

  private static View<ActivityRecordController> missed(TourDesk tour) {
    return newForm(
        tour, ActivityKind.MEETING, new Route.Owed("joint", Period.parse("2026-07"), false, true));
  }

  private static View<ActivityRecordController> newForm(
      TourDesk tour, ActivityKind kind, Route.Owed owed) {
    ActivityOffice office = full();
    office.drafts.clear();
    ActivityRecordModel model =
        ActivityRecordModel.ofNew(
            office.desk,
            new Route.NewActivity(
                CamelCase.of(kind), office.unit("130304100.government"), null, owed));
    View<ActivityRecordController> view = tour.loader().load(new ActivityRecordController(model));
    if (kind == ActivityKind.MEETING && owed == null) {
      model.tick(ActivityForm.JOINT, true);
    }
    return view;
  }

  /** It would count for nothing as it is typed. */
  private static View<ActivityRecordController> noCredit(TourDesk tour) {
    View<ActivityRecordController> view = newForm(tour, ActivityKind.MEETING);
    ActivityRecordModel model = view.controller().model();
    model.fields().conveners.setAll(full().unit("130304.government"));
    model.tick(ActivityForm.JOINT, false);
    model.tick(ActivityForm.SPECIAL, true);
    model.paused();
    return view;
  }

  private static View<ActivityRecordController> problems(TourDesk tour) {
    View<ActivityRecordController> view = newForm(tour, ActivityKind.MEETING);
    ActivityRecordModel model = view.controller().model();
    model.fields().conveners.clear();
    model.fields().title.set("");
    model.fields().day.set("2026-02-30");
    model.fields().starts.set("11:00");
    model.fields().ends.set("9:30");
    model.save();
    return view;
  }

  private static View<ActivityRecordController> record(TourDesk tour, double scrolled) {
    ActivityOffice office = full();
    var found =
        office
            .desk
            .store()
            .page(
                ActivityFilter.ALL.form(ActivityForm.JOINT).text("8月"),
                ActivityOffice.TODAY,
                null,
                1);
    View<ActivityRecordController> view =
        tour.loader()
            .load(
                new ActivityRecordController(
                    ActivityRecordModel.of(office.desk, found.getFirst().id())));
    view.controller().scroll(scrolled);
    return view;
  }

  /**
   * A record with a photo, a paper that was replaced, and a text.
   *
   * @param looked which of them is looked at; negative: none
   */
  private static View<ActivityRecordController> evidence(TourDesk tour, int looked) {
    ActivityOffice office = full();
    UUID id =
        office
            .desk
            .store()
            .page(
                ActivityFilter.ALL.form(ActivityForm.JOINT).text("7月"),
                ActivityOffice.TODAY,
                null,
                1)
            .getFirst()
            .id();
    ActivityService service = office.wiring.activityService();
    if (office.desk.store().find(id).orElseThrow().evidence().isEmpty()) {
      Path drawn = folder("evidence").getParent();
      service.attach(id, DrawnEvidence.photo(drawn.resolve("会场照片.jpg"), 2400, 1600));
      UUID paper =
          service
              .attach(id, DrawnEvidence.paper(drawn.resolve("会议纪要.pdf"), 1))
              .activity()
              .evidence()
              .getLast()
              .id();
      Path signed = DrawnEvidence.paper(drawn.resolve("会议纪要（签字扫描件）.pdf"), 3);
      service.replaceEvidence(id, paper, service.copy(id, signed, Progress.NONE), "原件缺签字页，重新扫描");
      try {
        service.attach(id, Files.writeString(drawn.resolve("会议通知.txt"), "会议通知"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    ActivityRecordModel model = ActivityRecordModel.of(office.desk, id);
    View<ActivityRecordController> view = tour.loader().load(new ActivityRecordController(model));
    view.controller().scroll(1);
    if (looked >= 0) {
      Platform.runLater(
          () ->
              model
                  .viewer()
                  .open(office.desk.store().find(id).orElseThrow().evidence().get(looked)));
    }
    return view;
  }

  /** Two fifths of a meeting's film are copied. */
  private static View<ActivityRecordController> copying(TourDesk tour) {
    Wiring city = AgendaStops.city().desk();
    ActivityFilter joint = ActivityFilter.ALL.form(ActivityForm.JOINT).state(ActivityState.HELD);
    UUID id = city.activities().page(joint, city.clock().today(), null, 1).getFirst().id();
    ActivityRecordModel model =
        ActivityRecordModel.of(cityDesk(city, new FilesAtRest(Background.sameThread())), id);
    View<ActivityRecordController> view = tour.loader().load(new ActivityRecordController(model));
    model.addFiles(List.of(Path.of("会议录像.mp4"), Path.of("签到表扫描件.pdf")));
    model.save();
    model.copying().runningProperty().get().at(2, 5);
    view.controller().scroll(1);
    return view;
  }

  /** Work on files begins and does not end. */
  private record FilesAtRest(Background others) implements Background {
    @Override
    public <T> void read(
        String name, Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {
      others.read(name, work, onSuccess, onError);
    }

    @Override
    public <T> void write(Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {
      others.write(work, onSuccess, onError);
    }

    @Override
    public <T> void files(Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onError) {}
  }

  private static View<ActivityRecordController> toConfirm(TourDesk tour) {
    ActivityOffice office = full();
    var found = office.desk.store().toConfirm(ActivityOffice.TODAY);
    return tour.loader()
        .load(
            new ActivityRecordController(
                ActivityRecordModel.of(office.desk, found.getFirst().id())));
  }

  private static View<ActivityRecordController> draft(TourDesk tour) {
    ActivityOffice office = full();
    office.drafts.put(
        "activity-report",
        DraftText.of(ActivityFacts.of(ActivityKind.REPORT).title("海滨镇2025年年度报告").build()));
    return tour.loader()
        .load(
            new ActivityRecordController(
                ActivityRecordModel.ofNew(
                    office.desk,
                    new Route.NewActivity("report", office.unit("130304100.government"), null))));
  }

  private static View<ActivityRecordController> picker(TourDesk tour) {
    View<ActivityRecordController> view = newForm(tour, ActivityKind.MEETING);
    FormFields fields = view.controller().model().fields();
    fields.conveners.setAll(
        full().unit("130304100.partyCommittee"), full().unit("130304100.government"));
    fields.day.set(ActivityOffice.TODAY.toString());
    view.controller().addParticipants();
    return view;
  }

  /** Four rows saved, the fifth with a day that is none. */
  static View<SeriesEntryController> series(ViewLoader loader, ActivityOffice office) {
    SeriesEntryModel model =
        new SeriesEntryModel(
            office.desk, SeriesUndo.of(office.wiring.ledger()), new Route.SeriesEntry(null));
    View<SeriesEntryController> view =
        loader.load(new SeriesEntryController(model, new RecordingListOutput()));
    type(model, "海滨镇人民政府", "联席", "9.3", "", "李秀英", "9:00", "10:30", "镇政府", "研究秸秆禁烧");
    type(model, "海滨镇人民政府", "党政", "7.20", "", "赵建国", "", "", "", "研究散煤治理");
    type(model, "海滨镇人民政府", "带队", "9.4", "", "赵建国", "", "", "戴河入海口", "检查排污口整治");
    type(model, "海滨镇人民政府", "党政", "8.30", "8月第二次联席会议", "李秀英", "", "", "", "");
    model.row().text(SeriesField.DAY).set("2.31");
    model.enter(SeriesField.DAY);
    view.controller().activate();
    return view;
  }

  /** What the practice city offers for a few letters. */
  private static View<SeriesEntryController> offers(
      TourDesk tour, SeriesField field, String letters) {
    Wiring city = AgendaStops.city().desk();
    SeriesEntryModel model =
        new SeriesEntryModel(
            cityDesk(city), SeriesUndo.of(city.ledger()), new Route.SeriesEntry(null));
    View<SeriesEntryController> view =
        tour.loader().load(new SeriesEntryController(model, new RecordingListOutput()));
    String[] before = {"海港区人民政府", "常务会", "9.3", ""};
    for (int i = 0; i < Math.min(field.ordinal(), before.length); i++) {
      model.row().text(SeriesField.values()[i]).set(before[i]);
      model.enter(SeriesField.values()[i]);
    }
    model.row().text(field).set(letters);
    if (field == SeriesField.DAY) {
      model.enter(field);
    }
    Platform.runLater(() -> view.controller().go(field));
    return view;
  }

  private static void type(SeriesEntryModel model, String... cells) {
    for (SeriesField field : SeriesField.values()) {
      if (!cells[field.ordinal()].isEmpty()) {
        model.row().text(field).set(cells[field.ordinal()]);
      }
      if (model.enter(field) == field && field != SeriesField.MATTER) {
        model.enter(field);
      }
    }
  }

  private static View<ActivityListController> importing(TourDesk tour, String table) {
    ActivityListModel model = listed();
    View<ActivityListController> view = loaded(tour, model);
    preview(model, table);
    return view;
  }

  /** What was copied in Excel, with bad rows. */
  private static View<ActivityListController> pasted(TourDesk tour) {
    ActivityListModel model = listed();
    View<ActivityListController> view = loaded(tour, model);
    model.importing().paste(null, OWN_FORM.replace(',', '\t'));
    return view;
  }

  private static View<ActivityListController> allRows(TourDesk tour) {
    ActivityListModel model = listed();
    View<ActivityListController> view = loaded(tour, model);
    // What an earlier picture decided is forgotten: the columns are to be asked for.
    preview(model, NO_KIND);
    model.importing().decide(SheetChoices.NONE);
    model.importing().cancel();
    preview(model, NO_KIND);
    model
        .importing()
        .decide(
            model.importing().sheetChoices().everyRow("kind", "会议").everyRow("forms", "党政联席会议"));
    return view;
  }

  private static ActivityListModel listed() {
    return new ActivityListModel(full().desk, new Route.ActivityList(null));
  }

  private static View<ActivityListController> loaded(TourDesk tour, ActivityListModel model) {
    return tour.loader().load(new ActivityListController(model, new RecordingListOutput()));
  }

  private static void preview(ActivityListModel model, String table) {
    Path file = folder("import").resolveSibling("海滨镇履职活动.csv");
    try {
      Files.writeString(file, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    model.importing().preview(file);
  }
}
