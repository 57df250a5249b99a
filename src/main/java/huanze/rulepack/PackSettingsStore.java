package huanze.rulepack;

import huanze.ledger.Reading;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Reads what the office decided about a pack. */
public final class PackSettingsStore {
  private final Reading reading;

  public PackSettingsStore(Reading reading) {
    this.reading = reading;
  }

  public PackSettings find(String pack) {
    return reading.read(
        handle -> {
          Map<String, String> values = new HashMap<>();
          handle
              .createQuery("SELECT setting, chosen FROM pack_setting WHERE pack = :pack")
              .bind("pack", pack)
              .map((rs, context) -> Map.entry(rs.getString("setting"), rs.getString("chosen")))
              .forEach(e -> values.put(e.getKey(), e.getValue()));
          HashSet<String> confirmed =
              new HashSet<>(
                  handle
                      .createQuery("SELECT subject FROM pack_confirmation WHERE pack = :pack")
                      .bind("pack", pack)
                      .mapTo(String.class)
                      .list());
          return new PackSettings(values, confirmed);
        });
  }
}
