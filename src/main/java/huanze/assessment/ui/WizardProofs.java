package huanze.assessment.ui;

import huanze.assessment.ConditionInput;
import huanze.evidence.Evidence;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Files that prove what is answered in one unit's assessment: attached, taken away, missed. */
final class WizardProofs {
  private final AssessmentOffice office;
  private final UUID unit;
  private final int year;
  private final WizardModel model;

  WizardProofs(AssessmentOffice office, UUID unit, int year, WizardModel model) {
    this.office = office;
    this.unit = unit;
    this.year = year;
    this.model = model;
  }

  List<Path> choose() {
    return office.files().openSeveral("assessment.ui.proof.choose");
  }

  boolean isMissing(Evidence file) {
    Shot now = model.shownProperty().get();
    return now != null && now.year().isMissing(file);
  }

  /** Attaches files to an item, one entry each; what is half-typed stays. */
  void attach(ItemForm form, List<Path> chosen) {
    change(
        () ->
            chosen.forEach(
                f -> office.service().proofs().attachToItem(unit, year, form.number(), f)),
        "assessment.ui.notice.attached");
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
    change(
        () -> {
          for (int i = 0; i < chosen.size(); i++) {
            if (dirty && i == 0) {
              office.service().answerCondition(unit, year, typed, chosen.get(i));
            } else {
              office.service().proofs().attachToCondition(unit, year, form.number(), chosen.get(i));
            }
          }
        },
        "assessment.ui.notice.attached");
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

  /** What was written before a later file was refused stays and is shown. */
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
