package huanze.assessment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who held a main leader's post in the year, both days included.
 *
 * @param acting 代理 or 主持工作
 */
public record LeaderDays(UUID post, UUID person, LocalDate from, LocalDate to, boolean acting) {}
