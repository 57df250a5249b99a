package huanze.unit;

import java.util.List;

/**
 * What is known of posts beside who holds them: what they are in charge of, the groups they sit in,
 * and where those groups' offices sit. Each list by first day, those without one first.
 */
public record PostFacts(
    List<FieldInCharge> fields, List<GroupMember> members, List<GroupHost> hosts) {
  public static final PostFacts NONE = new PostFacts(List.of(), List.of(), List.of());

  public PostFacts {
    fields = List.copyOf(fields);
    members = List.copyOf(members);
    hosts = List.copyOf(hosts);
  }
}
