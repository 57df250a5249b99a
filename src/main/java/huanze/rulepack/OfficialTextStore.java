package huanze.rulepack;

import huanze.ledger.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads the official text from the ledger. */
public final class OfficialTextStore {
  private final Reading reading;

  public OfficialTextStore(Reading reading) {
    this.reading = reading;
  }

  /** The official text of a pack, if the office has imported it. */
  public Optional<OfficialText> find(String pack) {
    return reading.read(
        handle ->
            handle
                .createQuery("SELECT title FROM official_text WHERE pack = :pack")
                .bind("pack", pack)
                .mapTo(String.class)
                .findOne()
                .map(
                    title ->
                        new OfficialText(title, chapters(handle, pack), articles(handle, pack))));
  }

  /** Ids of all rows of a pack's chapters and parts, by table name. */
  static Map<String, List<UUID>> rows(Handle handle, String pack) {
    Map<String, List<UUID>> rows = new LinkedHashMap<>();
    for (String table : List.of("official_chapter", "official_part")) {
      rows.put(
          table,
          handle
              .createQuery("SELECT id FROM " + table + " WHERE pack = :pack")
              .bind("pack", pack)
              .mapTo(UUID.class)
              .list());
    }
    return rows;
  }

  private static List<Chapter> chapters(Handle handle, String pack) {
    return handle
        .createQuery(
            """
            SELECT chapter, title
            FROM official_chapter
            WHERE pack = :pack
            ORDER BY chapter
            """)
        .bind("pack", pack)
        .map((rs, context) -> new Chapter(rs.getInt("chapter"), rs.getString("title")))
        .list();
  }

  private static List<OfficialArticle> articles(Handle handle, String pack) {
    List<Part> parts =
        handle
            .createQuery(
                """
                SELECT chapter, article, item, paragraph, words
                FROM official_part
                WHERE pack = :pack
                ORDER BY article, place
                """)
            .bind("pack", pack)
            .map((rs, context) -> Part.of(rs))
            .list();
    Map<Integer, List<Part>> byArticle = new LinkedHashMap<>();
    parts.forEach(p -> byArticle.computeIfAbsent(p.article(), n -> new ArrayList<>()).add(p));
    return byArticle.values().stream().map(OfficialTextStore::article).toList();
  }

  private static OfficialArticle article(List<Part> parts) {
    return new OfficialArticle(
        parts.getFirst().article(),
        parts.getFirst().chapter(),
        parts.stream().filter(p -> p.item() == 0).map(Part::words).toList(),
        parts.stream()
            .filter(p -> p.item() != 0)
            .map(p -> new OfficialItem(p.paragraph(), p.item(), p.words()))
            .toList());
  }

  private record Part(int chapter, int article, int item, int paragraph, String words) {
    static Part of(ResultSet rs) throws SQLException {
      return new Part(
          rs.getInt("chapter"),
          rs.getInt("article"),
          rs.getInt("item"),
          rs.getInt("paragraph"),
          rs.getString("words"));
    }
  }
}
