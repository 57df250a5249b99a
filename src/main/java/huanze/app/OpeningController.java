package huanze.app;

/** Stands in the window while the ledger is being opened. */
public final class OpeningController {}
