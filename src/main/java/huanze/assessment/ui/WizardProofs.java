package huanze.assessment.ui;

import huanze.assessment.ConditionInput;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceIntake;
import huanze.fx.LongWork;
import huanze.fx.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Files that prove what is answered in one unit's assessment: attached, taken away, missed. */
final class WizardProofs {
  private final AssessmentOffice office;
  private final UUID unit;
  private final int year;
  private final WizardModel model;
  private final LongWork copying;

  WizardProofs(AssessmentOffice office, UUID unit, int year, WizardModel model) {
    this.office = office;
    this.unit = unit;
    this.year = year;
    this.model = model;
    copying = new LongWork(office.background(), office.notices());
  }

  List<Path> choose() {
    return office.files().openSeveral("assessment.ui.proof.choose");
  }

  boolean isMissing(Evidence file) {
    Shot now = model.shownProperty().get();
    return now != null && now.year().isMissing(file);
  }

  /** Attaches files to an item in one entry; what is half-typed stays. */
  void attach(ItemForm form, List<Path> chosen) {
    attach(
        chosen,
        copied -> office.service().proofs().attachToItem(unit, year, form.number(), copied));
  }

  /** Attaches files to a condition; an answer that is not saved yet is saved with them. */
  void attach(ConditionForm form, List<Path> chosen) {
    ConditionInput typed = form.input();
    boolean dirty = form.dirty();
    if (dirty) {
      model.conditions().left(form.number());
      if (model.conditions().hasProblem(form.number())) {
        return;
      }
    }
    attach(
        chosen,
        copied -> {
          if (dirty) {
            office.service().answerCondition(unit, year, typed, copied);
          } else {
            office.service().proofs().attachToCondition(unit, year, form.number(), copied);
          }
        });
  }

  /** Large files take long: they are copied before anything is stored, beside all other work. */
  private void attach(List<Path> chosen, Consumer<List<EvidenceIntake.Copied>> store) {
    copying.run(
        new Work("assessment.ui.proof.copying", chosen.size()),
        progress -> office.service().proofs().copyAll(unit, chosen, progress),
        copied -> change(() -> store.accept(copied), "assessment.ui.notice.attached"),
        office.dialogs()::failed,
        "assessment.ui.proof.copyStopped");
  }

  /** Files that are being copied into the ledger. */
  LongWork copying() {
    return copying;
  }

  void detach(ItemForm form, Evidence file) {
    if (office
        .dialogs()
        .confirm("assessment.ui.proof.ask", "assessment.ui.proof.yes", file.fileName())) {
      change(
          () -> office.service().proofs().detachFromItem(unit, year, form.number(), file.id()),
          "assessment.ui.notice.detached");
    }
  }

  void detach(ConditionForm form, Evidence file) {
    if (office
        .dialogs()
        .confirm("assessment.ui.proof.ask", "assessment.ui.proof.yes", file.fileName())) {
      change(
          () -> office.service().proofs().detachFromCondition(unit, year, form.number(), file.id()),
          "assessment.ui.notice.detached");
    }
  }

  private void change(Runnable work, String noticeKey) {
    office
        .background()
        .write(
            () -> {
              work.run();
              return true;
            },
            done -> {
              office.notices().say(noticeKey);
              model.load();
            },
            failure -> {
              office.dialogs().failed(failure);
              model.load();
            });
  }
}
