package huanze.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes: answers to one stream, everything said about them to the other.
 *
 * @param answers the document asked for, and nothing else
 * @param errors sentences for the person
 */
record Console(PrintStream answers, PrintStream errors) {
  /** The process's own streams: in the terminal's encoding if it can show Chinese, else UTF-8. */
  static Console ofProcess() {
    return new Console(
        stream(FileDescriptor.out, System.getProperty("stdout.encoding")),
        stream(FileDescriptor.err, System.getProperty("stderr.encoding")));
  }

  private static PrintStream stream(FileDescriptor descriptor, @Nullable String encoding) {
    Charset charset = System.console() == null ? StandardCharsets.UTF_8 : charset(encoding);
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
  }

  /**
   * The terminal's charset if it can show Chinese, else UTF-8: also for a name Java itself does not
   * know, such as Windows' {@code cp0} of a program without a console whose output goes to NUL.
   */
  static Charset charset(@Nullable String encoding) {
    Charset terminal =
        encoding == null
            ? StandardCharsets.UTF_8
            : Charset.forName(encoding, StandardCharsets.UTF_8);
    return terminal.canEncode() && terminal.newEncoder().canEncode('\u73af')
        ? terminal
        : StandardCharsets.UTF_8;
  }
}
