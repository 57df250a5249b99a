package huanze.app.practice;

import huanze.app.Wiring;
import huanze.rulepack.Rank;
import huanze.unit.GroupProposal;
import huanze.unit.GroupRole;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What leaders are in charge of, and the leading groups that their posts make up. */
final class PracticePosts {
  /** So many fields a leader has beside the environment. */
  private static final int FIELDS = 3;

  private final Wiring desk;
  private final PracticeWords words;

  PracticePosts(Wiring desk, PracticeWords words) {
    this.desk = desk;
    this.words = words;
  }

  /** As it stood on the first day: groups of city, counties and zones, and of a few townships. */
  void begin(LocalDate first) {
    for (Unit unit : List.copyOf(desk.structure().units())) {
      if (words.words("groups").contains(unit.region())) {
        if (isGroup(unit)) {
          group(unit, first);
        } else {
          fields(unit);
        }
      }
    }
  }

  /** A division of work that was changed. */
  void changes(YearMonth month) {
    for (List<String> row : words.rows("fields.changed")) {
      LocalDate from = LocalDate.parse(row.get(1));
      Optional<Post> post = desk.structure().post(row.get(0));
      if (YearMonth.from(from).equals(month) && post.isPresent()) {
        desk.posts().setFields(post.get().id(), List.of(row.get(2).split(" ")), from);
      }
    }
  }

  private void fields(Unit unit) {
    String role = desk.pack().kind(unit.kind()).standsFor();
    if (!words.has("fields." + role)) {
      return;
    }
    for (Post post : desk.structure().postsOf(unit.id())) {
      if (post.rank() == Rank.LEADER_IN_CHARGE || post.rank() == Rank.MEMBER) {
        Dice dice = Dice.of("fields", post.code());
        List<String> pool = new ArrayList<>(words.words("fields." + role));
        List<String> fields = new ArrayList<>();
        if (post.rank() == Rank.LEADER_IN_CHARGE) {
          fields.add(words.one("fields.environment"));
        }
        while (fields.size() < FIELDS) {
          fields.add(pool.remove(dice.of(pool.size())));
        }
        desk.posts().setFields(post.id(), fields, null);
      }
    }
  }

  private void group(Unit group, LocalDate first) {
    Structure structure = desk.structure();
    GroupProposal proposal = GroupProposal.of(structure, desk.pack(), group, first);
    List<GroupProposal.Seat> seats = new ArrayList<>(proposal.seats());
    for (List<String> row : words.rows("groups.otherDeputy")) {
      Optional<Post> other = structure.post(row.get(1));
      if (row.get(0).equals(group.code()) && other.isPresent()) {
        seats.removeIf(s -> s.role() == GroupRole.DEPUTY);
        seats.add(new GroupProposal.Seat(other.get().id(), GroupRole.DEPUTY));
      }
    }
    boolean known = !words.all("groups.noHost").contains(group.code());
    @Nullable UUID host = known ? proposal.host() : null;
    desk.groups().set(group.id(), seats, host, null);
  }

  private boolean isGroup(Unit unit) {
    return desk.pack().kind(unit.kind()).standsFor().equals("leadingGroup");
  }
}
