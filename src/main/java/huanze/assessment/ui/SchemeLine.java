package huanze.assessment.ui;

import huanze.rulepack.SchemeItem;

/**
 * An item of a scheme as a row.
 *
 * @param group heading it stands under
 * @param rule how its score comes about, in words
 */
record SchemeLine(String group, SchemeItem item, String rule) {
  String search() {
    return String.join(
        " ", String.valueOf(item.number()), group, item.name(), item.content(), rule);
  }
}
