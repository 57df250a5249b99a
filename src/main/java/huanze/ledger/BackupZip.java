package huanze.ledger;

import huanze.base.Obstacle;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A backup place as one file, for a stick or a disc. */
final class BackupZip {
  private BackupZip() {}

  static void pack(Path folder, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(part);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(each).toString().replace(java.io.File.separatorChar, '/');
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(each, zip);
        zip.closeEntry();
      }
    }
    try (java.nio.channels.FileChannel written =
        java.nio.channels.FileChannel.open(part, java.nio.file.StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Disk.rename(part, file);
  }

  /**
   * @throws Obstacle if it is no zip file, or names files outside the folder
   */
  static void unpack(Path file, Path folder) throws IOException {
    int files = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw Obstacle.of("ledger.backupDamaged", file);
        }
        if (!entry.isDirectory()) {
          Files.createDirectories(target.getParent());
          Files.copy(zip, target);
          files++;
        }
      }
    } catch (ZipException | java.io.EOFException e) {
      throw new Obstacle(e, "ledger.backupDamaged", file);
    }
    if (files == 0) {
      throw Obstacle.of("ledger.noBackup", file);
    }
  }
}
