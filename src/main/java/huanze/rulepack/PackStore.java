package huanze.rulepack;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.ledger.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads which packs are active: the one the program ships with or the newer version that the office
 * applied, and those it took in besides.
 */
public final class PackStore {
  private static final int KEPT = 16;

  /** Texts read before: a pack is asked for at every save. */
  private static final Map<String, RulePack> READ =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RulePack> eldest) {
          return size() > KEPT;
        }
      };

  private final Reading reading;

  public PackStore(Reading reading) {
    this.reading = reading;
  }

  /** What the office took in, in the order of the ids. */
  public List<AppliedPack> applied() {
    return reading.read(
        handle ->
            handle
                .createQuery(
                    "SELECT pack, version_number, title, file_name, pack_text"
                        + " FROM applied_pack ORDER BY pack")
                .map(
                    (rs, context) ->
                        new AppliedPack(
                            rs.getString("pack"),
                            rs.getInt("version_number"),
                            rs.getString("title"),
                            rs.getString("file_name"),
                            rs.getString("pack_text")))
                .list());
  }

  public Optional<AppliedPack> applied(String pack) {
    return applied().stream().filter(a -> a.pack().equals(pack)).findFirst();
  }

  /**
   * The pack that makes the obligations, as it is written.
   *
   * @throws Obstacle if the program cannot read the applied text
   */
  public RulePack main() {
    RulePack shipped = PackReader.builtIn();
    return applied(shipped.id()).map(PackStore::read).orElse(shipped);
  }

  /** The other active packs, as they are written. */
  public List<RulePack> others() {
    String main = PackReader.builtIn().id();
    return applied().stream().filter(a -> !a.pack().equals(main)).map(PackStore::read).toList();
  }

  /** The active packs as the office has set them, with the legal documents. */
  public Packs active() {
    List<RulePack> all = new ArrayList<>(List.of(main()));
    all.addAll(others());
    PackSettingsStore settings = new PackSettingsStore(reading);
    return Packs.of(
        all.stream().map(p -> p.configuredBy(settings.find(p.id()))).toList(),
        new LegalDocumentStore(reading).find());
  }

  /**
   * @throws Obstacle if this program cannot read it: an older program meets a newer office's text
   */
  static RulePack read(AppliedPack applied) {
    synchronized (READ) {
      RulePack known = READ.get(applied.content());
      if (known == null) {
        try {
          known = PackReader.read(applied.file(), applied.content());
        } catch (InvalidInput e) {
          throw new Obstacle(e, "rulepack.appliedUnreadable", applied.title(), applied.version());
        }
        READ.put(applied.content(), known);
      }
      return known;
    }
  }
}
