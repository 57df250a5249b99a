package huanze.unit;

import huanze.rulepack.PatternUnit;
import huanze.rulepack.RulePack;
import huanze.sheet.Cells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Units by what tables call them: by code, by name, by a short name with the place (海港区政府), by one
 * in which the place goes without saying (区政府, 镇党委, 财政局), or by the place alone (东港镇). A longer way
 * to say it is tried before a shorter one. Safe from any thread.
 */
public final class UnitNames {
  private static final int SHOWN = 3;

  /** A shorter word without its place, such as 政府, names too much. */
  private static final int LEAST_PLACELESS = 3;

  private static final Set<String> ENDINGS = Cells.words("unit.import.regionEndings");
  private static final Set<String> LONG_ENDINGS = Cells.words("unit.import.longEndings");
  private static final String PARTY = "partyCommittee";
  private static final String GOVERNMENT = "government";

  private final Structure structure;
  private final RulePack pack;
  private final List<Map<String, List<Unit>>> ways =
      List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
  private final Map<String, List<Region>> places = new HashMap<>();

  public UnitNames(Structure structure, RulePack pack) {
    this.structure = structure;
    this.pack = pack;
    for (Region region : structure.regions()) {
      called(region).forEach(n -> places.computeIfAbsent(n, k -> new ArrayList<>()).add(region));
    }
    for (Unit unit : structure.units()) {
      put(0, unit.name(), unit);
      structure.region(unit.region()).ifPresent(region -> addShort(unit, region));
    }
  }

  private void addShort(Unit unit, Region region) {
    Optional<PatternUnit> pattern = StandardUnits.patternOf(unit, region, pack);
    if (pattern.isEmpty()) {
      return;
    }
    for (String place : called(region)) {
      put(1, pattern.get().shortNameIn(place), unit);
      put(1, pattern.get().placedShortNameIn(place), unit);
      put(1, pattern.get().nameIn(place), unit);
    }
    for (String end : ENDINGS) {
      if (region.name().endsWith(end)) {
        put(2, pattern.get().shortNameIn(end), unit);
        put(2, pattern.get().nameIn(end), unit);
      }
    }
    Stream.of(pattern.get().shortNameIn(""), pattern.get().nameIn(""))
        .filter(n -> n.codePointCount(0, n.length()) >= LEAST_PLACELESS)
        .forEach(n -> put(2, n, unit));
  }

  /** What the region is called: 青龙满族自治县 is 青龙县 too. */
  private static List<String> called(Region region) {
    String name = Cells.name(region.name());
    return Stream.concat(
            Stream.of(name),
            LONG_ENDINGS.stream()
                .filter(end -> name.endsWith(end) && name.length() > end.length())
                .map(
                    end ->
                        name.substring(0, name.length() - end.length())
                            + name.substring(name.length() - 1)))
        .toList();
  }

  private void put(int way, String name, Unit unit) {
    List<Unit> so = ways.get(way).computeIfAbsent(Cells.name(name), k -> new ArrayList<>());
    if (!so.contains(unit)) {
      so.add(unit);
    }
  }

  /**
   * What a word means, the place alone left out: a roster that says 东港镇 leaves open which organ.
   *
   * @param day of several of one name those that exist on it
   * @return none, the one meant, or the several it may mean
   */
  public List<Unit> called(String word, LocalDate day) {
    Optional<Unit> byCode = structure.unit(Cells.code(word));
    if (byCode.isPresent()) {
      return List.of(byCode.get());
    }
    String name = Cells.name(word);
    return ways.stream()
        .map(way -> way.getOrDefault(name, List.of()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .map(found -> alive(found, day))
        .orElse(List.of());
  }

  /**
   * The organs that a place's name alone stands for.
   *
   * @param party its party committee rather than its government
   */
  public List<Unit> ofPlace(String word, LocalDate day, boolean party) {
    String role = party ? PARTY : GOVERNMENT;
    List<Unit> organs =
        places.getOrDefault(Cells.name(word), List.of()).stream()
            .flatMap(region -> structure.unitsOfRegion(region.code()).stream())
            .filter(
                u -> pack.findKind(u.kind()).filter(k -> k.standsFor().equals(role)).isPresent())
            .toList();
    return alive(organs, day);
  }

  /**
   * Of several those in the one place that a text names, such as the name of a table: 海港区会议台账. All
   * of them if it names none or several.
   */
  public List<Unit> within(List<Unit> several, String text) {
    Set<String> named = new LinkedHashSet<>();
    places.forEach(
        (name, regions) -> {
          if (text.contains(name)) {
            regions.forEach(region -> named.add(region.code()));
          }
        });
    List<String> inmost =
        named.stream()
            .filter(
                code ->
                    named.stream().noneMatch(o -> !o.equals(code) && structure.isWithin(o, code)))
            .toList();
    List<Unit> inside =
        inmost.size() == 1
            ? several.stream()
                .filter(u -> structure.isWithin(u.region(), inmost.getFirst()))
                .toList()
            : List.<Unit>of();
    return inside.isEmpty() ? several : inside;
  }

  private static List<Unit> alive(List<Unit> named, LocalDate day) {
    List<Unit> alive = named.stream().filter(u -> u.existence().contains(day)).toList();
    return alive.isEmpty() ? named : alive;
  }

  /** Units whose names hold all the characters in their order: 海港政府 in 海港区人民政府. */
  public List<Unit> near(String word) {
    return structure.units().stream().filter(u -> holdsInOrder(u.name(), word)).toList();
  }

  private static boolean holdsInOrder(String name, String word) {
    int at = 0;
    for (int c : word.codePoints().toArray()) {
      at = name.indexOf(c, at);
      if (at < 0) {
        return false;
      }
      at += Character.charCount(c);
    }
    return true;
  }

  /** A few of them by name, with their codes where several are called so. */
  public static String listed(Collection<Unit> units) {
    long names = units.stream().map(Unit::name).distinct().count();
    String some =
        units.stream()
            .limit(SHOWN)
            .map(u -> names < units.size() ? u.name() + " (" + u.code() + ")" : u.name())
            .collect(Collectors.joining(" / "));
    return units.size() > SHOWN ? some + " …" : some;
  }
}
