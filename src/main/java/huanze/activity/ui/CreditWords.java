package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.CreditPreview;
import huanze.activity.NoCredit;
import huanze.agenda.AgendaService;
import huanze.agenda.Miss;
import huanze.agenda.Obligation;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.ledger.Reading;
import huanze.rulepack.Flag;
import huanze.rulepack.ObligationRule;
import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In one sentence: what a record counts for, or why it counts for nothing and what to do then. */
public final class CreditWords {
  private final AgendaService agenda;
  private final Reading reading;
  private final Structures structures;
  private final DeskClock clock;
  private final Names names;
  private final Texts texts;

  CreditWords(ActivityDesk desk) {
    this(desk.agenda(), desk.reading(), desk.structures(), desk.clock(), desk.texts());
  }

  public CreditWords(
      AgendaService agenda, Reading reading, Structures structures, DeskClock clock, Texts texts) {
    this.agenda = agenda;
    this.reading = reading;
    this.structures = structures;
    this.clock = clock;
    this.texts = texts;
    names = new Names(texts);
  }

  /**
   * Reads the agenda of its years.
   *
   * @param before the record that is kept; null for a new one
   * @param facts as typed
   * @return empty while too little is typed to tell
   */
  public Optional<String> of(@Nullable Activity before, ActivityFacts facts) {
    CreditPreview preview = new CreditPreview(agenda, reading, clock.today());
    boolean asKept = before != null && before.facts().equals(facts);
    return preview.of(before, facts).map(found -> said(found, facts, asKept));
  }

  /**
   * Why a record counts for nothing and what to do then; reads the agenda of its years.
   *
   * @return empty if it counts for something, or too little is known of it to tell
   */
  Optional<String> whyNot(Activity kept) {
    return new CreditPreview(agenda, reading, clock.today())
        .of(kept, kept.facts())
        .map(CreditPreview.Found::why)
        .map(why -> why(why, kept.facts()));
  }

  /**
   * What was found, in words.
   *
   * @param asKept true if the facts are those that are kept
   */
  public String said(CreditPreview.Found found, ActivityFacts facts, boolean asKept) {
    NoCredit why = found.why();
    String how = found.planned() ? "planned" : asKept ? "now" : "saved";
    return why == null
        ? texts.text("activity.ui.counts." + how, counts(found.counts()))
        : texts.text("activity.ui.countsNot." + how, why(why, facts));
  }

  private String counts(List<Obligation> counts) {
    Structure structure = structures.current();
    return names.join(
        counts.stream()
            .map(o -> names.owed(o.rule().id(), names.subject(structure, o.subject()), o.period()))
            .toList());
  }

  private String why(NoCredit why, ActivityFacts facts) {
    ObligationRule rule = why.rule();
    return switch (why.cause()) {
      case NO_RULE -> text("noRule", names.kind(facts.kind()));
      case NO_POST -> text("noPost", Objects.requireNonNull(facts.heldOn()));
      case OWES_NONE -> text("owesNone", unit(why), conveners(facts));
      case NO_NUMBER -> noNumber(why, Objects.requireNonNull(rule), facts);
      case NOT_FLAGGED ->
          text("notFlagged", unit(why), flag(Objects.requireNonNull(rule)), title(rule));
      case NOT_THEN ->
          text(
              "notThen",
              unit(why),
              Objects.requireNonNull(facts.heldOn()),
              title(Objects.requireNonNull(rule)));
      case MISSED -> missed(why, Objects.requireNonNull(rule), facts);
    };
  }

  private String noNumber(NoCredit why, ObligationRule rule, ActivityFacts facts) {
    Obligation owed = why.owed();
    String forms = names.forms(facts);
    return owed == null
        ? text("noNumber", forms, rule.article())
        : text("noNumberBut", forms, rule.article(), asked(owed.rule(), why), owed.rule().id());
  }

  private String missed(NoCredit why, ObligationRule rule, ActivityFacts facts) {
    Miss miss = Objects.requireNonNull(why.miss());
    if (miss == Miss.OTHER_FORM) {
      return text("otherForm", title(rule), asked(rule, why), names.forms(facts));
    }
    String reason = texts.text(miss.textKey());
    return text(
        "missed",
        title(rule),
        why.words() == null ? reason : text("because", reason, why.words()),
        texts.text("activity.todo." + CamelCase.of(miss)));
  }

  /** Forms that would count, one of which is enough. */
  private String asked(ObligationRule rule, NoCredit why) {
    Set<String> forms = new HashSet<>(rule.counts().forms());
    structure()
        .unit(Objects.requireNonNull(why.unit()))
        .map(Unit::kind)
        .map(kind -> rule.alsoForms().getOrDefault(kind, List.of()))
        .ifPresent(forms::addAll);
    return forms.stream()
        .map(form -> CamelCase.parse(ActivityForm.class, form))
        .sorted()
        .map(names::form)
        .collect(Collectors.joining(texts.text("activity.why.or")));
  }

  private String title(ObligationRule rule) {
    return text("rule", rule.id(), rule.title());
  }

  private String unit(NoCredit why) {
    UUID unit = why.unit();
    return unit == null ? "" : names.unit(structure(), unit);
  }

  private String flag(ObligationRule rule) {
    String flag = Objects.requireNonNull(rule.who().flag());
    return agenda.pack(reading).flags().stream()
        .filter(f -> f.id().equals(flag))
        .map(Flag::name)
        .findFirst()
        .orElse(flag);
  }

  private String conveners(ActivityFacts facts) {
    return texts.text("activity.ui.field.conveners." + CamelCase.of(facts.kind()));
  }

  private Structure structure() {
    return structures.current();
  }

  private String text(String key, Object... args) {
    return texts.text("activity.why." + key, args);
  }
}
