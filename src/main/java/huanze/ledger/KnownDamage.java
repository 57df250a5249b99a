package huanze.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a check found wrong, kept beside the journal until a later check finds it mended or a backup
 * takes the ledger's place. While entries are damaged or missing nothing is written: what is
 * written behind them could not be told from them any more. Evidence that is damaged is named at
 * every start, but stops nobody: the entries are whole, and the file can be attached again.
 */
public record KnownDamage(List<Damage> damages, List<BackupGap> gaps) {
  private static final Logger LOG = LoggerFactory.getLogger(KnownDamage.class);
  private static final String FILE = "damage.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  static final KnownDamage NONE = new KnownDamage(List.of(), List.of());

  public KnownDamage {
    damages = List.copyOf(damages);
    gaps = List.copyOf(gaps);
  }

  @JsonIgnore
  public boolean isNone() {
    return damages.isEmpty() && gaps.isEmpty();
  }

  /** True if entries are concerned. */
  public boolean stopsWriting() {
    return !gaps.isEmpty() || damages.stream().anyMatch(d -> !d.kind().isOfEvidence());
  }

  /** Why nothing can be saved. */
  Obstacle asObstacle() {
    return Obstacle.of("ledger.damaged", place());
  }

  /** The file first concerned. */
  private Path place() {
    return Stream.concat(
            damages.stream()
                .filter(d -> !d.kind().isOfEvidence())
                .map(d -> Path.of(d.segment()).getFileName()),
            gaps.stream().map(BackupGap::backup))
        .findFirst()
        .orElseGet(() -> Path.of(damages.getFirst().segment()));
  }

  /** What the user is told at the start. */
  StartReport.Note note() {
    return new StartReport.Note(
        stopsWriting() ? "ledger.start.damaged" : "ledger.start.evidenceDamaged", place());
  }

  /**
   * This, and what was known of backups that were not looked at.
   *
   * @param places where backups were looked at
   */
  KnownDamage with(KnownDamage earlier, List<Path> places) {
    List<BackupGap> all = new ArrayList<>(gaps);
    earlier.gaps().stream()
        .filter(gap -> !KeptBackups.lookedAt(gap, places) && !all.contains(gap))
        .forEach(all::add);
    return new KnownDamage(damages, all);
  }

  /** This without damaged evidence that is whole again. */
  KnownDamage without(Predicate<String> wholeAgain) {
    return new KnownDamage(
        damages.stream()
            .filter(d -> !d.kind().isOfEvidence() || !wholeAgain.test(d.segment()))
            .toList(),
        gaps);
  }

  static KnownDamage read(Path home) {
    Path file = home.resolve(FILE);
    try {
      return Files.exists(file)
          ? JSON.readValue(Files.readAllBytes(file), KnownDamage.class)
          : NONE;
    } catch (JsonProcessingException e) {
      LOG.warn("{} not readable: the next check writes it anew", file, e);
      return NONE;
    } catch (IOException e) {
      throw LedgerHome.Trouble.notRead(e);
    }
  }

  /** Keeps it for the next start; nothing known is no file. */
  void keep(Path home) {
    try {
      if (isNone()) {
        Files.deleteIfExists(home.resolve(FILE));
      } else {
        Disk.replace(
            home.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
      }
    } catch (IOException e) {
      LOG.warn("what was found damaged is not kept beyond this run", e);
    }
  }
}
