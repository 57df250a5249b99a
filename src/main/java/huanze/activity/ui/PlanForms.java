package huanze.activity.ui;

import huanze.agenda.PlanProposal;
import huanze.base.CamelCase;
import huanze.fx.Choice;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import huanze.unit.Pinyin;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The form in which one says what is to be planned. */
final class PlanForms {
  private static final String KEY = "activity.ui.planAhead.";

  private final ActivityDesk desk;
  private final PlanWishes wishes;

  PlanForms(ActivityDesk desk, PlanWishes wishes) {
    this.desk = desk;
    this.wishes = wishes;
  }

  /** The rules of the year that can be planned ahead for a unit of the office, to be chosen. */
  List<Choice> rules() {
    List<Unit> units = standing(desk.structures().current());
    return desk.agenda().year(today().getYear()).facts().rules().stream()
        .filter(PlanProposal::canPlan)
        .filter(rule -> units.stream().anyMatch(u -> rule.who().fitsUnit(u.kind(), u.level())))
        .map(PlanForms::choice)
        .toList();
  }

  private static Choice choice(ObligationRule rule) {
    return new Choice(
        rule.id(),
        rule.title(),
        rule.id(),
        rule.title() + " " + Pinyin.choice(rule.title()) + " " + rule.id());
  }

  /** The form, filled with what was chosen before. */
  FormModel form(List<Choice> rules, PlanChoice before, FormModel.Work work) {
    int thisYear = today().getYear();
    List<Unit> units = standing(desk.structures().current());
    List<Choice> levels = new ArrayList<>();
    levels.add(Choice.of("", text("everyLevel")));
    Arrays.stream(Level.values())
        .filter(at -> units.stream().anyMatch(u -> u.level() == at))
        .map(CamelCase::of)
        .map(id -> Choice.of(id, desk.texts().text("agenda.ui.level." + id)))
        .forEach(levels::add);
    String level = before.level();
    FormField year =
        FormField.choice(
            "year",
            KEY + "field.year",
            IntStream.rangeClosed(thisYear, thisYear + 1)
                .mapToObj(y -> Choice.of(String.valueOf(y), text("year", y)))
                .toList(),
            String.valueOf(before.year()));
    FormField first = month("months", "field.firstMonth", before.firstMonth());
    follow(first, year);
    return new FormModel(
        KEY + "chooseTitle",
        "",
        KEY + "look",
        List.of(
            FormField.many("rules", KEY + "field.rules", rules, before.rules()),
            FormField.pick("units", KEY + "field.units", places(before), before.where()),
            FormField.yes("below", KEY + "field.below", before.below()),
            FormField.choice("level", KEY + "field.level", levels, level == null ? "" : level),
            year,
            first,
            month("lastMonth", "field.lastMonth", before.lastMonth()),
            FormField.pick("wish", KEY + "field.wish", wishes.choices(), before.wish())
                .hint(KEY + "wishHint")),
        work);
  }

  /** A year to come is planned from January on, this one from now on; a month chosen stays. */
  private void follow(FormField first, FormField year) {
    year.choiceProperty()
        .subscribe(
            (was, now) -> {
              if (was != null && now != null && usual(was.id()).equals(first.chosen())) {
                first.choices().stream()
                    .filter(month -> month.id().equals(usual(now.id())))
                    .forEach(first.choiceProperty()::set);
              }
            });
  }

  private String usual(String year) {
    boolean current = year.equals(String.valueOf(today().getYear()));
    return String.valueOf(current ? today().getMonthValue() : 1);
  }

  private FormField month(String name, String label, int chosen) {
    return FormField.choice(
        name,
        KEY + label,
        IntStream.rangeClosed(1, 12)
            .mapToObj(m -> Choice.of(String.valueOf(m), text("month", m)))
            .toList(),
        String.valueOf(chosen));
  }

  private List<Unit> standing(Structure structure) {
    return structure.units().stream().filter(u -> stands(u.existence().to())).toList();
  }

  /** Regions of units, then units that have not ended; and the one the screen was opened for. */
  private List<Choice> places(PlanChoice before) {
    Structure structure = desk.structures().current();
    Set<String> peopled =
        standing(structure).stream().map(Unit::region).collect(Collectors.toSet());
    List<Choice> places = new ArrayList<>();
    places.add(Choice.of("", text("everywhere")));
    structure.regions().stream()
        .filter(region -> peopled.contains(region.code()))
        .map(region -> place(region, structure))
        .forEach(places::add);
    structure.units().stream()
        .filter(u -> stands(u.existence().to()) || u.id().equals(before.unit()))
        .map(unit -> place(unit, structure))
        .forEach(places::add);
    return places;
  }

  private boolean stands(@Nullable LocalDate end) {
    return end == null || !end.isBefore(today());
  }

  private Choice place(Region region, Structure structure) {
    String name = text("regionOf", region.name());
    return new Choice(
        PlanChoice.REGION + region.code(),
        name,
        Optional.ofNullable(region.parent())
            .flatMap(structure::region)
            .map(Region::name)
            .orElse(""),
        name + " " + Pinyin.choice(region.name()) + " " + region.code());
  }

  private static Choice place(Unit unit, Structure structure) {
    return new Choice(
        unit.id().toString(),
        unit.name(),
        Optional.ofNullable(unit.parent()).flatMap(structure::unit).map(Unit::name).orElse(""),
        unit.name() + " " + Pinyin.choice(unit.name()) + " " + unit.code());
  }

  private LocalDate today() {
    return desk.clock().today();
  }

  private String text(String key, Object... args) {
    return desk.texts().text(KEY + key, args);
  }
}
