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
    Charset terminal = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    boolean chinese =
        System.console() != null
            && terminal.canEncode()
            && terminal.newEncoder().canEncode('\u73af');
    return new PrintStream(
        new FileOutputStream(descriptor), true, chinese ? terminal : StandardCharsets.UTF_8);
  }
}
