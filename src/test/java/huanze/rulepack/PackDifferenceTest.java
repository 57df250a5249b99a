package huanze.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.Texts;
import huanze.rulepack.PackChange.Group;
import huanze.rulepack.PackChange.Sort;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The difference of two packs against a plain comparison of every component of every record. */
class PackDifferenceTest {
  private static final Set<Class<?>> FLAT = Set.of(Selector.class, Counting.class);

  @Test
  void nothingIsForgottenAndNothingMadeUp() {
    RandomPacks packs = new RandomPacks(20261126);
    int changes = 0;
    for (int i = 0; i < 400; i++) {
      RulePack before = packs.next();
      RulePack after = packs.next();
      List<String> found =
          PackDifference.of(before, after).stream().map(PackDifferenceTest::said).sorted().toList();
      assertThat(found)
          .as("round %d", i)
          .isEqualTo(oracle(before, after).stream().sorted().toList());
      changes += found.size();
    }
    assertThat(changes).isGreaterThan(1000);
  }

  @Test
  void aPackDoesNotDifferFromItself() {
    PackReader.shipped().forEach(pack -> assertThat(PackDifference.of(pack, pack)).isEmpty());
  }

  /** Whatever may differ has its words in both languages. */
  @Test
  void everyChangeIsSaidInWords() {
    RandomPacks packs = new RandomPacks(7);
    for (Texts texts : List.of(Texts.chinese(), Texts.of(Locale.ENGLISH))) {
      for (int i = 0; i < 150; i++) {
        RulePack before = packs.next();
        RulePack after = packs.next();
        PackWords words = new PackWords(texts, List.of(before, after));
        for (PackChange change : PackDifference.of(before, after)) {
          List<String> lines = new ArrayList<>(List.of(words.line(change)));
          lines.add(words.group(change.group(), 1));
          change.fields().forEach(f -> lines.add(words.field(f)));
          assertThat(lines)
              .allSatisfy(l -> assertThat(l).isNotBlank().doesNotContain("null", "Selector["));
        }
      }
    }
  }

  private static String said(PackChange change) {
    List<String> pairs =
        change.fields().stream().map(f -> f.before() + " -> " + f.after()).sorted().toList();
    boolean coarse = change.group() == Group.OTHER;
    return change.group() + " " + change.id() + " " + change.sort() + (coarse ? "" : " " + pairs);
  }

  private static List<String> oracle(RulePack a, RulePack b) {
    List<String> found = new ArrayList<>();
    found.addAll(compare(Group.HEAD, Map.of("head", head(a)), Map.of("head", head(b))));
    Map<String, Object> articlesA = keyed("chapter.", a.chapters(), c -> "" + c.number());
    articlesA.putAll(keyed("", a.articles(), x -> "" + x.number()));
    Map<String, Object> articlesB = keyed("chapter.", b.chapters(), c -> "" + c.number());
    articlesB.putAll(keyed("", b.articles(), x -> "" + x.number()));
    found.addAll(compare(Group.ARTICLES, articlesA, articlesB));
    found.addAll(both(Group.DUTIES, a.duties(), b.duties(), Duty::id));
    found.addAll(both(Group.RULES, a.rules(), b.rules(), ObligationRule::id));
    found.addAll(
        both(
            Group.CONDITIONS,
            a.assessment().conditions(),
            b.assessment().conditions(),
            c -> "" + c.number()));
    found.addAll(both(Group.SETTINGS, a.settings(), b.settings(), PackSetting::id));
    found.addAll(both(Group.KINDS, a.kinds(), b.kinds(), UnitKind::id));
    found.addAll(both(Group.DOCUMENTS, a.documents(), b.documents(), LegalDocument::id));
    found.addAll(compare(Group.OTHER, others(a), others(b)));
    return found;
  }

  private static Map<String, Object> others(RulePack p) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.putAll(keyed("responsibility.", p.responsibilities(), Term::id));
    all.putAll(keyed("flag.", p.flags(), Flag::id));
    all.putAll(keyed("regionKind.", p.regionKinds(), RegionKind::id));
    all.putAll(keyed("pattern.", p.patterns(), UnitPattern::id));
    all.putAll(keyed("record.", p.recordKinds(), RecordKind::id));
    all.putAll(keyed("paper.", p.papers(), Term::id));
    all.putAll(keyed("assessed.", p.assessment().assessed(), x -> CamelCase.of(x.kind())));
    all.putAll(keyed("grade.", p.assessment().grades(), Term::id));
    all.putAll(keyed("effect.", p.assessment().effects(), Effect::id));
    all.putAll(keyed("scheme.", p.assessment().schemes(), x -> CamelCase.of(x.assessed())));
    all.put("assessmentArticle.", p.assessment().article());
    all.put("accountability.", p.accountability());
    return all;
  }

  /** The components of a pack that are no lists of parts. */
  private static List<Object> head(RulePack p) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent c : RulePack.class.getRecordComponents()) {
      Object value = RandomPacks.value(p, c);
      boolean part =
          value instanceof List || value instanceof Assessment || value instanceof Accountability;
      if (!part) {
        values.add(value);
      }
    }
    return values;
  }

  private static <T> List<String> both(Group group, List<T> a, List<T> b, Function<T, String> id) {
    return compare(group, keyed("", a, id), keyed("", b, id));
  }

  private static <T> Map<String, Object> keyed(String prefix, List<T> all, Function<T, String> id) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (T one : all) {
      String key = prefix + id.apply(one);
      String free = key;
      for (int n = 2; map.containsKey(free); n++) {
        free = key + "#" + n;
      }
      map.put(free, one);
    }
    return map;
  }

  private static List<String> compare(
      Group group, Map<String, Object> before, Map<String, Object> after) {
    Set<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    List<String> found = new ArrayList<>();
    for (String id : ids) {
      Object was = before.get(id);
      Object is = after.get(id);
      if (Objects.equals(was, is)) {
        continue;
      }
      String place = group + " " + id + " ";
      boolean coarse = group == Group.OTHER;
      if (was == null || is == null) {
        found.add(place + (was == null ? Sort.ADDED : Sort.REMOVED) + (coarse ? "" : " []"));
      } else {
        found.add(place + Sort.CHANGED + (coarse ? "" : " " + pairs(was, is)));
      }
    }
    return found;
  }

  private static List<String> pairs(Object was, Object is) {
    List<Object> before = leaves(was);
    List<Object> after = leaves(is);
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!Objects.equals(before.get(i), after.get(i))) {
        pairs.add(before.get(i) + " -> " + after.get(i));
      }
    }
    return pairs.stream().sorted().toList();
  }

  private static List<Object> leaves(Object part) {
    if (part instanceof List<?> head) {
      return new ArrayList<>(head);
    }
    List<Object> leaves = new ArrayList<>();
    for (RecordComponent c : part.getClass().getRecordComponents()) {
      Object value = RandomPacks.value((Record) part, c);
      if (FLAT.contains(c.getType()) && !(value instanceof DateRange)) {
        if (value == null) {
          leaves.addAll(
              java.util.Collections.nCopies(c.getType().getRecordComponents().length, null));
        } else {
          leaves.addAll(leaves(value));
        }
      } else {
        leaves.add(value);
      }
    }
    return leaves;
  }
}
