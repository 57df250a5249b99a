package huanze.paper;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityStore;
import huanze.activity.Addressees;
import huanze.activity.OwedReport;
import huanze.activity.ReportService;
import huanze.agenda.AgendaPack;
import huanze.agenda.AgendaService;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceVault;
import huanze.ledger.Reading;
import huanze.rulepack.Frequency;
import huanze.rulepack.ObligationRule;
import huanze.unit.OrganOrder;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Drafts of the reports of Art. 17. */
public final class ReportPapers {
  private final Reading ledger;
  private final DeskClock clock;
  private final Supplier<AgendaPack> pack;
  private final Structures structures;
  private final AgendaService agenda;
  private final ActivityStore activities;
  private final ReportService reports;
  private final Texts texts = Texts.chinese();
  private final PaperWords words = new PaperWords(texts);
  private final UnfinishedReport unfinished;

  public ReportPapers(
      Reading ledger,
      DeskClock clock,
      Supplier<AgendaPack> pack,
      Structures structures,
      AgendaService agenda,
      ActivityStore activities,
      ReportService reports,
      EvidenceVault vault) {
    this.ledger = ledger;
    this.clock = clock;
    this.pack = pack;
    this.structures = structures;
    this.agenda = agenda;
    this.activities = activities;
    this.reports = reports;
    unfinished = new UnfinishedReport(vault, texts.text("paper.report.blank"));
  }

  /**
   * The draft of a report, from what is recorded of its period up to today.
   *
   * @param ruleId such as {@code R1}
   * @param period that it is about; of a prompt report any that holds the event
   * @throws InvalidInput if there is no such rule of reports, or the unit does not owe it
   */
  public ReportDraft draft(UUID unitId, String ruleId, Period period) {
    Structure structure = structures.current();
    Unit unit =
        structure.unit(unitId).orElseThrow(() -> InvalidInput.of("unit", "paper.unitGone", unitId));
    ObligationRule rule = rule(ruleId);
    if (rule.frequency() == Frequency.EVENT) {
      if (!rule.who().fitsUnit(unit.kind(), unit.level())) {
        throw InvalidInput.of("unit", "paper.report.notOwed", unit.name(), ruleId);
      }
      return made(unit, rule, ActivityForm.PROMPT, period, null);
    }
    OwedReport owed = reports.find(unitId, rule.id(), period);
    ActivityFacts facts = owed.record() == null ? null : owed.record().facts();
    return made(structure.unit(owed.unit()).orElseThrow(), rule, owed.form(), period, facts);
  }

  /** What a report is called, such as 关于2026年度生态环境保护工作情况的报告. */
  public String title(ActivityForm form, Period period) {
    return texts.text("paper.report.title." + CamelCase.of(form), words.period(period));
  }

  /** Such as 2026年上半年. */
  public String period(Period period) {
    return words.period(period);
  }

  /** The same without its year. */
  public String shortPeriod(Period period) {
    return words.shortPeriod(period);
  }

  /**
   * What is to be said before a report with these files is marked as sent: that there is none, or
   * none but drafts still to be written. Reads the files.
   */
  public Optional<Problem> unfinished(List<Evidence> files) {
    return unfinished.hint(files);
  }

  private ObligationRule rule(String id) {
    return pack.get().pack().rules().stream()
        .filter(r -> r.id().equals(id) && r.counts().kind().equals("report"))
        .findFirst()
        .orElseThrow(() -> InvalidInput.of("rule", "paper.report.noRule", id, known()));
  }

  private String known() {
    return pack.get().pack().rules().stream()
        .filter(r -> r.counts().kind().equals("report"))
        .map(ObligationRule::id)
        .collect(Collectors.joining(texts.text("paper.listComma")));
  }

  private ReportDraft made(
      Unit unit,
      ObligationRule rule,
      ActivityForm form,
      Period period,
      @Nullable ActivityFacts facts) {
    Structure structure = structures.current();
    LocalDate today = clock.today();
    List<Unit> who =
        facts == null
            ? List.of(unit)
            : OrganOrder.of(facts.conveners(), structure, pack.get().pack()).stream()
                .flatMap(id -> structure.unit(id).stream())
                .toList();
    ReportGathering gathered =
        form == ActivityForm.PROMPT
            ? ReportGathering.NOTHING
            : new ReportGatherer(ledger, structure, agenda, activities, who, period, today, texts)
                .gather();
    String title = facts == null || facts.title() == null ? title(form, period) : facts.title();
    return new ReportDraft(
        unit.id(),
        structure.nameOn(unit.id(), today),
        unit.code(),
        title,
        who.stream().map(u -> structure.nameOn(u.id(), today)).toList(),
        to(unit, form, today),
        pack.get().pack().title(),
        rule.id(),
        rule.article(),
        form,
        period,
        today,
        gathered.forms(),
        gathered.meetings(),
        gathered.leaders(),
        gathered.inspections(),
        gathered.decisions(),
        gathered.found(),
        gathered.items(),
        gathered.pointedOut(),
        gathered.own(),
        gathered.below(),
        gathered.missed(),
        gathered.more(),
        gathered.excused());
  }

  private String to(Unit unit, ActivityForm form, LocalDate day) {
    Structure structure = structures.current();
    if (form == ActivityForm.PROMPT) {
      return texts.text("paper.report.to.prompt");
    }
    if (form == ActivityForm.CONGRESS) {
      String region = structure.region(unit.region()).map(Region::name).orElse("");
      return texts.text("paper.report.to.congress", region);
    }
    Addressees addressees = new Addressees(structure, pack.get().pack(), day);
    if (addressees.isUnderProvince(unit)) {
      return texts.text("paper.report.to.province");
    }
    List<String> names =
        addressees.of(unit, form).stream().map(u -> structure.nameOn(u.id(), day)).toList();
    return names.isEmpty() ? texts.text("paper.report.to.above") : words.list(names);
  }
}
