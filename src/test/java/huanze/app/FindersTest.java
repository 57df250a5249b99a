package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Background;
import huanze.base.DateRange;
import huanze.fx.Finder;
import huanze.fx.FixedFileDialogs;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.fx.Theme;
import huanze.fx.ViewLoader;
import huanze.unit.TenureDraft;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** Ctrl+K: any screen, unit, person and post by a word or its initials. */
class FindersTest {
  @TempDir Path folder;
  private SampleDesk sample;
  private OpenAnythingModel anything;
  private DeskScreens screens;

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void open() {
    sample = SampleDesk.of(folder, "130302").withWork("130302");
    Navigation ways = new Navigation();
    Theme theme = huanze.fx.OnFx.get(() -> new Theme(Theme.Shade.LIGHT));
    screens =
        new DeskScreens(
            sample.desk(),
            new ViewLoader(sample.texts),
            Background.sameThread(),
            new RecordingDialogs(),
            new FixedFileDialogs(),
            ways,
            new StatusModel(sample.texts, sample.clock),
            sample::reopen,
            theme,
            sample.preferences,
            sample.checks());
    screens.register();
    screens.registerHelp(null, () -> {});
    anything =
        new OpenAnythingModel(
            screens.finders(Sections.knownTo(ways)), Background.sameThread(), sample.dialogs);
    anything.show();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @ParameterizedTest
  @CsvSource({
    "工作台, Home",
    "gzt, Home",
    "gongzuotai, Home",
    "lvzhirili, YearGrid",
    "jiancha, NewActivity",
    "第十八条, Article",
    "履职日历, YearGrid",
    "ylxsx, ObligationList",
    "应履行, ObligationList",
    "会议与检查, ActivityList",
    "djhy, NewActivity",
    "登记检查, NewActivity",
    "登记报告, NewActivity",
    "考核, AssessmentList",
    "单位与人员, UnitTree",
    "法规, Article",
    "台账记录, History",
    "设置, Settings",
    "帮助, About",
    "某日任职, HoldersOn",
    "mrrz, HoldersOn",
    "汇总表, PrintPreview"
  })
  void everyScreenIsFound(String words, String route) {
    anything.wordsProperty().set(words);
    assertThat(anything.found())
        .as(words)
        .anyMatch(found -> found.route().getClass().getSimpleName().equals(route));
  }

  @ParameterizedTest
  @ValueSource(strings = {"李建国", "ljg"})
  void peopleOpenTheirPage(String words) {
    UUID person = sample.desk().structure().peopleNamed("李建国").getFirst().id();
    anything.wordsProperty().set(words);
    assertThat(anything.found())
        .anyMatch(
            found -> found.name().equals("李建国") && found.route().equals(new Route.Person(person)));
  }

  /** Of 史占国 and 台账记录 a later syllable begins what was typed. */
  @Test
  void whatBeginsWithTheWordsComesFirst() {
    sample.desk().people().addPerson("史占国", null);
    sample.desk().people().addPerson("张明", null);
    anything.wordsProperty().set("zhang");
    List<String> names = anything.found().stream().map(Finder.Found::name).toList();
    assertThat(names).startsWith("张明").contains("史占国", "台账记录");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-31, 领导履职单 至 2026-07-31",
    "2025-01-01, 领导履职单 至 2025-01-01",
    "2026-09-18, 领导履职单",
    "2024-12-31, ",
  })
  void theirPageIsFoundOfThoseWhoLeftThisYearOrLast(LocalDate last, String page) {
    UUID post = sample.desk().structure().post("130302.department.ecology.head").orElseThrow().id();
    UUID person = sample.desk().people().addPerson("周平", null);
    DateRange days = new DateRange(LocalDate.of(2020, 1, 1), last);
    sample.desk().people().addTenure(new TenureDraft(post, person, days, false, null));
    anything.wordsProperty().set("周平");
    assertThat(anything.found().stream().filter(f -> f.route() instanceof Route.LeaderPage))
        .extracting(Finder.Found::hint)
        .isEqualTo(Stream.ofNullable(page).toList());
  }

  @Test
  void postsOpenTheirUnit() {
    UUID unit = sample.desk().structure().unit("130302.government").orElseThrow().id();
    anything.wordsProperty().set("海港区人民政府 区长");
    assertThat(anything.found())
        .anyMatch(
            found -> found.name().equals("区长") && found.route().equals(new Route.UnitTree(unit)));
  }

  @Test
  void theWindowOpensOnTheHome() {
    assertThat(screens.first()).isEqualTo(new Route.Home());
    assertThat(Platform.isFxApplicationThread()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "方秋实, fqs, true",
    "方秋实, FQS, true",
    "方秋实, 方秋实, true",
    "方秋实, fq, false",
    "方秋实, '', false",
    "经开区领导小组, fqs, false",
    "曾参, cs, true",
    "曾参, zc, true",
  })
  void aWholeNameByItsInitials(String name, String typed, boolean whole) {
    assertThat(OpenAnythingModel.isWhole(name, typed)).isEqualTo(whole);
  }

  @Test
  void whoseWholeNameWasTypedComesFirst() {
    anything.wordsProperty().set("ljg");
    assertThat(anything.found().getFirst().name()).isEqualTo("李建国");
  }
}
