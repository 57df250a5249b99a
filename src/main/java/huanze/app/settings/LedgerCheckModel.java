package huanze.app.settings;

import huanze.app.DamageWords;
import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.fx.Work;
import huanze.ledger.BackupGap;
import huanze.ledger.Damage;
import huanze.ledger.KnownDamage;
import huanze.ledger.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import org.jspecify.annotations.Nullable;

/** 台账核对: reads everything back, and builds the image anew. */
public final class LedgerCheckModel {
  private final FullChecks checks;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final DamageWords damageWords;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<@Nullable Work> work = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>();

  /** Held here: the checks outlive this screen. */
  private final ChangeListener<@Nullable Verification> outcomes = (o, before, now) -> show(now);

  /**
   * What came of it.
   *
   * @param lines sentences
   */
  public record Result(boolean sound, List<String> lines) {
    public Result {
      lines = List.copyOf(lines);
    }
  }

  public LedgerCheckModel(
      FullChecks checks,
      DamageWords damageWords,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Texts texts) {
    this.checks = checks;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.damageWords = damageWords;
    this.texts = texts;
    result.set(known());
    checks.lastProperty().addListener(new WeakChangeListener<>(outcomes));
  }

  /** What is known before anything was done here. */
  private @Nullable Result known() {
    KnownDamage damage = checks.ledger().damage();
    if (damage.isNone()) {
      return checks
          .soundOn()
          .map(day -> new Result(true, List.of(texts.text("app.check.soundOn", day))))
          .orElse(null);
    }
    List<String> lines = new ArrayList<>();
    lines.add(texts.text("app.check.knownDamage"));
    addDamage(lines, damage.damages(), damage.gaps());
    return new Result(false, lines);
  }

  /** A check at rest ended, or one of ours. */
  private void show(@Nullable Verification found) {
    if (found != null && work.get() == null) {
      result.set(words(found));
    }
  }

  /** What is being done; empty while nothing is. */
  public ReadOnlyObjectProperty<@Nullable Work> workProperty() {
    return work.getReadOnlyProperty();
  }

  /** Empty until something was done. */
  public ReadOnlyObjectProperty<@Nullable Result> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Reads everything: entries, evidence, and the image against a fresh one. */
  public void verify() {
    Work now = begin("app.check.verifying");
    if (now != null) {
      background.files(
          () -> checks.run(now),
          found -> {
            end(now, found, this::words);
            checks.show(found);
          },
          e -> failed(now, e));
    }
  }

  /** Builds the image anew. Nothing can be saved meanwhile. */
  public void rebuild() {
    if (work.get() == null && dialogs.confirm("app.check.rebuildQuestion", "app.check.rebuild")) {
      Work now = begin("app.check.rebuilding");
      if (now != null) {
        Callable<List<String>> rebuilding = () -> checks.ledger().rebuild(now);
        background.write(
            rebuilding, tables -> end(now, tables, this::rebuilt), e -> failed(now, e));
      }
    }
  }

  private @Nullable Work begin(String textKey) {
    if (work.get() != null) {
      return null;
    }
    Work now = new Work(textKey);
    result.set(null);
    work.set(now);
    return now;
  }

  private <T> void end(Work now, T found, Function<T, Result> words) {
    work.set(null);
    if (now.stopped()) {
      notices.say("app.check.stopped");
    } else {
      result.set(words.apply(found));
    }
  }

  private void failed(Work now, Exception failure) {
    work.set(null);
    if (now.stopped()) {
      notices.say("app.check.stopped");
    } else {
      dialogs.failed(failure);
    }
  }

  private Result words(Verification found) {
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.text(
            found.sound() ? "app.check.sound" : "app.check.notSound",
            found.entries(),
            found.evidence()));
    addDamage(lines, found.damages(), found.gaps());
    if (!found.differing().isEmpty()) {
      lines.add(texts.text("app.check.differing", String.join(", ", found.differing())));
    }
    damageWords.unnamed(found).ifPresent(lines::add);
    if (found.sound() && checks.ledger().isReadOnly()) {
      lines.add(texts.text("app.check.restart"));
    }
    return new Result(found.sound(), lines);
  }

  private void addDamage(List<String> lines, List<Damage> damages, List<BackupGap> gaps) {
    lines.addAll(damageWords.of(damages));
    for (BackupGap gap : gaps) {
      lines.add(texts.text(gap.sentenceKey(), gap.backup(), gap.first(), gap.last()));
    }
  }

  private Result rebuilt(List<String> differing) {
    return new Result(
        true,
        List.of(
            differing.isEmpty()
                ? texts.text("app.check.rebuiltSame")
                : texts.text("app.check.rebuiltDiffering", String.join(", ", differing))));
  }
}
