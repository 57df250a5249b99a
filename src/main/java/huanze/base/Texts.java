package huanze.base;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * All texts the user sees: one bundle per package that has any ({@code messages.properties}
 * Chinese, {@code messages_en.properties} English), read as one. Keys begin with the package's
 * name, as in {@code ledger.damaged}.
 */
public final class Texts extends ResourceBundle {
  /** Packages with a bundle; the consistency test compares this list with the folders. */
  public static final List<String> PACKAGES =
      List.of(
          "base",
          "ledger",
          "access",
          "evidence",
          "sheet",
          "rulepack",
          "unit",
          "duty",
          "agenda",
          "activity",
          "rectification",
          "assessment",
          "paper",
          "fx",
          "app",
          "command");

  private final Locale locale;
  private final Map<String, String> texts = new HashMap<>();

  private Texts(Locale locale) {
    this.locale = locale;
    Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    for (String name : PACKAGES) {
      ResourceBundle bundle =
          ResourceBundle.getBundle("huanze." + name + ".messages", locale, noFallback);
      for (String key : bundle.keySet()) {
        texts.put(key, bundle.getString(key));
      }
    }
  }

  /** Chinese unless the locale's language is English. */
  public static Texts of(Locale locale) {
    return new Texts(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT);
  }

  public static Texts chinese() {
    return of(Locale.SIMPLIFIED_CHINESE);
  }

  /**
   * The text of a key with its arguments filled in ({@link MessageFormat}; numbers are written
   * without grouping, a {@link Problem} as its own sentence).
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public String text(String key, Object... args) {
    String pattern = getString(key);
    if (args.length == 0) {
      return pattern;
    }
    Object[] plain = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      plain[i] = args[i] instanceof Problem inner ? text(inner) : String.valueOf(args[i]);
    }
    return new MessageFormat(pattern, locale).format(plain);
  }

  public String text(Problem problem) {
    return text(problem.textKey(), problem.args().toArray());
  }

  public String text(Obstacle obstacle) {
    return text(obstacle.textKey(), obstacle.args().toArray());
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  @Override
  protected Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }

  @Override
  public Locale getLocale() {
    return locale;
  }
}
