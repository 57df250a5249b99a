package huanze.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log beside the ledger: five files of one megabyte at most. */
public final class LogFile {
  private static final String NAME = "HOME";
  private static final int OLD_FILES = 4;
  private static final long BYTES = 1L << 20;

  private LogFile() {}

  /** The folder it lies in. */
  public static Path folder(Path home) {
    return home.resolve("logs");
  }

  /** Writes there from now on; a folder that refuses leaves the log where it is. */
  static void in(Path home) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    Path file = folder(home).resolve("huanze.log");
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setName(NAME);
    appender.setContext(context);
    appender.setFile(file.toString());
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(context);
    lines.setPattern("%d %-5level [%thread] %logger{20} %msg%n");
    lines.setCharset(java.nio.charset.StandardCharsets.UTF_8);
    lines.start();
    FixedWindowRollingPolicy names = new FixedWindowRollingPolicy();
    names.setContext(context);
    names.setParent(appender);
    names.setFileNamePattern(folder(home).resolve("huanze.%i.log").toString());
    names.setMinIndex(1);
    names.setMaxIndex(OLD_FILES);
    names.start();
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(new FileSize(BYTES));
    size.start();
    appender.setEncoder(lines);
    appender.setRollingPolicy(names);
    appender.setTriggeringPolicy(size);
    root.detachAppender(NAME);
    appender.start();
    root.addAppender(appender);
  }

  /** Lets go of the file. */
  static void close() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    if (root.getAppender(NAME) != null) {
      root.getAppender(NAME).stop();
      root.detachAppender(NAME);
    }
  }
}
