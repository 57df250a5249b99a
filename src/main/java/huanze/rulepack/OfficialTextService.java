package huanze.rulepack;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.ledger.Deed;
import huanze.ledger.Row;
import huanze.ledger.Saving;
import huanze.ledger.Table;
import huanze.ledger.Writes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Keeps the official text of one pack in the ledger. */
public final class OfficialTextService {
  private final RulePack pack;
  private final Saving ledger;
  private final Gate gate;
  private final OfficialTextStore store;

  public OfficialTextService(RulePack pack, Saving ledger, Gate gate) {
    this.pack = pack;
    this.ledger = ledger;
    this.gate = gate;
    this.store = new OfficialTextStore(ledger);
  }

  public Optional<OfficialText> find() {
    return store.find(pack.id());
  }

  /** The official text of one article, if the text has been imported. */
  public Optional<OfficialArticle> article(int number) {
    return find().flatMap(text -> text.article(number));
  }

  /**
   * Imports the official text from a txt, html or docx file, instead of what was imported before.
   *
   * @return the entry's number; empty if the same text is there already
   * @throws InvalidInput if the file is not the text of this pack's regulation
   * @throws huanze.base.Obstacle if the file cannot be read
   */
  public OptionalLong importFile(Path file) {
    gate.require(Right.IMPORT_REGULATION, null);
    OfficialText text = OfficialTextReader.read(file);
    String name = file.getFileName().toString();
    InvalidInput.refuse(differences(text, name));
    if (find().equals(Optional.of(text))) {
      return OptionalLong.empty();
    }
    Deed deed = Deed.of("rulepack.deed.imported", pack.title(), name);
    return ledger.save(deed, writes -> put(writes, text, name));
  }

  /** It must have just the articles that the pack has. */
  private List<Problem> differences(OfficialText text, String file) {
    List<Problem> problems = new ArrayList<>();
    for (Article article : pack.articles()) {
      if (text.article(article.number()).isEmpty()) {
        problems.add(Problem.of("file", "rulepack.text.missingArticle", file, article.number()));
      }
    }
    for (OfficialArticle article : text.articles()) {
      if (pack.findArticle(article.number()).isEmpty()) {
        problems.add(Problem.of("file", "rulepack.text.strangeArticle", file, article.number()));
      }
    }
    return problems;
  }

  private void put(Writes writes, OfficialText text, String file) {
    Set<UUID> kept = new HashSet<>();
    writes.put(
        RulepackTables.OFFICIAL_TEXT,
        row(kept, "text").with("title", text.title()).with("file_name", file));
    for (Chapter chapter : text.chapters()) {
      writes.put(
          RulepackTables.OFFICIAL_CHAPTER,
          row(kept, "chapter." + chapter.number())
              .with("chapter", chapter.number())
              .with("title", chapter.title()));
    }
    text.articles().forEach(article -> put(writes, article, kept));
    OfficialTextStore.rows(writes.handle(), pack.id())
        .forEach(
            (table, ids) ->
                ids.stream()
                    .filter(id -> !kept.contains(id))
                    .forEach(id -> writes.remove(named(table), id)));
  }

  private void put(Writes writes, OfficialArticle article, Set<UUID> kept) {
    int place = 0;
    for (int p = 0; p < Math.max(1, article.paragraphs().size()); p++) {
      int paragraph = p;
      if (p < article.paragraphs().size()) {
        writes.put(
            RulepackTables.OFFICIAL_PART,
            part(kept, article, place++).with("words", article.paragraphs().get(p)));
      }
      for (OfficialItem item :
          article.items().stream().filter(i -> i.paragraph() == paragraph).toList()) {
        writes.put(
            RulepackTables.OFFICIAL_PART,
            part(kept, article, place++)
                .with("item", item.number())
                .with("paragraph", paragraph)
                .with("words", item.text()));
      }
    }
  }

  private Row part(Set<UUID> kept, OfficialArticle article, int place) {
    return row(kept, "part." + article.number() + "." + place)
        .with("chapter", article.chapter())
        .with("article", article.number())
        .with("place", place);
  }

  private Row row(Set<UUID> kept, String name) {
    UUID id = Ids.named("official." + pack.id() + "." + name);
    kept.add(id);
    return Row.of(id).with("pack", pack.id());
  }

  private static Table named(String table) {
    return table.equals(RulepackTables.OFFICIAL_PART.name())
        ? RulepackTables.OFFICIAL_PART
        : RulepackTables.OFFICIAL_CHAPTER;
  }
}
