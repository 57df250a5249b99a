package huanze.benchmark;

import huanze.activity.ActivityFilter;
import huanze.app.ScreenSpeed;
import huanze.app.ScreenSpeed.Opening;
import huanze.app.Wiring;
import huanze.fx.OnFx;
import huanze.fx.Route;
import huanze.unit.Post;
import huanze.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import org.testfx.api.FxToolkit;

/**
 * How long each screen takes to its first rows on the ledger of {@link CityScale}: {@code mvn
 * test-compile exec:exec@screen-benchmark}, with a display. The first opening also loads classes
 * and layout. Words after it name the only screens to open.
 */
public final class ScreenBenchmark {
  private static final int AGAIN = 7;
  private static final long PATIENCE_SECONDS = 120;

  private ScreenBenchmark() {}

  public static void main(String[] words) throws Exception {
    CityScale.makeOnce();
    FxToolkit.registerPrimaryStage();
    try (Wiring desk = CityScale.open()) {
      ScreenSpeed window = OnFx.get(() -> new ScreenSpeed(desk));
      Map<String, Opening> first = new LinkedHashMap<>();
      Map<String, List<Opening>> again = new LinkedHashMap<>();
      Map<String, Route> screens = screens(desk);
      if (words.length > 0) {
        screens.keySet().retainAll(List.of(words));
      }
      for (var screen : screens.entrySet()) {
        first.put(screen.getKey(), open(window, screen.getValue()));
        List<Opening> more = new ArrayList<>();
        System.gc(); // what the screens before have left is none of this one's time
        for (int i = 0; i < AGAIN; i++) {
          more.add(open(window, screen.getValue()));
        }
        again.put(screen.getKey(), more);
      }
      OnFx.run(window::close);
      print(first, again);
    }
    System.exit(0);
  }

  private static Opening open(ScreenSpeed window, Route route) throws Exception {
    CompletableFuture<Opening> answer = OnFx.get(() -> window.open(route));
    return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static Map<String, Route> screens(Wiring desk) {
    int year = CityScale.TODAY.getYear();
    Unit county = desk.structure().unit("130302.government").orElseThrow();
    Unit department = desk.structure().unit("130302.department.ecology").orElseThrow();
    Post head =
        desk.structure().postsOf(county.id()).stream()
            .filter(post -> !desk.structure().holders(post.id(), CityScale.TODAY).isEmpty())
            .findFirst()
            .orElseThrow();
    UUID leader = desk.structure().holders(head.id(), CityScale.TODAY).getFirst().person();
    UUID record =
        desk.activities()
            .page(ActivityFilter.year(year).unit(county.id()), CityScale.TODAY, null, 1)
            .getFirst()
            .id();
    Map<String, Route> screens = new LinkedHashMap<>();
    screens.put("工作台", new Route.Home());
    screens.put("履职日历", new Route.YearGrid(null, null));
    screens.put("月历", new Route.MonthView(null, null));
    screens.put("应履行事项", new Route.ObligationList(null, null, null, null));
    screens.put("会议与检查", new Route.ActivityList(null));
    screens.put("会议与检查 of a unit", new Route.ActivityList(county.id()));
    screens.put("会议与检查, held", new Route.ActivityList(null, "held"));
    screens.put("a record", new Route.Activity(record));
    screens.put("a new meeting", new Route.NewActivity("meeting", county.id(), null));
    screens.put("系列登记", new Route.SeriesEntry(county.id()));
    screens.put("批量计划", new Route.PlanAhead(null));
    screens.put("自查", new Route.SelfCheck());
    screens.put("整改台账", new Route.Rectification(null));
    screens.put("报告", new Route.Reports(null));
    screens.put("单位履职", new Route.UnitYear(county.id(), null));
    screens.put("领导履职", new Route.LeaderPage(leader));
    screens.put("工作日历", new Route.WorkingYear(null));
    screens.put("单位与人员", new Route.UnitTree(null));
    screens.put("某日任职", new Route.HoldersOn(null, null));
    screens.put("职责分工", new Route.Duties(department.id()));
    screens.put("覆盖情况", new Route.DutyCoverage(null));
    screens.put("目标责任书", new Route.Letters(null));
    screens.put("考核", new Route.AssessmentList(null));
    screens.put("台账记录", new Route.History(null));
    screens.put("设置", new Route.Settings());
    return screens;
  }

  private static void print(Map<String, Opening> first, Map<String, List<Opening>> again) {
    System.out.println("| screen | first opening | opened again | all there is |");
    System.out.println("|---|---:|---:|---:|");
    first.forEach(
        (screen, opening) -> {
          List<Opening> more = again.get(screen);
          System.out.printf(
              Locale.ROOT,
              "| %s | %.0f ms | %.0f ms | %.0f ms |%n",
              screen,
              opening.rows(),
              median(more.stream().mapToDouble(Opening::rows)),
              median(more.stream().mapToDouble(Opening::whole)));
        });
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
