package huanze.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The house of design §4. */
@AnalyzeClasses(packages = "huanze", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** Lowest first. */
  private static final List<String> ORDER =
      List.of(
          "base",
          "ledger",
          "access",
          "evidence",
          "sheet",
          "rulepack",
          "unit",
          "duty",
          "agenda",
          "activity",
          "monitoring",
          "rectification",
          "oversight",
          "assessment",
          "paper",
          "exchange");

  private static final Set<String> BESIDE = Set.of("fx", "app", "command");
  private static final String UI = "huanze.*.ui..";

  /** No screen of its own: which column of a table is what, as every import's screen asks it. */
  private static final String SHARED_UI = "huanze.sheet.ui..";

  private static final Pattern WRITING_SQL =
      Pattern.compile(
          "\\b(INSERT\\s+INTO|UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM|MERGE\\s+INTO|TRUNCATE\\s+TABLE)\\b",
          Pattern.CASE_INSENSITIVE);

  @ArchTest
  static void packagesOnlyLookDown(com.tngtech.archunit.core.domain.JavaClasses all) {
    for (int i = 0; i < ORDER.size(); i++) {
      String[] above =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(name -> "huanze." + name + "..")
              .toArray(String[]::new);
      if (above.length > 0) {
        noClasses()
            .that()
            .resideInAPackage("huanze." + ORDER.get(i) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above)
            .because("packages stand in one order and only look down")
            .allowEmptyShould(true)
            .check(all);
      }
    }
  }

  @ArchTest
  static void everyPackageIsInTheHouse(com.tngtech.archunit.core.domain.JavaClasses all) {
    List<String> strange =
        all.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals("huanze"))
            .map(name -> name.split("\\.")[1])
            .distinct()
            .filter(name -> !ORDER.contains(name) && !BESIDE.contains(name))
            .toList();
    assertThat(strange).as("top-level packages that design §4 does not have").isEmpty();
  }

  @ArchTest
  static final ArchRule nobodyLooksUpAtAppAndCommand =
      noClasses()
          .that()
          .resideOutsideOfPackages("huanze.app..", "huanze.command..", "huanze")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("huanze.app..", "huanze.command..")
          .because("window and command line are put together on top; features do not know them");

  @ArchTest
  static final ArchRule fxKnowsOnlyBase =
      noClasses()
          .that()
          .resideInAPackage("huanze.fx..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("huanze..")
                  .and(not(resideInAnyPackage("huanze.fx..", "huanze.base.."))))
          .because("the UI kit serves every feature and so knows none");

  @ArchTest
  static final ArchRule javaFxOnlyInScreens =
      noClasses()
          .that()
          .resideOutsideOfPackages(UI, "huanze.fx..", "huanze.app..", "huanze")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "huanze.fx..", "org.controlsfx..", "atlantafx..")
          .because("services and values are used by the command line too, without a toolkit");

  @ArchTest
  static final ArchRule modelsKnowNoControls =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Model")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.fxml..", "javafx.stage..")
          .because("a screen's logic is tested without starting JavaFX");

  @ArchTest
  static final ArchRule controllersBindAndForward =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Controller")
          .should(
              dependOnClassesThat(
                  simpleNameEndingWith("Store")
                      .or(simpleNameEndingWith("Service"))
                      .or(resideInAnyPackage("huanze.ledger..", "org.jdbi.."))))
          .because("a controller binds to its model and forwards to it; the model asks services");

  @ArchTest
  static void screensDoNotKnowEachOther(com.tngtech.archunit.core.domain.JavaClasses all) {
    for (String feature : ORDER) {
      noClasses()
          .that()
          .resideInAPackage("huanze." + feature + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage(UI)
                  .and(not(resideInAPackage("huanze." + feature + ".ui..")))
                  .and(not(resideInAPackage(SHARED_UI))))
          .because("a screen asks the Navigator for a Route, never another feature's screen")
          .allowEmptyShould(true)
          .check(all);
    }
  }

  @ArchTest
  static final ArchRule logicKnowsNoScreens =
      noClasses()
          .that()
          .resideOutsideOfPackages(UI, "huanze.app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(UI)
          .because("screens stand on services, not the other way round");

  @ArchTest
  static final ArchRule calendarFilesAreOneClassesAffair =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("huanze.agenda.IcsWriter")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("biweekly..")
          .because("a library's types stay inside the writer of its format");

  @ArchTest
  static final ArchRule valuesArePlain =
      classes()
          .that(areValues())
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "org.jspecify..", "huanze.base..")
                  .or(
                      resideInAPackage("huanze..")
                          .and(not(resideInAnyPackage("huanze.ledger..", "huanze.access..")))
                          .and(not(simpleNameEndingWith("Store")))
                          .and(not(simpleNameEndingWith("Service")))))
          .because("values and rules are plain nouns that anything can be built on")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule storesOnlyReadRows =
      classes()
          .that()
          .haveSimpleNameEndingWith("Store")
          .and()
          .areNotInterfaces()
          .should()
          .haveModifier(JavaModifier.FINAL)
          .andShould(
              com.tngtech.archunit.lang.conditions.ArchConditions.not(
                  dependOnClassesThat(
                      simpleNameEndingWith("Service").or(resideInAPackage("huanze.access..")))))
          .because("a store turns rows into values and decides nothing")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule databaseOnlyInStores =
      noClasses()
          .that()
          .resideInAnyPackage(UI, "huanze.app..", "huanze.command..", "huanze.fx..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "org.h2..", "java.sql..")
          .because("SQL stays in stores, so that the database can be changed");

  @ArchTest
  static final ArchRule oneClock =
      noClasses()
          .that()
          .resideOutsideOfPackage("huanze.base..")
          .should()
          .accessTargetWhere(
              target(
                  "the clock",
                  (owner, name) ->
                      owner.startsWith("java.time.") && name.equals("now")
                          || owner.equals("java.lang.System") && name.equals("currentTimeMillis")))
          .because("tests, pictures and the practice city stand on a day of their own: DeskClock");

  @ArchTest
  static final ArchRule oneSourceOfIds =
      noClasses()
          .that()
          .resideOutsideOfPackage("huanze.base..")
          .should()
          .accessTargetWhere(
              target(
                  "random ids",
                  (owner, name) -> owner.equals("java.util.UUID") && name.equals("randomUUID")))
          .because("ids are time-ordered or name-based: base.Ids");

  @ArchTest
  static final ArchRule threadsAreMadeInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackages("huanze.base..", "huanze.fx..", "huanze.app..")
          .should()
          .accessTargetWhere(
              target(
                  "threads",
                  (owner, name) ->
                      owner.equals("java.lang.Thread")
                              && Set.of("<init>", "start", "startVirtualThread", "ofVirtual")
                                  .contains(name)
                          || owner.equals("java.util.concurrent.Executors")
                          || owner.equals("javafx.application.Platform")
                              && name.equals("runLater")))
          .because("all crossing of threads goes through Background; threads come from Threads");

  @ArchTest
  static final ArchRule nobodyInterrupts =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("huanze.fx.FxBackground")
          .should()
          .accessTargetWhere(
              target(
                  "interrupting",
                  (owner, name) ->
                      owner.equals("java.lang.Thread") && name.equals("interrupt")
                          || name.equals("shutdownNow")
                          || owner.startsWith("java.util.concurrent.") && name.equals("cancel")
                          || owner.startsWith("javafx.concurrent.")))
          .because("H2 closes its file when a thread that reads it is interrupted");

  @ArchTest
  static final ArchRule dialogsInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackages("huanze.fx..", "huanze.app..")
          .should(
              dependOnClassesThat(
                  describe(
                      "are dialogs or file choosers",
                      type ->
                          Set.of(
                                  "javafx.scene.control.Alert",
                                  "javafx.scene.control.Dialog",
                                  "javafx.scene.control.TextInputDialog",
                                  "javafx.scene.control.ChoiceDialog",
                                  "javafx.stage.FileChooser",
                                  "javafx.stage.DirectoryChooser")
                              .contains(type.getName()))))
          .because("tests answer them through Dialogs and FileDialogs");

  @ArchTest
  static final ArchRule tabLeavesEveryTextArea =
      noClasses()
          .that()
          .resideOutsideOfPackage("huanze.fx..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("javafx.scene.control.TextArea")
          .because("in a plain one Tab types a tab and the keyboard is caught: fx.WordsArea");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("huanze.(*)..")
          .should()
          .beFreeOfCycles()
          .because("what stands on each other in a circle can be understood only all at once");

  @ArchTest
  static void onlyTheLedgerWrites(com.tngtech.archunit.core.domain.JavaClasses all) {
    List<Sources.Literal> writing =
        Sources.literals().stream()
            .filter(literal -> !Sources.part(literal.file()).equals("ledger"))
            .filter(literal -> WRITING_SQL.matcher(literal.text()).find())
            .toList();
    assertThat(writing)
        .as("SQL that writes, outside the ledger: undo, history and replay would not know of it")
        .isEmpty();
    assertThat(Path.of("src", "main", "java", "huanze")).isDirectory();
  }

  /** Top-level records, enums and sealed types of the features. */
  private static DescribedPredicate<JavaClass> areValues() {
    return describe(
        "are values",
        type ->
            type.isTopLevelClass()
                && (type.isRecord() || type.isEnum() || type.reflect().isSealed())
                && ORDER.stream()
                    .filter(name -> !Set.of("base", "ledger", "access").contains(name))
                    .anyMatch(name -> type.getPackageName().equals("huanze." + name)));
  }

  private static DescribedPredicate<JavaAccess<?>> target(
      String what, java.util.function.BiPredicate<String, String> ownerAndName) {
    return describe(
        what,
        access ->
            ownerAndName.test(access.getTargetOwner().getName(), access.getTarget().getName()));
  }
}
