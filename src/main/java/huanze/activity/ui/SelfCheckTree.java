package huanze.activity.ui;

import huanze.activity.SelfCheckKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The kinds of hints and their units as a tree: folded at first, what was opened stays open. */
final class SelfCheckTree {
  private final TreeView<SelfCheckGroup> tree;
  private final SelfCheckModel model;
  private boolean following;

  SelfCheckTree(TreeView<SelfCheckGroup> tree, SelfCheckModel model, Runnable enter) {
    this.tree = tree;
    this.model = model;
    tree.setShowRoot(false);
    tree.setRoot(new TreeItem<>());
    tree.setCellFactory(t -> new Cell());
    tree.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> chosen(now));
    tree.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            enter.run();
            e.consume();
          }
        });
    model.groupsProperty().subscribe(this::show);
    model.chosenProperty().subscribe(now -> follow());
  }

  private void chosen(@Nullable TreeItem<SelfCheckGroup> now) {
    if (now != null && !following) {
      model.chosenProperty().set(now.getValue());
    }
  }

  private void show(List<SelfCheckGroup> groups) {
    Set<@Nullable SelfCheckKind> open = new HashSet<>();
    tree.getRoot().getChildren().stream()
        .filter(TreeItem::isExpanded)
        .forEach(i -> open.add(i.getValue().kind()));
    following = true;
    tree.getRoot().getChildren().setAll(groups.stream().map(SelfCheckTree::item).toList());
    tree.getRoot().getChildren().forEach(i -> i.setExpanded(open.contains(i.getValue().kind())));
    following = false;
    follow();
  }

  private static TreeItem<SelfCheckGroup> item(SelfCheckGroup group) {
    TreeItem<SelfCheckGroup> item = new TreeItem<>(group);
    item.getChildren().setAll(group.units().stream().map(SelfCheckTree::item).toList());
    return item;
  }

  private void follow() {
    SelfCheckGroup wanted = model.chosenProperty().get();
    TreeItem<SelfCheckGroup> now = tree.getSelectionModel().getSelectedItem();
    if (now != null && now.getValue().equals(wanted)) {
      return;
    }
    following = true;
    for (TreeItem<SelfCheckGroup> kind : tree.getRoot().getChildren()) {
      if (kind.getValue().kind() == wanted.kind()) {
        tree.getSelectionModel().select(among(kind, wanted));
      }
    }
    following = false;
  }

  private static TreeItem<SelfCheckGroup> among(
      TreeItem<SelfCheckGroup> kind, SelfCheckGroup wanted) {
    return kind.getChildren().stream()
        .filter(i -> i.getValue().sameAs(wanted))
        .findFirst()
        .orElse(kind);
  }

  /** Name and number; a kind says by a symbol how much it weighs. */
  private final class Cell extends TreeCell<SelfCheckGroup> {
    private final FontIcon icon = new FontIcon("mdoal-list_alt");
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox();

    Cell() {
      line.setAlignment(Pos.CENTER_LEFT);
      line.getStyleClass().add("hz-unit-line");
      count.getStyleClass().add("hz-muted");
      count.setMinWidth(Region.USE_PREF_SIZE);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      line.getChildren().setAll(icon, name, gap, count);
      line.setMinWidth(0);
      line.setPrefWidth(1);
      icon.managedProperty().bind(icon.visibleProperty());
    }

    @Override
    protected void updateItem(@Nullable SelfCheckGroup group, boolean empty) {
      super.updateItem(group, empty);
      if (empty || group == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      name.setText(model.name(group));
      count.setText(String.valueOf(group.count()));
      icon.setVisible(group.unit() == null);
      icon.setIconLiteral(literal(group.kind()));
      setAccessibleText(name.getText() + " " + count.getText());
      setGraphic(line);
    }

    private static String literal(@Nullable SelfCheckKind kind) {
      return kind == null
          ? "mdoal-list_alt"
          : switch (kind.weight()) {
            case DOUBT -> "mdomz-report_problem";
            case GAP -> "mdomz-post_add";
            case NOTE -> "mdoal-info";
          };
    }
  }
}
