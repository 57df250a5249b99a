package huanze.fx;

/**
 * Something to choose in a form.
 *
 * @param id what is saved
 * @param name what is read
 * @param hint what tells it from others of that name, shown quieter
 * @param search what the search box looks in
 */
public record Choice(String id, String name, String hint, String search) {
  /** One of a few that need no search. */
  public static Choice of(String id, String name) {
    return new Choice(id, name, "", name);
  }

  @Override
  public String toString() {
    return name;
  }
}
