package huanze.duty.ui;

import huanze.base.Background;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.duty.DutyBooks;
import huanze.duty.DutyService;
import huanze.duty.LetterService;
import huanze.duty.OwnDutyService;
import huanze.evidence.EvidenceVault;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.Navigator;
import huanze.fx.Notices;
import huanze.unit.Structures;

/**
 * What the screens of 职责分工 stand on.
 *
 * @param clerk name of the person at the desk
 */
public record DutyDesk(
    Structures structures,
    DutyBooks books,
    DutyService duties,
    OwnDutyService own,
    LetterService letters,
    EvidenceVault vault,
    String clerk,
    DeskClock clock,
    Texts texts,
    Background background,
    Dialogs dialogs,
    FileDialogs files,
    Navigator navigator,
    Notices notices) {}
