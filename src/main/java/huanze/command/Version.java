package huanze.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version written into the jar; a run from loose classes says so. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"huanze " + Objects.requireNonNullElse(version, "(classes)")};
  }
}
