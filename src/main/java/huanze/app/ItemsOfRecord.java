package huanze.app;

import huanze.activity.ui.FollowUps;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.rectification.RectificationItem;
import huanze.rectification.RectificationStore;
import huanze.rectification.RectificationWords;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Tells a record's form which of its decisions and problems found are in the 整改台账. */
public final class ItemsOfRecord implements FollowUps {
  private final RectificationStore items;
  private final DeskClock clock;
  private final RectificationWords words;

  public ItemsOfRecord(RectificationStore items, DeskClock clock, Texts texts) {
    this.items = items;
    this.clock = clock;
    this.words = new RectificationWords(texts);
  }

  @Override
  public Map<UUID, FollowUp> of(UUID activity) {
    Map<UUID, FollowUp> found = new HashMap<>();
    for (RectificationItem item : items.ofActivity(activity)) {
      RectificationItem.Source source = item.source();
      if (source != null) {
        found.put(source.row(), new FollowUp(item.id(), words.state(item, clock.today())));
      }
    }
    return found;
  }
}
