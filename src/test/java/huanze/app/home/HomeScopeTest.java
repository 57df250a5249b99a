package huanze.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityFilter;
import huanze.activity.ActivityState;
import huanze.agenda.Obligation;
import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.agenda.StandingSummary;
import huanze.agenda.calendar.UnitRows;
import huanze.agenda.ui.AgendaWords;
import huanze.agenda.ui.ObligationListModel;
import huanze.agenda.ui.WhyModel;
import huanze.app.DeskPreferences;
import huanze.app.Navigation;
import huanze.app.Wiring;
import huanze.app.practice.Practice;
import huanze.app.practice.PracticeLedger;
import huanze.base.Background;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.rulepack.Level;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A county's home, filtered: what a line says is what it opens. */
class HomeScopeTest {
  private static final Pattern ITEMS = Pattern.compile("(\\d+) 项");

  private static PracticeLedger county;
  private final RecordingDialogs dialogs = new RecordingDialogs();

  @BeforeAll
  static void makeCounty() {
    county = PracticeLedger.of(PracticeLedger.COUNTY);
  }

  @AfterAll
  static void closeCounty() {
    county.close();
    county = null;
  }

  private HomePage page(HomeScope scope) {
    Wiring desk = county.desk();
    HomePages pages =
        new HomePages(
            desk.agenda(),
            desk.activities(),
            desk.dueMatters(),
            new DeskPreferences(desk.ledger().home()),
            desk.clock(),
            new AgendaWords(desk.texts()),
            PracticeLedger.COUNTY,
            desk.ledger().begunOn());
    HomeModel model =
        new HomeModel(
            pages,
            new DeskPreferences(desk.ledger().home()),
            Background.sameThread(),
            dialogs,
            new Navigation());
    model.scopeProperty().set(scope);
    model.load();
    return model.pageProperty().get();
  }

  /** How many rows the list has that a line opens. */
  private int opened(Route route) {
    return opened(route, why());
  }

  private WhyModel why() {
    Wiring desk = county.desk();
    return new WhyModel(
        desk.agenda(),
        desk.officialText(),
        () -> new huanze.agenda.AgendaPack(desk.pack(), desk.packSettings().find()),
        desk.clock(),
        Background.sameThread(),
        dialogs,
        (key, args) -> {},
        new AgendaWords(desk.texts()),
        ids -> Map.of());
  }

  private int opened(Route route, WhyModel why) {
    Wiring desk = county.desk();
    AgendaWords words = new AgendaWords(desk.texts());
    ObligationListModel list =
        new ObligationListModel(
            desk.agenda(),
            () -> new huanze.agenda.AgendaPack(desk.pack(), desk.packSettings().find()),
            desk.clock(),
            Background.sameThread(),
            dialogs,
            (key, args) -> {},
            words,
            why,
            (Route.ObligationList) route);
    list.load();
    return list.rows().size();
  }

  private static int missed(StandingSummary.OfUnit one) {
    return one.rate().count(Standing.MISSED);
  }

  private static int items(HomeLine line) {
    Matcher items = ITEMS.matcher(line.day() + line.note());
    return items.find() ? Integer.parseInt(items.group(1)) : 0;
  }

  @ParameterizedTest
  @EnumSource(HomeScope.Grouping.class)
  void everyLineOpensWhatItSays(HomeScope.Grouping grouping) {
    for (Level level : new Level[] {null, Level.COUNTY, Level.TOWNSHIP}) {
      for (String region : new String[] {null, "130302101"}) {
        HomePage page = page(new HomeScope(level, region, grouping));
        for (HomeList list : List.of(page.owed(), page.missed())) {
          assertThat(opened(list.all())).isEqualTo(list.total());
          assertThat(list.lines()).hasSizeLessThanOrEqualTo(HomeList.TOP);
          for (HomeLine line : list.lines()) {
            int said = items(line);
            assertThat(opened(line.route()))
                .as(line.toString())
                .satisfies(rows -> assertThat(rows).isPositive())
                .satisfies(rows -> assertThat(said == 0 || said == rows).isTrue());
          }
        }
      }
    }
    assertThat(dialogs.failures).isEmpty();
  }

  /** Joint meetings are both organs' in the list, in the panel and on the unit's own page. */
  @Test
  void byUnitTheListThePanelAndTheUnitsPageCountTheSame() {
    HomePage page = page(new HomeScope(null, null, HomeScope.Grouping.UNIT));
    List<StandingSummary.OfUnit> most = page.summary().mostMissed();
    assertThat(most).hasSizeGreaterThanOrEqualTo(HomeList.TOP);
    List<Integer> panel = most.stream().map(HomeScopeTest::missed).limit(HomeList.TOP).toList();
    assertThat(page.missed().lines())
        .extracting(line -> Math.max(1, items(line))) // a single one is told by its rule
        .containsExactlyElementsOf(panel);
    List<Obligation> all = county.desk().agenda().year(2026).obligations(Practice.TODAY);
    assertThat(most)
        .allSatisfy(
            one -> assertThat(Rate.of(UnitRows.owed(one.unit().id(), all))).isEqualTo(one.rate()));
    assertThat(most).extracting(one -> one.unit().kind()).contains("partyCommittee");
  }

  @Test
  void aSingleObligationIsExplainedAtOnce() {
    HomePage page = page(new HomeScope(Level.COUNTY, null, HomeScope.Grouping.RULE));
    HomeLine single =
        page.missed().lines().stream().filter(l -> items(l) == 0).findFirst().orElseThrow();
    WhyModel why = why();
    assertThat(opened(single.route(), why)).isEqualTo(1);
    assertThat(why.shownProperty().get().standing()).isEqualTo(Standing.MISSED);
    WhyModel several = why();
    opened(page.owed().all(), several);
    assertThat(several.shownProperty().get()).isNull();
  }

  @Test
  void filtersNarrowListsChartAndRecords() {
    HomePage all = page(HomeScope.ALL);
    assertThat(all.levels()).containsExactly(Level.COUNTY, Level.TOWNSHIP);
    assertThat(all.regions()).hasSizeGreaterThan(5).allMatch(r -> r.parent().equals("130302"));
    HomePage town = page(HomeScope.ALL.ofRegion("130302101"));
    List<Obligation> open =
        county.desk().agenda().year(2026).obligations(Practice.TODAY).stream()
            .filter(o -> o.standing() == Standing.OPEN)
            .filter(
                o ->
                    county
                        .desk()
                        .structure()
                        .unit(o.unit())
                        .orElseThrow()
                        .region()
                        .equals("130302101"))
            .toList();
    assertThat(town.owed().total()).isEqualTo(open.size()).isLessThan(all.owed().total());
    assertThat(town.summary().levels())
        .extracting(one -> one.level())
        .containsExactly(Level.TOWNSHIP);
    assertThat(all.planned().total()).isPositive().isEqualTo(planned("130302"));
    assertThat(town.planned().total()).isEqualTo(planned("130302101"));
    assertThat(town.recent().lines()).isNotEmpty().allMatch(line -> line.detail().contains("海港镇"));
    HomePage county = page(HomeScope.ALL.ofLevel(Level.COUNTY));
    HomePage towns = page(HomeScope.ALL.ofLevel(Level.TOWNSHIP));
    assertThat(county.planned().total() + towns.planned().total()).isEqualTo(planned("130302"));
  }

  /** Plans still ahead that a unit within the region convenes, by looking at every one. */
  private static int planned(String region) {
    Wiring desk = county.desk();
    ActivityFilter ahead = ActivityFilter.ALL.state(ActivityState.PLANNED);
    return (int)
        desk.activities().page(ahead, desk.clock().today(), null, 10_000).stream()
            .filter(
                plan ->
                    plan.facts().conveners().stream()
                        .flatMap(id -> desk.structure().unit(id).stream())
                        .anyMatch(unit -> unit.region().startsWith(region)))
            .count();
  }

  /** Each line opens what it counts, and together they are all that the tile counts. */
  @Test
  void whomToAskIsListedToTheLast() {
    HomeList waiting = page(HomeScope.ALL).waiting();
    assertThat(waiting.lines()).hasSizeGreaterThan(WaitingLines.TOP);
    int items = 0;
    for (HomeLine line : waiting.lines()) {
      Matcher said = ITEMS.matcher(line.note());
      assertThat(said.matches()).isTrue();
      assertThat(opened(line.route())).as(line.title()).isEqualTo(Integer.parseInt(said.group(1)));
      items += Integer.parseInt(said.group(1));
    }
    assertThat(items).isEqualTo(waiting.total());
  }
}
