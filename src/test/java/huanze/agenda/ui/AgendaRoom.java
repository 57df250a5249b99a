package huanze.agenda.ui;

import huanze.app.AgendaScreens;
import huanze.app.practice.PracticeLedger;
import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.FixedFileDialogs;
import huanze.fx.Navigator;
import huanze.fx.OnFx;
import huanze.fx.RecordingDialogs;
import huanze.fx.Screen;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;

/** A window of its own for the agenda's screens on a real ledger; what surrounds them is a fake. */
final class AgendaRoom {
  final RecordingDialogs dialogs = new RecordingDialogs();
  final FixedFileDialogs files = new FixedFileDialogs();

  /** Keys of what was said, and the sentences. */
  final List<String> said = new ArrayList<>();

  final List<String> sentences = new ArrayList<>();
  private final Stage stage = new Stage();

  AgendaScreens screens(PracticeLedger ledger, Navigator ways) {
    Texts texts = Texts.chinese();
    return new AgendaScreens(
        ledger.desk(),
        new ViewLoader(texts),
        Background.sameThread(),
        dialogs,
        files,
        ways,
        (key, args) -> {
          said.add(key);
          sentences.add(texts.text(key, args));
        });
  }

  <S extends Screen> View<S> show(View<S> view, double width, double height) {
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), width, height));
    stage.show();
    view.controller().activate();
    return view;
  }

  void close() {
    OnFx.run(stage::close);
  }
}
