package huanze.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What templates draw with {@code <object type="huanze/qr" data="text">}, {@code <object
 * type="huanze/tick" data="true">} and {@code <object type="huanze/standing" data="met:5
 * missed:2">}: lines, not pictures and not characters, sharp at any size.
 */
final class PaperDrawings implements FSObjectDrawerFactory {
  static final String QR = "huanze/qr";
  static final String TICK = "huanze/tick";
  private static final String STANDING = "huanze/standing";

  /** One paper repeats its code on every page. */
  private final Map<String, Shape> codes = new HashMap<>();

  /** What was drawn before in the same size is stamped again: the renderer tells by identity. */
  private final Map<List<Object>, Object> stamps = new HashMap<>();

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element element) {
    return switch (element.getAttribute("type")) {
      case QR -> this::drawCode;
      case TICK -> this::drawTick;
      case STANDING -> PaperDrawings::drawStanding;
      default -> null;
    };
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getAttribute("type").startsWith("huanze/");
  }

  private @Nullable Map<Shape, String> drawCode(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    Shape modules = codes.computeIfAbsent(element.getAttribute("data"), PaperDrawings::modules);
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        stamp(modules, width, height),
        graphics -> {
          double scale = Math.min(width, height) / dotsPerPixel / modules.getBounds2D().getMaxX();
          graphics.setColor(Color.BLACK);
          graphics.scale(scale, scale);
          graphics.fill(modules);
        });
    return null;
  }

  private Object stamp(Object what, double width, double height) {
    return stamps.computeIfAbsent(List.of(what, width, height), key -> new Object());
  }

  /** Dark modules, joined row by row; a module is one unit wide. */
  static Shape modules(String text) {
    try {
      BitMatrix matrix =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      0,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M));
      Path2D path = new Path2D.Double();
      for (int row = 0; row < matrix.getHeight(); row++) {
        int start = -1;
        for (int column = 0; column <= matrix.getWidth(); column++) {
          boolean dark = column < matrix.getWidth() && matrix.get(column, row);
          if (dark && start < 0) {
            start = column;
          } else if (!dark && start >= 0) {
            path.append(new Rectangle2D.Double(start, row, column - start, 1), false);
            start = -1;
          }
        }
      }
      return path;
    } catch (WriterException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private @Nullable Map<Shape, String> drawTick(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    boolean ticked = Boolean.parseBoolean(element.getAttribute("data"));
    double size = Math.min(width, height) / dotsPerPixel;
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        stamp(ticked, width, height),
        graphics -> box(graphics, size, ticked));
    return null;
  }

  private static void box(Graphics2D graphics, double size, boolean ticked) {
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke((float) size / 14));
    graphics.draw(new Rectangle2D.Double(size * .06, size * .06, size * .88, size * .88));
    if (ticked) {
      Path2D tick = new Path2D.Double();
      tick.moveTo(size * .2, size * .5);
      tick.lineTo(size * .42, size * .76);
      tick.lineTo(size * .84, size * .2);
      graphics.setStroke(new BasicStroke((float) size / 8));
      graphics.draw(tick);
    }
  }

  private static @Nullable Map<Shape, String> drawStanding(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        graphics ->
            StackedBar.draw(
                graphics,
                element.getAttribute("data"),
                width / dotsPerPixel,
                height / dotsPerPixel));
    return null;
  }
}
