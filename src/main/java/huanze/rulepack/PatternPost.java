package huanze.rulepack;

/** A post of a {@link PatternUnit}; the template as there. */
public record PatternPost(String key, String nameTemplate, Rank rank) {
  public String nameIn(String regionName) {
    return fill(nameTemplate, regionName);
  }

  static String fill(String template, String regionName) {
    String last =
        regionName.isEmpty()
            ? ""
            : regionName.substring(regionName.offsetByCodePoints(regionName.length(), -1));
    return template.replace("{region}", regionName).replace("{last}", last);
  }
}
