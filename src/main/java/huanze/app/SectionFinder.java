package huanze.app;

import huanze.base.SearchWords;
import huanze.base.Texts;
import huanze.fx.Finder;
import huanze.unit.Pinyin;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Finds screens by name or pinyin; of those as near as one another the lines of the navigation
 * first.
 */
public final class SectionFinder implements Finder {
  private final List<Section> sections;
  private final Texts texts;

  public SectionFinder(List<Section> sections, Texts texts) {
    this.sections = List.copyOf(sections);
    this.texts = texts;
  }

  @Override
  public List<Found> find(String words, int limit) {
    Predicate<String> matching = SearchWords.matching(words);
    ToIntFunction<String> distance = SearchWords.distance(words);
    String hint = texts.text("app.openAnything.section");
    return sections.stream()
        .map(s -> new Found(texts.text(s.textKey()), hint, s.icon(), s.route()))
        .filter(found -> words.isBlank() || matching.test(search(found.name())))
        .sorted(Comparator.comparingInt(found -> distance.applyAsInt(search(found.name()))))
        .limit(limit)
        .toList();
  }

  private static String search(String name) {
    return name + " " + Pinyin.choice(name);
  }
}
