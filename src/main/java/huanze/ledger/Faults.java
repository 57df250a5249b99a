package huanze.ledger;

import java.io.IOException;

/** Where tests make the disk fail. The program itself uses {@link #NONE}. */
class Faults {
  static final Faults NONE = new Faults();

  void append() throws IOException {}

  void force() throws IOException {}

  void cut() throws IOException {}

  void commit() {}

  void reopen() {}
}
