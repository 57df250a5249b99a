package huanze.unit.ui;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.rulepack.RulePack;
import huanze.unit.ActingTitle;
import huanze.unit.FieldInCharge;
import huanze.unit.Person;
import huanze.unit.PersonTimeline;
import huanze.unit.Post;
import huanze.unit.PostHeld;
import huanze.unit.Stretch;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitAndPost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything a person's page says.
 *
 * @param namesakes others of the name, each with number and post; empty if there are none
 * @param notes what is worth knowing: posts at the same time, seats in leading groups, a post to
 *     come
 * @param seats in leading groups today, by the posts held
 */
public record PersonPage(
    String name,
    String code,
    String namesakes,
    List<String> notes,
    List<String> seats,
    TimeStrip strip,
    List<PostHeld> posts) {
  public PersonPage {
    notes = List.copyOf(notes);
    seats = List.copyOf(seats);
    posts = List.copyOf(posts);
  }

  static PersonPage of(
      Person person, Structure structure, RulePack pack, LocalDate today, Texts texts) {
    PersonTimeline timeline = PersonTimeline.of(person, structure);
    return new PersonPage(
        person.name(),
        person.code() == null ? "" : person.code(),
        namesakes(person, structure, today, texts),
        notes(timeline, structure, today, texts),
        seats(person, structure, today, texts),
        TimeStrip.ofPerson(timeline, structure, today, texts),
        PostHeld.of(person, structure, pack, today));
  }

  private static String namesakes(
      Person person, Structure structure, LocalDate today, Texts texts) {
    String others =
        structure.peopleNamed(person.name()).stream()
            .filter(p -> !p.id().equals(person.id()))
            .map(p -> structure.personName(p.id()) + " " + Choices.held(p, structure, today, texts))
            .map(String::strip)
            .collect(Collectors.joining(texts.text("unit.ui.comma")))
            .replace('\n', ' ');
    return others.isEmpty() ? "" : texts.text("unit.ui.person.namesakes", others);
  }

  private static List<String> notes(
      PersonTimeline timeline, Structure structure, LocalDate today, Texts texts) {
    List<String> notes = new ArrayList<>();
    for (Stretch stretch : timeline.concurrent()) {
      String posts =
          stretch.tenures().stream()
              .map(t -> post(t, structure, texts))
              .collect(Collectors.joining(texts.text("unit.ui.comma")));
      notes.add(
          texts.text("unit.ui.person.concurrent", Wording.days(stretch.days(), texts), posts));
    }
    for (Tenure tenure : structure.tenuresOfPerson(timeline.person().id())) {
      LocalDate from = tenure.days().from();
      if (from != null && from.isAfter(today)) {
        notes.add(texts.text("unit.ui.person.future", from, post(tenure, structure, texts)));
      }
      List<String> fields =
          tenure.days().contains(today)
              ? structure.fieldsOf(tenure.post(), today).stream().map(FieldInCharge::field).toList()
              : List.of();
      if (!fields.isEmpty()) {
        notes.add(
            texts.text(
                "unit.ui.person.fields",
                post(tenure, structure, texts),
                String.join(texts.text("unit.ui.comma"), fields)));
      }
    }
    return notes;
  }

  private static List<String> seats(
      Person person, Structure structure, LocalDate today, Texts texts) {
    return structure.held(person.id(), today).stream()
        .flatMap(t -> structure.seatsOf(t.post()).stream())
        .filter(m -> m.days().contains(today))
        .map(
            m ->
                texts.text(
                    "unit.ui.person.seat",
                    structure.unit(m.group()).map(Unit::name).orElse(""),
                    texts.text("unit.group.role." + CamelCase.of(m.role()))))
        .toList();
  }

  private static String post(Tenure tenure, Structure structure, Texts texts) {
    return structure
        .post(tenure.post())
        .flatMap((Post p) -> structure.unit(p.unit()))
        .map(unit -> UnitAndPost.of(unit.name(), ActingTitle.of(tenure, structure, texts)))
        .orElse("");
  }
}
