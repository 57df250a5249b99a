package huanze.paper;

import huanze.unit.UnitAndPost;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the templates of the papers for one record see. */
final class RecordValues {
  /** More are on a list of their own, behind the notice. */
  private static final int NAMED_IN_THE_NOTICE = 8;

  /** Lines of a sign-in sheet's first page; those who come unasked have some at least. */
  private static final int SIGN_IN_LINES = 18;

  private static final int SIGN_IN_SPARE = 5;

  /** Lines that are left to be written by hand. */
  private static final int BLANK_LINES = 5;

  private static final int LONGEST_NAME = 4;

  private final PaperWords words;

  RecordValues(PaperWords words) {
    this.words = words;
  }

  Map<String, Object> of(RecordPaper paper) {
    return switch (paper) {
      case MeetingNotice notice -> notice(notice);
      case SignInSheet sheet -> signIn(sheet);
      case MinutesSheet minutes -> minutes(minutes);
      case InspectionPlan plan -> plan(plan);
      case OnSiteForm form -> onSite(form);
    };
  }

  private Map<String, Object> notice(MeetingNotice notice) {
    Map<String, Object> values = begun(notice, notice.day(), notice.startsAt(), notice.place());
    values.put("called", called(notice.name()));
    values.put("organs", words.list(notice.organs()));
    values.put("chair", named(notice.chair()));
    int all = notice.asked().size() + notice.observers().size();
    boolean listed = all > NAMED_IN_THE_NOTICE;
    values.put("listed", listed);
    values.put("anybody", all > 0);
    values.put("asked", notice.asked().stream().map(this::named).toList());
    values.put("observers", notice.observers().stream().map(this::named).toList());
    values.put("hasObservers", !notice.observers().isEmpty());
    values.put("to", to(notice, listed));
    List<Map<String, Object>> lines = new ArrayList<>();
    notice.asked().forEach(a -> lines.add(line(lines.size() + 1, a, "paper.notice.attends")));
    notice.observers().forEach(a -> lines.add(line(lines.size() + 1, a, "paper.notice.sitsIn")));
    values.put("list", listed ? lines : List.of());
    values.put("count", all);
    values.put("topics", topics(notice.topics()));
    values.put("oneTopic", notice.topics().size() == 1 ? notice.topics().getFirst() : "");
    values.put("hasTopics", !notice.topics().isEmpty());
    values.put("contact", notice.contact());
    return values;
  }

  /** The trip as it stands between 关于 and 的方案. */
  private String planned(String name) {
    String about = words.text("paper.notice.about");
    String rest = name.startsWith(about) ? name.substring(about.length()) : name;
    for (String ending : words.text("paper.plan.endings").split("\\|")) {
      if (rest.endsWith(ending) && rest.length() > ending.length()) {
        return rest.substring(0, rest.length() - ending.length());
      }
    }
    return rest;
  }

  /**
   * The meeting as it stands behind 关于召开: a name that begins with 关于 or is that of a notice would
   * say it twice.
   */
  private String called(String name) {
    String about = words.text("paper.notice.about");
    String calling = words.text("paper.notice.calling");
    String ending = words.text("paper.notice.ending");
    if (!name.startsWith(about)) {
      return name;
    }
    String rest = name.substring(name.startsWith(calling) ? calling.length() : about.length());
    rest = rest.endsWith(ending) ? rest.substring(0, rest.length() - ending.length()) : rest;
    return rest.isBlank() ? name : rest;
  }

  /** The units asked; where they are many, 各有关单位. */
  private String to(MeetingNotice notice, boolean listed) {
    List<String> units = notice.addressees();
    return listed || units.isEmpty() ? words.text("paper.notice.toAll") : words.list(units);
  }

  /** Several are numbered （一）, （二）; one alone is not. */
  private List<Map<String, Object>> topics(List<String> items) {
    List<Map<String, Object>> values = new ArrayList<>();
    for (String item : items) {
      values.add(Map.of("number", number(items, values.size() + 1), "text", item));
    }
    return values;
  }

  private String number(List<String> items, int one) {
    return items.size() < 2 ? "" : words.text("paper.topic.number", words.numeral(one));
  }

  /** What was said, each topic's words under the number that it has among the topics. */
  private List<String> discussion(MinutesSheet sheet) {
    List<String> said = new ArrayList<>();
    for (String paragraph : PaperWords.paragraphs(sheet.discussion())) {
      String shown = paragraph;
      for (int i = 1; i <= sheet.topics().size(); i++) {
        String before = words.text("paper.topic.discussion", i, "");
        if (paragraph.startsWith(before)) {
          shown = number(sheet.topics(), i) + paragraph.substring(before.length());
        }
      }
      said.add(shown);
    }
    return said;
  }

  private Map<String, Object> signIn(SignInSheet sheet) {
    Map<String, Object> values = begun(sheet, sheet.day(), sheet.startsAt(), sheet.place());
    values.put("blank", sheet.record() == null);
    List<Map<String, Object>> lines = new ArrayList<>();
    sheet.expected().forEach(a -> lines.add(line(lines.size() + 1, a, null)));
    int wanted = Math.max(SIGN_IN_LINES, lines.size() + SIGN_IN_SPARE);
    while (lines.size() < wanted) {
      lines.add(line(lines.size() + 1, new Attendee("", "", "", ""), null));
    }
    values.put("lines", lines);
    values.put("expected", sheet.expected().size());
    return values;
  }

  private Map<String, Object> minutes(MinutesSheet sheet) {
    Map<String, Object> values = begun(sheet, sheet.day(), sheet.startsAt(), sheet.place());
    values.put("organs", words.list(sheet.organs()));
    values.put("number", sheet.number());
    values.put("chair", named(sheet.chair()));
    values.put("present", named(sheet.present()));
    values.put("absent", named(sheet.absent()));
    values.put("observers", named(sheet.observers()));
    values.put("recorder", sheet.recorder());
    values.put("signedBy", sheet.signedBy());
    values.put("sentTo", sheet.sentTo());
    values.put("issuedOn", sheet.issuedOn() == null ? "" : words.day(sheet.issuedOn()));
    values.put("topics", topics(sheet.topics()));
    values.put("hasTopics", !sheet.topics().isEmpty());
    values.put("discussion", discussion(sheet));
    values.put("hasDiscussion", !sheet.discussion().isBlank());
    List<Map<String, Object>> decisions = new ArrayList<>();
    for (ActivitySheet.Decision d : sheet.decisions()) {
      decisions.add(
          Map.of(
              "number",
              words.numeral(decisions.size() + 1),
              "matter",
              d.matter(),
              "unit",
              d.unit(),
              "due",
              d.due() == null ? "" : words.day(d.due()),
              "duty",
              !d.unit().isEmpty() || d.due() != null,
              "both",
              !d.unit().isEmpty() && d.due() != null));
    }
    values.put("decisions", decisions);
    values.put("hasDecisions", !decisions.isEmpty());
    return values;
  }

  private Map<String, Object> plan(InspectionPlan plan) {
    Map<String, Object> values = begun(plan, plan.day(), plan.startsAt(), plan.place());
    values.put("planned", planned(plan.name()));
    values.put("regulation", plan.regulation());
    values.put("organs", words.list(plan.organs()));
    values.put("inspected", plan.inspected());
    List<Map<String, Object>> people = new ArrayList<>();
    plan.leaders().forEach(a -> people.add(line(people.size() + 1, a, "paper.plan.leads")));
    plan.participants().forEach(a -> people.add(line(people.size() + 1, a, null)));
    values.put("people", people);
    values.put("content", PaperWords.paragraphs(plan.content()));
    values.put("hasContent", !plan.content().isBlank());
    values.put("blankLines", blank(0));
    return values;
  }

  private Map<String, Object> onSite(OnSiteForm form) {
    Map<String, Object> values = begun(form, form.day(), null, form.place());
    values.put("blank", form.record() == null);
    values.put("inspected", form.inspected());
    values.put("leaders", named(form.leaders()));
    values.put("participants", named(form.participants()));
    values.put("recorder", form.recorder());
    values.put(
        "sources",
        form.sources().stream()
            .map(s -> Map.of("label", s.label(), "ticked", s.ticked()))
            .toList());
    values.put("places", PaperWords.paragraphs(form.place()));
    values.put("content", PaperWords.paragraphs(form.content()));
    FindingValues findings = new FindingValues(form.findings(), words);
    int lines = findings.lines().size();
    boolean noLines = lines == 0 && !findings.nothing().isEmpty();
    boolean filled = form.held() && form.record() != null && (lines > 0 || noLines);
    values.put("clean", form.held() && findings.clean());
    values.put("dirty", findings.found());
    values.put("findings", findings.lines());
    values.put("moreFindings", filled ? List.of() : blank(lines));
    values.put("none", form.held() && noLines);
    values.put("nothing", findings.nothing());
    values.put("photos", numbered(form.photos()));
    values.put("morePhotos", form.photos().isEmpty() ? blank(0) : List.of());
    return values;
  }

  private Map<String, Object> begun(
      RecordPaper paper, @Nullable LocalDate day, @Nullable LocalDateTime startsAt, String place) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", paper.about());
    values.put("year", paper.year());
    values.put("day", day == null ? "" : words.dayOfWeek(day));
    values.put("date", day == null ? "" : words.day(day));
    values.put("time", startsAt == null ? "" : words.hour(startsAt));
    values.put("place", words.onOneLine(place));
    return values;
  }

  /** Typed words that are more than a name, such as 各镇负责同志, have the room of a unit. */
  private Map<String, Object> line(int number, Attendee who, @Nullable String remark) {
    boolean several =
        who.unit().isEmpty() && who.name().codePointCount(0, who.name().length()) > LONGEST_NAME;
    return Map.of(
        "number", number,
        "unit", several ? who.name() : who.unit(),
        "post", who.post(),
        "name", several ? "" : who.name(),
        "remark", remark == null ? who.reason() : words.text(remark));
  }

  private String named(List<Attendee> people) {
    return words.list(people.stream().map(this::named).toList());
  }

  /** Such as 秦皇岛市生态环境局局长　刘洋. */
  private String named(Attendee who) {
    String full = UnitAndPost.of(who.unit(), who.post());
    String name = full.isEmpty() ? who.name() : words.text("paper.attendee", full, who.name());
    return who.reason().isEmpty()
        ? name
        : words.text("paper.participant.reason", name, who.reason());
  }

  private static List<Map<String, Object>> numbered(List<String> items) {
    List<Map<String, Object>> values = new ArrayList<>();
    items.forEach(i -> values.add(Map.of("number", values.size() + 1, "text", i)));
    return values;
  }

  /** Numbers of the lines to be written by hand, after those that are filled. */
  private static List<Map<String, Object>> blank(int filled) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = filled + 1; i <= Math.max(BLANK_LINES, filled + 1); i++) {
      lines.add(Map.of("number", i));
    }
    return lines;
  }
}
