package huanze.rulepack.ui;

import huanze.rulepack.PackProposal;
import java.util.List;

/**
 * What the user sees before a pack is applied.
 *
 * @param title what would be applied
 * @param lines what it changes, costs and does to the year
 */
public record PackPreview(PackProposal proposal, String title, List<DiffLine> lines) {
  public PackPreview {
    lines = List.copyOf(lines);
  }
}
