package huanze.unit.ui;

import huanze.base.SearchWords;
import huanze.base.Texts;
import huanze.fx.Finder;
import huanze.fx.Route;
import huanze.rulepack.RulePack;
import huanze.rulepack.UnitKind;
import huanze.unit.Pinyin;
import huanze.unit.Structures;
import huanze.unit.Unit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Finds units by name, pinyin initials or code. */
public final class UnitFinder implements Finder {
  /** So many pages of units at most, after the units. */
  private static final int YEARS = 3;

  private final Structures structures;
  private final RulePack pack;
  private final Texts texts;

  /** Initials of names seen before. Only the reading thread asks. */
  private final Map<String, String> initials = new HashMap<>();

  public UnitFinder(UnitServices desk) {
    this.structures = desk.structures();
    this.pack = desk.pack();
    this.texts = desk.texts();
  }

  @Override
  public List<Found> find(String words, int limit) {
    if (words.isBlank()) {
      return List.of();
    }
    Predicate<String> matching = SearchWords.matching(words);
    ToIntFunction<String> distance = SearchWords.distance(words);
    List<Unit> units =
        structures.current().units().stream()
            .filter(u -> matching.test(search(u)))
            .sorted(Comparator.comparingInt(u -> distance.applyAsInt(search(u))))
            .limit(limit)
            .toList();
    return Stream.concat(
            units.stream().map(this::found), units.stream().limit(YEARS).map(this::year))
        .limit(limit)
        .toList();
  }

  private String search(Unit unit) {
    return unit.name()
        + " "
        + unit.code()
        + " "
        + initials.computeIfAbsent(unit.name(), Pinyin::choice);
  }

  /** How it stands this year. */
  private Found year(Unit unit) {
    return new Found(
        unit.name(),
        texts.text("unit.ui.year"),
        "mdoal-assignment",
        new Route.UnitYear(unit.id(), null));
  }

  private Found found(Unit unit) {
    String kind = pack.findKind(unit.kind()).map(UnitKind::name).orElse(unit.kind());
    String hint =
        unit.existence().to() == null
            ? kind
            : kind + " " + texts.text("unit.ui.days.until", unit.existence().to());
    return new Found(unit.name(), hint, "mdoal-account_tree", new Route.UnitTree(unit.id()));
  }
}
