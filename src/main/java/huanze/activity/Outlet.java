package huanze.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where and on which day a bulletin was published. */
public record Outlet(Channel channel, @Nullable LocalDate publishedOn) {}
