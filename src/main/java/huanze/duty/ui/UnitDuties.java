package huanze.duty.ui;

import huanze.duty.DutyListStatus;
import java.util.List;
import java.util.UUID;

/**
 * The duty list of a unit and year, post by post.
 *
 * @param standing how the list stands, whole sentence
 */
record UnitDuties(
    UUID id, String name, int year, DutyListStatus status, String standing, List<OfPost> posts) {
  UnitDuties {
    posts = List.copyOf(posts);
  }

  /**
   * A post and what it carries.
   *
   * @param responsibility the one that Art. 4 gives its rank; empty if it gives none
   * @param holders who holds it on the day; empty if nobody does
   * @param fields what it is in charge of on the day
   */
  record OfPost(
      UUID id,
      String name,
      String rank,
      String responsibility,
      String holders,
      List<String> fields,
      List<Line> lines) {
    OfPost {
      fields = List.copyOf(fields);
      lines = List.copyOf(lines);
    }
  }

  /** When an assignment holds, seen from the day. */
  enum When {
    PRESENT,
    FUTURE,
    PAST
  }

  /**
   * A duty that the post carries.
   *
   * @param incomplete it has no confirmed source
   * @param outside all its days lie beyond those of its post
   * @param responsibility only where it is another than the post's; else empty
   * @param ended a sentence for each basis that ended
   */
  record Line(
      UUID id,
      String number,
      String text,
      String basis,
      boolean own,
      boolean incomplete,
      boolean outside,
      String responsibility,
      String days,
      When when,
      List<String> ended,
      String note) {
    Line {
      ended = List.copyOf(ended);
    }
  }

  int count() {
    return posts.stream().mapToInt(post -> post.lines().size()).sum();
  }
}
