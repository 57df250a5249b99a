package huanze.duty.ui;

import huanze.base.Texts;
import huanze.duty.Assignment;
import huanze.duty.CatalogueDuty;
import huanze.duty.DutyBook;
import huanze.fx.FormModel;
import huanze.fx.FormStack;
import huanze.rulepack.RulepackWords;
import huanze.rulepack.UnitKind;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 职责目录: the packs' duties and the office's own, with what they rest on. */
public final class CatalogueModel {
  /** What one reading of the ledger brings. */
  private record Read(Structure structure, DutyBook book, List<CatalogueLine> lines) {}

  private final DutyDesk desk;
  private final DutyWords words;
  private final FormStack forms;
  private final BooleanProperty onlyEnded = new SimpleBooleanProperty();
  private final ObservableList<CatalogueLine> lines = FXCollections.observableArrayList();
  private @Nullable Read read;

  public CatalogueModel(DutyDesk desk) {
    this.desk = desk;
    words = new DutyWords(desk.texts());
    forms = new FormStack(desk.background(), desk.dialogs(), desk.notices());
    onlyEnded.addListener((o, was, is) -> sift());
  }

  /** Reads what stands now. */
  public void load() {
    desk.background().read("duty catalogue", this::read, this::took, desk.dialogs()::failed);
  }

  private Read read() {
    Structure structure = desk.structures().current();
    DutyBook book = desk.books().current();
    LocalDate on = desk.clock().today();
    Map<String, Integer> carried = new HashMap<>();
    for (Assignment each : book.assignments()) {
      if (each.days().contains(on) && each.inForce(structure).isPresent()) {
        carried.merge(each.duty(), 1, Integer::sum);
      }
    }
    List<CatalogueLine> found =
        book.catalogue().stream()
            .map(d -> line(d, structure, book, on, carried.getOrDefault(d.id(), 0)))
            .toList();
    return new Read(structure, book, found);
  }

  private CatalogueLine line(
      CatalogueDuty duty, Structure structure, DutyBook book, LocalDate on, int carried) {
    List<String> ended = words.ended(duty, on);
    String state =
        !duty.days().contains(on)
            ? "duty.ui.catalogue.notInForce"
            : duty.hasLostItsBases(on)
                ? "duty.ui.catalogue.lost"
                : !ended.isEmpty()
                    ? "duty.ui.catalogue.someEnded"
                    : duty.unconfirmed()
                        ? "duty.ui.catalogue.unconfirmed"
                        : "duty.ui.catalogue.inForce";
    return new CatalogueLine(
        duty,
        words.number(duty),
        words.source(duty, book),
        words.bases(duty),
        who(duty, structure, book),
        words.days(duty.days()),
        texts().text(state),
        ended,
        carried,
        words.number(duty) + " " + duty.text() + " " + words.bases(duty));
  }

  /** Whom it is meant for, in words. */
  private String who(CatalogueDuty duty, Structure structure, DutyBook book) {
    List<String> all = new ArrayList<>();
    if (duty.unit() != null) {
      all.add(words.unit(duty.unit(), structure));
    }
    all.add(
        duty.who().levels().stream()
            .sorted()
            .map(words::level)
            .collect(Collectors.joining(texts().text("duty.ui.comma"))));
    String key = duty.key();
    all.add(
        key != null
            ? new RulepackWords(texts()).department(key, book.packs().packs().all())
            : book.packs().main().kinds().stream()
                .filter(k -> duty.who().kinds().contains(k.id()))
                .map(UnitKind::name)
                .collect(Collectors.joining(texts().text("duty.ui.comma"))));
    all.add(
        duty.who().ranks().stream()
            .sorted()
            .map(words::rank)
            .collect(Collectors.joining(texts().text("duty.ui.comma"))));
    return all.stream().filter(w -> !w.isEmpty()).collect(Collectors.joining(" "));
  }

  private void took(Read now) {
    read = now;
    sift();
  }

  private void sift() {
    Read now = read;
    if (now != null) {
      lines.setAll(
          now.lines().stream()
              .filter(line -> !onlyEnded.get() || !line.ended().isEmpty())
              .toList());
    }
  }

  /** Opens the form for a duty of the office's own. */
  public void add() {
    Read now = read;
    if (now != null) {
      open(new OwnDutyForms(desk, now.structure(), now.book()).add());
    }
  }

  /** Opens its form; what a pack says is not changed here. */
  public void edit(CatalogueLine line) {
    Read now = read;
    if (now != null && line.duty().isOwn()) {
      open(new OwnDutyForms(desk, now.structure(), now.book()).edit(line.duty()));
    }
  }

  /** Asks for the last day of a duty of the office's own. */
  public void end(CatalogueLine line) {
    Read now = read;
    if (now != null && line.duty().isOwn()) {
      open(new OwnDutyForms(desk, now.structure(), now.book()).end(line.duty()));
    }
  }

  /** Takes out a duty nobody ever carried, once the user has agreed. */
  public void remove(CatalogueLine line) {
    String text = line.duty().text();
    if (line.duty().isOwn()
        && desk.dialogs().confirm("duty.ui.removeOwn.question", "duty.ui.remove.yes", text)) {
      desk.background()
          .write(
              () -> {
                desk.own().remove(line.duty().id());
                return true;
              },
              done -> {
                desk.notices().say("duty.ui.saved.ownRemoved", text);
                load();
              },
              desk.dialogs()::failed);
    }
  }

  private void open(FormModel form) {
    forms.open(form, id -> load());
  }

  DutyDesk desk() {
    return desk;
  }

  Texts texts() {
    return desk.texts();
  }

  FormStack forms() {
    return forms;
  }

  BooleanProperty onlyEndedProperty() {
    return onlyEnded;
  }

  ObservableList<CatalogueLine> lines() {
    return lines;
  }

  /** What the list is narrowed to, in words. */
  List<String> filters() {
    return onlyEnded.get() ? List.of(texts().text("duty.ui.onlyEnded")) : List.of();
  }
}
