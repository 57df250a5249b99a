package huanze.agenda;

import huanze.base.Texts;
import java.util.ArrayList;
import java.util.List;

/** What another version of the main pack would do to a year, in sentences. */
public final class PackEffectWords {
  private final Texts texts;

  public PackEffectWords(Texts texts) {
    this.texts = texts;
  }

  /** The sum first, then a line for each rule concerned. */
  public List<String> lines(PackEffect effect) {
    String year = String.valueOf(effect.year());
    List<String> lines = new ArrayList<>();
    if (effect.rules().isEmpty()) {
      lines.add(texts.text("agenda.packEffect.none", year, effect.before()));
      return lines;
    }
    lines.add(
        texts.text(
            "agenda.packEffect.sum",
            year,
            effect.before(),
            effect.after(),
            effect.appear(),
            effect.vanish(),
            effect.otherwise()));
    for (PackEffect.OfRule rule : effect.rules()) {
      List<String> parts = new ArrayList<>();
      part(parts, "agenda.packEffect.appear", rule.appear());
      part(parts, "agenda.packEffect.vanish", rule.vanish());
      part(parts, "agenda.packEffect.vanishWithRecords", rule.vanishWithRecords());
      part(parts, "agenda.packEffect.otherwise", rule.otherwise());
      lines.add(
          texts.text(
              "agenda.packEffect.rule",
              rule.rule(),
              rule.title(),
              String.join(texts.text("agenda.packEffect.comma"), parts)));
    }
    return lines;
  }

  private void part(List<String> parts, String key, int count) {
    if (count > 0) {
      parts.add(texts.text(key, count));
    }
  }
}
