package huanze.duty;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.Texts;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import huanze.ledger.Writes;
import huanze.rulepack.RulePack;
import huanze.rulepack.Term;
import huanze.sheet.Columns;
import huanze.sheet.ImportPreview;
import huanze.sheet.MappedSheet;
import huanze.sheet.SheetChoices;
import huanze.sheet.SheetColumn.Kind;
import huanze.sheet.SheetWriter;
import huanze.unit.ImportPlan;
import huanze.unit.PostMatch;
import huanze.unit.Structure;
import huanze.unit.Structures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Assignments of duties from and to .xlsx and .csv. Importing a file twice changes nothing. */
public final class DutySheetService {
  private static final int WRITES_PER_ENTRY = 20_000;

  private final Saving ledger;
  private final Structures structures;
  private final DutyBooks books;
  private final Gate gate;
  private final DeskClock clock;
  private final Ids ids;
  private final Texts texts;

  public DutySheetService(
      Saving ledger,
      Structures structures,
      DutyBooks books,
      Gate gate,
      DeskClock clock,
      Ids ids,
      Texts texts) {
    this.ledger = ledger;
    this.structures = structures;
    this.books = books;
    this.gate = gate;
    this.clock = clock;
    this.ids = ids;
    this.texts = texts;
  }

  /**
   * What an import would do; nothing is written.
   *
   * @throws huanze.base.InvalidInput if the file is no such form at all
   * @throws huanze.base.Obstacle if it cannot be read
   */
  public ImportPreview preview(Path file) {
    return preview(file, SheetChoices.NONE);
  }

  /** The same, the table read as a person decided. */
  public ImportPreview preview(Path file, SheetChoices choices) {
    return plan(file, choices).preview();
  }

  /**
   * Imports the file as one operation.
   *
   * @return what was done
   * @throws huanze.base.InvalidInput naming every bad row; then nothing is written
   */
  public ImportPreview importFile(Path file) {
    return importFile(file, SheetChoices.NONE);
  }

  /** The same, the table read as a person decided. */
  public ImportPreview importFile(Path file, SheetChoices choices) {
    gate.require(Right.EDIT_DUTIES, null);
    ImportPlan plan = plan(file, choices);
    ImportPreview preview = plan.preview().refuseProblems();
    if (preview.changesNothing()) {
      return preview;
    }
    Deed deed =
        Deed.of(
            "duty.deed.imported",
            String.valueOf(file.getFileName()),
            String.valueOf(preview.additions().size()),
            String.valueOf(preview.changes().size()));
    List<Consumer<Writes>> all = plan.writes();
    List<Consumer<Writes>> parts = new ArrayList<>();
    for (int start = 0; start < all.size(); start += WRITES_PER_ENTRY) {
      List<Consumer<Writes>> part =
          all.subList(start, Math.min(all.size(), start + WRITES_PER_ENTRY));
      parts.add(writes -> part.forEach(w -> w.accept(writes)));
    }
    if (parts.size() == 1) {
      ledger.save(deed, parts.get(0));
    } else {
      ledger.saveParts(deed, parts);
    }
    return preview;
  }

  private ImportPlan plan(Path file, SheetChoices choices) {
    DutyBook book = books.current();
    RulePack pack = book.packs().main();
    Structure structure = structures.current();
    Columns columns = columns(pack, texts);
    MappedSheet sheet = columns.read(file, choices);
    ImportPlan plan = new ImportPlan(columns, texts, clock.today(), sheet);
    PostMatch posts = PostMatch.existing(structure, pack, ids, clock.today(), plan);
    new DutyImport(structure, book, ids, posts, plan).read(sheet);
    return plan;
  }

  /** Writes all that stands, in the form that an import reads. */
  public void export(Path target) {
    DutyBook book = books.current();
    Structure structure = structures.current();
    List<Map<String, Object>> rows =
        structure.posts().stream()
            .flatMap(post -> book.ofPost(post.id()).stream())
            .map(a -> DutyImport.fields(a, structure, book))
            .toList();
    SheetWriter.write(target, columns(book.packs().main(), texts).table(rows));
  }

  /** Writes the empty form: headings and an example row, which an import leaves out. */
  public static void template(RulePack pack, Texts texts, Path target) {
    SheetWriter.write(target, columns(pack, texts).template());
  }

  /** The column of the text is for people: an import does not look at it. */
  private static Columns columns(RulePack pack, Texts texts) {
    Map<String, List<String>> responsibilities = new LinkedHashMap<>();
    for (Term term : pack.responsibilities()) {
      responsibilities.put(term.id(), List.of(term.name()));
    }
    return Columns.of("duty.assignments.", texts)
        .optional("unitName", Kind.NAME)
        .optional("unit", Kind.NAME)
        .optional("postName", Kind.NAME)
        .optional("post", Kind.CODE)
        .required("duty", Kind.TEXT)
        .optional("text", Kind.TEXT)
        .choice("responsibility", false, responsibilities)
        .optional("from", Kind.FIRST_DAY)
        .optional("to", Kind.LAST_DAY)
        .optional("note", Kind.TEXT)
        .optional("id", Kind.CODE)
        .build();
  }
}
