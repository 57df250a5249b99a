package huanze.app;

import java.util.Optional;

/** What the program knows about itself. */
public final class AboutModel {
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
}
