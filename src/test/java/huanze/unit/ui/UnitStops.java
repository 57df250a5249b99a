package huanze.unit.ui;

import huanze.base.DateRange;
import huanze.fx.FormModel;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.tour.TourDesk;
import huanze.tour.TourLedger;
import huanze.tour.TourStop;
import huanze.unit.Reorganisation.Dissolve;
import huanze.unit.Reorganisation.Move;
import huanze.unit.Reorganisation.Rename;
import huanze.unit.Roster;
import huanze.unit.UnitLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.application.Platform;

/** The city's units: tree, one unit, forms, people, import. */
public final class UnitStops {
  private static final TourLedger<UnitDesk> CITY = TourLedger.of(UnitStops::inhabited);

  private static final String TUANLIN = "130322201.government";

  private UnitStops() {}

  public static List<TourStop> of(TourDesk desk) {
    city();
    return List.of(
        stop(desk, "unit-tree", (model, imports) -> {}),
        stop(desk, "unit-detail", (model, imports) -> choose(model, "130302.government")),
        stop(desk, "unit-detail-ended", (model, imports) -> choose(model, "130302001.government")),
        stop(desk, "unit-search", (model, imports) -> model.filterProperty().set("sthjj")),
        stop(desk, "unit-search-empty", (model, imports) -> model.filterProperty().set("抚宁县局")),
        stop(desk, "unit-add", UnitStops::add),
        stop(desk, "unit-edit-refused", UnitStops::editRefused),
        stop(desk, "unit-detail-links", (model, imports) -> choose(model, TUANLIN)),
        stop(desk, "unit-rename", UnitStops::rename),
        stop(desk, "unit-move", UnitStops::move),
        stop(desk, "unit-merge", UnitStops::merge),
        stop(desk, "unit-split", UnitStops::split),
        stop(desk, "unit-dissolve-refused", UnitStops::dissolve),
        stop(desk, "unit-link", UnitStops::link),
        stop(desk, "unit-appoint", UnitStops::appoint),
        stop(
            desk,
            "unit-people",
            (model, imports) -> model.modeProperty().set(UnitTreeModel.Mode.PEOPLE)),
        stop(desk, "unit-person", UnitStops::person),
        stop(
            desk,
            "unit-import-empty",
            (model, imports) -> model.modeProperty().set(UnitTreeModel.Mode.IMPORT)),
        stop(desk, "unit-import-problems", UnitStops::importProblems),
        stop(desk, "unit-import-columns", UnitStops::importColumns),
        stop(desk, "unit-import-names", UnitStops::importNames),
        stop(desk, "unit-import-changes", UnitStops::importChanges));
  }

  private static TourStop stop(
      TourDesk desk, String name, BiConsumer<UnitTreeModel, RosterImportModel> steps) {
    return new TourStop(
        name,
        () -> {
          UnitTreeModel model = city().model(null);
          RosterImportModel imports = city().imports(() -> {});
          View<UnitTreeController> view = city().view(model, imports);
          desk.keep(view);
          var root = desk.inWindow(new Route.UnitTree(null), () -> view);
          steps.accept(model, imports);
          return root;
        });
  }

  private static UnitDesk city() {
    return CITY.get();
  }

  private static UnitDesk inhabited() {
    try {
      UnitDesk city = new UnitDesk(Files.createTempDirectory("huanze-tour-unit"), "130300");
      city.people("130302");
      city.wiring
          .reorganisations()
          .apply(
              new Dissolve(
                  Set.of(city.unit("130302001.government").id()), LocalDate.of(2025, 12, 31)));
      changes(city);
      return city;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A township managed by the zone, once called otherwise and once under another county. */
  private static void changes(UnitDesk city) {
    UUID town = city.unit(TUANLIN).id();
    UUID zone = city.unit("130372.zoneCommittee").id();
    LocalDate january = LocalDate.of(2026, 1, 1);
    var units = city.wiring.reorganisations();
    units.apply(new Rename(town, "团林镇人民政府", LocalDate.of(2026, 3, 1)));
    units.apply(new Move(town, city.unit("130306.government").id(), LocalDate.of(2026, 2, 1)));
    city.wiring.units().link(town, UnitLink.Kind.MANAGEMENT, zone, new DateRange(january, null));
    city.wiring
        .units()
        .link(
            city.unit("130322.department.ecology").id(),
            UnitLink.Kind.SECTOR,
            town,
            new DateRange(january, null));
  }

  private static void rename(UnitTreeModel model, RosterImportModel imports) {
    choose(model, "130322104.government");
    model.rename();
    UnitDesk.form(model).field("name").textProperty().set("泥井新镇人民政府");
    UnitDesk.form(model).field("from").textProperty().set("2026.7.1");
  }

  private static void move(UnitTreeModel model, RosterImportModel imports) {
    choose(model, "130322104.government");
    model.move();
    UnitDesk.choose(UnitDesk.form(model).field("parent"), "北戴河新区管理委员会");
    UnitDesk.form(model).field("from").textProperty().set("2026-10-01");
  }

  private static void split(UnitTreeModel model, RosterImportModel imports) {
    choose(model, "130322104.government");
    model.split();
    FormModel form = UnitDesk.form(model);
    form.field("to").textProperty().set("2026-06-30");
    form.field("code1").textProperty().set("130322121.government");
    form.field("name1").textProperty().set("东泥镇人民政府");
    form.field("code2").textProperty().set("130322122.government");
    form.field("name2").textProperty().set("西泥镇人民政府");
  }

  private static void dissolve(UnitTreeModel model, RosterImportModel imports) {
    choose(model, "130322.government");
    model.dissolve();
    Platform.runLater(() -> Platform.runLater(model.forms()::save));
  }

  private static void link(UnitTreeModel model, RosterImportModel imports) {
    choose(model, "130322105.government");
    model.link();
    UnitDesk.choose(UnitDesk.form(model).field("other"), "北戴河新区管理委员会");
    UnitDesk.form(model).field("from").textProperty().set("2026-01-01");
  }

  private static void choose(UnitTreeModel model, String code) {
    model.select(city().unit(code).id());
  }

  private static void add(UnitTreeModel model, RosterImportModel imports) {
    choose(model, "130302.government");
    model.addBelow();
  }

  private static void editRefused(UnitTreeModel model, RosterImportModel imports) {
    choose(model, "130302.government");
    model.edit();
    FormModel form = UnitDesk.form(model);
    form.field("name").textProperty().set("");
    form.field("code").textProperty().set("130300.government");
    form.field("from").textProperty().set("2026年13月");
    model.forms().save();
  }

  private static void merge(UnitTreeModel model, RosterImportModel imports) {
    choose(model, "130302.government");
    model.merge();
    UnitDesk.choose(UnitDesk.form(model).field("successor"), "山海关区人民政府");
  }

  private static void appoint(UnitTreeModel model, RosterImportModel imports) {
    choose(model, "130302.government");
    model.appoint(city().post("130302.government.mainLeader").id());
    UnitDesk.choose(UnitDesk.form(model).field("person"), "欧阳雪梅");
    // After the first layout, as a user would: only then is there something to scroll.
    Platform.runLater(() -> Platform.runLater(model.forms()::save));
  }

  private static void person(UnitTreeModel model, RosterImportModel imports) {
    model.modeProperty().set(UnitTreeModel.Mode.PEOPLE);
    model.addPerson();
    UnitDesk.form(model).field("name").textProperty().set("王芳");
    model.forms().save();
  }

  private static void importProblems(UnitTreeModel model, RosterImportModel imports) {
    model.modeProperty().set(UnitTreeModel.Mode.IMPORT);
    imports.rosterProperty().set(Roster.TENURES);
    imports.preview(
        city()
            .csv(
                "任职.csv",
                "单位,职务,姓名,任职日期,免职日期,备注栏",
                "海港区人民政府,区长,赵六,2020-01-01,2020-12-31,",
                "海港区人民政府,副区长,陈志强,2020-01-01,,",
                "海港区人民政府,区长,王芳,2026-13-01,,",
                "山海关区人民政府,区长,刘建国,2025-01-01,2024-01-01,",
                "海港区人民政府,分管生态环境保护工作的副区长,陈志强,2020-01-01,2021-01-01,"));
  }

  private static void importColumns(UnitTreeModel model, RosterImportModel imports) {
    model.modeProperty().set(UnitTreeModel.Mode.IMPORT);
    imports.preview(
        city()
            .csv(
                "海港区领导干部名册.csv",
                "海港区领导干部名册,,,,,,",
                "填表单位：区委组织部,,,,,2026年3月,",
                "序号,所在科室局,姓名,党政职务,任现职时间,分工,手机",
                "1,海港区政府,周 敏,副区长,2025年3月,教育、卫生健康,139****0001",
                "2,海港区政府,孙立国,副区长,2024.6.1,城乡建设、交通运输,139****0002",
                "3,海港区财政局,吴桂兰,党组书记、局长,2023-09,,139****0003"));
  }

  private static void importNames(UnitTreeModel model, RosterImportModel imports) {
    model.modeProperty().set(UnitTreeModel.Mode.IMPORT);
    imports.preview(
        city()
            .csv(
                "名册.csv",
                "单位,姓名,职务,任职时间,免职时间",
                "海港区财政局,陈志强,局长,2025.3.1,",
                "海港区审计局,王芳,局长,2025.3.1,",
                "海港区水务局,李娜,局长,2024.6.1,",
                "海港区委,李娜,其他班子成员,2024.6.1,",
                "海港区住建局,郑国华,局长,2022-03,至今"));
    imports.answer(imports.asked().getFirst(), "new");
  }

  private static void importChanges(UnitTreeModel model, RosterImportModel imports) {
    model.modeProperty().set(UnitTreeModel.Mode.IMPORT);
    imports.rosterProperty().set(Roster.UNITS);
    imports.preview(
        city()
            .csv(
                "单位.csv",
                "代码,名称,类别,上级单位,监管部门,成立日期,电话",
                "130302.government,海港区人民政府,政府（办事处）,130300.government,,,3030111",
                "130302.department.fishery,海港区水产服务中心,工作部门,130302.government,是,2026-03-01,",
                "130303.government,山海关区人民政府,政府（办事处）,130300.government,,2024-01-01,"));
  }
}
