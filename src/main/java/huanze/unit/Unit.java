package huanze.unit;

import huanze.base.DateRange;
import huanze.rulepack.Level;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organ, department or office that answers for something.
 *
 * @param code readable and unique: region code, kind, and for departments a key, such as {@code
 *     130302.government} or {@code 130302.department.ecology}
 * @param kind id of a kind of the rule pack
 * @param level level it stands at; a zone stands at county level
 * @param treatedAs kind it is treated as by analogy (Art. 21, 参照执行), or null
 * @param region code of its region
 * @param parent superior in administration, or null at the top
 * @param recordingFrom nothing is owed for periods that begin before this day; null: no such day
 */
public record Unit(
    UUID id,
    String code,
    String name,
    String kind,
    Level level,
    @Nullable String treatedAs,
    String region,
    @Nullable UUID parent,
    DateRange existence,
    @Nullable LocalDate recordingFrom) {}
