package huanze.agenda;

import huanze.base.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads what persons decided. */
public final class AgendaStore {
  private final Handle handle;

  public AgendaStore(Handle handle) {
    this.handle = handle;
  }

  /** By period, then id. */
  public List<CreditException> exceptions() {
    return handle
        .createQuery(
            """
            SELECT id, record_id, rule_id, subject_id, owed_period, effect, reason
            FROM credit_exception ORDER BY owed_period, id
            """)
        .map(
            (rs, context) ->
                new CreditException(
                    rs.getObject(1, UUID.class),
                    rs.getObject(2, UUID.class),
                    rs.getString(3),
                    rs.getObject(4, UUID.class),
                    Period.parse(rs.getString(5)),
                    CreditException.Effect.valueOf(rs.getString(6)),
                    rs.getString(7)))
        .list();
  }

  /** By period, then id. */
  public List<Exemption> exemptions() {
    return handle
        .createQuery(
            """
            SELECT id, rule_id, subject_id, owed_period, reason, decided_by
            FROM exemption ORDER BY owed_period, id
            """)
        .map(
            (rs, context) ->
                new Exemption(
                    rs.getObject(1, UUID.class),
                    rs.getString(2),
                    rs.getObject(3, UUID.class),
                    Period.parse(rs.getString(4)),
                    rs.getString(5),
                    rs.getString(6)))
        .list();
  }

  /** The years of working days that the office gave or corrected. */
  public List<WorkingYear> workingYears() {
    return handle
        .createQuery(
            """
            SELECT calendar_year, days_off, days_worked FROM working_year ORDER BY calendar_year
            """)
        .map(
            (rs, context) ->
                new WorkingYear(
                    rs.getInt(1),
                    AgendaTables.days(rs.getString(2)),
                    AgendaTables.days(rs.getString(3))))
        .list();
  }

  /** Rule → working days, where the office set them. */
  public Map<String, Integer> reminderLeads() {
    Map<String, Integer> leads = new TreeMap<>();
    handle
        .createQuery("SELECT rule_id, working_days FROM reminder_lead")
        .map((rs, context) -> leads.put(rs.getString(1), rs.getInt(2)))
        .list();
    return leads;
  }
}
