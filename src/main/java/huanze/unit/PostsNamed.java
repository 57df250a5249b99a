package huanze.unit;

import huanze.base.CamelCase;
import huanze.rulepack.Rank;
import huanze.sheet.Cells;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The posts of one unit while a table is read, those it makes included, found by what rows call
 * them. A unit may get thousands from one table: no row looks at each of them.
 */
final class PostsNamed {
  private final List<Post> all = new ArrayList<>();
  private final Map<String, Post> byKey = new HashMap<>();
  private final Map<String, List<Post>> byName = new HashMap<>();
  private final Map<String, List<Post>> byWord = new HashMap<>();
  private final Map<Rank, List<Post>> byRank = new EnumMap<>(Rank.class);
  private final Map<Rank, Integer> lastNumber = new EnumMap<>(Rank.class);

  PostsNamed(Collection<Post> posts) {
    posts.forEach(this::add);
  }

  void add(Post post) {
    all.add(post);
    byKey.putIfAbsent(post.key(), post);
    put(byName, Cells.name(post.name()), post);
    put(byWord, Cells.word(post.name()), post);
    put(byRank, post.rank(), post);
  }

  private static <K> void put(Map<K, List<Post>> map, K key, Post post) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(post);
  }

  List<Post> all() {
    return all;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** By key or name, as they are written. */
  List<Post> called(String word) {
    Post keyed = byKey.get(word);
    List<Post> named = byName.getOrDefault(word, List.of());
    if (keyed == null || named.contains(keyed)) {
      return named;
    }
    return Stream.concat(Stream.of(keyed), named.stream()).toList();
  }

  /** Those whose name is one of these. */
  List<Post> namedAny(Collection<String> names) {
    return names.stream()
        .distinct()
        .flatMap(n -> byName.getOrDefault(n, List.of()).stream())
        .toList();
  }

  /** Those whose name is this word, as words are compared. */
  List<Post> ofWord(String word) {
    return byWord.getOrDefault(word, List.of());
  }

  /** Those with whose name the word ends, by what stands before the name. */
  Map<String, List<Post>> ending(String word) {
    Map<String, List<Post>> ending = new LinkedHashMap<>();
    for (int at = 0; at < word.length(); at++) {
      List<Post> found = byWord.get(word.substring(at));
      if (found != null) {
        ending.put(word.substring(0, at), found);
      }
    }
    return ending;
  }

  List<Post> ofRank(Rank rank) {
    return byRank.getOrDefault(rank, List.of());
  }

  /** Those of main leaders and heads, which one person holds. */
  List<Post> leaders() {
    return Stream.of(Rank.values()).filter(Rank::isSole).flatMap(r -> ofRank(r).stream()).toList();
  }

  /** A key for one more post of the rank: {@code member2}. */
  String freeKey(Rank rank) {
    int number = lastNumber.getOrDefault(rank, 1) + 1;
    while (byKey.containsKey(CamelCase.of(rank) + number)) {
      number++;
    }
    lastNumber.put(rank, number);
    return CamelCase.of(rank) + number;
  }
}
