package huanze.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;
import org.slf4j.Logger;

/**
 * The log before the folder of the ledger is known: only what is wrong, on standard error. In code,
 * for reading a configuration file would be a tenth of a start.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {
  /** Parts that say more than anybody needs. */
  private static final Map<String, Level> QUIETER =
      Map.of(
          "org.apache.fontbox", Level.ERROR,
          "org.apache.pdfbox", Level.ERROR,
          "com.openhtmltopdf", Level.WARN,
          "org.apache.poi", Level.WARN);

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    QUIETER.forEach((name, level) -> context.getLogger(name).setLevel(level));
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setContext(context);
    lines.setPattern("%d{HH:mm:ss} %-5level %logger{20} %msg%n");
    lines.start();
    ThresholdFilter errors = new ThresholdFilter();
    errors.setLevel(Level.ERROR.levelStr);
    errors.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setName("ERRORS");
    appender.setTarget("System.err");
    appender.setEncoder(lines);
    appender.addFilter(errors);
    appender.start();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(appender);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
