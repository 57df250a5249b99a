package huanze.unit.ui;

import huanze.unit.RosterChoices;
import huanze.unit.SameName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import whose person is not clear, with what can be answered.
 *
 * @param answer in words; empty while it is open
 */
public record AskedRow(
    String name, int row, String where, String answer, @Nullable Answer chosen, List<Answer> all) {
  public AskedRow {
    all = List.copyOf(all);
  }

  /**
   * @param word as in {@link huanze.unit.RosterChoices}
   */
  public record Answer(String word, String words) {}

  /** Words for what can be answered. */
  interface Words {
    String candidate(SameName.Candidate candidate, String name);

    String isNew();

    String sameAs(int row);
  }

  static List<AskedRow> all(List<SameName> questions, Words words) {
    return questions.stream().flatMap(q -> of(q, words).stream()).toList();
  }

  private static List<AskedRow> of(SameName question, Words words) {
    return question.rows().stream().map(asked -> of(question, asked, words)).toList();
  }

  private static AskedRow of(SameName question, SameName.Asked asked, Words words) {
    List<Answer> all = new ArrayList<>();
    question
        .candidates()
        .forEach(c -> all.add(new Answer(c.word(), words.candidate(c, question.name()))));
    if (question.canBeNew()) {
      all.add(new Answer(RosterChoices.NEW, words.isNew()));
      question.rows().stream()
          .filter(other -> other.row() < asked.row())
          .forEach(
              other ->
                  all.add(new Answer(RosterChoices.ROW + other.row(), words.sameAs(other.row()))));
    }
    Answer chosen =
        all.stream().filter(a -> a.word().equals(asked.answer())).findFirst().orElse(null);
    return new AskedRow(
        question.name(),
        asked.row(),
        asked.where(),
        chosen == null ? "" : chosen.words(),
        chosen,
        all);
  }
}
