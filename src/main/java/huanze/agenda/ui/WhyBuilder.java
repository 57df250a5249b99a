package huanze.agenda.ui;

import huanze.agenda.AgendaPack;
import huanze.agenda.CountedRecord;
import huanze.agenda.CreditException;
import huanze.agenda.DeadlineWords;
import huanze.agenda.Exemption;
import huanze.agenda.Explanation;
import huanze.agenda.Inherited;
import huanze.agenda.Obligation;
import huanze.agenda.YearAgenda;
import huanze.agenda.calendar.RecordNames;
import huanze.base.Texts;
import huanze.rulepack.Article;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.OfficialArticle;
import huanze.rulepack.OfficialItem;
import huanze.rulepack.Unconfirmed;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the explanation of one obligation into words. */
final class WhyBuilder {
  private final AgendaWords words;
  private final Texts texts;
  private final YearAgenda agenda;
  private final Structure structure;
  private final AgendaPack pack;
  private final LocalDate today;
  private final RecordNames names;
  private final Inherited inherited;
  private final MakeUps makeUps;
  private final Function<Collection<UUID>, Map<UUID, String>> deciders;
  private final Map<UUID, CountedRecord> records = new HashMap<>();

  /**
   * @param deciders who made decisions, by their ids
   */
  WhyBuilder(
      AgendaWords words,
      YearAgenda agenda,
      AgendaPack pack,
      LocalDate today,
      MakeUps makeUps,
      Function<Collection<UUID>, Map<UUID, String>> deciders) {
    this.makeUps = makeUps;
    this.deciders = deciders;
    this.words = words;
    this.texts = words.texts();
    this.agenda = agenda;
    this.structure = agenda.structure();
    this.pack = pack;
    this.today = today;
    this.names = new RecordNames(pack.pack(), structure, texts);
    this.inherited = new Inherited(structure, texts);
    agenda.facts().records().forEach(record -> records.putIfAbsent(record.id(), record));
  }

  Why build(Obligation o, Optional<OfficialArticle> official) {
    Explanation explanation = agenda.explain(o, today);
    ObligationRule rule = o.rule();
    Unit unit = structure.unit(o.unit()).orElseThrow();
    Exemption exemption = exemption(o);
    List<CreditException> decided = explanation.decisions();
    Map<UUID, String> by = deciders.apply(decided.stream().map(CreditException::id).toList());
    Article article = pack.pack().article(rule.article());
    return new Why(
        o,
        o.standing(),
        rule.title(),
        who(o, unit),
        joint(o),
        words.period(o.period()),
        words.day(o.due()),
        new StandingSentence(words, agenda.facts().workingDays(), today).of(o, exemption)
            + byHand(o, decided, by),
        new DeadlineWords(texts).lines(o, explanation.deadline()),
        article.number(),
        article.title(),
        article.digest(),
        official.map(WhyBuilder::paragraphs).orElse(List.of()),
        rule.note() == null ? "" : rule.note(),
        unconfirmed(rule, unit),
        unit.treatedAs() != null,
        holders(o),
        counted(o),
        misses(explanation),
        decisions(decided, by),
        makeUps.candidates(o),
        exemption,
        rule.counts().kind(),
        unit.kind());
  }

  private String who(Obligation o, Unit unit) {
    UUID postId = o.post();
    Optional<Post> post = postId == null ? Optional.empty() : structure.post(postId);
    return post.map(p -> texts.text("agenda.ui.whoPost", unit.name(), p.name()))
        .orElse(unit.name());
  }

  private String joint(Obligation o) {
    UUID other = o.jointWith();
    return other == null
        ? ""
        : structure.unit(other).map(u -> texts.text("agenda.ui.jointWith", u.name())).orElse("");
  }

  private List<String> unconfirmed(ObligationRule rule, Unit unit) {
    return pack.pack().unconfirmed(rule.id(), unit.kind(), unit.level(), pack.chosen()).stream()
        .map(this::unconfirmed)
        .distinct()
        .toList();
  }

  private String unconfirmed(Unconfirmed what) {
    return switch (what.kind()) {
      case RULE -> texts.text("agenda.ui.unconfirmed.rule");
      case UNITS -> texts.text("agenda.ui.unconfirmed.units");
      case FLAG -> texts.text("agenda.ui.unconfirmed.flag", what.what());
      case SETTING -> texts.text("agenda.ui.unconfirmed.setting", what.what());
      case SCHEME, DUTY -> what.what();
      case HEAD -> texts.text("agenda.ui.unconfirmed.head");
    };
  }

  /** Who held the post and when; nobody is charged automatically (reading rule 9). */
  private List<String> holders(Obligation o) {
    return o.holders().stream()
        .map(
            h ->
                texts.text(
                    "agenda.ui.holder",
                    structure.person(h.person()).map(Person::name).orElse(""),
                    words.shortDay(h.from()),
                    words.shortDay(h.to())))
        .toList();
  }

  private List<Why.Record> counted(Obligation o) {
    List<Why.Record> counted = new ArrayList<>();
    for (Obligation.Credit credit : o.records()) {
      List<String> notes = new ArrayList<>();
      if (credit.enteredLate()) {
        CountedRecord record = records.get(credit.id());
        notes.add(
            record == null
                ? texts.text("agenda.ui.note.enteredLate")
                : texts.text("agenda.ui.note.enteredLateOn", words.shortDay(record.enteredOn())));
      }
      Optional.ofNullable(records.get(credit.id()))
          .map(record -> inherited.words(o, record))
          .filter(whose -> !whose.isEmpty())
          .ifPresent(notes::add);
      if (credit.madeUp()) {
        notes.add(texts.text("agenda.ui.note.madeUp"));
      }
      if (credit.byHand()) {
        notes.add(texts.text("agenda.ui.note.byHand"));
      }
      String line = line(credit.id(), credit.kind(), credit.day());
      counted.add(
          new Why.Record(credit.id(), line, String.join(texts.text("agenda.ui.comma"), notes)));
    }
    return counted;
  }

  private List<Why.Miss> misses(Explanation explanation) {
    return explanation.nearMisses().stream()
        .map(
            m -> {
              String reason = texts.text(m.reason().textKey());
              if (m.about() != null) {
                reason = texts.text("agenda.ui.missAbout", reason, words.period(m.about()));
              }
              if (m.words() != null) {
                reason = texts.text("agenda.ui.missWords", reason, m.words());
              }
              return new Why.Miss(m.id(), line(m.id(), m.kind(), m.day()), reason);
            })
        .toList();
  }

  /** What of it counts only because a person said so: why and who; empty if nothing does. */
  private String byHand(Obligation o, List<CreditException> decided, Map<UUID, String> by) {
    Set<UUID> counted =
        o.records().stream()
            .filter(Obligation.Credit::byHand)
            .map(Obligation.Credit::id)
            .collect(Collectors.toSet());
    List<String> said =
        decided.stream()
            .filter(d -> d.effect() == CreditException.Effect.ALSO_COUNTS)
            .filter(d -> counted.contains(d.record()))
            .map(d -> reason(d, by))
            .toList();
    return said.isEmpty()
        ? ""
        : texts.text(
            "agenda.ui.says.byHand",
            said.size(),
            String.join(texts.text("agenda.ui.says.byHandGap"), said));
  }

  private String reason(CreditException decision, Map<UUID, String> by) {
    String name = by.get(decision.id());
    return name == null
        ? decision.reason()
        : texts.text("agenda.ui.decidedBy", decision.reason(), name);
  }

  private List<Why.Decided> decisions(List<CreditException> decided, Map<UUID, String> by) {
    return decided.stream()
        .map(
            d ->
                new Why.Decided(
                    d,
                    texts.text(
                        "agenda.ui.decided",
                        texts.text(d.effect().textKey()),
                        Optional.ofNullable(records.get(d.record()))
                            .map(r -> line(r.id(), r.kind(), r.day()))
                            .orElse(texts.text("agenda.ui.recordGone")),
                        reason(d, by))))
        .toList();
  }

  private @Nullable Exemption exemption(Obligation o) {
    Asked asked = Asked.of(o);
    return agenda.facts().exemptions().stream()
        .filter(
            e ->
                e.rule().equals(asked.rule())
                    && e.subject().equals(asked.subject())
                    && e.period().equals(asked.period()))
        .findFirst()
        .orElse(null);
  }

  /** What tells a record from the next. */
  private String line(UUID id, String kind, LocalDate day) {
    CountedRecord record = records.get(id);
    return record == null
        ? texts.text("agenda.ui.record", words.day(day), names.kind(kind))
        : line(words, names, record);
  }

  /** Day, forms and organs of a record. */
  static String line(AgendaWords words, RecordNames names, CountedRecord record) {
    String day = words.day(record.day());
    String form = names.forms(record);
    String of = names.organs(record);
    return of.isEmpty()
        ? words.texts().text("agenda.ui.record", day, form)
        : words.texts().text("agenda.ui.recordOf", day, form, of);
  }

  private static List<String> paragraphs(OfficialArticle article) {
    List<String> lines = new ArrayList<>();
    for (int p = 0; p < article.paragraphs().size(); p++) {
      lines.add(article.paragraphs().get(p));
      for (OfficialItem item : article.items()) {
        if (item.paragraph() == p) {
          lines.add(item.text());
        }
      }
    }
    return lines;
  }
}
