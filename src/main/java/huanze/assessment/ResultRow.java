package huanze.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A line of the year's results.
 *
 * @param rank place among the counties, or among the departments of the same region; ties share a
 *     place and the next one is left out (1, 2, 2, 4); null while it is not complete
 */
public record ResultRow(UnitAssessment assessment, @Nullable Integer rank) {}
