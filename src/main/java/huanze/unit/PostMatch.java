package huanze.unit;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import huanze.sheet.MappedRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the post a row names: by code, key or name, by its rank where a unit has one of that rank,
 * or by one of the names where a person holds two, as 党组书记、局长. A combined roster makes what it does
 * not find.
 */
public final class PostMatch {
  /** One post of these in a unit. */
  private static final Set<Rank> SINGLE =
      Set.of(Rank.MAIN_LEADER, Rank.HEAD, Rank.LEADER_IN_CHARGE);

  private static final Set<Rank> OF_DEPARTMENTS = Set.of(Rank.HEAD, Rank.DEPUTY);
  private static final Set<String> LED_BY_MEMBERS =
      Set.of("partyCommittee", "government", "leadingGroup");

  private final Structure structure;
  private final RulePack pack;
  private final Ids ids;
  private final UnitMatch units;
  private final FieldsImport fields;
  private final ImportPlan plan;
  private final boolean makes;
  private final Map<UUID, Post> made = new LinkedHashMap<>();
  private final Map<UUID, PostsNamed> ofUnit = new HashMap<>();
  private final Set<Integer> acting = new HashSet<>();

  /**
   * @param makes whether posts that are not there are made
   */
  PostMatch(
      Structure structure,
      RulePack pack,
      Ids ids,
      UnitMatch units,
      FieldsImport fields,
      ImportPlan plan,
      boolean makes) {
    this.structure = structure;
    this.pack = pack;
    this.ids = ids;
    this.units = units;
    this.fields = fields;
    this.plan = plan;
    this.makes = makes;
  }

  /** Finds posts that are there, for the forms of other features. */
  public static PostMatch existing(
      Structure structure, RulePack pack, Ids ids, LocalDate today, ImportPlan plan) {
    UnitMatch units = new UnitMatch(structure, pack, today, plan);
    FieldsImport fields = new FieldsImport(structure, ids, today, plan);
    return new PostMatch(structure, pack, ids, units, fields, plan, false);
  }

  /** Posts that the import makes, by id. */
  Map<UUID, Post> made() {
    return made;
  }

  /** True if the title of a row that was found says that its holder acts: 代区长, 副局长（主持工作）. */
  boolean isActing(int row) {
    return acting.contains(row);
  }

  /** Empty if it is not clear; then the plan says so. */
  public Optional<Post> of(MappedRow row) {
    Optional<Post> found = find(row);
    found.ifPresent(post -> fields.claim(row, post.id()));
    return found;
  }

  private Optional<Post> find(MappedRow row) {
    String key = row.text("post");
    Optional<Post> byCode = key == null ? Optional.empty() : structure.post(key);
    if (byCode.isPresent()) {
      return byCode.filter(post -> isOfRank(post, row, structure.unit(post.unit()).orElseThrow()));
    }
    if (key != null && row.text("unit") == null && row.text("unitName") == null) {
      plan.problem(row.number(), "post", "unit.import.noPostCode", key);
      return Optional.empty();
    }
    return unit(row, key).flatMap(unit -> in(unit, row, key));
  }

  /** The unit a row names; where it names a place alone, the organ whose post the title is. */
  private Optional<Unit> unit(MappedRow row, @Nullable String key) {
    String title = key != null ? key : row.text("postName");
    List<Unit> organs = title == null ? List.of() : units.organsOfPlace(row);
    if (title == null || organs.isEmpty()) {
      return units.of(row);
    }
    String column = row.text("unit") != null ? "unit" : "unitName";
    List<Unit> meant = organs.stream().filter(organ -> reads(organ, title)).toList();
    if (meant.isEmpty()) {
      meant =
          organs.stream()
              .filter(o -> new TitleReading(o, structure, pack, title).isOfADeputy(postsOf(o)))
              .toList();
    }
    if (meant.size() != 1) {
      plan.problem(
          row.number(),
          column,
          "unit.import.whichOrgan",
          row.text(column),
          title,
          UnitNames.listed(organs));
      return Optional.empty();
    }
    Unit organ = meant.getFirst();
    plan.note(row.number(), "unit.import.placeReadAs", row.text(column), title, organ.name());
    return Optional.of(organ);
  }

  private boolean reads(Unit organ, String title) {
    PostsNamed posts = postsOf(organ);
    return !posts.called(title).isEmpty()
        || new TitleReading(organ, structure, pack, title).namesOneOf(posts);
  }

  private Optional<Post> in(Unit unit, MappedRow row, @Nullable String key) {
    PostsNamed posts = postsOf(unit);
    String word = key != null ? key : row.text("postName");
    Optional<Post> found = found(unit, posts, row, word);
    if (found.isPresent()) {
      return found.filter(post -> isActing(row.number()) || isOfRank(post, row, unit));
    }
    if (makes && word != null && key == null) {
      boolean clear = posts.isEmpty() || rank(row, unit) != null;
      if (!clear && new TitleReading(unit, structure, pack, word).isOfALeader()) {
        plan.problem(
            row.number(),
            "postName",
            "unit.import.unclearTitle",
            word,
            unit.name(),
            names(posts.all()));
        return Optional.empty();
      }
      return Optional.of(make(unit, posts, word, rank(row, unit)));
    }
    if (word == null) {
      plan.cellProblem(row.number(), "postName", "sheet.cell.empty");
      return Optional.empty();
    }
    plan.problem(
        row.number(),
        key != null ? "post" : "postName",
        "unit.import.noPost",
        unit.name(),
        word,
        names(posts.all()));
    return Optional.empty();
  }

  private static String names(List<Post> posts) {
    return posts.stream()
        .sorted(Comparator.comparing(Post::rank))
        .map(Post::name)
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  private PostsNamed postsOf(Unit unit) {
    return ofUnit.computeIfAbsent(unit.id(), id -> new PostsNamed(structure.postsOf(id)));
  }

  private Optional<Post> found(Unit unit, PostsNamed posts, MappedRow row, @Nullable String word) {
    List<Post> named = word == null ? List.of() : posts.called(word);
    Rank rank = rank(row, unit);
    TitleReading.Reading read =
        word == null || !named.isEmpty()
            ? null
            : new TitleReading(unit, structure, pack, word).of(posts).orElse(null);
    if (read != null && (read.acting() || rank == null && SINGLE.contains(read.post().rank()))) {
      return Optional.of(said(row, word, read));
    }
    Set<String> charge = FieldsImport.of(row);
    if (!charge.isEmpty() && named.stream().noneMatch(p -> SINGLE.contains(p.rank()))) {
      Optional<Post> apart = inCharge(posts, named, row, charge);
      return apart.isPresent() || !named.isEmpty() ? apart : byPart(posts, row, word, read);
    }
    if (named.size() > 1) {
      return one(named.stream().filter(p -> isHeldBy(p, row.text("personName"))).toList());
    }
    if (named.size() == 1 || word == null) {
      return one(named);
    }
    if (rank != null && SINGLE.contains(rank)) {
      Optional<Post> ranked = one(posts.ofRank(rank));
      if (ranked.isPresent()) {
        return ranked;
      }
    }
    return byPart(posts, row, word, read);
  }

  private Optional<Post> byPart(
      PostsNamed posts, MappedRow row, @Nullable String word, TitleReading.@Nullable Reading read) {
    List<String> parts = word == null ? List.of() : List.of(word.split("[、，,;；/]"));
    return one(posts.namedAny(parts))
        .or(() -> Optional.ofNullable(read).map(r -> said(row, String.valueOf(word), r)));
  }

  /** What was understood is said, so that nobody is surprised. */
  private Post said(MappedRow row, String word, TitleReading.Reading read) {
    if (read.acting()) {
      acting.add(row.number());
      plan.note(row.number(), "unit.import.readAsActing", word, read.post().name());
    } else if (!read.plain()) {
      plan.note(row.number(), "unit.import.readAs", word, read.post().name());
    }
    return read.post();
  }

  /**
   * Deputies who are in charge of different fields hold different posts, though they are called
   * alike: the one the person holds, else the one with these fields, else one nobody has yet.
   */
  private Optional<Post> inCharge(
      PostsNamed posts, List<Post> named, MappedRow row, Set<String> charge) {
    List<Post> held = named.stream().filter(p -> isHeldBy(p, row.text("personName"))).toList();
    List<Post> alike = named.stream().filter(p -> fields.of(p.id()).equals(charge)).toList();
    if (!held.isEmpty() || !alike.isEmpty()) {
      return Optional.of((held.isEmpty() ? alike : held).getFirst());
    }
    List<Post> leading = posts.ofRank(Rank.LEADER_IN_CHARGE);
    return fields.isEnvironment(charge) && leading.size() == 1
        ? Optional.of(leading.getFirst())
        : named.stream().filter(this::isFree).findFirst();
  }

  private boolean isFree(Post post) {
    return !fields.isClaimed(post.id())
        && structure.fieldsOf(post.id()).isEmpty()
        && structure.tenuresOfPost(post.id()).isEmpty();
  }

  private static Optional<Post> one(List<Post> posts) {
    return posts.size() == 1 ? Optional.of(posts.getFirst()) : Optional.empty();
  }

  private boolean isHeldBy(Post post, @Nullable String name) {
    return structure.tenuresOfPost(post.id()).stream()
        .map(t -> structure.person(t.person()))
        .flatMap(Optional::stream)
        .anyMatch(p -> p.isNamed(name));
  }

  /** The rank a row names, as it is called in a unit of that kind. */
  private @Nullable Rank rank(MappedRow row, Unit unit) {
    String word = row.has("rank") ? row.text("rank") : null;
    if (word == null) {
      return null;
    }
    boolean department = lowest(unit) == Rank.DEPUTY;
    return switch (CamelCase.parse(Rank.class, word)) {
      case MAIN_LEADER, HEAD -> department ? Rank.HEAD : Rank.MAIN_LEADER;
      case LEADER_IN_CHARGE -> department ? Rank.DEPUTY : Rank.LEADER_IN_CHARGE;
      case MEMBER, DEPUTY -> lowest(unit);
    };
  }

  /** Whether somebody leads decides what is owed: a roster does not change it by the way. */
  private boolean isOfRank(Post post, MappedRow row, Unit unit) {
    Rank rank = rank(row, unit);
    if (rank == null || rank == post.rank()) {
      return true;
    }
    String stands = plan.text("unit.ui.rank." + CamelCase.of(post.rank()));
    plan.problem(row.number(), "rank", "unit.import.otherRank", post.name(), stands);
    return false;
  }

  private Post make(Unit unit, PostsNamed posts, String name, @Nullable Rank given) {
    Rank rank = Objects.requireNonNullElse(given, lowest(unit));
    String key = posts.freeKey(rank);
    Post post =
        new Post(ids.next(), unit.id(), key, unit.code() + "." + key, name, rank, DateRange.ALWAYS);
    made.put(post.id(), post);
    posts.add(post);
    return post;
  }

  /** Whoever is not said to lead is one of the others. */
  private Rank lowest(Unit unit) {
    List<Post> posts = structure.postsOf(unit.id());
    if (!posts.isEmpty()) {
      return posts.stream().anyMatch(p -> OF_DEPARTMENTS.contains(p.rank()))
          ? Rank.DEPUTY
          : Rank.MEMBER;
    }
    String kind = pack.findKind(unit.kind()).map(k -> k.standsFor()).orElse(unit.kind());
    return LED_BY_MEMBERS.contains(kind) ? Rank.MEMBER : Rank.DEPUTY;
  }
}
