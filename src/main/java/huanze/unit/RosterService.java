package huanze.unit;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.Texts;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import huanze.ledger.Writes;
import huanze.rulepack.PackSettings;
import huanze.rulepack.RulePack;
import huanze.sheet.Columns;
import huanze.sheet.ImportPreview;
import huanze.sheet.MappedSheet;
import huanze.sheet.SheetColumn;
import huanze.sheet.SheetSource;
import huanze.sheet.SheetView;
import huanze.sheet.SheetWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Units, people and tenures from any table and to .xlsx and .csv. Importing a table twice changes
 * nothing.
 */
public final class RosterService {
  /** A unit comes with at most a few flags and posts: so many stay within one entry. */
  private static final int WRITES_PER_ENTRY = 4_000;

  private final Saving ledger;
  private final Structures structures;
  private final Gate gate;
  private final DeskClock clock;
  private final Ids ids;
  private final RulePack pack;
  private final Supplier<PackSettings> settings;
  private final Texts texts;

  public RosterService(
      Saving ledger,
      Structures structures,
      Gate gate,
      DeskClock clock,
      RulePack pack,
      Supplier<PackSettings> settings,
      Texts texts) {
    this.ledger = ledger;
    this.structures = structures;
    this.gate = gate;
    this.clock = clock;
    this.ids = new Ids(clock);
    this.pack = pack;
    this.settings = settings;
    this.texts = texts;
  }

  /**
   * What an import would do as it looks best; nothing is written.
   *
   * @throws huanze.base.InvalidInput if the file is no table at all
   * @throws huanze.base.Obstacle if it cannot be read
   */
  public ImportPreview preview(Roster roster, Path file) {
    return preview(roster, SheetSource.file(file), RosterChoices.NONE).changes();
  }

  /**
   * What an import would do, read as the user decided; nothing is written.
   *
   * @throws huanze.base.InvalidInput if something was decided that the table does not have
   */
  public RosterPreview preview(Roster roster, SheetSource source, RosterChoices choices) {
    return plan(roster, source, choices).rosterPreview();
  }

  /** How the headings of a table are understood; no row is looked at. */
  public SheetView headings(Roster roster, SheetSource source) {
    return columns(roster).headings(source);
  }

  /** Imports a file as it looks best. */
  public ImportPreview importFile(Roster roster, Path file) {
    return importTable(roster, SheetSource.file(file), RosterChoices.NONE);
  }

  /**
   * Imports a table as one operation.
   *
   * @return what was done
   * @throws huanze.base.InvalidInput naming every bad row; then nothing is written
   */
  public ImportPreview importTable(Roster roster, SheetSource source, RosterChoices choices) {
    gate.require(
        roster == Roster.UNITS || roster == Roster.LINKS ? Right.EDIT_UNITS : Right.EDIT_PEOPLE,
        null);
    ImportPlan plan = plan(roster, source, choices);
    ImportPreview preview = plan.preview().refuseProblems();
    if (preview.changesNothing()) {
      return preview;
    }
    if (roster == Roster.COMBINED && plan.makesPosts()) {
      gate.require(Right.EDIT_UNITS, null);
    }
    Deed deed =
        Deed.of(
            switch (roster) {
              case UNITS -> "unit.deed.unitsImported";
              case PEOPLE -> "unit.deed.peopleImported";
              case TENURES -> "unit.deed.tenuresImported";
              case COMBINED -> "unit.deed.combinedImported";
              case LINKS -> "unit.deed.linksImported";
            },
            source.name(),
            String.valueOf(preview.additions().size()),
            String.valueOf(preview.changes().size()));
    save(deed, plan.writes());
    return preview;
  }

  private void save(Deed deed, List<Consumer<Writes>> all) {
    List<Consumer<Writes>> parts = new ArrayList<>();
    for (int start = 0; start < all.size(); start += WRITES_PER_ENTRY) {
      List<Consumer<Writes>> part =
          all.subList(start, Math.min(all.size(), start + WRITES_PER_ENTRY));
      parts.add(writes -> part.forEach(w -> w.accept(writes)));
    }
    if (parts.size() == 1) {
      ledger.save(deed, parts.getFirst());
    } else {
      ledger.saveParts(deed, parts);
    }
  }

  private ImportPlan plan(Roster roster, SheetSource source, RosterChoices choices) {
    Columns columns = columns(roster);
    MappedSheet sheet =
        whole(roster, columns, columns.read(source.sheets(), source.name(), choices.sheet()));
    ImportPlan plan = new ImportPlan(columns, texts, clock.today(), sheet);
    Structure structure = structures.current();
    if (sheet.view().problems().isEmpty()) {
      switch (roster) {
        case UNITS -> {
          UnitWriting writing = new UnitWriting(structure, pack, ids);
          new UnitImport(structure, pack, settings.get(), writing, clock.today(), plan).read(sheet);
        }
        case PEOPLE -> new PeopleImport(structure, ids, choices, plan).read(sheet);
        case TENURES -> tenures(structure, choices, plan, false).read(sheet);
        case COMBINED -> tenures(structure, choices, plan, true).read(sheet);
        case LINKS -> {
          UnitMatch units = new UnitMatch(structure, pack, clock.today(), plan);
          new LinkImport(structure, pack, ids, units, plan).read(sheet);
        }
      }
    }
    return plan;
  }

  /**
   * A tenure is nothing without unit and post, a link nothing without both units, by whichever
   * column they are named.
   */
  private static MappedSheet whole(Roster roster, Columns columns, MappedSheet sheet) {
    return switch (roster) {
      case UNITS, PEOPLE -> sheet;
      case TENURES, COMBINED ->
          sheet
              .needing(columns.heading("unitName"), "unit", "unitName", "post")
              .needing(columns.heading("postName"), "post", "postName")
              .needing(columns.heading("personName"), "personName", "personCode");
      case LINKS ->
          sheet
              .needing(columns.heading("unitName"), "unit", "unitName")
              .needing(columns.heading("otherName"), "other", "otherName");
    };
  }

  private TenureImport tenures(
      Structure structure, RosterChoices choices, ImportPlan plan, boolean combined) {
    UnitMatch units = new UnitMatch(structure, pack, clock.today(), plan);
    FieldsImport charge = new FieldsImport(structure, ids, clock.today(), plan);
    PostMatch posts = new PostMatch(structure, pack, ids, units, charge, plan, combined);
    PeopleMatch people = new PeopleMatch(structure, ids, choices, plan, combined);
    return new TenureImport(structure, ids, plan, posts, people, charge, combined);
  }

  /** Writes all that stands, in the form that an import reads. */
  public void export(Roster roster, Path target) {
    Structure structure = structures.current();
    List<Map<String, Object>> rows =
        switch (roster) {
          case UNITS ->
              structure.units().stream()
                  .map(
                      u ->
                          UnitImport.fields(
                              u,
                              structure,
                              structure.hasFlag(u.id(), "supervising", clock.today())))
                  .toList();
          case PEOPLE -> structure.people().stream().map(PeopleImport::fields).toList();
          case TENURES ->
              structure.tenures().stream().map(t -> TenureImport.fields(t, structure)).toList();
          case COMBINED -> structure.tenures().stream().map(t -> combined(t, structure)).toList();
          case LINKS ->
              structure.units().stream()
                  .flatMap(u -> structure.links(u.id()).stream())
                  .map(link -> LinkImport.fields(link, structure))
                  .toList();
        };
    SheetWriter.write(target, columns(roster).table(rows));
  }

  /** With what the post is in charge of, if it is held today. */
  private Map<String, Object> combined(Tenure tenure, Structure structure) {
    Map<String, Object> fields = TenureImport.fields(tenure, structure);
    LocalDate today = clock.today();
    if (tenure.days().contains(today)) {
      fields.put(
          FieldsImport.FIELD,
          structure.fieldsOf(tenure.post(), today).stream()
              .map(FieldInCharge::field)
              .sorted()
              .collect(Collectors.joining(texts.text("unit.import.fieldComma"))));
    }
    return fields;
  }

  /** Writes the empty form: headings and an example row, which an import leaves out. */
  public void template(Roster roster, Path target) {
    template(roster, pack, texts, target);
  }

  /** The same where there is no ledger yet. */
  public static void template(Roster roster, RulePack pack, Texts texts, Path target) {
    SheetWriter.write(target, Forms.of(roster, pack, texts).template());
  }

  /** The columns a form has, for a person to choose from. */
  public List<SheetColumn> columnsOf(Roster roster) {
    return columns(roster).columns();
  }

  private Columns columns(Roster roster) {
    return Forms.of(roster, pack, texts);
  }
}
