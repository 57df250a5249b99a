package huanze.fx;

import java.util.ArrayList;
import java.util.List;

/** Keeps what was to be exported or printed. */
public final class RecordingListOutput implements ListOutput {
  public final List<ListedRows> exported = new ArrayList<>();
  public final List<ListedRows> printed = new ArrayList<>();

  @Override
  public void export(ListedRows rows) {
    exported.add(rows);
  }

  @Override
  public void print(ListedRows rows) {
    printed.add(rows);
  }
}
