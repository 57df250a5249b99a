package huanze.app.settings;

import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.fx.Work;
import huanze.ledger.Damage;
import huanze.ledger.Ledger;
import huanze.ledger.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** 台账核对: reads everything back, and builds the image anew. */
public final class LedgerCheckModel {
  private final Ledger ledger;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<@Nullable Work> work = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>();

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
      Ledger ledger, Background background, Dialogs dialogs, Notices notices, Texts texts) {
    this.ledger = ledger;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.texts = texts;
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
          () -> ledger.verify(now), found -> end(now, found, this::words), e -> failed(now, e));
    }
  }

  /** Builds the image anew. Nothing can be saved meanwhile. */
  public void rebuild() {
    if (work.get() == null && dialogs.confirm("app.check.rebuildQuestion", "app.check.rebuild")) {
      Work now = begin("app.check.rebuilding");
      if (now != null) {
        Callable<List<String>> rebuilding = () -> ledger.rebuild(now);
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
    for (Damage damage : found.damages()) {
      lines.add(
          texts.text(damage.kind().textKey(), damage.segment(), damage.entry(), damage.offset()));
    }
    if (!found.differing().isEmpty()) {
      lines.add(texts.text("app.check.differing", String.join(", ", found.differing())));
    }
    return new Result(found.sound(), lines);
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
