package huanze.activity;

import huanze.base.Problem;
import huanze.base.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong and what is odd while facts are judged. */
final class Judged {
  private final LocalDate today;
  private final Directory directory;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  Judged(LocalDate today, Directory directory) {
    this.today = today;
    this.directory = directory;
  }

  Checked checked() {
    return new Checked(problems, warnings);
  }

  LocalDate today() {
    return today;
  }

  Directory directory() {
    return directory;
  }

  void wrong(String field, String key, Object... args) {
    problems.add(Problem.of(field, "activity.problem." + key, args));
  }

  void odd(String field, String key, Object... args) {
    warnings.add(Problem.of(field, "activity.warning." + key, args));
  }

  void required(String field, @Nullable String text) {
    if (text == null) {
      wrong(field, "empty");
    }
  }

  void length(String field, @Nullable String text, int most) {
    if (Words.length(text) > most) {
      wrong(field, "tooLong", Words.length(text), most);
    }
  }

  void dayInRange(String field, LocalDate day, LocalDate last) {
    if (day.isBefore(ActivityCheck.EARLIEST)) {
      wrong(field, "dayTooEarly", day, ActivityCheck.EARLIEST);
    } else if (day.isAfter(last)) {
      wrong(field, "dayTooLate", day, last);
    }
  }

  void unitKnown(String field, @Nullable UUID unit) {
    if (unit != null && directory.unit(unit).isEmpty()) {
      wrong(field, "unitUnknown", unit);
    }
  }
}
