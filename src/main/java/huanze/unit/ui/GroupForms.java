package huanze.unit.ui;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.fx.Choice;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.unit.GroupMember;
import huanze.unit.GroupProposal;
import huanze.unit.GroupRole;
import huanze.unit.Pinyin;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms about a leading group's members and office; each saves one use case. */
final class GroupForms {
  private final UnitServices desk;
  private final Structure structure;

  GroupForms(UnitServices desk, Structure structure) {
    this.desk = desk;
    this.structure = structure;
  }

  /** Takes the posts that the level proposes, from a day on. */
  FormModel propose(Unit group) {
    boolean first = structure.membersOf(group.id()).isEmpty();
    FormField from =
        FormField.day("from", "unit.ui.field.groupFrom", first ? null : desk.clock().today())
            .hint("unit.ui.hint.groupFrom");
    FormModel form =
        new FormModel(
            "unit.ui.form.proposeGroup",
            group.name(),
            "unit.ui.group.take",
            List.of(from),
            new FormModel.Work(
                () -> {
                  GroupProposal proposal = proposal(group, from.day());
                  desk.groups().set(group.id(), proposal.seats(), proposal.host(), from.day());
                  return group.id();
                },
                "unit.ui.saved.group"));
    return form.foreseeing(() -> sentences(proposal(group, from.day())));
  }

  private GroupProposal proposal(Unit group, @Nullable LocalDate from) {
    LocalDate on = from == null ? desk.clock().today() : from;
    return GroupProposal.of(structure, desk.pack(), group, on);
  }

  private List<String> sentences(GroupProposal proposal) {
    List<String> sentences = new ArrayList<>();
    for (GroupProposal.Seat seat : proposal.seats()) {
      sentences.add(
          desk.texts()
              .text(
                  "unit.ui.group.seatLine",
                  role(seat.role()),
                  structure.post(seat.post()).map(this::name).orElse("")));
    }
    UUID host = proposal.host();
    if (host != null) {
      String name = structure.unit(host).map(Unit::name).orElse("");
      sentences.add(desk.texts().text("unit.ui.group.hostLine", name));
    }
    return sentences;
  }

  private String name(Post post) {
    return structure.unit(post.unit()).map(Unit::name).orElse("") + post.name();
  }

  private String role(GroupRole role) {
    return desk.texts().text("unit.group.role." + CamelCase.of(role));
  }

  FormModel add(Unit group) {
    FormField post = FormField.pick("post", "unit.ui.field.post", posts(group), null).required();
    FormField role = role(GroupRole.MEMBER, "role");
    FormField from =
        FormField.day("from", "unit.ui.field.groupFrom", null).hint("unit.ui.hint.memberFrom");
    FormField to = FormField.day("to", "unit.ui.field.groupTo", null).hint("unit.ui.hint.memberTo");
    return new FormModel(
        "unit.ui.form.addMember",
        group.name(),
        "unit.ui.save",
        List.of(post, role, from, to),
        new FormModel.Work(
            () -> {
              UUID chosen = UnitForms.uuid(List.of(post), "post");
              if (chosen == null) {
                throw InvalidInput.of("post", "fx.form.problem.choose");
              }
              DateRange days = new DateRange(from.day(), to.day());
              desk.groups().add(group.id(), chosen, role(role), days);
              return group.id();
            },
            "unit.ui.saved.group"));
  }

  FormModel edit(GroupMember member) {
    FormField role = role(member.role(), "role");
    FormField from = FormField.day("from", "unit.ui.field.groupFrom", member.days().from());
    FormField to =
        FormField.day("to", "unit.ui.field.groupTo", member.days().to())
            .hint("unit.ui.hint.memberTo");
    return new FormModel(
        "unit.ui.form.editMember",
        structure.post(member.post()).map(this::name).orElse(""),
        "unit.ui.save",
        List.of(role, from, to),
        new FormModel.Work(
            () -> {
              desk.groups().edit(member.id(), role(role), new DateRange(from.day(), to.day()));
              return member.group();
            },
            "unit.ui.saved.member"));
  }

  /** Where the office sits. */
  FormModel host(Unit group, @Nullable UUID now) {
    List<Choice> departments =
        units(group)
            .filter(u -> desk.pack().kind(u.kind()).standsFor().equals("department"))
            .map(u -> choice(u.id(), u.name(), u.code()))
            .toList();
    FormField host =
        FormField.pick(
                "host", "unit.ui.field.host", departments, now == null ? null : now.toString())
            .required();
    FormField from =
        FormField.day("from", "unit.ui.field.groupFrom", now == null ? null : desk.clock().today())
            .hint("unit.ui.hint.groupFrom");
    return new FormModel(
        "unit.ui.form.host",
        group.name(),
        "unit.ui.save",
        List.of(host, from),
        new FormModel.Work(
            () -> {
              UUID chosen = UnitForms.uuid(List.of(host), "host");
              if (chosen == null) {
                throw InvalidInput.of("host", "fx.form.problem.choose");
              }
              desk.groups().setHost(group.id(), chosen, from.day());
              return group.id();
            },
            "unit.ui.saved.group"));
  }

  private FormField role(GroupRole chosen, String name) {
    List<Choice> roles =
        Stream.of(GroupRole.values()).map(r -> Choice.of(CamelCase.of(r), role(r))).toList();
    return FormField.choice(name, "unit.ui.field.role", roles, CamelCase.of(chosen)).required();
  }

  private static GroupRole role(FormField field) {
    return CamelCase.parse(GroupRole.class, UnitForms.word(List.of(field), "role"));
  }

  /** Posts of the group's own region first. */
  private List<Choice> posts(Unit group) {
    return units(group)
        .flatMap(
            u ->
                structure.postsOf(u.id()).stream()
                    .sorted(Comparator.comparing(Post::rank))
                    .map(p -> choice(p.id(), u.name() + p.name(), p.code())))
        .toList();
  }

  private Stream<Unit> units(Unit group) {
    LocalDate today = desk.clock().today();
    return structure.units().stream()
        .filter(u -> !u.id().equals(group.id()))
        .filter(u -> u.existence().to() == null || !u.existence().to().isBefore(today))
        .sorted(Comparator.comparing((Unit u) -> !u.region().equals(group.region())));
  }

  private static Choice choice(UUID id, String name, String code) {
    return new Choice(id.toString(), name, code, name + " " + code + " " + Pinyin.choice(name));
  }
}
