package huanze.paper.ui;

import huanze.activity.ActivityService;
import huanze.activity.ReportService;
import huanze.base.Background;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.Navigator;
import huanze.fx.Notices;
import huanze.paper.PaperPress;
import huanze.paper.ReportPapers;
import huanze.rulepack.RulePack;
import huanze.unit.Structures;
import java.util.function.Supplier;

/** What the screen of reports stands on. */
public record ReportDesk(
    ReportService reports,
    ActivityService activities,
    ReportPapers papers,
    PaperPress press,
    Structures structures,
    Supplier<RulePack> pack,
    DeskClock clock,
    Texts texts,
    Background background,
    Dialogs dialogs,
    FileDialogs files,
    Navigator navigator,
    Notices notices) {}
