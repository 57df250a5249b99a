package huanze.ledger;

import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * What kind of drive a folder is on. A live ledger needs a fixed local drive: network drives let
 * two programs in, and a stick is pulled out in the middle of a write. Backups may go anywhere.
 */
enum Drive {
  FIXED,
  NETWORK,
  REMOVABLE;

  private static final Set<String> NETWORK_TYPES =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smbfs",
          "smb2",
          "smb3",
          "afpfs",
          "webdav",
          "davfs",
          "davfs2",
          "fuse.davfs",
          "ncpfs",
          "9p",
          "sshfs",
          "fuse.sshfs",
          "fuse.gvfsd-fuse",
          "fuse.rclone",
          "ceph",
          "glusterfs",
          "fuse.glusterfs",
          "afs");

  private static final Set<String> STICK_TYPES =
      Set.of("vfat", "fat", "fat16", "fat32", "msdos", "exfat", "fuseblk.exfat", "iso9660", "udf");

  static Drive of(Path folder) throws IOException {
    FileStore store = Files.getFileStore(folder);
    boolean removable = isWindows() && attribute(store, "volume:isRemovable");
    // The real path: on Windows it tells the share behind a letter such as Z: that was given to it.
    return of(store.type(), store.name(), folder.toRealPath().toString(), removable);
  }

  private static boolean isWindows() {
    return java.io.File.separatorChar == (char) 92;
  }

  /**
   * @param type file system as the operating system calls it
   * @param name of the drive, such as {@code //server/share}
   * @param path of the folder, absolute
   * @param removable true if Windows says so
   */
  static Drive of(String type, String name, String path, boolean removable) {
    String lower = type.toLowerCase(Locale.ROOT);
    if (NETWORK_TYPES.contains(lower) || isShare(name) || isShare(path)) {
      return NETWORK;
    }
    return removable || STICK_TYPES.contains(lower) ? REMOVABLE : FIXED;
  }

  private static boolean isShare(String name) {
    return name.startsWith("\\\\") || name.startsWith("//");
  }

  private static boolean attribute(FileStore store, String name) throws IOException {
    try {
      return Boolean.TRUE.equals(store.getAttribute(name));
    } catch (UnsupportedOperationException e) {
      return false;
    }
  }

  void refuseForLedger(Path folder) {
    switch (this) {
      case FIXED -> {}
      case NETWORK -> throw Obstacle.of("ledger.networkDrive", folder);
      case REMOVABLE -> throw Obstacle.of("ledger.removableDrive", folder);
    }
  }
}
