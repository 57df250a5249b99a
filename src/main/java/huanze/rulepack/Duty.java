package huanze.rulepack;

import org.jspecify.annotations.Nullable;

/**
 * A duty of chapter 2 (Art. 5, 6, 8).
 *
 * @param id such as {@code 5.1}
 * @param cite how papers cite it, such as Art. 8 paragraph 1
 * @param text in our own words
 * @param who whose duty it is
 * @param key department it concerns alone, such as {@code ecology}; or null
 * @param note what is our own division or reading; or null
 */
public record Duty(
    String id,
    int article,
    String cite,
    String text,
    Selector who,
    @Nullable String key,
    @Nullable String note) {}
