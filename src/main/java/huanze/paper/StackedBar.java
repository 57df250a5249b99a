package huanze.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * How many obligations stand how, as one bar. Parts are told apart by pattern, not by colour, so
 * that a copy of a black-and-white print still can be read: met grey, late striped, missed black,
 * vacant dotted, open white.
 */
final class StackedBar {
  private static final double PITCH = 3.2;

  /** The outline lies inside the room: what reaches over it is cut off. */
  private static final double EDGE = 1;

  private static final Color GREY = new Color(0xC4C4C4);

  private StackedBar() {}

  /**
   * @param data parts in order, such as {@code met:120 missed:11}; those of 0 are left out
   */
  static void draw(Graphics2D graphics, String data, double width, double room) {
    double height = room - EDGE;
    String[] parts = data.split(" ");
    double total = 0;
    for (String part : parts) {
      total += count(part);
    }
    double x = 0;
    for (String part : parts) {
      double length = total == 0 ? 0 : width * count(part) / total;
      if (length > 0) {
        part(graphics, part.substring(0, part.indexOf(':')), x, length, height);
        x += length;
      }
    }
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(0.6f));
    graphics.draw(new Rectangle2D.Double(0.4, 0.4, width - EDGE, height - 0.4));
  }

  private static int count(String part) {
    return Integer.parseInt(part.substring(part.indexOf(':') + 1));
  }

  private static void part(
      Graphics2D graphics, String standing, double x, double width, double height) {
    Rectangle2D box = new Rectangle2D.Double(x, 0, width, height);
    graphics.setColor(
        switch (standing) {
          case "met" -> GREY;
          case "missed" -> Color.BLACK;
          default -> Color.WHITE;
        });
    graphics.fill(box);
    graphics.setColor(Color.BLACK);
    if (standing.equals("late")) {
      graphics.fill(stripes(box));
    } else if (standing.equals("vacant")) {
      graphics.fill(dots(box));
    }
    graphics.setStroke(new BasicStroke(0.6f));
    graphics.draw(new Line2D.Double(x, 0, x, height));
  }

  private static Shape stripes(Rectangle2D box) {
    Path2D stripes = new Path2D.Double();
    for (double at = box.getMinX() - box.getHeight(); at < box.getMaxX(); at += PITCH) {
      stripes.moveTo(at, box.getMaxY());
      stripes.lineTo(at + box.getHeight(), 0);
      stripes.lineTo(at + box.getHeight() + PITCH / 3, 0);
      stripes.lineTo(at + PITCH / 3, box.getMaxY());
      stripes.closePath();
    }
    Area inside = new Area(stripes);
    inside.intersect(new Area(box));
    return inside;
  }

  private static Shape dots(Rectangle2D box) {
    Path2D dots = new Path2D.Double();
    for (double at = box.getMinX() + PITCH / 2; at < box.getMaxX(); at += PITCH) {
      for (double y = PITCH / 2; y < box.getMaxY(); y += PITCH) {
        dots.append(new Ellipse2D.Double(at - 0.6, y - 0.6, 1.2, 1.2), false);
      }
    }
    Area inside = new Area(dots);
    inside.intersect(new Area(box));
    return inside;
  }
}
