package huanze.access;

/** What a use case asks leave for. */
public enum Right {
  EDIT_UNITS,
  EDIT_PEOPLE,
  EDIT_RECORDS,
  EDIT_DUTIES,
  EXEMPT,
  ASSESS,
  ISSUE_PAPERS,
  IMPORT_REGULATION,
  CHANGE_SETTINGS,
  UNDO,
  BACKUP,
  RESTORE
}
