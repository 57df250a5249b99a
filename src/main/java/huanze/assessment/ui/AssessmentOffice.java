package huanze.assessment.ui;

import huanze.assessment.AssessmentService;
import huanze.assessment.SchemeService;
import huanze.base.Background;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.Navigator;
import huanze.fx.Notices;
import huanze.ledger.Drafts;
import huanze.rulepack.PackSettingsService;
import huanze.unit.Structures;

/**
 * What the screens of the assessment stand on.
 *
 * @param clerk name of the person at the desk
 */
public record AssessmentOffice(
    AssessmentService service,
    SchemeService schemes,
    Structures structures,
    PackSettingsService settings,
    Drafts drafts,
    String clerk,
    DeskClock clock,
    Texts texts,
    Background background,
    Dialogs dialogs,
    FileDialogs files,
    Navigator navigator,
    Notices notices) {}
