package huanze.activity;

import static huanze.activity.ActivityServiceTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import huanze.access.Gate;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.evidence.DrawnEvidence;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceIntake;
import huanze.evidence.EvidenceVault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  private Desk desk;
  private UUID id;

  @BeforeEach
  void meeting() {
    desk = new Desk(TODAY, folder.resolve("vault"));
    id = desk.service.record(Desk.meeting(TODAY).build()).activity().id();
  }

  @Test
  void isAttachedReplacedAndDetached() throws IOException {
    desk.service.attach(id, file("会议纪要.PDF", "one"));
    Activity two = desk.service.attach(id, file("照片.jpg", "two")).activity();
    assertThat(two.evidence())
        .extracting(Evidence::fileName, Evidence::size, Evidence::mediaType, Evidence::enteredOn)
        .containsExactly(
            tuple("会议纪要.PDF", 8L, "application/pdf", TODAY),
            tuple("照片.jpg", 9L, "image/jpeg", TODAY));
    assertThat(desk.store.find(id)).contains(two);
    Evidence first = two.evidence().getFirst();
    assertThat(first.digest())
        .isEqualTo("b84c21bda7543f2230848e1fe062d01bbdd28fa28ba5d98b5fd36814f365b70c");

    refused(
        () -> desk.service.attach(id, file("副本.pdf", "one")),
        "evidence",
        "evidence.problem.fileTwice");
    EvidenceIntake.Copied signed =
        desk.service.copy(id, file("纪要（签字）.pdf", "three"), Progress.NONE);
    refused(
        () -> desk.service.replaceEvidence(id, first.id(), signed, " "),
        "reason",
        "activity.problem.reasonMissing");
    Activity replaced = desk.service.replaceEvidence(id, first.id(), signed, "换成签字稿").activity();
    assertThat(replaced.evidence())
        .extracting(Evidence::fileName)
        .containsExactly("纪要（签字）.pdf", "照片.jpg");
    assertThat(desk.store.find(id)).contains(replaced);

    desk.service.detach(id, first.id(), "传错了");
    assertThat(desk.store.find(id).orElseThrow().evidence())
        .extracting(Evidence::fileName)
        .containsExactly("照片.jpg");
    refused(
        () -> desk.service.detach(id, first.id(), "再次"),
        "evidence",
        "evidence.problem.noSuchEvidence");
  }

  @Test
  void badFilesAreNamedAndChangeNothing() throws IOException {
    long before = desk.ledger.position();
    refusedFile(folder.resolve("没有.pdf"), "fileMissing");
    refusedFile(folder, "fileNoFile");
    refusedFile(file("空.pdf", ""), "fileEmpty");
    Path large = folder.resolve("大.zip");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(200L * 1024 * 1024 + 1);
    }
    refusedFile(large, "fileTooLarge");
    assertThat(desk.ledger.position()).isEqualTo(before);
  }

  @Test
  void everyBadOneOfSeveralIsNamedAndNoneIsStored() throws IOException {
    desk.service.attach(id, file("纪要.pdf", "one"));
    long before = desk.ledger.position();
    Path large = folder.resolve("大.zip");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(200L * 1024 * 1024 + 1);
    }
    assertThat(
            said(file("好.pdf", "good"), file("空.pdf", ""), folder.resolve("没有.jpg"), large, folder))
        .containsExactly(
            "文件“空.pdf”是空的（0 字节），不能作为佐证。",
            "找不到文件“没有.jpg”。请检查文件是否已被移动或删除。",
            "文件“大.zip”有 201 MB，单个佐证材料最大 200 MB。",
            "“" + folder.getFileName() + "”不是文件。请选择一个文件；整个文件夹请先压缩。",
            "共 5 个文件，其中 4 个有问题，所以全部没有存入。请改正或去掉有问题的文件，然后重试。");
    assertThat(said(file("好.pdf", "good"), file("副本.pdf", "one")))
        .as("there before")
        .satisfiesExactly(
            copy -> assertThat(copy).contains("“副本.pdf”", "已有内容相同"),
            all -> assertThat(all).startsWith("共 2 个文件，其中 1 个有问题"));
    assertThat(desk.ledger.position()).isEqualTo(before);

    desk.service.attach(
        id,
        desk.service.copyAll(
            id, List.of(file("好.pdf", "good"), file("照片.jpg", "photo")), Progress.NONE));
    assertThat(desk.ledger.position()).as("one entry").isEqualTo(before + 1);
    assertThat(desk.store.find(id).orElseThrow().evidence())
        .extracting(Evidence::fileName)
        .containsExactly("纪要.pdf", "好.pdf", "照片.jpg");
  }

  @Test
  void theSameContentChosenTwiceIsNamedWithBothAndNothingIsCopied() throws IOException {
    EvidenceVault none = new Failing(null);
    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class,
            () ->
                service(none)
                    .copyAll(
                        id,
                        List.of(
                            file("甲.pdf", "good"), file("乙.pdf", "else"), file("丙.pdf", "good")),
                        Progress.NONE));
    assertThat(refused.problems().stream().map(Texts.chinese()::text))
        .containsExactly(
            "本次所选的“甲.pdf”和“丙.pdf”内容相同，只需添加一个。", "共 3 个文件，其中 1 个有问题，所以全部没有存入。请改正或去掉有问题的文件，然后重试。");
  }

  @Test
  void programsUnknownKindsAndFilesThatAreNotWhatTheySayAreRefused() throws IOException {
    for (String program : List.of("bad.exe", "A.BAT", "x.js", "纪要.pdf.lnk", "装.msi", "s.vbs")) {
      refusedFile(file(program, "MZ"), "fileProgram");
    }
    for (String unknown : List.of("数据.dat", "没有后缀", "a.dwg")) {
      refusedFile(file(unknown, "x"), "fileUnknownKind");
    }
    refusedFile(Files.writeString(folder.resolve("假.pdf"), "只是文字"), "fileNoPdf");
    for (String picture : List.of("假.jpg", "假.PNG", "假.tif", "假.webp", "假.heic")) {
      refusedFile(Files.writeString(folder.resolve(picture), "只是文字"), "fileNoPicture");
    }
    assertThat(desk.store.find(id).orElseThrow().evidence()).isEmpty();
  }

  /** Heads as the formats define them; what stands behind them is not looked at. */
  @Test
  void filesThatAreWhatTheySayAreTaken() throws IOException {
    Map<String, String> heads = new LinkedHashMap<>();
    // The frames of a JPEG and a PNG of 1 by 1; a GIF is looked at no further.
    heads.put("a.jpg", "ffd8ffc0000b080001000101011100ffda0008010100003f00");
    heads.put("b.png", "89504e470d0a1a0a0000000d494844520000000100000001080000000000000000");
    heads.put("c.gif", "474946383961");
    heads.put("f.webp", "52494646aaaaaaaa57454250");
    heads.put("g.heic", "00000018667479706865696300");
    heads.put("h.pdf", "0d0a255044462d312e34");
    heads.put("改名的截图.jpg", "89504e470d0a1a0a0000000d494844520000000100000002080000000000000000");
    for (String other : List.of("i.docx", "j.xls", "k.wps", "l.et", "m.ofd", "n.pptx", "o.mp4")) {
      heads.put(other, "00" + HexFormat.of().formatHex(other.getBytes(StandardCharsets.UTF_8)));
    }
    for (Map.Entry<String, String> each : heads.entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.write(file, HexFormat.of().parseHex(each.getValue()));
      desk.service.attach(id, file);
    }
    assertThat(desk.store.find(id).orElseThrow().evidence())
        .extracting(Evidence::fileName)
        .containsExactlyElementsOf(heads.keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "a.jpg, ffd8ffe0",
    "b.jpg, ffd8ffe000104a46494600010100000100010000",
    "c.png, 89504e470d0a1a0a",
    "d.png, 89504e470d0a1a0a0000000d49484452000000",
    "e.tif, 49492a00",
    "f.tiff, 4d4d002a00000008",
    "g.bmp, 424d36000000"
  })
  void theMereBeginningOfAPictureIsRefused(String name, String head) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, HexFormat.of().parseHex(head));
    refusedFile(file, "filePictureCut");
    assertThat(EvidenceIntake.wrongAmong(List.of(), List.of(file))).containsOnlyKeys(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"照片.jpg", "截图.png", "扫描.tif", "图.bmp", "动图.gif"})
  void aPictureWhoseHeadIsWholeIsTaken(String name) throws IOException {
    Path photo = DrawnEvidence.photo(folder.resolve(name), 80, 60);
    desk.service.attach(id, photo);
    assertThat(desk.store.find(id).orElseThrow().evidence()).hasSize(1);
  }

  /** It shows something, which may be all that is left. */
  @Test
  void aPhotoCutOffInTheMiddleIsTaken() throws IOException {
    byte[] whole = Files.readAllBytes(DrawnEvidence.photo(folder.resolve("整.jpg"), 800, 600));
    Path half = Files.write(folder.resolve("半.jpg"), Arrays.copyOf(whole, whole.length / 2));
    desk.service.attach(id, half);
    assertThat(desk.store.find(id).orElseThrow().evidence()).hasSize(1);
  }

  /** Behind the first that cannot be copied the others are tried, but not copied. */
  @Test
  void aStickPulledOutHalfWayNamesWhatIsGoneWithIt() throws IOException {
    Path first = file("一.pdf", "one");
    Path second = file("二.pdf", "two");
    Path third = file("三.pdf", "three");
    Path fourth = file("四.pdf", "four");
    List<Path> copied = new ArrayList<>();
    EvidenceVault pulled =
        new EvidenceVault() {
          @Override
          public Stored store(Path file, Progress progress) throws IOException {
            if (file.equals(second)) {
              Files.delete(second);
              Files.delete(fourth);
              throw new IOException("Input/output error");
            }
            copied.add(file);
            return new Stored(file.getFileName().toString(), true);
          }

          @Override
          public boolean sound(String digest) {
            return true;
          }

          @Override
          public Path path(String digest) {
            return folder.resolve(digest);
          }
        };
    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class,
            () ->
                service(pulled).copyAll(id, List.of(first, second, third, fourth), Progress.NONE));
    assertThat(refused.problems().stream().map(Texts.chinese()::text))
        .containsExactly(
            "文件“二.pdf”在复制时读不出来。请关闭正在使用它的程序，检查U盘或光盘是否已拔出，然后重试。",
            "找不到文件“四.pdf”。请检查文件是否已被移动或删除。",
            "共 4 个文件，其中 2 个有问题，所以全部没有存入。请改正或去掉有问题的文件，然后重试。");
    assertThat(copied).containsExactly(first);
  }

  private List<String> said(Path... files) {
    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class,
            () -> desk.service.attach(id, desk.service.copyAll(id, List.of(files), Progress.NONE)));
    return refused.problems().stream().map(Texts.chinese()::text).toList();
  }

  @Test
  void fileThatVanishesOrIsCutWhileCopied() throws IOException {
    Path file = file("拔出.pdf", "bytes");
    refused(
        () -> service(new Failing(null)).attach(id, file),
        "evidence",
        "evidence.problem.fileUnreadable");
    Path cut = file("cut.txt", "");
    refused(
        () -> service(new Failing(cut)).attach(id, file), "evidence", "evidence.problem.fileEmpty");
    assertThat(desk.store.find(id).orElseThrow().evidence()).isEmpty();
  }

  private void refusedFile(Path file, String key) {
    refused(() -> desk.service.attach(id, file), "evidence", "evidence.problem." + key);
  }

  private Path file(String name, String content) throws IOException {
    return DrawnEvidence.begun(folder.resolve(name), content);
  }

  private ActivityService service(EvidenceVault vault) {
    return new ActivityService(
        desk.ledger, Gate.open(), desk.clock(), new Ids(desk.clock()), () -> desk.town, vault);
  }

  /** Loses the file while copying, or has copied only nothing of it. */
  private record Failing(Path copied) implements EvidenceVault {
    @Override
    public Stored store(Path file, Progress progress) throws IOException {
      if (copied == null) {
        throw new NoSuchFileException(file.toString());
      }
      return new Stored("digest", true);
    }

    @Override
    public boolean sound(String digest) {
      return true;
    }

    @Override
    public Path path(String digest) {
      return copied;
    }
  }
}
