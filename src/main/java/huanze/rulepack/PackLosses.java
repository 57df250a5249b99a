package huanze.rulepack;

import huanze.base.CamelCase;
import huanze.rulepack.PackLoss.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the office recorded about a pack that another version of it would not carry on. */
final class PackLosses {
  private final RulePack before;
  private final RulePack after;

  PackLosses(RulePack before, RulePack after) {
    this.before = before;
    this.after = after;
  }

  List<PackLoss> of(PackSettings chosen, PackUse use) {
    List<PackLoss> losses = new ArrayList<>();
    chosen.values().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .filter(e -> after.findSetting(e.getKey()).filter(s -> s.accepts(e.getValue())).isEmpty())
        .forEach(e -> losses.add(loss(Sort.SETTING, e.getKey(), setting(e.getKey()))));
    for (String subject : chosen.confirmed().stream().sorted().toList()) {
      Object was = about(before, subject);
      Object is = about(after, subject);
      if (is == null) {
        losses.add(loss(Sort.CONFIRMATION, subject, name(subject)));
      } else if (!Objects.equals(was, is)) {
        losses.add(loss(Sort.CONFIRMED_OTHERWISE, subject, name(subject)));
      }
    }
    before.duties().stream()
        .filter(d -> after.findDuty(d.id()).isEmpty())
        .filter(d -> use.duties().containsKey(before.id() + ":" + d.id()))
        .sorted(Comparator.comparing(Duty::id))
        .forEach(
            d ->
                losses.add(
                    new PackLoss(
                        Sort.DUTY,
                        d.id(),
                        d.text(),
                        use.duties().get(before.id() + ":" + d.id()))));
    return losses;
  }

  private static PackLoss loss(Sort sort, String id, String what) {
    return new PackLoss(sort, id, what, 1);
  }

  private String setting(String id) {
    return before
        .findSetting(id)
        .or(() -> after.findSetting(id))
        .map(PackSetting::label)
        .orElse(id);
  }

  private String name(String subject) {
    return new Confirmations(before, PackSettings.NONE)
        .all().stream()
            .filter(u -> u.id().equals(subject))
            .map(Unconfirmed::what)
            .findFirst()
            .orElse(subject);
  }

  /** What a confirmation vouches for, as the pack has it; null if the pack has no such thing. */
  private static @Nullable Object about(RulePack pack, String subject) {
    String id = subject.substring(subject.indexOf('.') + 1);
    Optional<?> found =
        switch (subject.substring(0, subject.indexOf('.'))) {
          case "rule" -> pack.findRule(id);
          case "setting" -> pack.findSetting(id).map(PackSetting::defaultValue);
          case "flag" ->
              pack.flags().stream()
                  .filter(f -> f.id().equals(id))
                  .findFirst()
                  .map(f -> List.of(f, carriers(pack, id)));
          case "units" -> pack.patterns().stream().filter(p -> p.id().equals(id)).findFirst();
          case "duty" -> pack.findDuty(id);
          case "scheme" ->
              pack.assessment().schemes().stream()
                  .filter(s -> CamelCase.of(s.assessed()).equals(id))
                  .findFirst();
          default -> head(pack, id);
        };
    return found.orElse(null);
  }

  /** A flag is confirmed by confirming who carries it. */
  private static List<String> carriers(RulePack pack, String flag) {
    return pack.patterns().stream()
        .flatMap(
            p ->
                p.units().stream()
                    .filter(u -> u.flags().contains(flag))
                    .map(u -> p.id() + "." + u.suffix()))
        .toList();
  }

  private static Optional<Object> head(RulePack pack, String field) {
    return switch (field) {
      case "issuer" -> Optional.of(pack.issuer());
      case "number" -> Optional.of(String.valueOf(pack.number()));
      case "validity" -> Optional.of(pack.validity());
      default -> Optional.empty();
    };
  }
}
