package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The tenure that options mean: by its id, or by post, person and first day. */
final class TenureChosen {
  @Option(names = "--id", paramLabel = "ID", description = "${bundle:command.option.tenure}")
  private @Nullable String id;

  @Option(names = "--post", description = "${bundle:command.option.post.any}")
  private @Nullable String post;

  @Option(names = "--person", description = "${bundle:command.option.person}")
  private @Nullable String person;

  @Option(
      names = "--began",
      paramLabel = "DATE",
      description = "${bundle:command.option.tenure.began}")
  private @Nullable String began;

  /**
   * @param open whether those that go on are meant rather than others
   * @throws InvalidInput if there is none, or it is not clear which
   */
  Tenure of(Wiring desk, boolean open) {
    Structure structure = desk.structure();
    if (id != null) {
      return Inputs.uuid(id)
          .flatMap(structure::tenure)
          .orElseThrow(() -> InvalidInput.of("--id", "unit.problem.noTenure", id));
    }
    if (post == null) {
      throw InvalidInput.of("--post", "command.tenure.name");
    }
    Inputs inputs = new Inputs(desk);
    UUID held = inputs.post(post).id();
    UUID who = person == null ? null : inputs.person(person).id();
    LocalDate first = began == null ? null : Inputs.day("--began", began);
    List<Tenure> all =
        structure.tenuresOfPost(held).stream()
            .filter(t -> who == null || t.person().equals(who))
            .filter(t -> first == null || first.equals(t.days().from()))
            .toList();
    List<Tenure> going = all.stream().filter(t -> t.days().to() == null).toList();
    List<Tenure> meant = open && !going.isEmpty() ? going : all;
    if (meant.size() != 1) {
      throw InvalidInput.of(
          "--person",
          meant.isEmpty() ? "command.tenure.nobody" : "command.tenure.several",
          inputs.post(post).name(),
          meant.size(),
          meant.stream().map(t -> words(t, structure)).collect(Collectors.joining("; ")));
    }
    return meant.getFirst();
  }

  private static String words(Tenure tenure, Structure structure) {
    LocalDate from = tenure.days().from();
    LocalDate to = tenure.days().to();
    String name = structure.person(tenure.person()).orElseThrow().name();
    return name + " " + (from == null ? "" : from) + "/" + (to == null ? "" : to);
  }
}
