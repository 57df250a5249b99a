package huanze.app.history;

import huanze.activity.ActivityStore;
import huanze.activity.ui.Names;
import huanze.base.Texts;
import huanze.rectification.RectificationStore;
import huanze.unit.Structures;
import java.util.Optional;
import java.util.UUID;

/**
 * What the page of a unit, a person, an activity or an item calls it. Called on the reading thread.
 */
public final class PageNames {
  private final Structures structures;
  private final ActivityStore activities;
  private final RectificationStore items;
  private final Texts texts;

  public PageNames(
      Structures structures, ActivityStore activities, RectificationStore items, Texts texts) {
    this.structures = structures;
    this.activities = activities;
    this.items = items;
    this.texts = texts;
  }

  /** Empty if nothing that has a page is called so now. */
  Optional<String> of(UUID row) {
    return new RowNames(structures.current())
        .named(row)
        .or(() -> activities.find(row).map(a -> new Names(texts).screen(a.kind(), a)))
        .or(() -> items.find(row).map(i -> texts.text("rectification.ui.named", i.label())));
  }
}
