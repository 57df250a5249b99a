package huanze.rulepack.ui;

import huanze.base.Background;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.rulepack.OfficialText;
import huanze.rulepack.OfficialTextService;
import huanze.rulepack.PackSetting;
import huanze.rulepack.PackSettings;
import huanze.rulepack.PackSettingsService;
import huanze.rulepack.RulePack;
import huanze.rulepack.RulepackWords;
import huanze.rulepack.Unconfirmed;
import huanze.rulepack.UnconfirmedContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the regulation leaves open: set, confirmed, or left as the pack reads it. */
public final class PackSettingsModel {
  private final RulePack pack;
  private final PackSettingsService service;
  private final OfficialTextService official;
  private final OfficialImport imports;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Texts texts;
  private final RulepackWords words;
  private final ObservableList<SettingLine> lines = FXCollections.observableArrayList();
  private final ObservableList<Unconfirmed> others = FXCollections.observableArrayList();
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper officialState = new ReadOnlyStringWrapper("");

  public PackSettingsModel(
      RulePack pack,
      PackSettingsService service,
      OfficialTextService official,
      OfficialImport imports,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Texts texts) {
    this.pack = pack;
    this.service = service;
    this.official = official;
    this.imports = imports;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.texts = texts;
    this.words = new RulepackWords(texts);
  }

  private record Read(
      List<SettingLine> lines, List<Unconfirmed> others, Optional<OfficialText> official) {}

  /** Whose settings they are. */
  public String packTitle() {
    return pack.title();
  }

  public ObservableList<SettingLine> lines() {
    return lines;
  }

  /** What has no confirmed source and is no setting: rules, lists of units, marks. */
  public ObservableList<Unconfirmed> others() {
    return others;
  }

  /** What was refused; the field is the setting's id. */
  public ObservableList<Problem> problems() {
    return problems;
  }

  /** Whether the official text is there, in words. */
  public ReadOnlyStringProperty officialStateProperty() {
    return officialState.getReadOnlyProperty();
  }

  /** Reads again what stands now. */
  public void refresh() {
    background.read("packSettings", this::read, this::show, dialogs::failed);
  }

  private Read read() {
    PackSettings chosen = service.find();
    List<Unconfirmed> open = pack.unconfirmed(chosen);
    List<SettingLine> found =
        pack.settings().stream()
            .map(
                s ->
                    new SettingLine(
                        s,
                        chosen.values().get(s.id()),
                        open.stream().anyMatch(u -> u.id().equals("setting." + s.id()))))
            .toList();
    return new Read(
        found,
        open.stream().filter(u -> u.kind() != Unconfirmed.Kind.SETTING).toList(),
        official.find());
  }

  private void show(Read read) {
    if (!lines.equals(read.lines())) {
      lines.setAll(read.lines());
    }
    if (!others.equals(read.others())) {
      others.setAll(read.others());
    }
    officialState.set(
        read.official()
            .map(t -> texts.text("rulepack.official.present", t.title(), t.articles().size()))
            .orElse(texts.text("rulepack.official.missing")));
  }

  /** Sets a value; an empty one goes back to the default. */
  public void set(String settingId, @Nullable String value) {
    String typed = value == null ? "" : value.strip();
    boolean same =
        lines.stream()
            .filter(l -> l.setting().id().equals(settingId))
            .anyMatch(l -> typed.equals(l.value() == null ? "" : l.value()));
    if (same) {
      problems.removeIf(p -> p.field().equals(settingId));
    } else if (typed.isEmpty()) {
      clear(settingId);
    } else {
      write(settingId, () -> service.set(settingId, typed), "rulepack.settings.saved");
    }
  }

  /** Back to the pack's default. */
  public void clear(String settingId) {
    write(settingId, () -> service.clear(settingId), "rulepack.settings.cleared");
  }

  /** Confirms a setting as the pack reads it. */
  public void confirm(PackSetting setting) {
    write(
        setting.id(),
        () -> service.confirm("setting." + setting.id()),
        "rulepack.settings.confirmed");
  }

  /** Confirms something that is no setting. */
  public void confirm(Unconfirmed what) {
    write(what.id(), () -> service.confirm(what.id()), "rulepack.settings.confirmed");
  }

  private void write(String field, Callable<OptionalLong> work, String noticeKey) {
    background.write(
        work,
        entry -> {
          problems.removeIf(p -> p.field().equals(field));
          notices.say(noticeKey);
          refresh();
        },
        failure -> {
          problems.removeIf(p -> p.field().equals(field));
          if (failure instanceof InvalidInput invalid) {
            problems.addAll(invalid.problems());
          } else {
            dialogs.failed(failure);
          }
        });
  }

  /** Imports the official text. */
  public void importFile(Path file) {
    imports.from(file, this::refresh);
  }

  String defaultWords(PackSetting setting) {
    String value = setting.defaultValue();
    return value == null
        ? texts.text("rulepack.settings.noDefault")
        : texts.text("rulepack.settings.default", words.value(setting, value));
  }

  String valueWords(PackSetting setting, String value) {
    return words.value(setting, value);
  }

  /** What is confirmed by confirming it, a line each. */
  public List<String> content(Unconfirmed what) {
    return new UnconfirmedContent(pack, texts).of(what);
  }

  /** What it is called. */
  public String words(Unconfirmed what) {
    return words.unconfirmed(what);
  }
}
