package huanze.rulepack;

import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.rulepack.OfficialMarks.Mark;
import huanze.rulepack.TextFile.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Reads the official text of a regulation from a txt, html or docx file, as it was published: the
 * page around it is cut off, and chapters, articles, paragraphs and numbered items are told apart.
 */
public final class OfficialTextReader {
  private final List<Chapter> chapters = new ArrayList<>();
  private final List<OfficialArticle> articles = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private int chapter;
  private int number;

  /** A paragraph (item 0) or a numbered item of the article at hand. */
  private record Part(int item, String text) {}

  private OfficialTextReader() {}

  /**
   * @throws InvalidInput empty, of another type, without articles, or an article missing, twice or
   *     out of order
   * @throws huanze.base.Obstacle if the file cannot be read
   */
  public static OfficialText read(Path file) {
    OfficialTextReader reader = new OfficialTextReader();
    for (Line line : TextFile.read(file)) {
      boolean apart = line.apart();
      for (String part : OfficialMarks.split(line.text())) {
        reader.add(OfficialMarks.trim(part), apart);
        apart = true;
      }
    }
    reader.cutFooter();
    reader.endArticle();
    String name = file.getFileName().toString();
    if (reader.articles.isEmpty()) {
      throw InvalidInput.of("file", "rulepack.text.noArticle", name);
    }
    InvalidInput.refuse(reader.outOfOrder(name));
    return new OfficialText(reader.title(), reader.chapters, reader.articles);
  }

  private void add(String line, boolean apart) {
    Mark newChapter = OfficialMarks.chapter(line);
    if (newChapter != null && (apart || !isOpen())) {
      startChapter(newChapter);
      return;
    }
    Mark newArticle = OfficialMarks.article(line);
    if (newArticle != null && starts(newArticle, apart)) {
      endArticle();
      number = newArticle.number();
      addPart(0, OfficialMarks.trim(newArticle.rest()));
    } else if (number != 0) {
      addToArticle(line, apart);
    } else if (articles.isEmpty()) {
      before.add(line);
    }
  }

  /** A table of contents names all chapters before the first article: only the last name counts. */
  private void startChapter(Mark mark) {
    endArticle();
    if (mark.number() <= chapter && articles.isEmpty()) {
      chapters.clear();
    }
    chapter = mark.number();
    chapters.add(new Chapter(chapter, mark.rest()));
  }

  /** True if the last sentence goes on. */
  private boolean isOpen() {
    return !parts.isEmpty() && !OfficialMarks.endsSentence(parts.getLast().text());
  }

  /** False for a reference to another article at the beginning of a line. */
  private boolean starts(Mark mark, boolean apart) {
    int last = number != 0 || articles.isEmpty() ? number : articles.getLast().number();
    boolean expected = mark.number() == last + 1;
    if (!expected && !apart && isOpen()) {
      return false;
    }
    return OfficialMarks.startsWithSpace(mark.rest())
        || !OfficialMarks.isReference(mark.rest()) && (expected || apart && !isOpen());
  }

  private void addToArticle(String line, boolean apart) {
    Mark item = OfficialMarks.item(line);
    if (item != null) {
      addPart(item.number(), item.rest());
    } else if (!apart && isOpen()) {
      Part last = parts.removeLast();
      addPart(last.item(), last.text() + line);
    } else {
      addPart(0, line);
    }
  }

  private void addPart(int item, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(item, text));
    }
  }

  /** Below the last article the page goes on: from the first line that is no sentence of it. */
  private void cutFooter() {
    for (int i = 1; i < parts.size(); i++) {
      if (OfficialMarks.isFooter(parts.get(i).text())) {
        parts.subList(i, parts.size()).clear();
      }
    }
  }

  private void endArticle() {
    if (number == 0) {
      return;
    }
    List<String> paragraphs = new ArrayList<>();
    List<OfficialItem> items = new ArrayList<>();
    for (Part part : parts) {
      if (part.item() == 0) {
        paragraphs.add(part.text());
      } else {
        items.add(new OfficialItem(Math.max(0, paragraphs.size() - 1), part.item(), part.text()));
      }
    }
    articles.add(new OfficialArticle(number, chapter, paragraphs, items));
    parts.clear();
    number = 0;
  }

  /** The last line before the first chapter that looks like a title. */
  private String title() {
    for (String line : before.reversed()) {
      if (OfficialMarks.isTitle(line)) {
        return line;
      }
    }
    return "";
  }

  /** The articles must be 1, 2, 3 … */
  private List<Problem> outOfOrder(String file) {
    List<Problem> problems = new ArrayList<>();
    SortedSet<Integer> seen = new TreeSet<>();
    int highest = 0;
    for (OfficialArticle article : articles) {
      if (!seen.add(article.number())) {
        problems.add(Problem.of("file", "rulepack.text.duplicateArticle", file, article.number()));
      } else if (article.number() < highest) {
        problems.add(Problem.of("file", "rulepack.text.articleOrder", file, article.number()));
      }
      if (article.paragraphs().isEmpty() && article.items().isEmpty()) {
        problems.add(Problem.of("file", "rulepack.text.emptyArticle", file, article.number()));
      }
      highest = Math.max(highest, article.number());
    }
    IntStream.rangeClosed(1, highest)
        .filter(n -> !seen.contains(n))
        .forEach(n -> problems.add(Problem.of("file", "rulepack.text.missingArticle", file, n)));
    return problems;
  }
}
