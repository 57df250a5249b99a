package huanze.rulepack;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item of a scheme (考核指标).
 *
 * @param number unique within the scheme, 1 or more
 * @param content what is assessed (考核内容)
 * @param standard how it is scored, in words (评分标准)
 * @param proof what is to be shown for it (佐证材料)
 * @param points the most it can bring, above 0, at most two decimals
 * @param article article it rests on; or null
 */
public record SchemeItem(
    int number,
    String name,
    String content,
    String standard,
    String proof,
    BigDecimal points,
    ItemRule rule,
    @Nullable Integer article) {}
