package huanze.app.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Tiny files to stand for evidence, the same bytes on every machine: written here letter by letter,
 * since a library would put its version and the time into them.
 */
final class PracticeFiles {
  private static final int TOP = 740;
  private static final int LINE = 40;

  private PracticeFiles() {}

  static Path text(Path file, List<String> lines) {
    return write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** One page; the reader's own Chinese font shows it. */
  static Path pdf(Path file, List<String> lines) {
    String page = page(lines);
    List<String> objects =
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
                + "/Resources<</Font<</F1 4 0 R>>>>/Contents 7 0 R>>",
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H"
                + "/DescendantFonts[5 0 R]>>",
            "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
                + "/FontDescriptor 6 0 R>>",
            "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
                + "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
            "<</Length " + page.length() + ">>\nstream\n" + page + "\nendstream");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    put(out, "%PDF-1.4\n");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      places.add(out.size());
      put(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
    }
    int table = out.size();
    put(out, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    places.forEach(place -> put(out, "%010d 00000 n \n".formatted(place)));
    put(
        out,
        "trailer\n<</Size "
            + (objects.size() + 1)
            + "/Root 1 0 R>>\nstartxref\n"
            + table
            + "\n%%EOF\n");
    return write(file, out.toByteArray());
  }

  private static String page(List<String> lines) {
    StringBuilder page = new StringBuilder("BT\n/F1 18 Tf\n");
    for (int i = 0; i < lines.size(); i++) {
      String hex = HexFormat.of().formatHex(lines.get(i).getBytes(StandardCharsets.UTF_16BE));
      page.append("1 0 0 1 72 %d Tm <%s> Tj\n".formatted(TOP - i * LINE, hex));
    }
    return page.append("ET").toString();
  }

  private static void put(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
