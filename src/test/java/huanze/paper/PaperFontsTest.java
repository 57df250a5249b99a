package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFontsTest {
  @TempDir Path folder;

  @Test
  void an_installed_typeface_is_found_by_its_file_name_and_used() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("win").resolve("fonts"));
    try (InputStream in = getClass().getResourceAsStream("/huanze/fonts/NotoSansSC-Regular.ttf")) {
      Files.copy(in, deep.resolve("SimHei.TTF"));
    }
    Map<String, byte[]> found = InstalledFonts.find(List.of(folder, folder.resolve("none")));
    assertThat(found).containsOnlyKeys("HeiTi");
    PaperEngine engine = new PaperEngine(new PaperFonts(found), new PaperTemplates(null));
    byte[] pdf = engine.print(SamplePapers.performance("某局", 3), SamplePapers.DRAFT).pdf();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var resources = document.getPage(0).getResources();
      boolean sans = false;
      for (var name : resources.getFontNames()) {
        sans |= resources.getFont(name).getName().endsWith("NotoSansSC-Regular");
      }
      assertThat(sans).isTrue();
    }
  }

  @Test
  void a_file_that_is_no_font_is_passed_over() {
    PaperFonts fonts =
        new PaperFonts(
            Map.of(
                "SongTi", "ttcf".getBytes(StandardCharsets.UTF_8),
                "KaiTi", "junk".getBytes(StandardCharsets.UTF_8)));
    TrueTypeFont bundled = fonts.faces().get(new PaperFonts.Face(PaperFonts.BUNDLED, false));
    assertThat(fonts.faces().get(new PaperFonts.Face("SongTi", false))).isSameAs(bundled);
    assertThat(fonts.faces().get(new PaperFonts.Face("KaiTi", false))).isSameAs(bundled);
  }

  @Test
  void only_rare_characters_need_the_rare_typeface() {
    PaperFonts fonts = PaperFonts.bundled();
    assertThat(fonts.needsRare("海港区 ●◐×\n")).isFalse();
    assertThat(fonts.needsRare("\uD840\uDC00")).isTrue();
  }

  @Test
  void a_texts_width_is_what_the_font_says_and_rare_characters_are_left_to_the_renderer()
      throws IOException {
    PaperFonts fonts = PaperFonts.bundled();
    TrueTypeFont regular = fonts.faces().get(new PaperFonts.Face(PaperFonts.BUNDLED, false));
    GlyphWidths widths = fonts.widths(regular);
    String letters = "海港区人民政府第 0123456789 页，（）“”—…Aiwml%.●×÷";
    Random random = new Random(20261126);
    try (PDDocument document = new PDDocument()) {
      PDFont font = PDType0Font.load(document, regular, true);
      for (int i = 0; i < 500; i++) {
        StringBuilder text = new StringBuilder();
        random
            .ints(random.nextInt(40), 0, letters.length())
            .forEach(c -> text.append(letters.charAt(c)));
        assertThat(widths.of(font, text.toString()))
            .as("%s", text)
            .isEqualTo(font.getStringWidth(text.toString()));
      }
      assertThat(widths.of(font, "海\u00AD港")).isEqualTo(GlyphWidths.NOT_ALL);
      assertThat(widths.of(font, "\uD840\uDC00")).isEqualTo(GlyphWidths.NOT_ALL);
      assertThat(widths.of(font, "海\u0E01")).isEqualTo(GlyphWidths.NOT_ALL);
    }
  }
}
