package huanze.agenda;

import huanze.rulepack.ObligationRule;
import huanze.unit.Post;
import huanze.unit.Succession;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stand-in until the branch {@code agenda} is merged; delete then. */
public record AgendaFacts(
    List<ObligationRule> rules,
    List<Unit> units,
    List<UnitFlag> flags,
    List<Succession> successions,
    List<Post> posts,
    List<Tenure> tenures,
    List<CountedRecord> records,
    List<CreditException> exceptions,
    List<Exemption> exemptions,
    WorkingDays workingDays,
    @Nullable LocalDate effectiveFrom) {}
