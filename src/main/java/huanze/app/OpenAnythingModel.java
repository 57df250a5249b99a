package huanze.app;

import huanze.base.Background;
import huanze.base.SearchWords;
import huanze.fx.Dialogs;
import huanze.fx.Finder;
import huanze.fx.Finder.Found;
import huanze.unit.Pinyin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Ctrl+K: type a name, open it. Asks every finder and shows the answers together. */
public final class OpenAnythingModel {
  private static final int LIMIT = 12;

  private final List<Finder> finders;
  private final Background background;
  private final Dialogs dialogs;
  private final StringProperty words = new SimpleStringProperty("");
  private final ObservableList<Found> found = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

  public OpenAnythingModel(List<Finder> finders, Background background, Dialogs dialogs) {
    this.finders = List.copyOf(finders);
    this.background = background;
    this.dialogs = dialogs;
    words.addListener((o, before, now) -> search());
  }

  public StringProperty wordsProperty() {
    return words;
  }

  public ObservableList<Found> found() {
    return found;
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Shows it, empty but for what is found without a word. */
  public void show() {
    words.set("");
    open.set(true);
    search();
  }

  public void hide() {
    open.set(false);
  }

  private void search() {
    String typed = words.get() == null ? "" : words.get().strip();
    background.read(
        "open anything",
        () -> {
          List<Found> all = new ArrayList<>();
          for (Finder finder : finders) {
            all.addAll(finder.find(typed, LIMIT));
          }
          all.sort(nearestFirst(typed));
          return all;
        },
        found::setAll,
        dialogs::failed);
  }

  /** What was typed whole, then what begins with it, whatever kind it is; else as it was found. */
  private static Comparator<Found> nearestFirst(String typed) {
    ToIntFunction<String> distance = SearchWords.distance(typed);
    return Comparator.comparing((Found found) -> !isWhole(found.name(), typed))
        .thenComparing(
            found -> distance.applyAsInt(found.name() + " " + Pinyin.ofPerson(found.name())) > 0);
  }

  /** Whether just this was typed, or its initials: then it is meant, whatever else holds them. */
  static boolean isWhole(String name, String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    return !word.isEmpty()
        && (name.equals(typed) || List.of(Pinyin.initials(name).split(" ")).contains(word));
  }
}
