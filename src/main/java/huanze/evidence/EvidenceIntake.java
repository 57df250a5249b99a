package huanze.evidence;

import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.base.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes a file into the vault as a record's evidence, or says what is wrong with it. */
public final class EvidenceIntake {
  private static final long MEGABYTE = 1024 * 1024;
  static final long MOST_BYTES = 200 * MEGABYTE;

  /** Larger ones are compared when they are copied. */
  private static final long COMPARED_BYTES = 16 * MEGABYTE;

  private static final int NAME_CHARACTERS = 200;
  private static final String FIELD = "evidence";

  private final EvidenceVault vault;

  public EvidenceIntake(EvidenceVault vault) {
    this.vault = vault;
  }

  /**
   * A file whose bytes are in the vault and which proves nothing yet.
   *
   * @param size bytes
   * @param fresh false if the vault had the same bytes already, as they should be
   */
  public record Copied(String fileName, String digest, long size, String mediaType, boolean fresh) {
    private Evidence as(UUID id, LocalDate today) {
      return new Evidence(id, fileName, digest, size, mediaType, today);
    }
  }

  /**
   * Of copied files those that a record had already and whose bytes were missing or altered until
   * they were copied: they are not added again.
   *
   * @return each with the file of the record that is whole again
   */
  public static Map<Copied, Evidence> putBack(List<Evidence> files, List<Copied> several) {
    Map<Copied, Evidence> back = new LinkedHashMap<>();
    for (Copied each : several) {
      Evidence same = having(files, each);
      if (each.fresh() && same != null) {
        back.put(each, same);
      }
    }
    return back;
  }

  /**
   * A record's files with some more, each copied before. What only puts a file of the record back
   * is left out; see {@link #putBack}.
   *
   * @param ids gives each its id
   * @throws InvalidInput naming every one that is there already, or twice among them
   */
  public static List<Evidence> addAll(
      List<Evidence> files, Supplier<UUID> ids, List<Copied> several, LocalDate today) {
    List<Evidence> all = new ArrayList<>(files);
    List<Problem> problems = new ArrayList<>();
    List<Copied> added = new ArrayList<>(several);
    added.removeAll(putBack(files, several).keySet());
    for (Copied each : added) {
      Evidence same = having(all, each);
      if (same != null) {
        boolean chosenToo = !files.contains(same);
        problems.add(
            chosenToo
                ? problem("sameChosen", same.fileName(), each.fileName())
                : problem("fileTwice", each.fileName()));
      } else {
        all.add(each.as(ids.get(), today));
      }
    }
    refuse(problems, several.size());
    return List.copyOf(all);
  }

  private static @Nullable Evidence having(List<Evidence> files, Copied file) {
    return files.stream().filter(e -> e.digest().equals(file.digest())).findFirst().orElse(null);
  }

  /**
   * A record's files with another one in the place of one of them. The one before stays in the
   * vault and in the history of the file.
   *
   * @throws InvalidInput if there is none to replace, or the same is there already
   */
  public static List<Evidence> replace(
      List<Evidence> files, UUID replaced, Copied file, LocalDate today) {
    Evidence.among(files, replaced);
    if (having(files, file) != null) {
      throw wrong("fileTwice", file.fileName());
    }
    return files.stream().map(e -> e.id().equals(replaced) ? file.as(replaced, today) : e).toList();
  }

  /**
   * Copies a file into the vault; up to {@link #MOST_BYTES} of it, a block at a time.
   *
   * @throws InvalidInput if it is not there, no file, of no kind that proves, empty, too large, not
   *     what its name says or cannot be read to its end
   * @throws huanze.base.Obstacle if there is no room, somebody wrote into it meanwhile, or it was
   *     stopped
   */
  public Copied copy(Path file, Progress progress) {
    return copyAll(List.of(file), progress).getFirst();
  }

  /**
   * The same for several, each looked at before the first is copied. How far it is, is told in
   * bytes of all of them. As soon as one cannot be copied, those behind it are only tried.
   *
   * @throws InvalidInput naming every file that is no good with its reason, and those that are the
   *     same
   */
  public List<Copied> copyAll(List<Path> files, Progress progress) {
    List<Problem> problems = new ArrayList<>();
    long total = 0;
    for (Path file : files) {
      total += noting(problems, () -> look(file));
    }
    refuse(problems, files.size());
    refuse(new ArrayList<>(sameContent(files)), files.size());
    List<Copied> copied = new ArrayList<>();
    long before = 0;
    for (Path file : files) {
      Part part = new Part(progress, before, total);
      boolean copying = problems.isEmpty();
      before +=
          noting(
              problems,
              () -> {
                if (!copying) {
                  return look(file);
                }
                Copied one = take(file, part);
                copied.add(one);
                return one.size();
              });
    }
    refuse(problems, files.size());
    return copied;
  }

  /** Files chosen together of which one is enough: told before any of them is copied. */
  private static List<Problem> sameContent(List<Path> files) {
    return IntStream.range(1, files.size())
        .mapToObj(i -> same(files.subList(0, i), files.get(i)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Says which one before is the same as a file. */
  private static Optional<Problem> same(List<Path> before, Path file) {
    return before.stream()
        .filter(one -> isSame(one, file))
        .findFirst()
        .map(one -> problem("sameChosen", name(one), name(file)));
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.size(one) == Files.size(other) && Files.mismatch(one, other) < 0;
    } catch (IOException e) {
      // Copying tells which of them cannot be read.
      return false;
    }
  }

  /** What is wrong with one file is noted, so that the others are looked at too. */
  private static long noting(List<Problem> problems, LongSupplier work) {
    try {
      return work.getAsLong();
    } catch (InvalidInput bad) {
      problems.addAll(bad.problems());
      return 0;
    }
  }

  /** Of several, that none was stored is said too. */
  private static void refuse(List<Problem> problems, int all) {
    if (!problems.isEmpty() && all > 1) {
      problems.add(problem("noneStored", all, problems.size()));
    }
    InvalidInput.refuse(problems);
  }

  /** One file's share of the whole. */
  private record Part(Progress whole, long before, long total) implements Progress {
    @Override
    public void at(long done, long size) {
      whole.at(before + done, total);
    }

    @Override
    public boolean stopped() {
      return whole.stopped();
    }
  }

  /**
   * Looks at files that are chosen now and copied later, by the same rules as copying will: at
   * names, sizes, first bytes and the heads of pictures. Whether two have the same content is told
   * of small ones only.
   *
   * @param before chosen earlier
   * @return those that are no good, each with what is wrong with it
   */
  public static Map<Path, Problem> wrongAmong(List<Path> before, List<Path> chosen) {
    Map<Path, Problem> wrong = new LinkedHashMap<>();
    List<Path> good = new ArrayList<>(before);
    for (Path file : chosen) {
      List<Problem> problems = new ArrayList<>();
      long size = noting(problems, () -> look(file));
      if (problems.isEmpty() && size <= COMPARED_BYTES) {
        same(good, file).ifPresent(problems::add);
      }
      if (problems.isEmpty()) {
        good.add(file);
      } else {
        wrong.put(file, problems.getFirst());
      }
    }
    return wrong;
  }

  /**
   * Looks at a file without copying it: also whether it can be read at all.
   *
   * @return bytes
   */
  private static long look(Path file) {
    String name = name(file);
    try {
      if (!Files.exists(file)) {
        throw wrong("fileMissing", name);
      }
      if (!Files.isRegularFile(file)) {
        throw wrong("fileNoFile", name);
      }
      if (name.codePointCount(0, name.length()) > NAME_CHARACTERS) {
        String cut = name.substring(0, name.offsetByCodePoints(0, NAME_CHARACTERS));
        throw wrong("fileNameLong", cut, NAME_CHARACTERS);
      }
      refuse(EvidenceKinds.wrongName(name));
      boolean looksInto = EvidenceKinds.looksInto(name);
      byte[] head = head(file, looksInto ? EvidenceKinds.HEAD : 0);
      long size = size(name, Files.size(file));
      if (looksInto) {
        refuse(EvidenceKinds.wrongContent(name, head));
        if (EvidenceKinds.isPicture(name) && !PictureHeader.isThere(file)) {
          throw wrong("filePictureCut", name);
        }
      }
      return size;
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** Opens it in any case; a stick may be slow, so nothing is read that nobody asks for. */
  private static byte[] head(Path file, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return bytes == 0 ? new byte[0] : in.readNBytes(bytes);
    }
  }

  private static void refuse(Optional<Problem> wrong) {
    InvalidInput.refuse(wrong.stream().toList());
  }

  private Copied take(Path file, Progress progress) {
    String name = name(file);
    try {
      EvidenceVault.Stored stored = vault.store(file, progress);
      // What was copied counts: the file may have been cut or grown meanwhile.
      long size = size(name, Files.size(vault.path(stored.digest())));
      return new Copied(name, stored.digest(), size, EvidenceKinds.mediaType(name), stored.fresh());
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName() == null ? file : file.getFileName());
  }

  private static InvalidInput unreadable(String name, IOException cause) {
    InvalidInput unreadable = wrong("fileUnreadable", name);
    unreadable.initCause(cause);
    return unreadable;
  }

  private static long size(String name, long size) {
    if (size == 0) {
      throw wrong("fileEmpty", name);
    }
    if (size > MOST_BYTES) {
      throw wrong("fileTooLarge", name, Math.ceilDiv(size, MEGABYTE), MOST_BYTES / MEGABYTE);
    }
    return size;
  }

  private static InvalidInput wrong(String key, Object... args) {
    return new InvalidInput(List.of(problem(key, args)));
  }

  static Problem problem(String key, Object... args) {
    return Problem.of(FIELD, "evidence.problem." + key, args);
  }
}
