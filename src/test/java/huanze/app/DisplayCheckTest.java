package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayCheckTest {
  @ParameterizedTest
  @CsvSource({
    "Linux,,,,false",
    "Linux,DISPLAY,:0,,true",
    "Linux,DISPLAY,'',,false",
    "Linux,WAYLAND_DISPLAY,wayland-0,,true",
    "Linux,,,Headless,true",
    "Windows 11,,,,true",
    "Mac OS X,,,,true"
  })
  void windowNeedsADisplay(
      String system, String variable, String value, String platform, boolean fine) {
    Properties properties = new Properties();
    properties.setProperty("os.name", system);
    if (platform != null) {
      properties.setProperty("glass.platform", platform);
    }
    Map<String, String> environment = variable == null ? Map.of() : Map.of(variable, value);
    assertThat(DisplayCheck.problem(environment, properties).isEmpty()).isEqualTo(fine);
  }
}
