package huanze.assessment.ui;

import huanze.assessment.SchemePreview;
import huanze.assessment.YearScheme;
import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.ImportActions;
import huanze.fx.ImportLine;
import huanze.fx.ImportShown;
import huanze.fx.Route;
import huanze.rulepack.Condition;
import huanze.rulepack.Scheme;
import huanze.rulepack.SchemeGroup;
import huanze.rulepack.Unconfirmed;
import huanze.unit.Structure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 考核方案: what units of a kind are assessed by in a year. */
public final class SchemeModel implements ImportActions {
  private static final int NAMED = 3;

  private final AssessmentOffice office;
  private final AssessmentWords words;
  private final int year;
  private final Condition.Assessed kind;
  private final ReadOnlyObjectWrapper<@Nullable Read> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ObservableList<SchemeLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable ImportShown> preview =
      new ReadOnlyObjectWrapper<>();
  private @Nullable Path file;

  /**
   * The scheme as it stands.
   *
   * @param open present while it is a default that the office has not confirmed
   */
  record Read(YearScheme scheme, Structure structure, Optional<Unconfirmed> open) {}

  /**
   * @param kindWord county or department
   */
  public SchemeModel(AssessmentOffice office, int year, String kindWord) {
    this.office = office;
    this.year = year;
    kind = CamelCase.parse(Condition.Assessed.class, kindWord);
    words = new AssessmentWords(office.texts());
  }

  AssessmentWords words() {
    return words;
  }

  Texts texts() {
    return office.texts();
  }

  String title() {
    return texts().text("assessment.ui.title.scheme." + CamelCase.of(kind), year);
  }

  ReadOnlyObjectProperty<@Nullable Read> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Why there is no scheme; empty if there is one. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  ObservableList<SchemeLine> lines() {
    return lines;
  }

  /** What an import would do; null while none is looked at. */
  ReadOnlyObjectProperty<@Nullable ImportShown> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  void load() {
    office.background().read("assessment scheme", this::read, this::show, this::none);
  }

  private Read read() {
    YearScheme scheme = office.schemes().scheme(year, kind);
    String id = "scheme." + CamelCase.of(kind);
    Optional<Unconfirmed> open =
        office.settings().configured().unconfirmed(office.settings().find()).stream()
            .filter(u -> scheme.fromPack() && u.id().equals(id))
            .findFirst();
    return new Read(scheme, office.structures().current(), open);
  }

  private void show(Read read) {
    trouble.set("");
    lines.setAll(lines(read.scheme().scheme()));
    shown.set(read);
  }

  private void none(Exception failure) {
    if (failure instanceof InvalidInput invalid) {
      trouble.set(invalid.problems().stream().map(texts()::text).collect(Collectors.joining("\n")));
    } else {
      office.dialogs().failed(failure);
    }
  }

  private List<SchemeLine> lines(Scheme scheme) {
    List<SchemeLine> all = new ArrayList<>();
    for (SchemeGroup group : scheme.groups()) {
      group.items().forEach(i -> all.add(new SchemeLine(group.name(), i, words.rule(i.rule()))));
    }
    return all;
  }

  /** Whose assessments rest on it; empty if none do. */
  String frozen(Read read) {
    return read.scheme().isFrozen() ? words.frozen(read.scheme(), read.structure(), NAMED) : "";
  }

  /** What a printed list says about itself. */
  List<String> filters() {
    return List.of(texts().text("assessment.ui.year", year), words.kind(kind));
  }

  void confirm() {
    Read now = shown.get();
    if (now == null || now.open().isEmpty()) {
      return;
    }
    Unconfirmed open = now.open().get();
    office
        .background()
        .write(
            () -> office.settings().confirm(open.id()),
            done -> {
              office.notices().say("assessment.ui.notice.confirmed", words.unconfirmed(open));
              load();
            },
            office.dialogs()::failed);
  }

  void otherKind() {
    Condition.Assessed other =
        kind == Condition.Assessed.COUNTY
            ? Condition.Assessed.DEPARTMENT
            : Condition.Assessed.COUNTY;
    office.navigator().replace(new Route.Scheme(year, CamelCase.of(other)));
  }

  void openArticle(int number) {
    office.navigator().open(new Route.Article(number));
  }

  // ---- files

  /** Writes it in the form that an import reads: also the form to begin an own scheme with. */
  void export() {
    String name = texts().text("assessment.ui.scheme.fileName", year, words.kind(kind));
    office
        .files()
        .save("assessment.ui.scheme.exportTitle", name, FileDialogs.Kind.WORKBOOK)
        .ifPresent(
            target ->
                office
                    .background()
                    .files(
                        () -> {
                          office.schemes().export(year, kind, target);
                          return target;
                        },
                        done ->
                            office
                                .notices()
                                .say("assessment.ui.notice.exported", done.getFileName()),
                        office.dialogs()::failed));
  }

  @Override
  public void choose() {
    office
        .files()
        .open("assessment.ui.scheme.importTitle", FileDialogs.Kind.TABLE)
        .ifPresent(this::preview);
  }

  void preview(Path chosen) {
    office
        .background()
        .files(
            () -> office.schemes().preview(year, kind, chosen),
            found -> {
              file = chosen;
              preview.set(shown(chosen, found));
            },
            office.dialogs()::failed);
  }

  private ImportShown shown(Path chosen, SchemePreview found) {
    Scheme scheme = found.scheme();
    List<ImportLine> all = new ArrayList<>();
    found
        .problems()
        .forEach(
            p ->
                all.add(
                    new ImportLine(
                        row(p.field()),
                        texts().text("assessment.ui.scheme.bad"),
                        texts().text(p),
                        true)));
    if (scheme != null && found.problems().isEmpty()) {
      lines(scheme).forEach(line -> all.add(new ImportLine(null, line.group(), item(line), false)));
    }
    List<String> warnings = new ArrayList<>();
    if (!found.problems().isEmpty()) {
      warnings.add(texts().text("assessment.ui.scheme.mend"));
    } else if (found.changesNothing()) {
      warnings.add(texts().text("assessment.ui.scheme.same"));
    } else {
      warnings.add(texts().text("assessment.ui.scheme.replaces", year, words.kind(kind)));
    }
    if (!found.unknownHeadings().isEmpty()) {
      warnings.add(
          texts().text("assessment.ui.scheme.unknown", words.join(found.unknownHeadings())));
    }
    String summary =
        scheme == null
            ? texts()
                .text(
                    "assessment.ui.scheme.unreadable",
                    chosen.getFileName(),
                    found.problems().size())
            : texts()
                .text(
                    "assessment.ui.scheme.summary",
                    chosen.getFileName(),
                    scheme.title(),
                    scheme.items().size(),
                    words.thresholds(scheme));
    return new ImportShown(
        summary, warnings, all, found.problems().isEmpty() && !found.changesNothing());
  }

  private String item(SchemeLine line) {
    return texts()
        .text(
            "assessment.ui.scheme.itemLine",
            line.item().number(),
            line.item().name(),
            AssessmentWords.plain(line.item().points()),
            line.rule());
  }

  /** Problems of a row name it as their field. */
  private static @Nullable Integer row(String field) {
    return field.matches("[0-9]{1,7}") ? Integer.valueOf(field) : null;
  }

  @Override
  public void apply() {
    Path chosen = file;
    ImportShown now = preview.get();
    if (chosen == null || now == null || !now.possible()) {
      return;
    }
    office
        .background()
        .write(
            () -> office.schemes().importFile(year, kind, chosen),
            done -> {
              office.notices().say("assessment.ui.notice.imported", chosen.getFileName());
              cancel();
              load();
            },
            office.dialogs()::failed);
  }

  @Override
  public void cancel() {
    file = null;
    preview.set(null);
  }
}
