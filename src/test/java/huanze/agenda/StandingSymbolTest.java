package huanze.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingSymbolTest {
  @Test
  void every_standing_has_a_symbol_of_its_own() {
    assertThat(Arrays.stream(Standing.values()).map(StandingSymbol::of)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NotoSerifSC-Regular", "NotoSerifSC-Bold", "NotoSansSC-Regular"})
  void every_bundled_typeface_has_the_symbols(String font) throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/huanze/fonts/" + font + ".ttf")) {
      CmapLookup glyphs =
          new TTFParser().parse(new RandomAccessReadBuffer(in)).getUnicodeCmapLookup();
      for (Standing standing : Standing.values()) {
        assertThat(glyphs.getGlyphId(StandingSymbol.of(standing).codePointAt(0))).isPositive();
      }
    }
  }
}
