package huanze.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the system says in English, the clerk reads in Chinese. */
class DiskReasonTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "File too large, 没有保存：写入硬盘失败（文件超过允许的大小）。",
    "No space left on device, 没有保存：写入硬盘失败（磁盘空间不足）。",
    "There is not enough space on the disk, 没有保存：写入硬盘失败（磁盘空间不足）。",
    "Disk quota exceeded, 没有保存：写入硬盘失败（磁盘空间不足）。",
    "Read-only file system, 没有保存：写入硬盘失败（磁盘是只读的）。",
    "Input/output error, 没有保存：写入硬盘失败（磁盘读写出错）。",
    "设备未就绪。, 没有保存：写入硬盘失败（设备未就绪。）。"
  })
  void knownWordsAreOurOwn(String said, String read) {
    for (IOException e :
        new IOException[] {new IOException(said), new FileSystemException("x.hzj", null, said)}) {
      Obstacle obstacle = new Obstacle(e, "ledger.notSaved", DiskReason.words(e));
      assertThat(Texts.chinese().text(obstacle)).startsWith(read);
    }
  }

  @Test
  void aDriveIsFullOnlyIfItSaysSoOrHasNoRoom() {
    assertThat(DiskReason.isFull(new IOException("File too large"), folder, 1)).isTrue();
    assertThat(DiskReason.isFull(new IOException("strange"), folder, 1)).isFalse();
    assertThat(DiskReason.isFull(new IOException("strange"), folder, Long.MAX_VALUE)).isTrue();
    assertThat(DiskReason.isFull(new NoSuchFileException("x"), folder, Long.MAX_VALUE)).isFalse();
    assertThat(DiskReason.isFull(new AccessDeniedException("x"), folder, Long.MAX_VALUE)).isFalse();
  }
}
