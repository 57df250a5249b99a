package huanze.app.reminder;

import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.SystemTray;
import java.awt.Toolkit;
import java.awt.TrayIcon;
import java.net.URL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tray of Windows. AWT begins only when something is shown. */
final class WindowsTray implements Tray {
  private static final Logger LOG = LoggerFactory.getLogger(WindowsTray.class);

  private final URL image;
  private volatile @Nullable TrayIcon icon;

  WindowsTray(URL image) {
    this.image = image;
  }

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public void show(String caption, String text, Runnable opened) {
    EventQueue.invokeLater(() -> showNow(caption, text, opened));
  }

  private void showNow(String caption, String text, Runnable opened) {
    if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
      return;
    }
    removeNow();
    Image picture = Toolkit.getDefaultToolkit().createImage(image);
    TrayIcon shown = new TrayIcon(picture, caption);
    shown.setImageAutoSize(true);
    shown.addActionListener(e -> opened.run());
    try {
      SystemTray.getSystemTray().add(shown);
      icon = shown;
      shown.displayMessage(caption, text, TrayIcon.MessageType.NONE);
    } catch (AWTException e) {
      LOG.info("No room in the tray", e);
    }
  }

  private void removeNow() {
    TrayIcon shown = icon;
    if (shown != null) {
      SystemTray.getSystemTray().remove(shown);
      icon = null;
    }
  }

  @Override
  public void close() {
    if (icon != null) {
      EventQueue.invokeLater(this::removeNow);
    }
  }
}
