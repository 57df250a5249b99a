package huanze.fx;

/** Where the rows of a list can go from the window. */
public interface ListOutput {
  /** Asks for a file and writes the rows into it as a table. */
  void export(ListedRows rows);

  /** Shows the rows as a paper to be printed. */
  void print(ListedRows rows);
}
