package huanze.rectification.ui;

import huanze.activity.ActivityStore;
import huanze.base.Background;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.evidence.EvidenceVault;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.FileOpener;
import huanze.fx.Navigator;
import huanze.fx.Notices;
import huanze.rectification.RectificationService;
import huanze.rectification.RectificationStore;
import huanze.unit.Structures;
import huanze.unit.UnitOrder;

/**
 * What the 整改台账 stands on.
 *
 * @param order in which units are offered
 * @param outside hands a copy of a file to another program
 */
public record RectificationDesk(
    RectificationService service,
    RectificationStore items,
    ActivityStore activities,
    Structures structures,
    UnitOrder order,
    EvidenceVault vault,
    FileOpener outside,
    DeskClock clock,
    Texts texts,
    Background background,
    Dialogs dialogs,
    FileDialogs files,
    Navigator navigator,
    Notices notices) {}
