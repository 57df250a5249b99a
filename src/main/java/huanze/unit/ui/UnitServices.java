package huanze.unit.ui;

import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.rulepack.RulePack;
import huanze.unit.PeopleService;
import huanze.unit.ReorganisationService;
import huanze.unit.RosterService;
import huanze.unit.Structures;
import huanze.unit.UnitService;

/** What the models of this screen ask. */
public record UnitServices(
    Structures structures,
    UnitService units,
    ReorganisationService reorganisations,
    PeopleService people,
    RosterService rosters,
    RulePack pack,
    DeskClock clock,
    Texts texts) {}
