package huanze.assessment;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.agenda.AgendaPack;
import huanze.base.CamelCase;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.ledger.Deed;
import huanze.ledger.Reading;
import huanze.ledger.Saving;
import huanze.rulepack.Condition;
import huanze.rulepack.Scheme;
import huanze.sheet.MappedSheet;
import huanze.sheet.SheetWriter;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The office's own schemes, year by year. One that an assessment rests on stays as it is. */
public final class SchemeService {
  private final Saving saving;
  private final Gate gate;
  private final Ids ids;
  private final Function<Reading, AgendaPack> packs;
  private final List<IssuedForms> issued;
  private final Texts texts;

  /**
   * @param packs the pack in force and its settings, as a reading has them
   * @param issued where issued forms are known
   */
  public SchemeService(
      Saving saving,
      Gate gate,
      Ids ids,
      Function<Reading, AgendaPack> packs,
      List<IssuedForms> issued,
      Texts texts) {
    this.saving = saving;
    this.gate = gate;
    this.ids = ids;
    this.packs = packs;
    this.issued = List.copyOf(issued);
    this.texts = texts;
  }

  /** The year's schemes, one for each kind of unit that has its own or a default. */
  public List<YearScheme> all(int year) {
    List<YearScheme> stored = saving.read(handle -> new AssessmentStore(handle).schemes(year));
    return YearScheme.all(year, stored, packs.apply(saving).pack());
  }

  /**
   * The year's own scheme, or the pack's default.
   *
   * @throws InvalidInput if there is neither
   */
  public YearScheme scheme(int year, Condition.Assessed kind) {
    return YearScheme.of(all(year), year, kind);
  }

  /** Years in which the ledger has a scheme of its own, in order. */
  public List<Integer> years() {
    return saving.read(handle -> new AssessmentStore(handle).years());
  }

  /**
   * What an import would do; nothing is written.
   *
   * @throws InvalidInput if the file is no such form at all
   * @throws huanze.base.Obstacle if it cannot be read
   */
  public SchemePreview preview(int year, Condition.Assessed kind, Path file) {
    Optional<YearScheme> before =
        all(year).stream().filter(s -> s.scheme().assessed() == kind).findFirst();
    SchemeReader reader = new SchemeReader(texts, packs.apply(saving).pack());
    MappedSheet sheet = SchemeSheet.columns(texts).read(file);
    Scheme scheme = reader.read(sheet, kind, before.map(YearScheme::scheme).orElse(null));
    SchemePreview preview =
        new SchemePreview(scheme, before.orElse(null), reader.problems(), sheet.unknownHeadings());
    return before.isPresent() && before.get().isFrozen() && !preview.changesNothing()
        ? preview.with(frozen(before.get()))
        : preview;
  }

  /** The sentence that refuses to change a scheme in use. */
  private Problem frozen(YearScheme scheme) {
    Structure structure = Structure.load(saving);
    String kind = CamelCase.of(scheme.scheme().assessed());
    for (IssuedForms forms : issued) {
      Set<UUID> units = forms.units(saving, scheme.year());
      Optional<UUID> first = scheme.usedBy().stream().filter(units::contains).findFirst();
      if (first.isPresent()) {
        return Problem.of(
            "scheme",
            "assessment.frozen.issued." + kind,
            scheme.year(),
            name(structure, first.get()));
      }
    }
    return Problem.of(
        "scheme",
        "assessment.frozen.used." + kind,
        scheme.year(),
        name(structure, scheme.usedBy().get(0)),
        scheme.usedBy().size());
  }

  private static String name(Structure structure, UUID unit) {
    return structure.unit(unit).map(Unit::name).orElseThrow();
  }

  /**
   * Puts a file's scheme in the place of the year's.
   *
   * @return what was done
   * @throws InvalidInput naming everything wrong, or the unit whose assessment rests on the scheme
   *     that stands; then nothing is written
   */
  public SchemePreview importFile(int year, Condition.Assessed kind, Path file) {
    gate.require(Right.ASSESS, null);
    SchemePreview preview = preview(year, kind, file);
    Scheme scheme = preview.sound();
    if (preview.changesNothing()) {
      return preview;
    }
    YearScheme before = preview.replaces();
    UUID replaced = before == null ? null : before.id();
    YearScheme after = new YearScheme(year, scheme, ids.next(), false, List.of());
    Deed deed =
        Deed.of(
            "assessment.deed.schemeImported." + CamelCase.of(kind),
            String.valueOf(year),
            String.valueOf(scheme.items().size()),
            String.valueOf(file.getFileName()));
    saving.save(
        deed,
        writes -> {
          if (replaced != null) {
            new AssessmentStore(writes.handle())
                .itemRows(replaced)
                .forEach(row -> writes.remove(AssessmentTables.SCHEME_ITEM, row));
            writes.remove(AssessmentTables.SCHEME, replaced);
          }
          SchemeRows.put(writes, ids, after);
        });
    return preview;
  }

  /**
   * Writes the year's scheme in the form that an import reads, .xlsx or .csv.
   *
   * @throws huanze.base.Obstacle if it cannot be written
   */
  public void export(int year, Condition.Assessed kind, Path target) {
    SheetWriter.write(target, SchemeSheet.table(scheme(year, kind).scheme(), texts));
  }
}
