package huanze.fx;

import huanze.base.Days;
import huanze.base.Problem;
import huanze.base.SearchWords;
import huanze.base.Texts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** One thing a form asks for. */
public final class FormField {
  /** How it is asked for. */
  public enum Kind {
    TEXT,
    /** A few lines, which wrap. */
    AREA,
    DAY,
    /** One of a few. */
    CHOICE,
    /** One of many, with a search box. */
    PICK,
    /** Any number of many, ticked, with a search box. */
    MANY,
    YES
  }

  private final String name;
  private final String labelKey;
  private final Kind kind;
  private final List<Choice> choices;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Choice> choice = new SimpleObjectProperty<>();
  private final BooleanProperty yes = new SimpleBooleanProperty();
  private final ObservableSet<String> ticked = FXCollections.observableSet(new LinkedHashSet<>());
  private String about = "";
  private String hintKey = "";
  private boolean required;
  private boolean tall;
  private Object atFirst = "";
  private ObservableValue<Boolean> shown = new SimpleBooleanProperty(true);

  private FormField(String name, String labelKey, Kind kind, List<Choice> choices) {
    this.name = name;
    this.labelKey = labelKey;
    this.kind = kind;
    this.choices = List.copyOf(choices);
  }

  /**
   * @param name as {@link Problem#field()} calls it
   */
  public static FormField text(String name, String labelKey, @Nullable String value) {
    FormField field = new FormField(name, labelKey, Kind.TEXT, List.of());
    field.text.set(value == null ? "" : value);
    return field.remember();
  }

  /** One paragraph over a few lines. */
  public static FormField area(String name, String labelKey, @Nullable String value) {
    FormField field = new FormField(name, labelKey, Kind.AREA, List.of());
    field.text.set(value == null ? "" : value);
    return field.remember();
  }

  /** A day typed as 2026-03-01, 2026.3.1 or 20260301. */
  public static FormField day(String name, String labelKey, @Nullable LocalDate value) {
    FormField field = new FormField(name, labelKey, Kind.DAY, List.of());
    field.text.set(value == null ? "" : value.toString());
    return field.remember();
  }

  public static FormField choice(
      String name, String labelKey, List<Choice> choices, @Nullable String chosen) {
    return chosen(new FormField(name, labelKey, Kind.CHOICE, choices), chosen);
  }

  public static FormField pick(
      String name, String labelKey, List<Choice> choices, @Nullable String chosen) {
    return chosen(new FormField(name, labelKey, Kind.PICK, choices), chosen);
  }

  /**
   * @param chosen ids of those ticked at first
   */
  public static FormField many(
      String name, String labelKey, List<Choice> choices, Set<String> chosen) {
    FormField field = new FormField(name, labelKey, Kind.MANY, choices);
    choices.stream().map(Choice::id).filter(chosen::contains).forEach(field.ticked::add);
    return field.remember();
  }

  private static FormField chosen(FormField field, @Nullable String id) {
    if (id != null) {
      field.choices.stream()
          .filter(c -> c.id().equals(id))
          .findFirst()
          .ifPresent(field.choice::set);
    }
    return field.remember();
  }

  public static FormField yes(String name, String labelKey, boolean value) {
    FormField field = new FormField(name, labelKey, Kind.YES, List.of());
    field.yes.set(value);
    return field.remember();
  }

  /** What the label fills in: one of several fields of one label. */
  public FormField about(String subject) {
    about = subject;
    return this;
  }

  /** A sentence under the field. */
  public FormField hint(String textKey) {
    hintKey = textKey;
    return this;
  }

  /** Its list is what the form is about, and so gets most of the room. */
  public FormField tall() {
    tall = true;
    return this;
  }

  public boolean isTall() {
    return tall;
  }

  /** Must not be left out. */
  public FormField required() {
    required = true;
    return this;
  }

  /** Asked for only while this holds, mostly while another field says so. */
  public FormField shownIf(ObservableValue<Boolean> wanted) {
    shown = wanted;
    return this;
  }

  public ObservableValue<Boolean> shown() {
    return shown;
  }

  private FormField remember() {
    atFirst = value();
    return this;
  }

  private Object value() {
    Choice chosen = choice.get();
    return text.get()
        + "|"
        + (chosen == null ? "" : chosen.id())
        + "|"
        + yes.get()
        + "|"
        + new TreeSet<>(ticked);
  }

  public boolean isChanged() {
    return !value().equals(atFirst);
  }

  public String name() {
    return name;
  }

  /** Name of the field as it is read. */
  public String label(Texts texts) {
    return texts.text(labelKey, about);
  }

  public String labelKey() {
    return labelKey;
  }

  public String hintKey() {
    return hintKey;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isRequired() {
    return required;
  }

  public List<Choice> choices() {
    return choices;
  }

  public StringProperty textProperty() {
    return text;
  }

  public ObjectProperty<@Nullable Choice> choiceProperty() {
    return choice;
  }

  public BooleanProperty yesProperty() {
    return yes;
  }

  public String text() {
    return text.get() == null ? "" : text.get();
  }

  /** Id of what was chosen, or null. */
  public @Nullable String chosen() {
    Choice now = choice.get();
    return now == null || now.id().isEmpty() ? null : now.id();
  }

  /** Ids of what is ticked; may be changed. */
  public ObservableSet<String> ticked() {
    return ticked;
  }

  public boolean isYes() {
    return yes.get();
  }

  /** The day, or null if there is none or it cannot be read. */
  public @Nullable LocalDate day() {
    return Days.read(text()).orElse(null);
  }

  /** What can be said without asking the ledger. */
  Optional<Problem> problem() {
    if (!shown.getValue()) {
      return Optional.empty();
    }
    boolean missing =
        switch (kind) {
          case TEXT, AREA, DAY -> text().isBlank();
          case CHOICE, PICK -> chosen() == null;
          case MANY -> ticked.isEmpty();
          case YES -> false;
        };
    if (required && missing) {
      boolean typed = kind == Kind.TEXT || kind == Kind.AREA || kind == Kind.DAY;
      String key = typed ? "fx.form.problem.empty" : "fx.form.problem.choose";
      return Optional.of(Problem.of(name, key));
    }
    return kind == Kind.DAY && !missing && day() == null
        ? Optional.of(
            Problem.of(
                name,
                Days.isWrittenAsDay(text()) ? "fx.form.problem.noDay" : "fx.form.problem.day",
                text().strip()))
        : Optional.empty();
  }

  /** Those that a search box shows, the best first. */
  static List<Choice> matching(List<Choice> choices, String typed) {
    Predicate<String> wanted = SearchWords.matching(typed);
    ToIntFunction<String> distance = SearchWords.distance(typed);
    return choices.stream()
        .filter(c -> wanted.test(c.search()))
        .sorted(Comparator.comparingInt(c -> distance.applyAsInt(c.search())))
        .toList();
  }
}
