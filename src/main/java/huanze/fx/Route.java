package huanze.fx;

import huanze.base.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one can go. Screens know only these, never each other, so they stand here beside the {@link
 * Navigator} and not above the screens.
 */
public sealed interface Route {
  /** 工作台: where the window opens. */
  record Home() implements Route {}

  /** 单位与人员; null shows the whole tree. */
  record UnitTree(@Nullable UUID unit) implements Route {}

  /**
   * 某日任职: who held what on a day.
   *
   * @param day null: today
   * @param unit it and those below it; null: everybody
   */
  record HoldersOn(@Nullable LocalDate day, @Nullable UUID unit) implements Route {}

  /** A person and the posts held, now, before and to come. */
  record Person(UUID id) implements Route {}

  /** 领导履职: what a person's posts owe, did and plan, on one page. */
  record LeaderPage(UUID person) implements Route {}

  /**
   * A leading group: its members, its composition check.
   *
   * @param group the unit of kind leadingGroup
   * @param day null: today
   */
  record LeadingGroup(UUID group, @Nullable LocalDate day) implements Route {}

  /**
   * 单位履职: how one unit stands in a year, on one page.
   *
   * @param year null: this year
   */
  record UnitYear(UUID unit, @Nullable Integer year) implements Route {}

  /** 履职日历, the grid of a year; null means this year, or the whole subtree. */
  record YearGrid(@Nullable Integer year, @Nullable UUID unit) implements Route {}

  /**
   * 月历: a month of days.
   *
   * @param month null: this month
   * @param unit null: all units
   */
  record MonthView(@Nullable YearMonth month, @Nullable UUID unit) implements Route {}

  /**
   * 应履行事项 as a list; whatever is null is not filtered by.
   *
   * @param standing as the command line writes it, such as {@code missed}
   * @param level city, county or township
   * @param region code of a region: it and all below
   * @param dueFrom first day due
   * @param dueTo last day due
   * @param post that answers for it
   */
  record ObligationList(
      @Nullable Integer year,
      @Nullable UUID unit,
      @Nullable String rule,
      @Nullable String standing,
      @Nullable String level,
      @Nullable String region,
      @Nullable LocalDate dueFrom,
      @Nullable LocalDate dueTo,
      @Nullable UUID post)
      implements Route {
    public ObligationList(
        @Nullable Integer year,
        @Nullable UUID unit,
        @Nullable String rule,
        @Nullable String standing,
        @Nullable String level,
        @Nullable String region,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo) {
      this(year, unit, rule, standing, level, region, dueFrom, dueTo, null);
    }

    public ObligationList(
        @Nullable Integer year,
        @Nullable UUID unit,
        @Nullable String rule,
        @Nullable String standing) {
      this(year, unit, rule, standing, null, null, null, null);
    }

    /** What a post answers for. */
    public static ObligationList ofPost(int year, @Nullable String standing, UUID post) {
      return new ObligationList(year, null, null, standing, null, null, null, null, post);
    }
  }

  /** 工作日历 of a year; null: the one that is missing, else this year's. */
  record WorkingYear(@Nullable Integer year) implements Route {}

  /**
   * 会议与检查.
   *
   * @param state planned, toConfirm, held or withdrawn; null: any
   * @param offIn year in which plans are to fall on days off; null: any day
   */
  record ActivityList(@Nullable UUID unit, @Nullable String state, @Nullable Integer offIn)
      implements Route {
    public ActivityList(@Nullable UUID unit) {
      this(unit, null);
    }

    public ActivityList(@Nullable UUID unit, @Nullable String state) {
      this(unit, state, null);
    }

    /** Plans of a year that fall on days off. */
    public static ActivityList plansOnDaysOff(int year) {
      return new ActivityList(null, "planned", year);
    }
  }

  /**
   * 批量计划: meetings and inspections of many units planned ahead in one go.
   *
   * @param unit to plan for; null: to be chosen
   */
  record PlanAhead(@Nullable UUID unit) implements Route {}

  /**
   * 系列登记: many meetings and inspections typed one after another.
   *
   * @param unit whose they are to begin with; null: to be typed
   */
  record SeriesEntry(@Nullable UUID unit) implements Route {}

  /** One recorded or planned activity. */
  record Activity(UUID id) implements Route {}

  /**
   * A form for a new activity, filled with what is known.
   *
   * @param kind meeting, inspection or report
   * @param owed what it shall meet, or null
   */
  record NewActivity(String kind, @Nullable UUID unit, @Nullable LocalDate day, @Nullable Owed owed)
      implements Route {
    public NewActivity(String kind, @Nullable UUID unit, @Nullable LocalDate day) {
      this(kind, unit, day, null);
    }
  }

  /**
   * What a new record shall meet.
   *
   * @param form that counts, such as {@code executive}; null if any does
   * @param about true if the record is about the period; false if it takes place in it
   * @param studied true if it must have studied environmental protection
   * @param persons whose post owes it, as far as they are known
   */
  record Owed(
      @Nullable String form, Period period, boolean about, boolean studied, List<UUID> persons) {
    public Owed {
      persons = List.copyOf(persons);
    }

    /** What a unit owes, not a post. */
    public Owed(@Nullable String form, Period period, boolean about, boolean studied) {
      this(form, period, about, studied, List.of());
    }
  }

  /**
   * 整改台账.
   *
   * @param item that is chosen, or null
   * @param activity whose decisions and problems found are to be taken in, or null
   */
  record Rectification(@Nullable UUID item, @Nullable UUID activity) implements Route {
    public Rectification(@Nullable UUID item) {
      this(item, null);
    }
  }

  /** 报告: written reports owed in a year; null means this year. */
  record Reports(@Nullable Integer year) implements Route {}

  /** 考核: results of a year; null means the year that is assessed now. */
  record AssessmentList(@Nullable Integer year) implements Route {}

  /**
   * A unit's assessment of a year, step by step.
   *
   * @param step subject, items, conditions, result, summary or print; null begins where something
   *     is left to do
   */
  record Assessment(UUID unit, int year, @Nullable String step) implements Route {}

  /**
   * 考核方案 of a year.
   *
   * @param kind county or department
   */
  record Scheme(int year, String kind) implements Route {}

  /**
   * 责任清单 of a unit.
   *
   * @param unit null: none chosen yet
   * @param post whose form for new duties opens, or null
   * @param duty that is ticked there, or null
   */
  record Duties(@Nullable UUID unit, @Nullable UUID post, @Nullable String duty) implements Route {
    public Duties(@Nullable UUID unit) {
      this(unit, null, null);
    }
  }

  /**
   * 覆盖情况: duty by post of a unit, or unit by finding of all units.
   *
   * @param unit null: all units
   * @param finding kind of finding to look at first, such as {@code hole}; null: everything
   */
  record DutyCoverage(@Nullable UUID unit, @Nullable String finding) implements Route {
    public DutyCoverage(@Nullable UUID unit) {
      this(unit, null);
    }
  }

  /** 职责目录. */
  record DutyCatalogue() implements Route {}

  /** 批量分配. */
  record DutyBulk() implements Route {}

  /** 目标责任书 of a year; null means this year. */
  record Letters(@Nullable Integer year) implements Route {}

  /** 目标责任书 of a unit and year. */
  record Letter(UUID unit, int year) implements Route {}

  /** An article of the regulation. */
  record Article(int number) implements Route {}

  /** 法规包: active packs, their differences, legal documents. */
  record Packs() implements Route {}

  /** 打印预览. */
  record PrintPreview(Sheet sheet) implements Route {}

  /** 台账记录: every entry, or those of one row. */
  record History(@Nullable UUID row) implements Route {}

  /** 自查: what is worth a second look in a year's records. */
  record SelfCheck() implements Route {}

  /** 设置. */
  record Settings() implements Route {}

  /** 十步入门, in the practice city. */
  record Guide() implements Route {}

  /** 帮助与关于. */
  record About() implements Route {}

  /** What can be printed. */
  sealed interface Sheet {
    /** 履职情况表. */
    record Performance(UUID unit, int year) implements Sheet {}

    /**
     * 履职日历; whatever is null is not filtered by.
     *
     * @param zoom year, quarter or month
     * @param number of the quarter or month; 1 for a year
     * @param unit it and those under it
     * @param level city, county or township
     * @param region code of a region: it and all below
     * @param standing as the command line writes it, such as {@code missed}
     * @param kind of the units
     * @param words looked for in their names; may be empty
     * @param open keys of the rows that are unfolded; null: all of them
     * @param size A4 or A3
     */
    record Grid(
        int year,
        String zoom,
        int number,
        @Nullable UUID unit,
        @Nullable String level,
        @Nullable String region,
        @Nullable String rule,
        @Nullable String standing,
        @Nullable String kind,
        boolean onlyProblems,
        String words,
        @Nullable Set<String> open,
        String size)
        implements Sheet {
      public Grid {
        open = open == null ? null : Set.copyOf(open);
      }

      /** The whole year of a unit and those under it. */
      public Grid(UUID unit, int year) {
        this(year, "year", 1, unit, null, null, null, null, null, false, "", null, "A4");
      }

      /** The same on other paper. */
      public Grid on(String other) {
        return new Grid(
            year,
            zoom,
            number,
            unit,
            level,
            region,
            rule,
            standing,
            kind,
            onlyProblems,
            words,
            open,
            other);
      }
    }

    /**
     * 履职月历; whatever is null is not filtered by.
     *
     * @param level city, county or township
     * @param region code of a region: it and all below
     */
    record Month(
        YearMonth month, @Nullable UUID unit, @Nullable String level, @Nullable String region)
        implements Sheet {}

    /**
     * 履行情况汇总表.
     *
     * @param region it and all below; null: the whole office's
     */
    record StandingSummary(int year, @Nullable String region) implements Sheet {}

    /** One meeting's or inspection's sheet. */
    record OfActivity(UUID activity) implements Sheet {}

    /** 会议通知. */
    record MeetingNotice(UUID activity) implements Sheet {}

    /** 签到表 of a meeting or inspection; null: blank. */
    record SignIn(@Nullable UUID activity) implements Sheet {}

    /** 会议纪要. */
    record Minutes(UUID activity) implements Sheet {}

    /** 带队检查方案. */
    record InspectionPlan(UUID activity) implements Sheet {}

    /** 现场检查记录表 of an inspection; null: blank. */
    record OnSiteForm(@Nullable UUID activity) implements Sheet {}

    /** 整改事项单. */
    record Rectification(UUID item) implements Sheet {}

    /**
     * Draft of a report of Art. 17.
     *
     * @param rule such as {@code R1}
     */
    record ReportDraft(UUID unit, String rule, Period period) implements Sheet {}

    /** 清单: a list as it stands on screen. */
    record OfList(ListedRows rows) implements Sheet {}

    /** 考核评分表; blank is to be filled in by hand. */
    record AssessmentForm(UUID unit, int year, boolean blank) implements Sheet {}

    /** 取消评优情形认定表. */
    record ConditionSheet(UUID unit, int year) implements Sheet {}

    /** 考核结果汇总表 of a year. */
    record AssessmentSummary(int year) implements Sheet {}

    /**
     * 考核评分表 of every unit of a kind, in one document.
     *
     * @param kind county or department
     * @param level only units of this level: city or county; null for all
     */
    record AllAssessmentForms(int year, String kind, @Nullable String level, boolean blank)
        implements Sheet {}

    /**
     * 责任清单 of one unit, one person or all units of a level; exactly one of them is given.
     *
     * @param level city, county or township
     * @param on null: today
     */
    record DutyList(
        @Nullable UUID unit, @Nullable UUID person, @Nullable String level, @Nullable LocalDate on)
        implements Sheet {
      public static DutyList ofUnit(UUID unit) {
        return new DutyList(unit, null, null, null);
      }

      public static DutyList ofPerson(UUID person) {
        return new DutyList(null, person, null, null);
      }

      public static DutyList ofLevel(String level) {
        return new DutyList(null, null, level, null);
      }
    }

    /** 目标责任书 of a unit and year. */
    record ResponsibilityLetter(UUID unit, int year) implements Sheet {}

    /**
     * 职责覆盖表 of one unit, of all units of a level, or without either of all.
     *
     * @param level city, county or township
     * @param on null: today
     */
    record DutyCoverage(@Nullable UUID unit, @Nullable String level, @Nullable LocalDate on)
        implements Sheet {}

    /**
     * 领导小组名单.
     *
     * @param unit the group, or a unit of its region and level
     * @param on null: today
     */
    record Roster(UUID unit, @Nullable LocalDate on) implements Sheet {}

    /**
     * 交接单 of a post.
     *
     * @param on day on which it changes its holder; null: the latest change, else the next
     */
    record Handover(UUID post, @Nullable LocalDate on) implements Sheet {}

    /**
     * 责任分工挂图 of the region of a unit, on A3.
     *
     * @param on null: today
     */
    record WallChart(UUID unit, @Nullable LocalDate on) implements Sheet {}

    /** 领导履职单 of a person who holds a post on the day. */
    record LeaderPage(UUID person, LocalDate on) implements Sheet {}

    /** A paper as it was issued. */
    record Issued(UUID id) implements Sheet {}
  }
}
