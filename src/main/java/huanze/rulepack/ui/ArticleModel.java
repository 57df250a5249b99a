package huanze.rulepack.ui;

import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.rulepack.Article;
import huanze.rulepack.Chapter;
import huanze.rulepack.Duty;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.OfficialTextService;
import huanze.rulepack.PackSettings;
import huanze.rulepack.PackSettingsService;
import huanze.rulepack.RulePack;
import huanze.rulepack.RulepackWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** 法规: one article at a time, with all that comes from it. */
public final class ArticleModel {
  private final PackSettingsService settings;
  private final OfficialTextService official;
  private final OfficialImport imports;
  private final Background background;
  private final Dialogs dialogs;
  private final RulepackWords words;
  private final ReadOnlyObjectWrapper<@Nullable ArticlePage> page = new ReadOnlyObjectWrapper<>();
  private final List<ArticleLine> lines;
  private int number;

  /**
   * @param pack whose articles they are; titles and digests do not depend on settings
   * @param number the article to begin with; one the pack has not is taken for the first
   */
  public ArticleModel(
      RulePack pack,
      PackSettingsService settings,
      OfficialTextService official,
      OfficialImport imports,
      Background background,
      Dialogs dialogs,
      Texts texts,
      int number) {
    this.settings = settings;
    this.official = official;
    this.imports = imports;
    this.background = background;
    this.dialogs = dialogs;
    this.words = new RulepackWords(texts);
    this.lines = lines(pack);
    this.number =
        pack.findArticle(number).isPresent() ? number : pack.articles().getFirst().number();
  }

  private static List<ArticleLine> lines(RulePack pack) {
    List<ArticleLine> lines = new ArrayList<>();
    int last = -1;
    for (Article article : pack.articles()) {
      String heading = article.chapter() == last ? null : chapter(pack, article);
      lines.add(new ArticleLine(article.number(), article.title(), heading));
      last = article.chapter();
    }
    return List.copyOf(lines);
  }

  private static String chapter(RulePack pack, Article article) {
    return pack.chapters().stream()
        .filter(c -> c.number() == article.chapter())
        .map(Chapter::title)
        .findFirst()
        .orElse("");
  }

  public List<ArticleLine> lines() {
    return lines;
  }

  /** The line of the article in view. */
  public ArticleLine current() {
    return lines.stream().filter(l -> l.number() == number).findFirst().orElseThrow();
  }

  public ReadOnlyObjectProperty<@Nullable ArticlePage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Shows another article. */
  public void choose(int wanted) {
    if (wanted != number || page.get() == null) {
      number = wanted;
      refresh();
    }
  }

  /** Reads again what stands now. */
  public void refresh() {
    int wanted = number;
    background.read("article", () -> read(wanted), page::set, dialogs::failed);
  }

  /** Imports the official text. */
  public void importFile(Path file) {
    imports.from(file, this::refresh);
  }

  private ArticlePage read(int wanted) {
    PackSettings chosen = settings.find();
    RulePack pack = settings.configured();
    Article article = pack.article(wanted);
    Map<String, ObligationRule> rules = new LinkedHashMap<>();
    pack.rules().stream()
        .filter(r -> r.article() == wanted)
        .forEach(r -> rules.merge(r.id(), r, (first, last) -> last));
    return new ArticlePage(
        wanted,
        article.title(),
        chapter(pack, article),
        article.digest(),
        official.article(wanted).orElse(null),
        rules.values().stream().map(r -> rule(pack, chosen, r)).toList(),
        pack.duties().stream().filter(d -> d.article() == wanted).map(ArticleModel::duty).toList());
  }

  private ArticlePage.Rule rule(RulePack pack, PackSettings chosen, ObligationRule rule) {
    return new ArticlePage.Rule(
        rule.id(),
        rule.title(),
        words.frequency(rule),
        rule.note(),
        pack.unconfirmed(rule.id(), chosen).stream().map(words::unconfirmed).distinct().toList());
  }

  private static ArticlePage.DutyLine duty(Duty duty) {
    return new ArticlePage.DutyLine(duty.id(), duty.cite(), duty.text(), duty.note());
  }
}
