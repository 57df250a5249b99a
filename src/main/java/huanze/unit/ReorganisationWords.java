package huanze.unit;

import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.unit.ReorganisationPreview.CarriedLine;
import huanze.unit.ReorganisationPreview.MatterLine;
import huanze.unit.ReorganisationPreview.PostLine;
import huanze.unit.ReorganisationPreview.TenureLine;
import huanze.unit.ReorganisationPreview.UnitLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A preview read aloud, for the window and the command line. */
public final class ReorganisationWords {
  /**
   * Lines under a heading.
   *
   * @param title heading
   */
  public record Section(String title, List<String> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  private final Texts texts;

  public ReorganisationWords(Texts texts) {
    this.texts = texts;
  }

  /** What changes, section by section; sections without lines are left out. */
  public List<Section> of(ReorganisationPreview preview) {
    List<Section> sections = new ArrayList<>();
    String from = UnitChecks.day(preview.from());
    add(sections, "unit.preview.units", preview.units(), u -> unit(u, from));
    add(sections, "unit.preview.posts", preview.posts(), this::post);
    add(sections, "unit.preview.tenures", preview.tenures(), this::tenure);
    add(
        sections,
        "unit.preview.seats",
        preview.seats(),
        s -> texts.text("unit.preview.seat", s.group(), s.unit(), s.post()));
    add(
        sections,
        "unit.preview.hosts",
        preview.hosts(),
        h -> texts.text("unit.preview.host", h.group(), h.unit(), UnitChecks.day(h.to())));
    add(sections, "unit.preview.carried", preview.carried(), c -> carried(c, from));
    sections.add(obligations(preview.obligations()));
    add(sections, "unit.preview.matters", preview.matters(), this::matter);
    return sections;
  }

  private <T> void add(
      List<Section> sections, String titleKey, List<T> all, Function<T, String> line) {
    if (!all.isEmpty()) {
      sections.add(new Section(texts.text(titleKey), all.stream().map(line).toList()));
    }
  }

  private String unit(UnitLine line, String from) {
    String nobody = texts.text("unit.preview.nobody");
    String before = line.before().isEmpty() ? nobody : line.before();
    String after = line.after().isEmpty() ? nobody : line.after();
    return switch (line.change()) {
      case RENAMED -> texts.text("unit.preview.renamed", before, after, from);
      case MOVED ->
          from.isEmpty()
              ? texts.text("unit.preview.movedAlways", line.name(), before, after)
              : texts.text("unit.preview.moved", line.name(), before, after, from);
      case ENDED ->
          line.after().isEmpty()
              ? texts.text("unit.preview.dissolved", line.name(), from)
              : texts.text("unit.preview.ended", line.name(), after, from);
      case FOUNDED -> texts.text("unit.preview.founded", line.name(), after, from);
    };
  }

  private String post(PostLine line) {
    return switch (line.change()) {
      case ENDED -> texts.text("unit.preview.postEnds", line.unit(), line.name());
      case CARRIED_ON ->
          texts.text("unit.preview.postCarried", line.unit(), line.name(), line.by());
      case FOUNDED -> texts.text("unit.preview.postFounded", line.unit(), line.name());
    };
  }

  private String tenure(TenureLine line) {
    return texts.text(
        "unit.preview.tenure", line.person(), line.unit(), line.post(), UnitChecks.day(line.to()));
  }

  private String carried(CarriedLine line, String from) {
    return line.other().isEmpty()
        ? texts.text("unit.preview.flag", line.name(), line.what(), from)
        : texts.text(
            "unit.preview.link",
            line.name(),
            texts.text("unit.link." + line.what()),
            line.other(),
            from);
  }

  private Section obligations(ObligationForecast.Obligations all) {
    String title = texts.text("unit.preview.obligations", all.year(), all.before(), all.after());
    List<String> lines = new ArrayList<>();
    for (ObligationForecast.Line line : all.lines()) {
      say(lines, "unit.preview.lost", line, line.lost());
      say(lines, "unit.preview.gained", line, line.gained());
      if (line.needed() == line.needs()) {
        say(lines, "unit.preview.changed", line, unturned(line));
      } else {
        lines.add(
            texts.text(
                "unit.preview.needs",
                line.rule(),
                line.title(),
                line.subject(),
                line.needed(),
                line.needs(),
                periods(line.changed())));
      }
      line.turns().forEach(turn -> lines.add(turned(line, turn)));
    }
    if (lines.isEmpty()) {
      lines.add(texts.text("unit.preview.sameObligations", all.year(), all.year() + 1));
    }
    return new Section(title, lines);
  }

  private void say(
      List<String> lines, String key, ObligationForecast.Line line, List<String> periods) {
    if (!periods.isEmpty()) {
      lines.add(
          texts.text(
              key, line.rule(), line.title(), line.subject(), periods.size(), periods(periods)));
    }
  }

  /** Changed periods that stand as before: their holders or joint organs are others. */
  private static List<String> unturned(ObligationForecast.Line line) {
    List<String> left = new ArrayList<>(line.changed());
    line.turns().forEach(turn -> left.removeAll(turn.periods()));
    return left;
  }

  private String turned(ObligationForecast.Line line, ObligationForecast.Turn turn) {
    return texts.text(
        "unit.preview.turned",
        line.rule(),
        line.title(),
        line.subject(),
        periods(turn.periods()),
        texts.text(turn.was()),
        texts.text(turn.is()));
  }

  /** Runs of periods, each from its first to its last. */
  private String periods(List<String> periods) {
    String said = "";
    int start = 0;
    for (int i = 1; i <= periods.size(); i++) {
      if (i < periods.size() && follows(periods.get(i - 1), periods.get(i))) {
        continue;
      }
      String first = period(periods.get(start));
      String run =
          i - start == 1
              ? first
              : texts.text("unit.preview.fromTo", first, period(periods.get(i - 1)));
      said = said.isEmpty() ? run : texts.text("unit.group.and", said, run);
      start = i;
    }
    return said;
  }

  private static boolean follows(String one, String next) {
    Period before = Period.parse(one);
    return Period.containing(before.to().plusDays(1), before.length()).equals(Period.parse(next));
  }

  private String period(String text) {
    Period period = Period.parse(text);
    String half = period.length() == Period.Length.HALF_YEAR ? "." + period.number() : "";
    return texts.text(
        "unit.preview.period." + CamelCase.of(period.length()) + half,
        period.year(),
        period.number());
  }

  private String matter(MatterLine line) {
    return texts.text(
        "unit.preview.matter." + CamelCase.of(line.kind()), line.words(), line.unit(), line.on());
  }
}
