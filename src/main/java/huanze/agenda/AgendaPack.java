package huanze.agenda;

import huanze.rulepack.PackSettings;
import huanze.rulepack.RulePack;

/**
 * The regulation as the agenda reads it.
 *
 * @param pack with the office's settings applied to its dates and deadlines
 * @param chosen the settings, for what depends on them besides: levels of parks, whether management
 *     offices owe
 */
public record AgendaPack(RulePack pack, PackSettings chosen) {}
