package huanze.rulepack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pack that could be applied, and what that would change. Nothing is stored yet.
 *
 * @param pack as the file has it
 * @param present the active pack of the same id, or null if none is active
 * @param main true if it makes the obligations
 * @param file name of the file
 * @param content the file's text
 * @param changes against the active pack; empty if none is active
 * @param losses what the office recorded and this pack would not carry on
 */
public record PackProposal(
    RulePack pack,
    @Nullable RulePack present,
    boolean main,
    String file,
    String content,
    List<PackChange> changes,
    List<PackLoss> losses) {
  public PackProposal {
    changes = List.copyOf(changes);
    losses = List.copyOf(losses);
  }

  /** What of the office's settings and confirmations it carries on. */
  public PackSettings kept(PackSettings chosen) {
    Map<String, String> values = new HashMap<>(chosen.values());
    Set<String> confirmed = new HashSet<>(chosen.confirmed());
    for (PackLoss loss : losses) {
      switch (loss.sort()) {
        case SETTING -> values.remove(loss.id());
        case CONFIRMATION, CONFIRMED_OTHERWISE -> confirmed.remove(loss.id());
        case DUTY -> {
          // Assignments are no settings.
        }
      }
    }
    return new PackSettings(values, confirmed);
  }

  /** True if the very same is active already. */
  public boolean isPresent() {
    return present != null && changes.isEmpty();
  }
}
