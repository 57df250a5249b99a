package huanze.agenda.ui;

import huanze.fx.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** Filters chosen from a list whose first line means "all". */
public final class Choices {
  private Choices() {}

  /**
   * @param all what the first line says
   * @param same whether two stand for the same thing after a refresh
   * @param chosen told when the user chose another; null for all
   */
  public static <T> void follow(
      ComboBox<@Nullable T> box,
      ObservableList<T> values,
      String all,
      Function<T, String> name,
      BiPredicate<T, T> same,
      Consumer<@Nullable T> chosen) {
    box.setConverter(Shown.noneToo(one -> one == null ? all : name.apply(one)));
    boolean[] refilling = {false};
    ListChangeListener<T> refill =
        change -> {
          T before = box.getValue();
          refilling[0] = true;
          fill(box, values);
          box.setValue(
              before == null
                  ? null
                  : values.stream().filter(v -> same.test(v, before)).findFirst().orElse(null));
          refilling[0] = false;
        };
    values.addListener(refill);
    fill(box, values);
    box.valueProperty()
        .addListener(
            (o, before, now) -> {
              if (!refilling[0]) {
                chosen.accept(now);
              }
            });
  }

  private static <T> void fill(ComboBox<@Nullable T> box, List<T> values) {
    List<@Nullable T> items = new ArrayList<>();
    items.add(null);
    items.addAll(values);
    box.getItems().setAll(items);
  }
}
