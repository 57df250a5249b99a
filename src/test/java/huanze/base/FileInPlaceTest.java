package huanze.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails on the way, the old file stays, nothing is left beside it, and why is said. */
class FileInPlaceTest {
  private static final FileInPlace.Step FINE = draft -> {};

  @TempDir Path folder;
  private Path target;

  @BeforeEach
  void thereIsAnOldOne() throws IOException {
    target = Files.writeString(folder.resolve("报送.xlsx"), "旧");
  }

  private static FileInPlace.Step fails(IOException e) {
    return draft -> {
      throw e;
    };
  }

  private static void words(Path draft) throws IOException {
    Files.writeString(draft, "新");
  }

  private String refused(FileInPlace.Step write, FileInPlace.Step check, FileInPlace.Step force) {
    return refused(write, check, force, (draft, to) -> {});
  }

  private String refused(
      FileInPlace.Step write,
      FileInPlace.Step check,
      FileInPlace.Step force,
      FileInPlace.Move move) {
    Obstacle refused =
        catchThrowableOfType(
            Obstacle.class, () -> FileInPlace.put(target, write, check, force, move));
    assertThat(target).hasContent("旧");
    onlyTheOldOne();
    return Texts.chinese().text(refused);
  }

  private void onlyTheOldOne() {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aNewFileTakesThePlaceOfTheOldOne() {
    FileInPlace.put(target, FileInPlaceTest::words, FINE);
    assertThat(target).hasContent("新");
    onlyTheOldOne();
  }

  @ParameterizedTest
  @CsvSource({
    "Input/output error, 磁盘读写出错",
    "No such device, 文件或所在的盘不见了",
    "Read-only file system, 磁盘是只读的",
    "设备未就绪, 设备未就绪"
  })
  void aFailingStickIsCalledSoWhereverItFailsAndWhetherOrNotAFileIsReplaced(
      String said, String read) throws IOException {
    String sentence = "文件“报送.xlsx”没有写成（" + read + "）。";
    IOException plain = new IOException(said);
    assertThat(refused(fails(plain), FINE, FINE)).startsWith(sentence);
    assertThat(refused(FileInPlaceTest::words, FINE, fails(plain))).startsWith(sentence);
    assertThat(refused(FileInPlaceTest::words, fails(plain), FINE)).startsWith(sentence);
    assertThat(refusedReplacing(new IOException(said))).startsWith(sentence);
    Files.delete(target);
    Obstacle refused =
        catchThrowableOfType(
            Obstacle.class,
            () ->
                FileInPlace.put(target, FileInPlaceTest::words, FINE, fails(plain), (d, t) -> {}));
    assertThat(Texts.chinese().text(refused)).startsWith(sentence);
  }

  @Test
  void aReaderThatHidesAFailingStickDoesNotHideIt() {
    assertThat(
            refused(
                FileInPlaceTest::words,
                draft -> {
                  throw new Obstacle(
                      new IOException("Input/output error"), "sheet.unreadable", "~");
                },
                FINE))
        .contains("报送.xlsx")
        .contains("磁盘读写出错");
  }

  @Test
  void whatDoesNotReadBackIsNotKept() {
    assertThat(
            refused(
                FileInPlaceTest::words,
                draft -> {
                  throw InvalidInput.of("", "sheet.zero", "~huanze-报送.xlsx");
                },
                FINE))
        .startsWith("文件“报送.xlsx”写完后核对不一致，没有保存。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"另一个程序正在使用此文件，进程无法访问。", "used by another process", ""})
  void aFileOpenInAnotherProgramIsSaidWhenItIsReplaced(String windows) {
    FileSystemException said =
        windows.isEmpty()
            ? new AccessDeniedException("x")
            : new FileSystemException("x", null, windows);
    assertThat(refusedReplacing(said)).startsWith("文件“报送.xlsx”正被其他程序使用，无法替换。");
  }

  @Test
  void aStickThatIsGoneWhenTheOldFileIsReplacedIsNotAFileInUse() {
    assertThat(refusedReplacing(new FileSystemException("x", null, "Input/output error")))
        .contains("磁盘读写出错");
  }

  @Test
  void whereNothingMayBeWrittenIsNamed() {
    assertThat(refused(fails(new AccessDeniedException("x")), FINE, FINE)).startsWith("没有权限在文件夹");
    assertThat(refused(fails(new NoSuchFileException("x")), FINE, FINE)).startsWith("不能在文件夹");
    assertThat(refused(fails(new IOException("No space left on device")), FINE, FINE))
        .contains("磁盘已满");
    assertThat(refused(fails(new IOException("File name too long")), FINE, FINE)).contains("太长");
  }

  @Test
  void aMissingFolderAndAFolderInTheWayAreNamed() throws IOException {
    assertThat(refusal(folder.resolve("无").resolve("a.pdf"))).contains("不存在");
    assertThat(refusal(Files.createDirectory(folder.resolve("a.pdf")))).contains("是文件夹");
  }

  @Test
  void theSystemsOwnRefusalsAreNamed() throws IOException {
    Path system = Path.of("/proc");
    assumeTrue(Files.isDirectory(system));
    assertThat(refusal(system.resolve("x.pdf"))).containsAnyOf("不能在文件夹“/proc”", "没有权限在文件夹“/proc”");
    Files.createSymbolicLink(folder.resolve("~huanze-a.pdf"), Path.of("/dev/full"));
    assertThat(refusal(folder.resolve("a.pdf"))).contains("磁盘已满");
    Path closed = Files.createDirectory(folder.resolve("锁"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(closed), "root may write everywhere");
    assertThat(refusal(closed.resolve("a.pdf"))).startsWith("没有权限在文件夹");
  }

  private String refusedReplacing(IOException said) {
    return refused(
        FileInPlaceTest::words,
        FINE,
        FINE,
        (draft, to) -> {
          throw said;
        });
  }

  private static String refusal(Path where) {
    return Texts.chinese()
        .text(
            catchThrowableOfType(
                Obstacle.class, () -> FileInPlace.put(where, FileInPlaceTest::words, FINE)));
  }
}
