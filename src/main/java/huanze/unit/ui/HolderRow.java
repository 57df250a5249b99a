package huanze.unit.ui;

import huanze.base.Texts;
import huanze.unit.Pinyin;
import huanze.unit.PostOnDay;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A post on a day and who held it, as the list shows it.
 *
 * @param rank in words
 * @param fields what the post is in charge of
 * @param state 在任, 代理 or 岗位空缺
 */
public record HolderRow(
    UUID unitId, PostOnDay post, String rank, String fields, String state, String search) {

  /**
   * @param initials of names, such as {@link Pinyin#initials}, remembered
   */
  static HolderRow of(UUID unitId, PostOnDay post, Texts texts, UnaryOperator<String> initials) {
    String fields = String.join(texts.text("unit.ui.comma"), post.fields());
    String state = texts.text("unit.holding." + post.state());
    String name = post.personName() == null ? "" : post.personName();
    String search =
        String.join(
            " ",
            post.unitName(),
            post.postName(),
            name,
            post.personCode() == null ? "" : post.personCode(),
            fields,
            post.responsibility() == null ? "" : post.responsibility(),
            state,
            post.document() == null ? "" : post.document(),
            initials.apply(post.unitName()),
            initials.apply(post.postName()),
            initials.apply(name));
    return new HolderRow(
        unitId, post, texts.text("unit.ui.rank." + post.rank()), fields, state, search);
  }
}
