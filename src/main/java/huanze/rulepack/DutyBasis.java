package huanze.rulepack;

/**
 * What a duty rests on.
 *
 * @param document id of a {@link LegalDocument}
 * @param cite place in it, such as Art. 27
 */
public record DutyBasis(String document, String cite) {}
