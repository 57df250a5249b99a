package huanze.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import huanze.base.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Layouts, controllers, style classes and icons fit together. */
class LayoutsTest {
  private static final Pattern CONTROLLER = Pattern.compile("\\s+fx:controller=\"([^\"]+)\"");
  private static final Pattern HANDLER = Pattern.compile("\\s+on[A-Z]\\w*=\"#(\\w+)\"");
  private static final Pattern STYLE_CLASSES = Pattern.compile("styleClass=\"([^\"]*)\"");
  private static final Pattern STYLE_VALUE = Pattern.compile("fx:value=\"(hz-[^\"]*)\"");
  private static final Pattern IN_SHEET = Pattern.compile("\\.(hz-[A-Za-z0-9-]+)");
  private static final Pattern OWN_CLASS = Pattern.compile("hz-[A-Za-z0-9-]+");
  private static final Pattern ICON = Pattern.compile("mdo?(al|mz)-[a-z0-9_]+");
  private static final Path SHEET = Sources.RESOURCES.resolve("huanze/fx/huanze.css");

  static List<Path> layouts() {
    return Sources.files(Sources.RESOURCES, ".fxml");
  }

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void loadsAndFitsItsController(Path layout) throws Exception {
    String fxml = Sources.read(layout);
    Matcher named = CONTROLLER.matcher(fxml);
    assertThat(named.find()).as("%s names its controller", layout).isTrue();
    Class<?> controller = Class.forName(named.group(1));
    String expected =
        Sources.RESOURCES
            .relativize(layout)
            .toString()
            .replace(java.io.File.separatorChar, '.')
            .replaceFirst("\\.fxml$", "Controller");
    assertThat(controller.getName()).as("stands beside its controller").isEqualTo(expected);

    Map<String, Object> ids = load(layout, HANDLER.matcher(named.replaceFirst("")).replaceAll(""));
    Map<String, Field> fields = fxmlFields(controller);
    fields.forEach(
        (name, field) ->
            assertThat(ids).as("%s has fx:id for @FXML %s", layout, name).containsKey(name));
    ids.forEach(
        (id, node) ->
            Optional.ofNullable(fields.get(id))
                .ifPresent(
                    field ->
                        assertThat(field.getType())
                            .as("%s#%s", controller.getSimpleName(), id)
                            .isAssignableFrom(node.getClass())));
    handlersExist(layout, fxml, controller);
  }

  @Test
  @DisplayName("no inline style: looks live in the style sheet")
  void noInlineStyle() {
    assertThat(layouts()).filteredOn(f -> Sources.read(f).contains(" style=\"")).isEmpty();
  }

  @Test
  @DisplayName("every style class of ours is in the style sheet, and the sheet has none besides")
  void styleClasses() {
    Set<String> styled = find(IN_SHEET, Sources.read(SHEET));
    Set<String> used = new TreeSet<>();
    Set<String> prefixes = new TreeSet<>();
    for (Path layout : layouts()) {
      String fxml = Sources.read(layout);
      find(STYLE_CLASSES, fxml).stream()
          .flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
          .filter(name -> name.startsWith("hz-"))
          .forEach(used::add);
      used.addAll(find(STYLE_VALUE, fxml));
    }
    for (Sources.Literal literal : Sources.literals()) {
      if (OWN_CLASS.matcher(literal.text()).matches()) {
        (literal.text().endsWith("-") ? prefixes : used).add(literal.text());
      }
    }
    Set<String> unstyled = new TreeSet<>(used);
    unstyled.removeAll(styled);
    assertThat(unstyled).as("add to %s", SHEET).isEmpty();
    Set<String> unused = new TreeSet<>(styled);
    unused.removeAll(used);
    unused.removeIf(name -> prefixes.stream().anyMatch(name::startsWith));
    assertThat(unused).as("remove from %s", SHEET).isEmpty();
  }

  @Test
  @DisplayName("every icon exists")
  void icons() {
    Set<String> icons = new TreeSet<>();
    layouts().forEach(layout -> icons.addAll(whole(ICON, Sources.read(layout))));
    Sources.literals().forEach(literal -> icons.addAll(whole(ICON, literal.text())));
    List<String> unknown = new ArrayList<>();
    for (String icon : icons) {
      try {
        new FontIcon(icon);
      } catch (RuntimeException e) {
        unknown.add(icon);
      }
    }
    assertThat(unknown).isEmpty();
  }

  private static void handlersExist(Path layout, String fxml, Class<?> controller) {
    Set<String> methods =
        Stream.of(controller.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(FXML.class))
            .map(Method::getName)
            .collect(Collectors.toSet());
    assertThat(methods).as("@FXML methods %s calls", layout).containsAll(find(HANDLER, fxml));
  }

  /** Without controller and handlers, so that no controller has to be made. */
  private static Map<String, Object> load(Path layout, String fxml) throws Exception {
    FXMLLoader loader = new FXMLLoader(StandardCharsets.UTF_8);
    loader.setLocation(
        LayoutsTest.class.getResource("/" + Sources.RESOURCES.relativize(layout).toString()));
    loader.setResources(Texts.chinese());
    loader.setControllerFactory(type -> new Object());
    Callable<Object> load =
        () -> {
          try {
            return loader.load(new ByteArrayInputStream(fxml.getBytes(StandardCharsets.UTF_8)));
          } catch (IOException e) {
            throw new AssertionError(layout + ": " + e.getMessage(), e);
          }
        };
    assertThatCode(() -> WaitForAsyncUtils.waitForAsyncFx(20_000, load)).doesNotThrowAnyException();
    return loader.getNamespace();
  }

  private static Map<String, Field> fxmlFields(Class<?> controller) {
    return Stream.<Class<?>>iterate(controller, c -> c != null, Class::getSuperclass)
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(field -> field.isAnnotationPresent(FXML.class))
        .collect(Collectors.toMap(Field::getName, field -> field, (mine, inherited) -> mine));
  }

  private static Set<String> find(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Set<String> whole(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
