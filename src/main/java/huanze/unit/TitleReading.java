package huanze.unit;

import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import huanze.sheet.Cells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the titles of real rosters against the posts that stand in a unit: 代区长 and 区长（代） hold 区长,
 * 书记 in a district's committee is 区委书记, 副局长（主持工作） holds 局长 for the time being, 副区长（分管生态环境） is the
 * leader in charge. The words stand in the bundle.
 */
final class TitleReading {
  private static final Set<String> ACTING = Cells.words("unit.import.title.acting");
  private static final Set<String> CHAIRING = Cells.words("unit.import.title.chairing");
  private static final Set<String> CHARGE = Cells.words("unit.import.title.charge");
  private static final Set<String> DEPUTY = Cells.words("unit.import.title.deputy");
  private static final Set<String> SENIOR = Cells.words("unit.import.title.senior");
  private static final Set<String> HEADS = Cells.words("unit.import.title.heads");
  private static final Set<String> REMARKS = Cells.words("unit.import.title.remarks");
  private static final Set<String> ENVIRONMENT = Cells.words("unit.import.environment");
  private static final Pattern JOINS = anyOf(Cells.words("unit.import.title.joins"));
  private static final Pattern IN_CHARGE_OF =
      Pattern.compile(anyOf(CHARGE) + "[^、,;/]*?(?=" + anyOf(DEPUTY) + ")");
  private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern PARTS = Pattern.compile("[、,;/]+");

  private final String title;
  private final List<String> parts;
  private final List<String> own;
  private boolean acting;

  /**
   * @param plain whether the post's name stands in the title as it is and nobody acts
   */
  record Reading(Post post, boolean acting, boolean plain) {}

  /**
   * @param title as it stands in a cell
   */
  TitleReading(Unit unit, Structure structure, RulePack pack, String title) {
    this.title = Cells.word(title);
    this.own =
        structure.region(unit.region()).stream()
            .flatMap(
                r ->
                    Stream.concat(
                        Stream.of(r.name()), StandardUnits.shortName(unit, r, pack).stream()))
            .collect(Collectors.toCollection(ArrayList::new));
    own.add(unit.name());
    String bare = IN_CHARGE_OF.matcher(withoutBrackets()).replaceAll("");
    this.parts =
        Stream.of(PARTS.split(JOINS.matcher(bare).replaceAll("、")))
            .filter(part -> !part.isEmpty())
            .toList();
  }

  private static Pattern anyOf(Set<String> words) {
    return Pattern.compile(
        words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")")));
  }

  private String withoutBrackets() {
    Matcher bracket = BRACKET.matcher(title);
    StringBuilder bare = new StringBuilder();
    while (bracket.find()) {
      String word = bracket.group(1);
      acting |= ACTING.contains(word);
      boolean goes =
          ACTING.contains(word)
              || REMARKS.contains(word)
              || CHARGE.stream().anyMatch(word::startsWith);
      bracket.appendReplacement(bare, Matcher.quoteReplacement(goes ? "" : bracket.group()));
    }
    return bracket.appendTail(bare).toString();
  }

  /** Empty if none of the posts is meant, or it is not clear which. */
  Optional<Reading> of(PostsNamed posts) {
    List<Post> leaders = posts.leaders();
    if (isChairing()) {
      return one(leaders).map(p -> new Reading(p, true, false));
    }
    Map<UUID, Reading> found = new LinkedHashMap<>();
    parts.forEach(
        part -> read(part, posts, leaders).ifPresent(r -> found.putIfAbsent(r.post.id(), r)));
    List<Reading> leading = found.values().stream().filter(r -> r.post.rank().isSole()).toList();
    if (leading.isEmpty() && isInChargeOfEnvironment()) {
      Optional<Post> charged = one(posts.ofRank(Rank.LEADER_IN_CHARGE));
      if (charged.isPresent()) {
        return charged.map(p -> new Reading(p, acting, false));
      }
    }
    return one(leading.isEmpty() ? List.copyOf(found.values()) : leading);
  }

  /** True if it speaks of whoever leads, in words that say nothing of their own. */
  boolean isOfALeader() {
    return acting
        || isChairing()
        || parts.stream().anyMatch(HEADS::contains)
        || parts.stream().anyMatch(p -> HEADS.stream().anyMatch(unacted(p).orElse("")::endsWith));
  }

  /** True if one of the posts is named, not only told by 主持工作 or 分管, which fit any unit. */
  boolean namesOneOf(PostsNamed posts) {
    List<Post> leaders = posts.leaders();
    return parts.stream().anyMatch(part -> read(part, posts, leaders).isPresent());
  }

  /** True if it speaks of a deputy of one of the leaders: 副镇长, 常务副区长, 党委副书记. */
  boolean isOfADeputy(PostsNamed posts) {
    return posts.leaders().stream()
        .anyMatch(leader -> parts.stream().anyMatch(part -> isDeputyOf(leader, bare(part))));
  }

  private static String bare(String part) {
    return BRACKET.matcher(part).replaceAll("");
  }

  private boolean isDeputyOf(Post leader, String part) {
    return HEADS.stream()
        .filter(head -> Cells.word(leader.name()).endsWith(head))
        .flatMap(head -> DEPUTY.stream().map(deputy -> deputy + head))
        .filter(part::endsWith)
        .map(end -> before(part, end))
        .anyMatch(rest -> SENIOR.contains(rest) || isOwn(rest));
  }

  private boolean isChairing() {
    return CHAIRING.stream().anyMatch(title::contains);
  }

  private boolean isInChargeOfEnvironment() {
    return CHARGE.stream()
        .mapToInt(title::indexOf)
        .filter(at -> at >= 0)
        .anyMatch(at -> ENVIRONMENT.stream().anyMatch(title.substring(at)::contains));
  }

  private Optional<Reading> read(String part, PostsNamed posts, List<Post> leaders) {
    Optional<Post> post = post(part, posts, leaders);
    if (post.isPresent()) {
      boolean plain = !acting && Cells.word(post.get().name()).equals(part);
      return post.map(p -> new Reading(p, acting, plain));
    }
    return unacted(part)
        .flatMap(rest -> post(rest, posts, leaders))
        .map(p -> new Reading(p, true, false));
  }

  /** Without 代 or 代理 before it. */
  private static Optional<String> unacted(String part) {
    return ACTING.stream()
        .filter(part::startsWith)
        .map(word -> part.substring(word.length()))
        .findFirst();
  }

  private Optional<Post> post(String part, PostsNamed posts, List<Post> leaders) {
    List<Post> called = posts.ofWord(part);
    if (!called.isEmpty()) {
      return one(called);
    }
    List<Post> ending =
        posts.ending(part).entrySet().stream()
            .filter(e -> isOwn(e.getKey()))
            .flatMap(e -> e.getValue().stream())
            .toList();
    return one(ending).or(() -> one(leaders.stream().filter(p -> isCalled(p, part)).toList()));
  }

  /** 书记 and 海港区委书记 call 区委书记; 副书记 and 政法委书记 do not. */
  private boolean isCalled(Post leader, String part) {
    return HEADS.stream()
        .filter(head -> part.endsWith(head) && Cells.word(leader.name()).endsWith(head))
        .anyMatch(head -> isOwn(before(part, head)));
  }

  private static String before(String part, String end) {
    return part.substring(0, part.length() - end.length());
  }

  /** True for a part of what the unit or its region is called. */
  private boolean isOwn(String word) {
    return own.stream().anyMatch(name -> Cells.word(name).contains(word));
  }

  private static <T> Optional<T> one(List<T> all) {
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }
}
