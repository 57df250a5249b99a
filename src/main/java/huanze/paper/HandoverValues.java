package huanze.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the template of a {@link HandoverSheet} sees. */
final class HandoverValues {
  private final PaperWords words;

  HandoverValues(PaperWords words) {
    this.words = words;
  }

  Map<String, Object> of(HandoverSheet sheet) {
    DutyValues duties = new DutyValues(words);
    List<PostDuties> posts = new ArrayList<>(List.of(sheet.duties()));
    posts.addAll(sheet.taking());
    Map<String, Object> values = new HashMap<>();
    values.put("responsibility", sheet.duties().responsibility());
    values.put("posts", posts.stream().map(p -> duties.post(p, DutyValues.several(p))).toList());
    values.put("ends", !sheet.taking().isEmpty());
    values.put("unitName", sheet.unitName());
    values.put("postName", sheet.postName());
    values.put("on", words.day(sheet.on()));
    values.put("asOf", words.day(sheet.asOf()));
    values.put("regulation", sheet.regulation());
    values.put("leaving", sheet.leaving().stream().map(this::holder).toList());
    values.put("noLeaving", why(sheet.leaving(), sheet.nobodyLeaves(), "never"));
    values.put("gap", sheet.vacantBefore() > 0);
    values.put("vacantBefore", sheet.vacantBefore());
    values.put("coming", sheet.coming().stream().map(this::holder).toList());
    values.put("noComing", why(sheet.coming(), sheet.nobodyComes(), "vacant"));
    LocalDate listedFrom = sheet.listedFrom();
    values.put("listedFrom", listedFrom == null ? "" : words.day(listedFrom));
    List<Map<String, Object>> open = new ArrayList<>();
    sheet.open().forEach(o -> open.add(open(o, open.size() + 1)));
    values.put("open", open);
    values.put("noOpen", open.isEmpty());
    values.put("split", sheet.split().stream().map(this::split).toList());
    values.put("noSplit", sheet.split().isEmpty());
    List<Map<String, Object>> matters = new ArrayList<>();
    sheet.matters().forEach(m -> matters.add(matter(m, matters.size() + 1)));
    values.put("matters", matters);
    values.put("noMatters", matters.isEmpty());
    return values;
  }

  /** Why there is nobody; sheets issued before it was said have only one reason. */
  private String why(List<HandoverSheet.Holder> holders, @Nullable String reason, String only) {
    return holders.isEmpty()
        ? words.text("paper.handover.nobody." + (reason == null ? only : reason))
        : "";
  }

  private Map<String, Object> holder(HandoverSheet.Holder holder) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", holder.name());
    values.put("days", words.days(holder.from(), holder.to()));
    values.put("document", holder.document());
    return values;
  }

  private Map<String, Object> open(HandoverSheet.Open open, int number) {
    Map<String, Object> values = PaperValues.standing(open.standing(), words);
    values.put("number", number);
    values.put("article", words.article(open.article()));
    values.put("rule", open.rule());
    values.put("title", open.title());
    values.put("subject", open.subject());
    values.put("period", words.period(open.period()));
    values.put("due", words.day(open.due()));
    values.put("done", open.counted() + "/" + open.required());
    values.put("shares", shares(open.shares(), open.vacantDays()));
    return values;
  }

  private Map<String, Object> split(HandoverSheet.Split split) {
    Map<String, Object> values = PaperValues.standing(split.standing(), words);
    values.put("article", words.article(split.article()));
    values.put("rule", split.rule());
    values.put("title", split.title());
    values.put("period", words.period(split.period()));
    values.put("due", words.day(split.due()));
    values.put("counted", split.counted() + "/" + split.required());
    values.put("shares", shares(split.shares(), split.vacantDays()));
    values.put("records", split.done());
    values.put("noRecords", split.done().isEmpty());
    return values;
  }

  /** The name and the days of each holder, a line for each: beside a long name days would break. */
  private List<Map<String, Object>> shares(List<HandoverSheet.Share> shares, long vacantDays) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (HandoverSheet.Share share : shares) {
      String days =
          words.text(
              "paper.handover.share",
              words.shortDay(share.from()),
              words.shortDay(share.to()),
              share.days());
      lines.add(Map.of("name", share.name(), "days", days));
    }
    if (vacantDays > 0) {
      String vacant = words.text("paper.handover.vacantDays", vacantDays);
      lines.add(Map.of("name", vacant, "days", ""));
    }
    return lines;
  }

  Map<String, Object> matter(HandoverSheet.Matter matter, int number) {
    LocalDate day = matter.day();
    return Map.of(
        "number", number,
        "kind", words.text("paper.matter." + matter.kind()),
        "day", words.dayOrNone(day),
        "what", matter.what(),
        "from", matter.from());
  }
}
