package huanze.rulepack;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.ledger.Deed;
import huanze.ledger.Row;
import huanze.ledger.Saving;
import huanze.ledger.Writes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which packs the office works with: takes in a second one or a new version, and gives one up
 * again. What is taken in stands in the ledger with its whole text; it holds once the desk is
 * opened again.
 */
public final class PackService {
  private static final int NAMED = 5;

  /** Characters that the ledger keeps of one text. */
  private static final int LONGEST = 1_000_000;

  private final Saving ledger;
  private final Gate gate;
  private final Supplier<PackUse> use;
  private final PackStore store;
  private final PackSettingsStore settings;

  /**
   * @param use what of the packs the ledger uses
   */
  public PackService(Saving ledger, Gate gate, Supplier<PackUse> use) {
    this.ledger = ledger;
    this.gate = gate;
    this.use = use;
    this.store = new PackStore(ledger);
    this.settings = new PackSettingsStore(ledger);
  }

  /** Every pack that is active or shipped: the main one, the other active ones, the rest. */
  public List<PackStatus> list() {
    List<PackStatus> all = new ArrayList<>();
    Map<String, AppliedPack> applied =
        store.applied().stream().collect(Collectors.toMap(AppliedPack::pack, a -> a));
    RulePack main = store.main();
    all.add(status(main, true, true, applied));
    store.others().forEach(p -> all.add(status(p, true, false, applied)));
    Set<String> listed = all.stream().map(s -> s.pack().id()).collect(Collectors.toSet());
    PackReader.shipped().stream()
        .filter(p -> !listed.contains(p.id()))
        .forEach(p -> all.add(status(p, false, false, applied)));
    return all;
  }

  private PackStatus status(
      RulePack pack, boolean active, boolean main, Map<String, AppliedPack> applied) {
    PackSettings chosen = settings.find(pack.id());
    AppliedPack from = applied.get(pack.id());
    boolean own = from != null && !isShipped(from);
    return new PackStatus(
        pack.configuredBy(chosen),
        active,
        main,
        own ? from.file() : null,
        pack.unconfirmed(chosen).size());
  }

  private static boolean isShipped(AppliedPack applied) {
    return PackReader.shippedText(applied.pack()).filter(applied.content()::equals).isPresent();
  }

  /** Every version of a pack that is at hand: the active ones, then those shipped. */
  public List<RulePack> known() {
    List<RulePack> known = new ArrayList<>(List.of(store.main()));
    known.addAll(store.others());
    PackReader.shipped().stream()
        .filter(
            p -> known.stream().noneMatch(k -> k.id().equals(p.id()) && k.version() == p.version()))
        .forEach(known::add);
    return known;
  }

  /**
   * The pack that is meant: {@code id}, the active one or else the shipped; {@code id@version}, the
   * active or the shipped one of that version; or a file.
   *
   * @throws InvalidInput if there is none, or the file is no pack
   */
  public RulePack find(String idOrFile) {
    int at = idOrFile.lastIndexOf('@');
    String id = at < 0 ? idOrFile : idOrFile.substring(0, at);
    String version = at < 0 ? "" : idOrFile.substring(at + 1);
    List<RulePack> known = known();
    Optional<RulePack> found =
        known.stream()
            .filter(p -> p.id().equals(id))
            .filter(p -> version.isEmpty() || version.equals(Integer.toString(p.version())))
            .findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    if (Files.isRegularFile(Path.of(idOrFile))) {
      return PackReader.read(Path.of(idOrFile));
    }
    String ids =
        known.stream()
            .map(p -> p.id() + "@" + p.version())
            .distinct()
            .collect(Collectors.joining(" "));
    throw InvalidInput.of("pack", "rulepack.pack.unknown", idOrFile, ids);
  }

  /**
   * What taking in a shipped pack would change.
   *
   * @throws InvalidInput no such pack is shipped; or as {@link #propose(Path)}
   */
  public PackProposal propose(String shippedId) {
    String content =
        PackReader.shippedText(shippedId)
            .orElseThrow(
                () ->
                    InvalidInput.of(
                        "pack",
                        "rulepack.pack.notShipped",
                        shippedId,
                        PackReader.shipped().stream()
                            .map(RulePack::id)
                            .collect(Collectors.joining(" "))));
    return propose(shippedId + ".yaml", content);
  }

  /**
   * What taking in a pack file would change.
   *
   * @throws InvalidInput the file is no pack or of a newer format; the pack is older than the one
   *     of its id that is known, or differs without being newer; the main pack would be incomplete
   *     or lack what the ledger uses
   * @throws Obstacle if the file cannot be read
   */
  public PackProposal propose(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String name = file.getFileName().toString();
      return propose(name, YamlFile.text(name, bytes));
    } catch (IOException e) {
      throw new Obstacle(e, "rulepack.unreadable", file);
    }
  }

  private PackProposal propose(String file, String content) {
    if (content.length() > LONGEST) {
      throw InvalidInput.of("pack", "rulepack.pack.tooLong", file, content.length(), LONGEST);
    }
    RulePack pack = PackReader.read(file, content);
    RulePack main = store.main();
    boolean isMain = pack.id().equals(main.id());
    RulePack present =
        isMain
            ? main
            : store.others().stream()
                .filter(p -> p.id().equals(pack.id()))
                .findFirst()
                .orElse(null);
    List<PackChange> changes = present == null ? List.of() : PackDifference.of(present, pack);
    PackUse used = use.get();
    List<Problem> problems = new ArrayList<>();
    checkVersion(pack, present, problems);
    if (isMain) {
      checkMain(pack, used, problems);
    }
    InvalidInput.refuse(problems);
    List<PackLoss> losses =
        present == null
            ? List.of()
            : new PackLosses(present, pack).of(settings.find(pack.id()), used);
    return new PackProposal(pack, present, isMain, file, content, changes, losses);
  }

  private static void checkVersion(
      RulePack pack, @Nullable RulePack present, List<Problem> problems) {
    Optional<RulePack> known =
        Optional.ofNullable(present)
            .or(
                () ->
                    PackReader.shipped().stream()
                        .filter(p -> p.id().equals(pack.id()))
                        .findFirst());
    if (known.isEmpty() || known.get().equals(pack)) {
      return;
    }
    int version = known.get().version();
    if (pack.version() < version) {
      problems.add(
          Problem.of(
              "version", "rulepack.pack.olderVersion", pack.title(), pack.version(), version));
    } else if (pack.version() == version) {
      problems.add(
          Problem.of("version", "rulepack.pack.sameVersion", pack.title(), version, version + 1));
    }
  }

  private static void checkMain(RulePack pack, PackUse used, List<Problem> problems) {
    if (!pack.complete()) {
      problems.add(Problem.of("complete", "rulepack.pack.mainIncomplete", pack.title()));
    }
    lacking(used.kinds(), k -> pack.findKind(k).isPresent(), "rulepack.pack.lacksKind", problems);
    lacking(
        used.flags(),
        f -> pack.flags().stream().anyMatch(flag -> flag.id().equals(f)),
        "rulepack.pack.lacksFlag",
        problems);
    lacking(
        used.regionKinds(),
        r -> pack.findRegionKind(r).isPresent(),
        "rulepack.pack.lacksRegionKind",
        problems);
  }

  private static void lacking(
      Map<String, List<String>> used,
      Predicate<String> has,
      String textKey,
      List<Problem> problems) {
    new TreeMap<>(used)
        .forEach(
            (id, names) -> {
              if (!has.test(id)) {
                String some =
                    names.stream()
                        .sorted()
                        .limit(NAMED)
                        .collect(Collectors.joining(Texts.chinese().text("rulepack.comma")));
                problems.add(Problem.of("kinds", textKey, id, names.size(), some));
              }
            });
  }

  /**
   * Takes the proposed pack in: from the next opening of the desk it holds. Settings and
   * confirmations that it does not carry on are taken back in the same entry.
   *
   * @return empty if the very same is active
   */
  public OptionalLong apply(PackProposal proposal) {
    gate.require(Right.CHANGE_SETTINGS, null);
    if (proposal.isPresent()) {
      return OptionalLong.empty();
    }
    RulePack pack = proposal.pack();
    Deed deed =
        Deed.of("rulepack.deed.packApplied", pack.title(), Integer.toString(pack.version()));
    Row row =
        Row.of(rowId(pack.id()))
            .with("pack", pack.id())
            .with("version_number", pack.version())
            .with("title", pack.title())
            .with("file_name", proposal.file())
            .with("pack_text", proposal.content());
    return ledger.save(
        deed,
        writes -> {
          writes.put(RulepackTables.APPLIED_PACK, row);
          proposal.losses().forEach(loss -> takeBack(writes, pack.id(), loss));
        });
  }

  private static void takeBack(Writes writes, String pack, PackLoss loss) {
    switch (loss.sort()) {
      case SETTING ->
          writes.remove(
              RulepackTables.PACK_SETTING, PackSettingsService.id(pack, "setting", loss.id()));
      case CONFIRMATION, CONFIRMED_OTHERWISE ->
          writes.remove(
              RulepackTables.PACK_CONFIRMATION,
              PackSettingsService.id(pack, "confirmation", loss.id()));
      case DUTY -> {
        // Assignments stay: they are shown as resting on nothing until the office ends them.
      }
    }
  }

  /** What the office would lose by giving a pack up: duties that posts were given. */
  public List<PackLoss> lossesOfDropping(String id) {
    RulePack pack = droppable(id);
    PackUse used = use.get();
    return pack.duties().stream()
        .filter(d -> used.duties().containsKey(id + ":" + d.id()))
        .map(
            d ->
                new PackLoss(
                    PackLoss.Sort.DUTY, d.id(), d.text(), used.duties().get(id + ":" + d.id())))
        .toList();
  }

  /**
   * Gives up a pack that is active besides the main one.
   *
   * @throws InvalidInput if it is not active, or is the main pack
   */
  public OptionalLong drop(String id) {
    gate.require(Right.CHANGE_SETTINGS, null);
    RulePack pack = droppable(id);
    return ledger.save(
        Deed.of("rulepack.deed.packDropped", pack.title()),
        writes -> writes.remove(RulepackTables.APPLIED_PACK, rowId(id)));
  }

  private RulePack droppable(String id) {
    RulePack main = store.main();
    if (main.id().equals(id)) {
      throw InvalidInput.of("pack", "rulepack.pack.mainStays", main.title());
    }
    return store.others().stream()
        .filter(p -> p.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "pack",
                    "rulepack.pack.notActive",
                    id,
                    store.others().stream().map(RulePack::id).collect(Collectors.joining(" "))));
  }

  private static UUID rowId(String pack) {
    return Ids.named("pack." + pack + ".applied");
  }
}
