package huanze.fx;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableCell;
import javafx.scene.control.TreeCell;
import javafx.scene.control.skin.ButtonSkin;
import javafx.scene.control.skin.HyperlinkSkin;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.control.skin.ListCellSkin;
import javafx.scene.control.skin.TableCellSkin;
import javafx.scene.control.skin.TreeCellSkin;

/**
 * Skins that draw {@link RareCharacters}; the style sheet names them, so that every label, button
 * and cell of the window has one, whoever made it.
 */
public final class RareSkins {
  private RareSkins() {}

  /** A {@link Button}'s. */
  public static final class OfButton extends ButtonSkin {
    private final RareCharacters rare = new RareCharacters(getSkinnable(), getChildren());

    public OfButton(Button control) {
      super(control);
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
      super.layoutChildren(x, y, w, h);
      rare.layOut();
    }
  }

  /** A {@link Hyperlink}'s. */
  public static final class OfHyperlink extends HyperlinkSkin {
    private final RareCharacters rare = new RareCharacters(getSkinnable(), getChildren());

    public OfHyperlink(Hyperlink control) {
      super(control);
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
      super.layoutChildren(x, y, w, h);
      rare.layOut();
    }
  }

  /** A {@link Label}'s. */
  public static final class OfLabel extends LabelSkin {
    private final RareCharacters rare = new RareCharacters(getSkinnable(), getChildren());

    public OfLabel(Label control) {
      super(control);
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
      super.layoutChildren(x, y, w, h);
      rare.layOut();
    }
  }

  /** A {@link ListCell}'s. */
  public static final class OfListCell<T> extends ListCellSkin<T> {
    private final RareCharacters rare = new RareCharacters(getSkinnable(), getChildren());

    public OfListCell(ListCell<T> control) {
      super(control);
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
      super.layoutChildren(x, y, w, h);
      rare.layOut();
    }
  }

  /** A {@link TableCell}'s. */
  public static final class OfTableCell<S, T> extends TableCellSkin<S, T> {
    private final RareCharacters rare = new RareCharacters(getSkinnable(), getChildren());

    public OfTableCell(TableCell<S, T> control) {
      super(control);
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
      super.layoutChildren(x, y, w, h);
      rare.layOut();
    }
  }

  /** A {@link TreeCell}'s. */
  public static final class OfTreeCell<T> extends TreeCellSkin<T> {
    private final RareCharacters rare = new RareCharacters(getSkinnable(), getChildren());

    public OfTreeCell(TreeCell<T> control) {
      super(control);
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
      super.layoutChildren(x, y, w, h);
      rare.layOut();
    }
  }
}
