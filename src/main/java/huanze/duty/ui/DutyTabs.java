package huanze.duty.ui;

import huanze.base.Texts;
import huanze.fx.Navigator;
import huanze.fx.Segments;
import java.util.Arrays;
import java.util.List;
import javafx.scene.layout.HBox;

/** From one page of 职责分工 to another. */
public final class DutyTabs extends HBox {
  /** A page nobody built a way to has no tab. */
  void setUp(DutyPage shown, Navigator navigator, Texts texts) {
    List<DutyPage> pages =
        Arrays.stream(DutyPage.values())
            .filter(page -> page == shown || navigator.knows(page.route().getClass()))
            .toList();
    int here = pages.indexOf(shown);
    Segments.fill(
        this,
        pages.stream()
            .map(page -> Segments.of(texts.text(page.textKey()), () -> go(page, here, navigator)))
            .toArray(Segments.Segment[]::new));
    Segments.choose(this, here);
  }

  /** This view stays this page's, also if the user stays or comes back. */
  private void go(DutyPage page, int here, Navigator navigator) {
    Segments.choose(this, here);
    navigator.open(page.route());
  }
}
