package huanze.activity;

import java.util.UUID;

/** A person whom the activity is credited to, and as what. */
public record Leader(UUID person, Role role) {
  /** What the person did. */
  public enum Role {
    CHAIRING,
    LEADING,
    RESEARCHING,
    DEBRIEFING
  }
}
