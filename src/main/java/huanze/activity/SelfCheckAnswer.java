package huanze.activity;

import java.time.LocalDate;

/**
 * 已核对: somebody looked again and says why it is right.
 *
 * @param mark what the records said then; once they say something else the hint comes back
 */
public record SelfCheckAnswer(String mark, String reason, String by, LocalDate on) {}
