package huanze.unit.ui;

import huanze.base.Texts;
import huanze.unit.Person;
import huanze.unit.Pinyin;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A person in the list.
 *
 * @param posts what the person holds today
 */
public record PersonRow(UUID id, String name, String code, String posts, String search) {
  static List<PersonRow> all(Structure structure, LocalDate today, Texts texts) {
    return structure.people().stream().map(p -> of(p, structure, today, texts)).toList();
  }

  private static PersonRow of(Person person, Structure structure, LocalDate today, Texts texts) {
    String code = person.code() == null ? "" : person.code();
    String posts = Choices.held(person, structure, today, texts).replace("\n", "; ");
    String search =
        person.plainName() + " " + code + " " + posts + " " + Pinyin.ofPerson(person.name());
    return new PersonRow(person.id(), person.name(), code, posts, search);
  }
}
