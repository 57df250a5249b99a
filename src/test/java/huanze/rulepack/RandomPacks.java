package huanze.rulepack;

import huanze.base.DateRange;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Packs that differ from the shipped one in random places: any value of any part. */
final class RandomPacks {
  private final Random random;

  RandomPacks(long seed) {
    random = new Random(seed);
  }

  RulePack next() {
    RulePack pack = PackReader.builtIn();
    int changes = random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      pack = (RulePack) changed(pack);
    }
    return pack;
  }

  /** The record with one value of it changed, however deep it lies. */
  private Record changed(Record of) {
    RecordComponent[] components = of.getClass().getRecordComponents();
    int at = random.nextInt(components.length);
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(of, components[i]);
    }
    values[at] = other(values[at], components[at].getGenericType());
    try {
      var constructor = of.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return (Record) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(of.getClass() + " " + components[at], e);
    }
  }

  static Object value(Record of, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object other(Object value, Type type) {
    if (value instanceof DateRange) {
      return new DateRange(LocalDate.of(2000 + random.nextInt(20), 1, 1), null);
    }
    if (value instanceof Record record) {
      return changed(record);
    }
    if (value instanceof Collection<?> several) {
      return otherCollection(several, type);
    }
    if (value instanceof Map<?, ?> map) {
      return otherMap(map, type);
    }
    if (value instanceof Enum<?> constant) {
      Object[] all = constant.getDeclaringClass().getEnumConstants();
      return all[(constant.ordinal() + 1) % all.length];
    }
    if (value instanceof Boolean flag) {
      return !flag;
    }
    if (value instanceof BigDecimal number) {
      return number.add(BigDecimal.ONE);
    }
    if (value instanceof Integer number) {
      return number + 1 + random.nextInt(100);
    }
    if (value == null) {
      return type == String.class ? "新" + random.nextInt(100) : null;
    }
    return value + "改";
  }

  private Object otherCollection(Collection<?> several, Type type) {
    List<Object> list = new ArrayList<>(several);
    Class<?> element = (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
    int what = random.nextInt(3);
    if (!list.isEmpty() && what == 0) {
      list.remove(random.nextInt(list.size()));
    } else if (!list.isEmpty() && list.get(0) instanceof Record) {
      int at = random.nextInt(list.size());
      Record record = changed((Record) list.get(at));
      if (what == 1) {
        list.set(at, record);
      } else {
        list.add(random.nextInt(list.size() + 1), record);
      }
    } else if (element == String.class) {
      list.add("x" + random.nextInt(100));
    } else if (element.isEnum()) {
      list.add(element.getEnumConstants()[random.nextInt(element.getEnumConstants().length)]);
    } else if (element == DutyBasis.class) {
      list.add(new DutyBasis("code-2026", "第" + random.nextInt(100) + "条"));
    } else if (element == Term.class) {
      list.add(new Term("t" + random.nextInt(100), "词"));
    } else if (element == LegalDocument.class) {
      list.add(
          new LegalDocument(
              "d" + random.nextInt(5), "文件", null, null, DateRange.ALWAYS, null, false));
    }
    return Set.class.isAssignableFrom((Class<?>) ((ParameterizedType) type).getRawType())
        ? new LinkedHashSet<>(list)
        : list;
  }

  private Object otherMap(Map<?, ?> map, Type type) {
    Map<Object, Object> other = new HashMap<>(map);
    Type key = ((ParameterizedType) type).getActualTypeArguments()[0];
    if (key == Integer.class) {
      other.put(1, MonthDay.of(1 + random.nextInt(12), 20));
    } else if (key == Rank.class) {
      other.put(Rank.DEPUTY, "overall" + random.nextInt(3));
    } else {
      other.put("park", List.of("executive", "x" + random.nextInt(9)));
    }
    return other;
  }
}
