package huanze.activity.ui;

import huanze.base.SearchWords;
import huanze.fx.Pick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A field that is typed and means one of several: by name, pinyin initials or code. */
final class SeriesPick<T> {
  /** What fits in a line below the row. */
  private static final int OFFERED = 6;

  private final StringProperty text = new SimpleStringProperty("");
  private final ObservableList<Pick<T>> offered = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(-1);
  private final Supplier<List<Pick<T>>> all;
  private final Supplier<List<Pick<T>>> likely;
  private final boolean needed;
  private @Nullable Pick<T> chosen;

  /**
   * @param all what it may mean
   * @param likely what is offered while nothing is typed
   * @param needed whether the row is nothing without it: then the first one offered is marked
   */
  SeriesPick(Supplier<List<Pick<T>>> all, Supplier<List<Pick<T>>> likely, boolean needed) {
    this.needed = needed;
    this.all = all;
    this.likely = likely;
    text.addListener(
        (o, was, now) -> {
          if (chosen == null || !chosen.name().equals(now)) {
            chosen = null;
            look();
          }
        });
  }

  StringProperty textProperty() {
    return text;
  }

  /** What is offered for what is typed, the nearest first. */
  ObservableList<Pick<T>> offered() {
    return offered;
  }

  /** Which of them Enter takes; -1: none. */
  ReadOnlyIntegerProperty atProperty() {
    return at.getReadOnlyProperty();
  }

  /** What is meant; null while that is not clear. */
  @Nullable T value() {
    return chosen == null ? null : chosen.value();
  }

  /** Something is typed and means nothing so far. */
  boolean isOpen() {
    return chosen == null && !Typed.blank(text.get());
  }

  private void choose(Pick<T> pick) {
    chosen = pick;
    text.set(pick.name());
  }

  /** Means the one with this value, if there still is one; else nothing. */
  void mean(@Nullable T value) {
    chosen = null;
    text.set("");
    if (value != null) {
      all.get().stream().filter(p -> p.value().equals(value)).findFirst().ifPresent(this::choose);
    }
  }

  /** Looks again what is offered: the keyboard came here, or something was typed. */
  void look() {
    String typed = text.get();
    List<Pick<T>> found = new ArrayList<>();
    if (isOpen()) {
      ToIntFunction<String> distance = SearchWords.distance(typed);
      all.get().stream()
          .filter(p -> SearchWords.matching(typed).test(p.search()))
          .sorted(Comparator.comparingInt(p -> distance.applyAsInt(p.search())))
          .limit(OFFERED)
          .forEach(found::add);
    } else {
      if (chosen != null) {
        found.add(chosen);
      }
      likely.get().stream()
          .filter(p -> chosen == null || !p.value().equals(chosen.value()))
          .limit(OFFERED - found.size())
          .forEach(found::add);
    }
    at.set(-1);
    offered.setAll(found);
    at.set(found.isEmpty() || Typed.blank(typed) && !needed ? -1 : 0);
  }

  /** Up or down: another of those offered is meant. */
  void move(int by) {
    if (!offered.isEmpty()) {
      int to = at.get() < 0 && by < 0 ? offered.size() - 1 : at.get() + by;
      int next = Math.floorMod(to, offered.size());
      choose(offered.get(next));
      at.set(next);
    }
  }

  /** Enter: where nothing is typed the one marked is meant, else as {@link #settle}. */
  void take() {
    if (Typed.blank(text.get()) && at.get() >= 0 && at.get() < offered.size()) {
      choose(offered.get(at.get()));
    } else {
      settle();
    }
  }

  /** What is typed means the one of just this name, else the one marked. */
  void settle() {
    if (!isOpen()) {
      return;
    }
    String typed = text.get().strip();
    List<Pick<T>> named = all.get().stream().filter(p -> p.name().equals(typed)).toList();
    if (named.size() == 1) {
      choose(named.getFirst());
    } else if (at.get() >= 0 && at.get() < offered.size()) {
      choose(offered.get(at.get()));
    }
  }
}
