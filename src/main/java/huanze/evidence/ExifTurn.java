package huanze.evidence;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held: the orientation that a JPEG's Exif block states (tag 274, 1 to 8; Exif
 * 2.3, 4.6.4). Telephones store every photo lying and say here how to turn it.
 */
record ExifTurn(int orientation) {
  private static final int HEAD = 256 * 1024;
  private static final int START = 0xFFD8;
  private static final int APP1 = 0xFFE1;
  private static final int SCAN = 0xFFDA;
  private static final int EXIF = 0x45786966;
  private static final int TAG = 274;
  private static final ExifTurn NONE = new ExifTurn(1);

  /** As the file states it; upright if it states nothing that can be understood. */
  static ExifTurn of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    try {
      return find(ByteBuffer.wrap(head));
    } catch (IndexOutOfBoundsException | IllegalArgumentException cutShort) {
      return NONE;
    }
  }

  private static ExifTurn find(ByteBuffer bytes) {
    if (word(bytes, 0) != START) {
      return NONE;
    }
    int at = 2;
    while (word(bytes, at) != SCAN) {
      int length = word(bytes, at + 2);
      if (word(bytes, at) == APP1 && bytes.getInt(at + 4) == EXIF) {
        return stated(bytes.slice(at + 10, length - 8));
      }
      at += 2 + length;
    }
    return NONE;
  }

  private static ExifTurn stated(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = word(tiff, directory);
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * 12;
      if (word(tiff, entry) == TAG) {
        int value = word(tiff, entry + 8);
        return value >= 1 && value <= 8 ? new ExifTurn(value) : NONE;
      }
    }
    return NONE;
  }

  private static int word(ByteBuffer bytes, int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  boolean swapsSides() {
    return orientation >= 5;
  }

  /** The picture upright. */
  BufferedImage apply(BufferedImage lying) {
    if (orientation == 1) {
      return lying;
    }
    int w = lying.getWidth();
    int h = lying.getHeight();
    AffineTransform turning =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    BufferedImage upright =
        new BufferedImage(swapsSides() ? h : w, swapsSides() ? w : h, BufferedImage.TYPE_INT_RGB);
    Graphics2D onto = upright.createGraphics();
    onto.drawImage(lying, turning, null);
    onto.dispose();
    return upright;
  }
}
