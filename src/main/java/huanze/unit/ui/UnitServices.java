package huanze.unit.ui;

import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.rulepack.PackSettings;
import huanze.rulepack.RulePack;
import huanze.unit.GroupService;
import huanze.unit.PeopleService;
import huanze.unit.PostService;
import huanze.unit.ReorganisationService;
import huanze.unit.RosterService;
import huanze.unit.Structures;
import huanze.unit.UnitService;
import java.util.function.Supplier;

/**
 * What the models of these screens ask.
 *
 * @param settings what the office has decided about the pack
 */
public record UnitServices(
    Structures structures,
    UnitService units,
    ReorganisationService reorganisations,
    PeopleService people,
    PostService posts,
    GroupService groups,
    RosterService rosters,
    RulePack pack,
    Supplier<PackSettings> settings,
    DeskClock clock,
    Texts texts) {}
