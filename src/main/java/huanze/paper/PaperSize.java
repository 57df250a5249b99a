package huanze.paper;

/** The size of a sheet that can be had in more than one. */
public enum PaperSize {
  A4,
  A3
}
