package huanze.app;

import huanze.base.SearchWords;
import huanze.base.Texts;
import huanze.fx.Finder;
import huanze.fx.Route;
import huanze.rulepack.Article;
import huanze.rulepack.PackSettingsService;
import huanze.unit.Pinyin;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Finds articles of the regulation by number, as people type it, title or pinyin. */
final class ArticleFinder implements Finder {
  private final List<Article> articles;
  private final Texts texts;

  ArticleFinder(PackSettingsService pack, Texts texts) {
    this.articles = pack.configured().articles();
    this.texts = texts;
  }

  @Override
  public List<Found> find(String words, int limit) {
    if (words.isBlank()) {
      return List.of();
    }
    Predicate<String> matching = SearchWords.matching(words);
    ToIntFunction<String> distance = SearchWords.distance(words);
    OptionalInt typed = Article.numberTyped(words);
    String hint = texts.text("app.nav.regulation");
    return articles.stream()
        .filter(a -> isNumbered(a, typed) || matching.test(search(a)))
        .sorted(
            Comparator.comparing((Article a) -> !isNumbered(a, typed))
                .thenComparingInt(a -> distance.applyAsInt(search(a))))
        .map(a -> new Found(name(a), hint, "mdomz-menu_book", new Route.Article(a.number())))
        .limit(limit)
        .toList();
  }

  private static boolean isNumbered(Article article, OptionalInt typed) {
    return typed.isPresent() && typed.getAsInt() == article.number();
  }

  private String name(Article article) {
    return texts.text("rulepack.article.heading", article.number(), article.title());
  }

  private String search(Article article) {
    return name(article) + " " + Pinyin.choice(article.title());
  }
}
