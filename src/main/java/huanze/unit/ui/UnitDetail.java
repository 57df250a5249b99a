package huanze.unit.ui;

import java.util.List;
import java.util.UUID;

/**
 * Everything the side panel says about a unit.
 *
 * @param gone its last day has passed
 * @param faults what stands there though it would be refused today, in sentences
 * @param ended it has a last day
 * @param group a leading group: posts of others sit in it
 * @param linked it is tied to other units beside its superior
 */
public record UnitDetail(
    UUID id,
    String name,
    String kind,
    boolean gone,
    boolean ended,
    List<String> tags,
    List<String> faults,
    List<Fact> facts,
    boolean linked,
    boolean group,
    List<PostLine> posts) {
  public UnitDetail {
    tags = List.copyOf(tags);
    faults = List.copyOf(faults);
    facts = List.copyOf(facts);
    posts = List.copyOf(posts);
  }

  /** A line of the head. */
  public record Fact(String labelKey, String value) {}

  /**
   * A post.
   *
   * @param rank and the responsibility that Art. 4 gives it
   * @param fields what it is in charge of today
   * @param vacant nobody holds it today
   * @param strip who held it when, as it is drawn
   */
  public record PostLine(
      UUID id,
      String name,
      String rank,
      String fields,
      String days,
      boolean vacant,
      TimeStrip strip,
      List<TenureLine> tenures) {
    public PostLine {
      tenures = List.copyOf(tenures);
    }
  }

  /** When a tenure is. */
  public enum When {
    FUTURE,
    PRESENT,
    PAST
  }

  /** Somebody in a post. */
  public record TenureLine(
      UUID id,
      UUID person,
      String name,
      String days,
      When when,
      boolean open,
      boolean acting,
      String document) {}
}
