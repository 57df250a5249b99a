package huanze.app;

import huanze.base.Obstacle;
import huanze.fx.Theme;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What belongs to this desk and not to the ledger: who sits here, where backups go, light or dark.
 * One small file beside the ledger, replaced as a whole. What cannot be read is as if not set.
 */
public final class DeskPreferences {
  private static final Logger LOG = LoggerFactory.getLogger(DeskPreferences.class);
  private static final String CLERK = "clerk";
  private static final String BACKUPS = "backups";
  private static final String MADE = "backupsMade";
  private static final String CHECKED = "checkedOn";
  private static final String SHADE = "shade";
  private static final int PLACES = 5;

  private static final String REMIND = "remindDays";
  private static final String TRAY = "reminderInTray";
  private static final String LIKENESS = "selfCheckLikeness";
  private static final int LIKENESS_USUAL = 90;
  private static final String GRID_SEEN = "gridSeen";
  private static final String NEWCOMER = "newcomerDismissed";
  private static final String GUIDE_DONE = "guideDone";
  private static final String GUIDE_LEFT = "guideLeft";

  /** A week's work ahead. */
  private static final int REMIND_USUAL = 5;

  private static final int REMIND_MOST = 60;

  private final Path file;

  public DeskPreferences(Path home) {
    file = home.resolve("desk.properties");
  }

  /** Name of the person at this desk. */
  public Optional<String> clerk() {
    return get(CLERK);
  }

  public void rememberClerk(String name) {
    set(CLERK, name.strip());
  }

  /** Where backups go when work is over; empty if the office named no place. */
  public Optional<Path> backups() {
    return get(BACKUPS).flatMap(this::path);
  }

  private Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      LOG.warn("No path in {}", file, e);
      return Optional.empty();
    }
  }

  /** The folders in which backups of this ledger were made lately, the named place first. */
  public List<Path> backupPlaces() {
    return Stream.concat(backups().stream(), made().stream()).distinct().toList();
  }

  private List<Path> made() {
    return get(MADE).stream().flatMap(String::lines).flatMap(l -> path(l).stream()).toList();
  }

  /** A backup was made in a folder. */
  public void rememberBackupIn(Path place) {
    set(
        MADE,
        Stream.concat(Stream.of(place.toAbsolutePath().normalize()), made().stream())
            .distinct()
            .limit(PLACES)
            .map(Path::toString)
            .collect(Collectors.joining("\n")));
  }

  /** The day of the last full check that found nothing wrong. */
  public Optional<LocalDate> checkedOn() {
    try {
      return get(CHECKED).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      LOG.warn("No day in {}", file, e);
      return Optional.empty();
    }
  }

  /**
   * @param day null: it found something
   */
  public void rememberCheckedOn(@Nullable LocalDate day) {
    set(CHECKED, day == null ? null : day.toString());
  }

  /**
   * @param place null: none any more
   */
  public void rememberBackups(@Nullable Path place) {
    set(BACKUPS, place == null ? null : place.toAbsolutePath().toString());
  }

  public Theme.Shade shade() {
    return get(SHADE).filter("dark"::equals).isPresent() ? Theme.Shade.DARK : Theme.Shade.LIGHT;
  }

  public void rememberShade(Theme.Shade shade) {
    set(SHADE, shade == Theme.Shade.DARK ? "dark" : "light");
  }

  /** So many working days before a day due the desk begins to remind; 1 to 60. */
  public int remindDays() {
    return get(REMIND)
        .filter(text -> text.matches("[1-9]\\d?"))
        .map(Integer::valueOf)
        .filter(days -> days <= REMIND_MOST)
        .orElse(REMIND_USUAL);
  }

  public void rememberRemindDays(int days) {
    set(REMIND, String.valueOf(days));
  }

  /** Whether reminders appear in the tray too, where there is one; at first they do. */
  public boolean remindsInTray() {
    return get(TRAY).filter("false"::equals).isEmpty();
  }

  public void rememberTray(boolean wanted) {
    set(TRAY, String.valueOf(wanted));
  }

  /** From how many per cent on the self-check calls words alike; 60 to 100. */
  public int likeness() {
    return get(LIKENESS)
        .filter(text -> text.matches("[6-9]\\d|100"))
        .map(Integer::valueOf)
        .orElse(LIKENESS_USUAL);
  }

  public void rememberLikeness(int percent) {
    set(LIKENESS, String.valueOf(percent));
  }

  /** True once the year grid was opened at this desk. */
  public boolean hasSeenGrid() {
    return get(GRID_SEEN).isPresent();
  }

  public void rememberGridSeen() {
    set(GRID_SEEN, "true");
  }

  /** True if a newcomer's first steps shall be shown no more. */
  public boolean isNewcomerDismissed() {
    return get(NEWCOMER).isPresent();
  }

  public void dismissNewcomer() {
    set(NEWCOMER, "true");
  }

  /** Names of the guide's steps that were marked as done. */
  public Set<String> guideDone() {
    return get(GUIDE_DONE).map(names -> Set.of(names.split(" "))).orElse(Set.of());
  }

  public void rememberGuideDone(List<String> names) {
    set(GUIDE_DONE, names.isEmpty() ? null : String.join(" ", names));
  }

  /** True once somebody put the guide aside. */
  public boolean isGuideLeft() {
    return get(GUIDE_LEFT).isPresent();
  }

  public void rememberGuideLeft() {
    set(GUIDE_LEFT, "true");
  }

  private synchronized Optional<String> get(String name) {
    return Optional.ofNullable(read().getProperty(name)).filter(v -> !v.isBlank());
  }

  private Properties read() {
    Properties all = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        all.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("Cannot read {}", file, e);
      }
    }
    return all;
  }

  private synchronized void set(String name, @Nullable String value) {
    Properties all = read();
    if (value == null) {
      all.remove(name);
    } else {
      all.setProperty(name, value);
    }
    Path part = file.resolveSibling("desk.part");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer writer = Files.newBufferedWriter(part)) {
        all.store(writer, null);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Obstacle(e, "app.preferencesNotKept", file);
    }
  }
}
