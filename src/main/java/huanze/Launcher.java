package huanze;

/** Starts the window or the command line. */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    System.out.println("hi");
  }
}
