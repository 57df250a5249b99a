package huanze.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.Obstacle;
import huanze.base.Texts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a file is seen, and the one sentence where nothing can be. */
class EvidencePagesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"照片.jpg", "照片.png", "照片.bmp", "照片.gif", "扫描.tif"})
  void aPhotoIsOnePage(String name) {
    Path file = DrawnEvidence.photo(folder.resolve(name), 400, 300);
    BufferedImage seen = only(file, 1000, 1000);
    assertThat(seen.getWidth()).isEqualTo(400);
    assertThat(seen.getHeight()).isEqualTo(300);
    assertThat(colour(seen, 100, 250)).isEqualTo("red");
    assertThat(colour(seen, 300, 150)).isEqualTo("blue");
  }

  @Test
  void whatIsInsideCountsAndNotTheName() {
    Path file = DrawnEvidence.photo(folder.resolve("照片.png"), 40, 30);
    Path renamed = folder.resolve("照片.docx");
    assertThat(file.toFile().renameTo(renamed.toFile())).isTrue();
    assertThat(only(renamed, 100, 100).getWidth()).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({
    // The corner that is green in the stored picture, 80 by 40, comes to where Exif says.
    "1, 80, 40, 5, 5",
    "2, 80, 40, 75, 5",
    "3, 80, 40, 75, 35",
    "4, 80, 40, 5, 35",
    "5, 40, 80, 5, 5",
    "6, 40, 80, 35, 5",
    "7, 40, 80, 35, 75",
    "8, 40, 80, 5, 75"
  })
  void aPhotoIsTurnedAsTheCameraSays(int orientation, int width, int height, int x, int y)
      throws IOException {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      BufferedImage seen =
          only(DrawnEvidence.turned(folder.resolve("手机.jpg"), orientation, order), 500, 500);
      assertThat(seen.getWidth()).isEqualTo(width);
      assertThat(seen.getHeight()).isEqualTo(height);
      assertThat(colour(seen, x, y)).isEqualTo("green");
    }
  }

  @Test
  void aPhotoOfAHundredMegapixelsIsThinnedOutWhileItIsRead() throws IOException {
    Path file = DrawnEvidence.bitmap(folder.resolve("航拍.bmp"), 10_000, 10_000);
    BufferedImage seen = only(file, 1000, 800);
    // 10000 / 800 = 12.5: every twelfth dot, 834 of them, enough for 800.
    assertThat(seen.getWidth()).isEqualTo(834);
    // However large it is asked for: 10000² / 16 million = 6.25, so every third dot at least.
    assertThat(only(file, 50_000, 50_000).getWidth()).isEqualTo(3334);
  }

  @Test
  void moreThanFourHundredMegapixelsAreRefused() throws IOException {
    Path file = DrawnEvidence.bitmap(folder.resolve("拼接.bmp"), 21_000, 20_000);
    assertThat(refused(file)).isEqualTo("“拼接.bmp”的画面过大，不能在程序内查看。请用系统程序打开。");
  }

  @Test
  void aPaperIsSeenPageByPage() {
    Path file = DrawnEvidence.paper(folder.resolve("纪要.pdf"), 3);
    try (EvidencePages pages = EvidencePages.open(file, "纪要.pdf").orElseThrow()) {
      assertThat(pages.count()).isEqualTo(3);
      BufferedImage seen = pages.picture(2, 1000, 842);
      // A4 is 595 by 842 points.
      assertThat(seen.getHeight()).isBetween(841, 842);
      assertThat(seen.getWidth()).isBetween(594, 596);
      BufferedImage most = pages.picture(0, 100_000, 100_000);
      assertThat((long) most.getWidth() * most.getHeight())
          .isBetween(15_900_000L, (long) EvidencePages.MOST_PIXELS);
    }
  }

  @Test
  void aPaperWithAPasswordSaysSo() {
    Path file = DrawnEvidence.paper(folder.resolve("密件.pdf"), 1, "secret");
    assertThat(refused(file)).isEqualTo("文件“密件.pdf”设有打开密码，不能在程序内查看。请用系统程序打开。");
  }

  @Test
  void otherKindsAreNotShown() throws IOException {
    Path text = Files.writeString(folder.resolve("说明.txt"), "会议照片已报送。");
    assertThat(EvidencePages.open(text, "说明.txt")).isEmpty();
  }

  /** Cut anywhere and spoilt anywhere: a picture or one sentence, never anything else. */
  @ParameterizedTest
  @ValueSource(strings = {"a.jpg", "a.png", "a.bmp", "a.gif", "a.tif", "a.pdf"})
  void whateverIsDamagedIsOneSentence(String name) throws IOException {
    Path file = folder.resolve(name);
    if (name.endsWith("pdf")) {
      DrawnEvidence.paper(file, 2);
    } else {
      DrawnEvidence.photo(file, 60, 40);
    }
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(20260918);
    int seen = 0;
    for (int i = 0; i < 60; i++) {
      byte[] damaged =
          Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(1, whole.length));
      for (int spoilt = 0; spoilt < 8; spoilt++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      Files.write(file, damaged);
      try {
        EvidencePages.open(file, name)
            .ifPresent(
                pages -> {
                  try (pages) {
                    assertThat(pages.picture(0, 300, 300)).isNotNull();
                  }
                });
        seen++;
      } catch (Obstacle obstacle) {
        assertThat(Texts.chinese().text(obstacle)).contains(name);
      }
    }
    assertThat(seen).isPositive();
  }

  private BufferedImage only(Path file, int width, int height) {
    try (EvidencePages pages =
        EvidencePages.open(file, file.getFileName().toString()).orElseThrow()) {
      assertThat(pages.count()).isEqualTo(1);
      return pages.picture(0, width, height);
    }
  }

  private static String refused(Path file) {
    Obstacle obstacle =
        catchThrowableOfType(
            Obstacle.class,
            () -> {
              try (EvidencePages pages =
                  EvidencePages.open(file, file.getFileName().toString()).orElseThrow()) {
                pages.picture(0, 100, 100);
              }
            });
    return Texts.chinese().text(obstacle);
  }

  private static String colour(BufferedImage image, int x, int y) {
    int rgb = image.getRGB(x, y);
    int red = rgb >> 16 & 255;
    int green = rgb >> 8 & 255;
    int blue = rgb & 255;
    return red > green && red > blue ? "red" : green > blue ? "green" : "blue";
  }
}
