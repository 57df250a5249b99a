package huanze.app;

import huanze.base.SearchWords;
import huanze.base.Texts;
import huanze.fx.Finder;
import huanze.fx.Route;
import huanze.rulepack.Article;
import huanze.rulepack.PackSettingsService;
import huanze.unit.Pinyin;
import java.util.List;
import java.util.function.Predicate;

/** Finds articles of the regulation by number, title or pinyin initials. */
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
    String hint = texts.text("app.nav.regulation");
    return articles.stream()
        .filter(a -> String.valueOf(a.number()).equals(words.strip()) || matching.test(search(a)))
        .map(a -> new Found(name(a), hint, "mdomz-menu_book", new Route.Article(a.number())))
        .limit(limit)
        .toList();
  }

  private String name(Article article) {
    return texts.text("rulepack.article.heading", article.number(), article.title());
  }

  private String search(Article article) {
    return name(article) + " " + Pinyin.initials(article.title());
  }
}
