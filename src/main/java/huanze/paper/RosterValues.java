package huanze.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of a {@link RosterSheet} sees. */
final class RosterValues {
  private RosterValues() {}

  static Map<String, Object> of(RosterSheet sheet, PaperWords words) {
    Map<String, Object> values = new HashMap<>();
    values.put("groupName", sheet.groupName());
    values.put("on", words.day(sheet.on()));
    values.put("regulation", sheet.regulation());
    values.put("host", sheet.host());
    List<Map<String, Object>> seats = new ArrayList<>();
    for (RosterSheet.Seat seat : sheet.seats()) {
      seats.add(
          Map.of(
              "number", seats.size() + 1,
              "role", seat.role(),
              "holders", words.holders(seat.holders()),
              "unit", seat.unit(),
              "post", seat.post()));
    }
    values.put("seats", seats);
    values.put("noSeats", seats.isEmpty());
    values.put(
        "checks",
        sheet.checks().stream()
            .map(
                c ->
                    Map.of(
                        "check", c.check(),
                        "state", words.text("paper.check.state." + c.state()),
                        "sentence", c.sentence()))
            .toList());
    return values;
  }
}
