package huanze.paper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 责任分工挂图: who answers for what in a region, on one large sheet.
 *
 * @param unit the unit it was asked for
 * @param regionName name of its region
 * @param organs committee and government with all their leaders
 * @param departments the region's departments with theirs
 * @param below the main leaders of the regions below
 */
public record WallChart(
    UUID unit,
    String unitCode,
    String regionName,
    LocalDate on,
    String regulation,
    List<Organ> organs,
    List<Organ> departments,
    List<Organ> below)
    implements PaperContent, ComparedByRows {
  public WallChart {
    organs = List.copyOf(organs);
    departments = List.copyOf(departments);
    below = List.copyOf(below);
  }

  /** A unit and its leaders, first to last. */
  public record Organ(String name, boolean byAnalogy, List<Leader> leaders) {
    public Organ {
      leaders = List.copyOf(leaders);
    }
  }

  /**
   * @param holders empty: vacant
   * @param responsibility by Art. 4; null: none
   */
  public record Leader(
      String post, List<String> holders, @Nullable String responsibility, List<String> fields) {
    public Leader {
      holders = List.copyOf(holders);
      fields = List.copyOf(fields);
    }
  }

  @Override
  public PaperForm form() {
    return PaperForm.WALL_CHART;
  }

  @Override
  public String subject() {
    return unitCode;
  }

  @Override
  public int year() {
    return on.getYear();
  }

  @Override
  public String about() {
    return regionName + " " + on.getYear();
  }

  @Override
  public UUID unitId() {
    return unit;
  }

  @Override
  public Map<String, String> rows(PaperWords words) {
    Map<String, String> rows = new LinkedHashMap<>();
    for (List<Organ> part : List.of(organs, departments, below)) {
      for (Organ organ : part) {
        for (Leader leader : organ.leaders()) {
          String says = words.holders(leader.holders()) + String.join(" ", leader.fields());
          rows.put(organ.name() + leader.post(), says);
        }
      }
    }
    return rows;
  }
}
