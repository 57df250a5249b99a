package huanze.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the program knows about itself. */
public final class AboutModel {
  /**
   * A licence shipped with the program.
   *
   * @param of what it is the licence of
   */
  public record Licence(String of, String resource) {}

  private final boolean practice;

  public AboutModel() {
    this(false);
  }

  /**
   * @param practice true in the practice city
   */
  public AboutModel(boolean practice) {
    this.practice = practice;
  }

  public boolean isPractice() {
    return practice;
  }

  /** The version of the packaged program; empty when run from its sources. */
  public Optional<String> version() {
    return Optional.ofNullable(AboutModel.class.getPackage().getImplementationVersion());
  }

  public List<Licence> licences() {
    return List.of(
        new Licence("Noto Sans SC", "/huanze/fonts/NotoSansSC-LICENSE.txt"),
        new Licence("Noto Serif SC", "/huanze/fonts/NotoSerifSC-LICENSE.txt"),
        new Licence("HanaMinB", "/huanze/fonts/HanaMinB-LICENSE.txt"));
  }

  public String text(Licence licence) {
    try (InputStream stream = AboutModel.class.getResourceAsStream(licence.resource())) {
      if (stream == null) {
        throw new IllegalStateException("Missing " + licence.resource());
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
