package huanze.unit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenure as lists and the command line show it.
 *
 * @param post code of the post
 * @param unit code of its unit
 * @param person id of the person
 */
public record TenureView(
    UUID id,
    String post,
    String postName,
    String unit,
    String unitName,
    UUID person,
    String personName,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean acting,
    @Nullable String document) {

  public static TenureView of(Tenure tenure, Structure structure) {
    Post post = structure.post(tenure.post()).orElseThrow();
    Unit unit = structure.unit(post.unit()).orElseThrow();
    return new TenureView(
        tenure.id(),
        post.code(),
        post.name(),
        unit.code(),
        unit.name(),
        tenure.person(),
        structure.person(tenure.person()).orElseThrow().name(),
        tenure.days().from(),
        tenure.days().to(),
        tenure.acting(),
        tenure.document());
  }

  /** All tenures by post, then by first day. */
  public static List<TenureView> all(Structure structure) {
    return structure.tenures().stream()
        .map(t -> of(t, structure))
        .sorted(Comparator.comparing(TenureView::post))
        .toList();
  }
}
