package huanze.rulepack;

import huanze.base.DateRange;
import huanze.base.InvalidInput;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a pack file.
 *
 * @param version number of the pack's text, 1 for the first; a higher one replaces a lower one
 * @param complete false if the pack holds only a part of its regulation
 */
record PackHead(
    String id,
    String title,
    String issuer,
    @Nullable String number,
    String interpretedBy,
    int articleCount,
    DateRange validity,
    int version,
    boolean complete,
    @Nullable String note,
    Set<String> unconfirmed) {
  /** Newest shape of pack files that this program reads. */
  static final int FORMAT = 1;

  /** Nothing that command line and duties use between an id and what follows. */
  private static final Pattern ID = Pattern.compile("(?!own$)[A-Za-z0-9][A-Za-z0-9._-]*");

  private static final Set<String> FIELDS = Set.of("issuer", "number", "validity");

  /** Sections that a pack may leave out if it says that it is incomplete. */
  private static final Set<String> DISPENSABLE =
      Set.of(
          "chapters",
          "articles",
          "responsibilities",
          "flags",
          "kinds",
          "regionKinds",
          "postSets",
          "patterns",
          "records",
          "rules",
          "assessment",
          "accountability",
          "settings",
          "papers");

  /**
   * @throws InvalidInput if the pack's format is newer than this program's: nothing else that might
   *     be wrong with it can be judged then
   */
  static PackHead read(YamlObject top) {
    YamlObject head = top.object("pack").orElse(null);
    if (head == null) {
      return new PackHead("", "", "", null, "", 0, DateRange.ALWAYS, 1, true, null, Set.of());
    }
    int format = head.numberOr("format", FORMAT);
    if (format > FORMAT) {
      Findings newer = top.findings().fresh();
      newer.add(head.line("format"), "rulepack.newerFormat", format, FORMAT);
      throw new InvalidInput(newer.sorted());
    }
    boolean complete = !head.has("complete") || head.flag("complete");
    if (!complete) {
      head.flag("complete");
      head.mayMiss(Set.of("articleCount", "interpretedBy"));
      top.mayMiss(DISPENSABLE);
    }
    String id = head.text("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      top.findings().add(head.line("id"), "rulepack.badPackId", id);
    }
    int version = head.numberOr("version", 1);
    if (version < 1) {
      top.findings().add(head.line("version"), "rulepack.badVersion", version);
    }
    PackHead read =
        new PackHead(
            id,
            head.text("title"),
            head.text("issuer"),
            head.textOrNull("number"),
            head.text("interpretedBy"),
            head.number("articleCount"),
            head.validity(),
            version,
            complete,
            head.textOrNull("note"),
            Set.copyOf(head.references("unconfirmed", FIELDS, "rulepack.unknownHeadField")));
    head.end();
    return read;
  }
}
