package huanze.app.history;

import huanze.activity.ActivityStore;
import huanze.activity.ui.Names;
import huanze.base.Texts;
import huanze.unit.Structures;
import java.util.Optional;
import java.util.UUID;

/** What a unit's, a person's or an activity's own page calls it. Called on the reading thread. */
public final class PageNames {
  private final Structures structures;
  private final ActivityStore activities;
  private final Texts texts;

  public PageNames(Structures structures, ActivityStore activities, Texts texts) {
    this.structures = structures;
    this.activities = activities;
    this.texts = texts;
  }

  /** Empty if nothing that has a page is called so now. */
  Optional<String> of(UUID row) {
    return new RowNames(structures.current())
        .named(row)
        .or(() -> activities.find(row).map(a -> new Names(texts).screen(a.kind(), a)));
  }
}
