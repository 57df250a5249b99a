package huanze.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says was done, and why.
 *
 * @param textKey key of the sentence in the bundles, such as {@code unit.deed.renamed}
 * @param args what the sentence fills in
 * @param reason the user's own words where a reason is asked for
 */
public record Deed(String textKey, List<String> args, @Nullable String reason) {
  public Deed {
    args = List.copyOf(args);
  }

  public static Deed of(String textKey, String... args) {
    return new Deed(textKey, List.of(args), null);
  }

  public Deed because(String words) {
    return new Deed(textKey, args, words);
  }
}
