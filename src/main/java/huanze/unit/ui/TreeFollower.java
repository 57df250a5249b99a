package huanze.unit.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;

/** Keeps a tree control as the model has it: branches, what is open, what is chosen. */
final class TreeFollower {
  private final TreeView<UnitNode> tree;
  private final UnitTreeModel model;
  private final Set<String> open = new HashSet<>();
  private final Map<String, TreeItem<UnitNode>> items = new HashMap<>();
  private boolean following;
  private boolean filtered;

  TreeFollower(TreeView<UnitNode> tree, UnitTreeModel model) {
    this.tree = tree;
    this.model = model;
    tree.setCellFactory(t -> new UnitTreeCell());
    tree.getSelectionModel()
        .selectedItemProperty()
        .addListener((o, before, now) -> chosen(now == null ? null : now.getValue()));
    model.shownProperty().subscribe(this::show);
    model.selectedProperty().addListener((o, before, now) -> follow(now));
  }

  private void show(UnitTreeModel.Shown shown) {
    following = true;
    if (!filtered) {
      open.clear();
      items.forEach(
          (key, item) -> {
            if (item.isExpanded()) {
              open.add(key);
            }
          });
    }
    filtered = shown.filtered();
    items.clear();
    TreeItem<UnitNode> root = new TreeItem<>();
    for (UnitNode node : shown.roots()) {
      root.getChildren().add(item(node));
    }
    root.getChildren().forEach(TreeFollower::openDown);
    tree.setRoot(root);
    following = false;
    follow(model.selectedProperty().get());
  }

  /** Down to where there is a choice: a township's office sees its own units at once. */
  private static void openDown(TreeItem<UnitNode> item) {
    item.setExpanded(true);
    if (item.getChildren().size() == 1) {
      openDown(item.getChildren().getFirst());
    }
  }

  private TreeItem<UnitNode> item(UnitNode node) {
    TreeItem<UnitNode> item = new TreeItem<>(node);
    node.children().forEach(child -> item.getChildren().add(item(child)));
    item.setExpanded(filtered || open.contains(node.key()));
    items.put(node.key(), item);
    return item;
  }

  private void chosen(@Nullable UnitNode node) {
    if (following || node == null) {
      return;
    }
    if (node.unit() == null) {
      model.selectRegion(node.region().code());
    } else {
      model.select(node.unit().id());
    }
  }

  private void follow(@Nullable UUID unit) {
    TreeItem<UnitNode> item = unit == null ? null : items.get(unit.toString());
    TreeItem<UnitNode> now = tree.getSelectionModel().getSelectedItem();
    if (item == null || item == now) {
      return;
    }
    following = true;
    for (TreeItem<UnitNode> at = item.getParent(); at != null; at = at.getParent()) {
      at.setExpanded(true);
    }
    int row = tree.getRow(item);
    tree.getSelectionModel().select(row);
    tree.scrollTo(Math.max(0, row - 6));
    following = false;
  }
}
