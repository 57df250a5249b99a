package huanze.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which segments there are, by name and so by month, and where they lie. */
final class SegmentFiles {
  static final String SUFFIX = ".journal";

  private final SortedMap<String, Path> files = new ConcurrentSkipListMap<>();

  SegmentFiles(Map<String, Path> files) {
    this.files.putAll(files);
  }

  /** The segments of a folder. */
  static SegmentFiles in(Path folder) throws IOException {
    SegmentFiles found = new SegmentFiles(Map.of());
    for (Path file : Disk.list(folder)) {
      String name = file.getFileName().toString();
      if (name.endsWith(SUFFIX)) {
        found.add(name, file);
      }
    }
    return found;
  }

  void add(String name, Path file) {
    files.put(name, file);
  }

  List<String> names() {
    return new ArrayList<>(files.keySet());
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  String last() {
    return files.lastKey();
  }

  /** The file of a segment; it may be missing. */
  Path file(String name) {
    Path file = files.get(name);
    return file == null ? Path.of(name) : file;
  }

  boolean has(String name) {
    return files.containsKey(name) && Files.exists(file(name));
  }

  long size(String name) {
    return file(name).toFile().length();
  }
}
