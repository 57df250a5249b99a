package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import huanze.app.Components.Component;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  @Test
  void everythingInsideHasALicenceWhoseWordsCanBeRead() {
    for (Component component : Components.all()) {
      assertThat(component.licences()).as(component.name()).isNotEmpty().doesNotContain("");
      assertThat(component.texts()).as(component.name()).isNotEmpty();
      assertThat(component.text()).as(component.name()).hasSizeGreaterThan(500);
    }
  }

  /** The build makes the bill from the pom: every library that stands there is in it. */
  @Test
  void theLibrariesComeFromTheBuildsOwnBill() {
    List<Component> libraries = Components.libraries();
    assumeThat(libraries).as("a build without the network (mvn -o) makes no bill").isNotEmpty();
    assertThat(libraries)
        .extracting(Component::name)
        .contains(
            "h2",
            "javafx-controls",
            "controlsfx",
            "pdfbox",
            "openhtmltopdf-core",
            "picocli",
            "biweekly")
        .doesNotContain("junit-jupiter", "jmh-core", "ical4j")
        .doesNotHaveDuplicates();
    assertThat(libraries)
        .filteredOn(library -> library.name().equals("h2"))
        .singleElement()
        .satisfies(
            h2 -> {
              assertThat(h2.version()).isEqualTo("2.4.240");
              assertThat(h2.licences()).contains("MPL-2.0");
              assertThat(h2.text()).contains("Mozilla Public License");
            });
  }
}
