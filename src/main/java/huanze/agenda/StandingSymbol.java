package huanze.agenda;

/**
 * The character that stands for a {@link Standing} on screens and papers alike: told apart without
 * colour, and in every font of the program.
 */
public enum StandingSymbol {
  NOT_OWED('\u2013'),
  MET('\u25CF'),
  EXEMPT('\u25A1'),
  UPCOMING('\u2026'),
  OPEN('\u25CB'),
  VACANT('\u25C7'),
  LATE('\u25D0'),
  MISSED('\u00D7');

  private final String text;

  StandingSymbol(char symbol) {
    text = String.valueOf(symbol);
  }

  /** The symbol of a standing, one character long. */
  public static String of(Standing standing) {
    return valueOf(standing.name()).text;
  }
}
