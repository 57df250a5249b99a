package huanze.activity;

/** Outlet that publishes a bulletin (Art. 13). */
public enum Channel {
  NEWSPAPER,
  TELEVISION
}
