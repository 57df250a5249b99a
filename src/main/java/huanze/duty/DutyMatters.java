package huanze.duty;

import huanze.unit.OpenMatters;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Duty lists and responsibility letters of units that end: somebody else has to take them over. */
public final class DutyMatters implements OpenMatters {
  private final DutyBooks books;

  public DutyMatters(DutyBooks books) {
    this.books = books;
  }

  @Override
  public List<Matter> of(Set<UUID> units, Structure after, LocalDate day) {
    DutyBook book = books.current();
    LocalDate last = day.minusDays(1);
    List<Matter> matters = new ArrayList<>();
    for (UUID id : units) {
      Unit unit = after.unit(id).orElseThrow();
      if (!unit.existence().contains(last) || unit.existence().contains(day)) {
        continue;
      }
      long duties =
          after.postsOf(id).stream().mapToLong(post -> book.ofPost(post, after, last).size()).sum();
      if (duties > 0) {
        matters.add(new Matter(Kind.DUTIES_END, id, Long.toString(duties), id, last));
      }
      book.letter(id, last.getYear())
          .ifPresent(
              letter ->
                  matters.add(
                      new Matter(
                          Kind.LETTER_ENDS,
                          letter.id(),
                          Integer.toString(letter.year()),
                          id,
                          last)));
    }
    return matters;
  }
}
