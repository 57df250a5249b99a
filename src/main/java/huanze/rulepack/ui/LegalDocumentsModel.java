package huanze.rulepack.ui;

import huanze.base.Background;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.Texts;
import huanze.fx.Choice;
import huanze.fx.Dialogs;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.fx.FormStack;
import huanze.fx.Notices;
import huanze.rulepack.LegalDocument;
import huanze.rulepack.LegalDocumentService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The legal documents that duties rest on: in force, ended, replaced; corrected by the office. */
public final class LegalDocumentsModel {
  private final LegalDocumentService service;
  private final DeskClock clock;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Texts texts;
  private final FormStack forms;
  private final ObservableList<DocumentRow> rows = FXCollections.observableArrayList();

  public LegalDocumentsModel(
      LegalDocumentService service,
      DeskClock clock,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Texts texts) {
    this.service = service;
    this.clock = clock;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.texts = texts;
    this.forms = new FormStack(background, dialogs, notices);
  }

  /** Those in force first, then those to come, then those that have ended. */
  public ObservableList<DocumentRow> rows() {
    return rows;
  }

  public FormStack forms() {
    return forms;
  }

  public void refresh() {
    background.read("legalDocuments", this::read, rows::setAll, dialogs::failed);
  }

  private List<DocumentRow> read() {
    List<LegalDocument> all = service.all();
    Map<String, String> titles =
        all.stream().collect(Collectors.toMap(LegalDocument::id, LegalDocument::title));
    LocalDate today = clock.today();
    return all.stream()
        .map(
            d ->
                new DocumentRow(
                    d,
                    d.replacedBy() == null
                        ? ""
                        : titles.getOrDefault(d.replacedBy(), d.replacedBy()),
                    state(d, today),
                    d.endedBefore(today),
                    service.isOffices(d.id())))
        .sorted(Comparator.comparing(DocumentRow::ended))
        .toList();
  }

  private String state(LegalDocument d, LocalDate today) {
    LocalDate from = d.validity().from();
    String state =
        d.endedBefore(today)
            ? "rulepack.document.ended"
            : from != null && from.isAfter(today)
                ? "rulepack.document.toCome"
                : from == null ? "rulepack.document.undated" : "rulepack.document.inForce";
    String words = texts.text(state);
    return d.unconfirmed() ? texts.text("rulepack.document.openState", words) : words;
  }

  public void add() {
    open(new LegalDocument("", "", null, null, DateRange.ALWAYS, null, false));
  }

  public void edit(DocumentRow row) {
    open(row.document());
  }

  private void open(LegalDocument document) {
    List<FormField> fields = fields(document);
    boolean added = document.id().isEmpty();
    FormModel form =
        new FormModel(
            added ? "rulepack.document.addTitle" : "rulepack.document.editTitle",
            document.title(),
            "rulepack.document.save",
            fields,
            new FormModel.Work(
                () -> Ids.named("legal document " + service.save(written(document, fields)).id()),
                "rulepack.document.saved"));
    forms.open(form, id -> refresh());
  }

  private List<FormField> fields(LegalDocument d) {
    return List.of(
        FormField.text("title", "rulepack.document.title", d.title()).required(),
        FormField.text("number", "rulepack.document.number", d.number())
            .hint("rulepack.document.numberHint"),
        FormField.text("issuer", "rulepack.document.issuer", d.issuer()),
        FormField.day("validFrom", "rulepack.document.from", d.validity().from())
            .hint("rulepack.document.fromHint"),
        FormField.day("validTo", "rulepack.document.to", d.validity().to())
            .hint("rulepack.document.toHint"),
        FormField.pick("replacedBy", "rulepack.document.replacedBy", others(d), replacing(d)),
        FormField.yes("confirmed", "rulepack.document.confirmed", !d.unconfirmed())
            .hint("rulepack.document.confirmedHint"));
  }

  private static String replacing(LegalDocument d) {
    return d.replacedBy() == null ? "" : d.replacedBy();
  }

  private List<Choice> others(LegalDocument of) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of("", texts.text("rulepack.document.notReplaced")));
    rows.stream()
        .map(DocumentRow::document)
        .filter(d -> !d.id().equals(of.id()))
        .map(d -> Choice.of(d.id(), d.title()))
        .forEach(choices::add);
    return choices;
  }

  private static LegalDocument written(LegalDocument before, List<FormField> fields) {
    return new LegalDocument(
        before.id(),
        field(fields, "title").text(),
        field(fields, "number").text(),
        field(fields, "issuer").text(),
        new DateRange(field(fields, "validFrom").day(), field(fields, "validTo").day()),
        field(fields, "replacedBy").chosen(),
        !field(fields, "confirmed").isYes());
  }

  private static FormField field(List<FormField> fields, String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  /** Asks, then takes back what the office wrote of a document. */
  public void takeBack(LegalDocument document) {
    if (!dialogs.confirm(
        "rulepack.document.takeBackQuestion", "rulepack.document.takeBack", document.title())) {
      return;
    }
    background.write(
        () -> service.takeBack(document.id()),
        entry -> {
          notices.say("rulepack.document.takenBack", document.title());
          refresh();
        },
        dialogs::failed);
  }
}
