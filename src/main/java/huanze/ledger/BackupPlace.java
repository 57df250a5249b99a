package huanze.ledger;

import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where backups of one ledger lie: {@code segments/} and {@code evidence/} hold each sealed segment
 * and evidence file once, {@code backups/} one folder a backup.
 */
record BackupPlace(Path root) {
  static BackupPlace of(Path place, UUID ledger) {
    return new BackupPlace(place.resolve("huanze-" + ledger));
  }

  /** The place a backup's folder belongs to. */
  static BackupPlace around(Path backup) {
    return new BackupPlace(backup.toAbsolutePath().normalize().getParent().getParent());
  }

  Path backups() {
    return root.resolve("backups");
  }

  Path segments() {
    return root.resolve("segments");
  }

  EvidenceStore evidence() {
    return new EvidenceStore(root.resolve("evidence"));
  }

  /** The finished backups, oldest first. */
  List<Path> finished() throws IOException {
    return Disk.list(backups()).stream()
        .filter(folder -> Files.exists(folder.resolve(BackupManifest.FILE)))
        .toList();
  }

  Path file(Path backup, BackupManifest.Segment segment) {
    return segment.sealed() ? segments().resolve(segment.digest()) : backup.resolve(segment.name());
  }

  /** The journal of a backup, as it lies here. */
  SegmentFiles journal(Path backup, BackupManifest manifest) {
    Map<String, Path> files = new LinkedHashMap<>();
    manifest.segments().forEach(s -> files.put(s.name(), file(backup, s)));
    return new SegmentFiles(files);
  }

  /** Deletes what a tier keeps no more, half-made backups, and segments that none names. */
  void clear() throws IOException {
    Map<BackupTier, List<Path>> byTier = new LinkedHashMap<>();
    for (Path folder : Disk.list(backups())) {
      if (Files.exists(folder.resolve(BackupManifest.FILE))) {
        byTier
            .computeIfAbsent(BackupManifest.read(folder).tier(), t -> new ArrayList<>())
            .add(folder);
      } else {
        Disk.deleteTree(folder);
      }
    }
    for (Map.Entry<BackupTier, List<Path>> tier : byTier.entrySet()) {
      List<Path> all = tier.getValue();
      for (Path old : all.subList(0, Math.max(0, all.size() - tier.getKey().kept()))) {
        Files.delete(old.resolve(BackupManifest.FILE));
        Disk.deleteTree(old);
      }
    }
    Set<String> named = new HashSet<>();
    for (Path folder : finished()) {
      BackupManifest.read(folder).segments().forEach(s -> named.add(s.digest()));
    }
    for (Path segment : Disk.list(segments())) {
      if (!named.contains(segment.getFileName().toString())) {
        Files.delete(segment);
      }
    }
  }

  /**
   * The newest backup at or below a folder.
   *
   * @throws Obstacle if there is none
   */
  static Path newestIn(Path folder) throws IOException {
    if (Files.exists(folder.resolve(BackupManifest.FILE))) {
      return folder;
    }
    List<Path> found = new ArrayList<>();
    collect(folder, 3, found);
    Path newest = null;
    BackupManifest best = null;
    for (Path each : found) {
      BackupManifest manifest = BackupManifest.read(each);
      if (best == null || manifest.made().isAfter(best.made())) {
        newest = each;
        best = manifest;
      }
    }
    if (newest == null) {
      throw Obstacle.of("ledger.noBackup", folder);
    }
    return newest;
  }

  private static void collect(Path folder, int depth, List<Path> found) throws IOException {
    if (Files.exists(folder.resolve(BackupManifest.FILE))) {
      found.add(folder);
    } else if (depth > 0) {
      for (Path each : Disk.list(folder)) {
        if (Files.isDirectory(each)) {
          collect(each, depth - 1, found);
        }
      }
    }
  }
}
