package huanze.paper.ui;

import huanze.activity.Activity;
import huanze.activity.OwedReport;
import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.evidence.EvidenceIntake;
import huanze.fx.FileDialogs;
import huanze.fx.FormStack;
import huanze.fx.LongWork;
import huanze.fx.Route;
import huanze.fx.Work;
import huanze.paper.PaperFile;
import huanze.rulepack.Frequency;
import huanze.rulepack.ObligationRule;
import huanze.unit.Pinyin;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 报告: what each unit has to report in writing in a year, and how far it has come. */
public final class ReportsModel {
  private static final int YEARS_BACK = 3;

  private final ReportDesk desk;
  private final FormStack forms;
  private final LongWork copying;
  private final IntegerProperty year;
  private final ObjectProperty<OwedReport.@Nullable State> state = new SimpleObjectProperty<>();
  private final ObservableList<ReportLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private List<ReportLine> all = List.of();

  public ReportsModel(ReportDesk desk, Route.Reports route) {
    this.desk = desk;
    forms = new FormStack(desk.background(), desk.dialogs(), desk.notices());
    copying = new LongWork(desk.background(), desk.notices());
    Integer wanted = route.year();
    year = new SimpleIntegerProperty(wanted == null ? desk.clock().today().getYear() : wanted);
    year.addListener((o, was, is) -> load());
    state.addListener((o, was, is) -> narrow());
  }

  /** Reads what stands now. */
  public void load() {
    int of = year.get();
    desk.background().read("reports", () -> read(of), this::took, desk.dialogs()::failed);
  }

  private List<ReportLine> read(int of) {
    Structure structure = desk.structures().current();
    Comparator<Unit> order =
        Comparator.comparing(Unit::level)
            .thenComparing(Unit::region)
            .thenComparing(new UnitOrder(desk.pack().get()));
    return desk.reports().owed(of).stream()
        .filter(o -> structure.unit(o.unit()).isPresent())
        .sorted(
            Comparator.comparing((OwedReport o) -> o.state() == OwedReport.State.SENT)
                .thenComparing(o -> o.obligation().due())
                .thenComparing(o -> structure.unit(o.unit()).orElseThrow(), order))
        .map(o -> line(o, structure))
        .toList();
  }

  private ReportLine line(OwedReport owed, Structure structure) {
    Texts texts = desk.texts();
    String unit = structure.unit(owed.unit()).orElseThrow().name();
    Activity record = owed.record();
    boolean sent = owed.state() == OwedReport.State.SENT;
    String report = texts.text("activity.form." + CamelCase.of(owed.form()));
    String number = record == null ? "" : Objects.requireNonNullElse(record.facts().number(), "");
    return new ReportLine(
        owed,
        unit,
        report,
        desk.papers().shortPeriod(owed.obligation().period()),
        state(owed.state()),
        texts.text("paper.standing." + CamelCase.of(owed.obligation().standing())),
        sent && record != null ? record.heldOn() : null,
        number,
        record == null ? 0 : record.evidence().size(),
        String.join(" ", unit, Pinyin.initials(unit), report, number));
  }

  private void took(List<ReportLine> now) {
    all = now;
    loaded.set(true);
    narrow();
  }

  private void narrow() {
    OwedReport.State only = state.get();
    lines.setAll(all.stream().filter(l -> only == null || l.owed().state() == only).toList());
  }

  /** Plans it if it is not planned, then writes a draft and hangs it on the plan. */
  void draft(ReportLine line) {
    Activity plan = line.owed().record();
    if (plan == null) {
      forms.open(new ReportForms(desk).draft(line, subject(line)), id -> write(line, id));
    } else if (!line.isSent()) {
      write(line, plan.id());
    }
  }

  private void write(ReportLine line, UUID plan) {
    load();
    desk.files()
        .save(
            "paper.report.draft.where",
            desk.texts().text("paper.report.draft.name", subject(line)),
            FileDialogs.Kind.DOCX)
        .ifPresent(
            file ->
                desk.background()
                    .files(
                        () -> made(line, file),
                        made -> attach(plan, made, "paper.report.notice.drafted"),
                        desk.dialogs()::failed));
  }

  /** Such as 海港区公安局 2026年上半年 半年报告. */
  private String subject(ReportLine line) {
    return String.join(
        " ", line.unit(), desk.papers().period(line.owed().obligation().period()), line.report());
  }

  private Path made(ReportLine line, Path file) {
    PaperFile.write(
        desk.press()
            .copy(
                desk.papers()
                    .draft(line.owed().unit(), rule(line), line.owed().obligation().period())),
        file);
    return file;
  }

  private static String rule(ReportLine line) {
    return line.owed().obligation().rule().id();
  }

  /** Hangs the finished file on the report. */
  void attach(ReportLine line) {
    Activity record = line.owed().record();
    if (record != null) {
      desk.files()
          .open("paper.report.attach.which", FileDialogs.Kind.ANY)
          .ifPresent(file -> attach(record.id(), file, "paper.report.notice.attached"));
    }
  }

  private void attach(UUID record, Path file, String notice) {
    copying.run(
        new Work("paper.report.copying", String.valueOf(file.getFileName())),
        progress -> desk.activities().copy(record, file, progress),
        copied -> attach(record, copied, notice),
        desk.dialogs()::failed,
        "paper.report.notice.copyStopped");
  }

  private void attach(UUID record, EvidenceIntake.Copied file, String notice) {
    desk.background()
        .write(
            () -> desk.activities().attach(record, file),
            done -> {
              desk.notices().say(notice, file.fileName());
              load();
            },
            desk.dialogs()::failed);
  }

  void markSent(ReportLine line) {
    if (!line.isSent()) {
      forms.open(new ReportForms(desk).sent(line, subject(line)), id -> load());
    }
  }

  void preview(ReportLine line) {
    show(line.owed().unit(), rule(line), line.owed().obligation().period());
  }

  private void show(UUID unit, String rule, Period period) {
    desk.navigator().open(new Route.PrintPreview(new Route.Sheet.ReportDraft(unit, rule, period)));
  }

  /**
   * Reports that are owed at once when something happens, of those that a unit may have to give.
   */
  List<ObligationRule> prompt(ReportLine line) {
    Unit unit = desk.structures().current().unit(line.owed().unit()).orElseThrow();
    return desk.pack().get().rules().stream()
        .filter(
            r ->
                r.frequency() == Frequency.EVENT
                    && r.counts().kind().equals("report")
                    && r.who().fitsUnit(unit.kind(), unit.level()))
        .toList();
  }

  void previewPrompt(ReportLine line, ObligationRule rule) {
    show(
        line.owed().unit(),
        rule.id(),
        Period.containing(desk.clock().today(), Period.Length.MONTH));
  }

  /** The record if there is one, else what its draft would be. */
  void open(ReportLine line) {
    Activity record = line.owed().record();
    if (record == null) {
      preview(line);
    } else {
      desk.navigator().open(new Route.Activity(record.id()));
    }
  }

  /** Years that can be chosen, this one and next among them. */
  List<Integer> years() {
    int now = desk.clock().today().getYear();
    int first = Math.min(year.get(), now - YEARS_BACK);
    int last = Math.max(year.get(), now + 1);
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  /** What the list is narrowed to, in words. */
  List<String> filters() {
    List<String> said = new ArrayList<>();
    said.add(desk.texts().text("paper.report.year", year.get()));
    OwedReport.State only = state.get();
    if (only != null) {
      said.add(state(only));
    }
    return said;
  }

  String state(OwedReport.State one) {
    return desk.texts().text("paper.report.state." + CamelCase.of(one));
  }

  Texts texts() {
    return desk.texts();
  }

  /** A file that is being copied into the ledger. */
  LongWork copying() {
    return copying;
  }

  FormStack forms() {
    return forms;
  }

  IntegerProperty yearProperty() {
    return year;
  }

  ObjectProperty<OwedReport.@Nullable State> stateProperty() {
    return state;
  }

  ObservableList<ReportLine> lines() {
    return lines;
  }

  /** False until the ledger was read: an empty list says nothing before. */
  ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }
}
