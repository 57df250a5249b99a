package huanze.duty;

import huanze.ledger.Reading;
import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import huanze.rulepack.Term;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about duties at one moment, in memory and for any thread: the catalogue, who carries
 * what, approvals and responsibility letters. What a post carries is in the order of the catalogue,
 * duties of former days first.
 */
public final class DutyBook {
  private final DutyPacks packs;
  private final Map<String, CatalogueDuty> catalogue;
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Map<UUID, Assignment> assignments;
  private final Map<UUID, List<Assignment>> byPost = new HashMap<>();
  private final Map<UUID, Set<String>> declined;
  private final Map<UUID, Map<Integer, Approval>> approvals = new HashMap<>();
  private final Map<UUID, ResponsibilityLetter> letters = new LinkedHashMap<>();
  private final Map<UUID, Map<Integer, ResponsibilityLetter>> lettersByUnit = new HashMap<>();
  private final Map<UUID, OwnDuty> own = new HashMap<>();
  private final Map<String, Map<Rank, Term>> responsibilities = new HashMap<>();

  /** Made of its parts. */
  DutyBook(
      DutyPacks packs,
      List<OwnDuty> own,
      List<Assignment> assignments,
      Map<UUID, Set<String>> declined,
      List<Approval> approvals,
      List<ResponsibilityLetter> letters) {
    this.packs = packs;
    this.catalogue = new Catalogue(packs).with(own);
    catalogue.keySet().forEach(id -> ordinals.put(id, ordinals.size()));
    own.forEach(d -> this.own.put(d.id(), d));
    this.assignments = HashMap.newHashMap(assignments.size());
    for (Assignment each : assignments) {
      this.assignments.put(each.id(), each);
      byPost.computeIfAbsent(each.post(), p -> new ArrayList<>()).add(each);
    }
    Comparator<Assignment> order =
        Comparator.<Assignment>comparingInt(a -> ordinal(a.duty()))
            .thenComparing(Assignment::duty)
            .thenComparing(
                a -> a.days().from(), Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Assignment::id);
    byPost.values().forEach(list -> list.sort(order));
    this.declined = declined;
    approvals.forEach(
        a -> this.approvals.computeIfAbsent(a.unit(), u -> new HashMap<>()).put(a.year(), a));
    for (ResponsibilityLetter letter : letters) {
      this.letters.put(letter.id(), letter);
      lettersByUnit.computeIfAbsent(letter.unit(), u -> new HashMap<>()).put(letter.year(), letter);
    }
  }

  /** As it stands in a ledger or in a scratch image of an earlier day. */
  public static DutyBook load(Reading reading, DutyPacks packs) {
    return reading.read(
        handle -> {
          DutyStore store = new DutyStore(handle);
          return new DutyBook(
              packs,
              store.ownDuties(),
              store.assignments(),
              store.declined(),
              store.approvals(),
              store.letters());
        });
  }

  /** The active packs, the main one first. */
  public DutyPacks packs() {
    return packs;
  }

  /** All duties: those of the packs in their order, then the office's own. */
  public Collection<CatalogueDuty> catalogue() {
    return Collections.unmodifiableCollection(catalogue.values());
  }

  /** The duty of an id; empty if its pack is no longer active. */
  public Optional<CatalogueDuty> duty(String id) {
    return Optional.ofNullable(catalogue.get(id));
  }

  /** Place of a duty in the catalogue; one that is not in it comes last. */
  int ordinal(String id) {
    return ordinals.getOrDefault(id, Integer.MAX_VALUE);
  }

  /**
   * By id, or by the number in a pack ({@code 6.4}).
   *
   * @return several if several packs have the number
   */
  public List<CatalogueDuty> findDuties(String idOrNumber) {
    return duty(idOrNumber)
        .map(List::of)
        .orElseGet(
            () ->
                catalogue.values().stream()
                    .filter(d -> !d.isOwn() && d.number().equals(idOrNumber))
                    .toList());
  }

  /** The same where only one duty is meant. */
  public Optional<CatalogueDuty> findDuty(String idOrNumber) {
    List<CatalogueDuty> found = findDuties(idOrNumber);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Duties of an organ on a day, in the catalogue's order. */
  public List<CatalogueDuty> meantFor(Unit organ, Structure structure, LocalDate on) {
    return catalogue.values().stream().filter(d -> d.isMeantFor(organ, structure, on)).toList();
  }

  public Collection<Assignment> assignments() {
    return Collections.unmodifiableCollection(assignments.values());
  }

  public Optional<Assignment> assignment(UUID id) {
    return Optional.ofNullable(assignments.get(id));
  }

  /** All that a post ever carried. */
  public List<Assignment> ofPost(UUID post) {
    return Collections.unmodifiableList(byPost.getOrDefault(post, List.of()));
  }

  /** What a post carries on a day; nothing on days on which the post does not live. */
  public List<Assignment> ofPost(Post post, Structure structure, LocalDate on) {
    boolean lives = structure.life(post).filter(life -> life.contains(on)).isPresent();
    return lives
        ? ofPost(post.id()).stream().filter(a -> a.days().contains(on)).toList()
        : List.of();
  }

  /** True if the office took the duty from the post by hand. */
  public boolean isDeclined(UUID post, String duty) {
    return declined.getOrDefault(post, Set.of()).contains(duty);
  }

  public Optional<Approval> approval(UUID unit, int year) {
    return Optional.ofNullable(approvals.getOrDefault(unit, Map.of()).get(year));
  }

  /** All letters, year by year. */
  public Collection<ResponsibilityLetter> letters() {
    return Collections.unmodifiableCollection(letters.values());
  }

  public Optional<ResponsibilityLetter> letter(UUID id) {
    return Optional.ofNullable(letters.get(id));
  }

  /** The letter that a unit received for a year. */
  public Optional<ResponsibilityLetter> letter(UUID unit, int year) {
    return Optional.ofNullable(lettersByUnit.getOrDefault(unit, Map.of()).get(year));
  }

  /** The kinds of responsibility of Art. 4. */
  public List<Term> responsibilities() {
    return packs.main().responsibilities();
  }

  public Optional<Term> responsibility(String id) {
    return responsibilities().stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /** The responsibility that Art. 4 gives a rank in an organ of a kind; empty: none. */
  public Optional<Term> responsibility(String kind, Rank rank) {
    Map<Rank, Term> ofKind;
    synchronized (responsibilities) {
      ofKind = responsibilities.computeIfAbsent(kind, this::byRank);
    }
    return Optional.ofNullable(ofKind.get(rank));
  }

  private Map<Rank, Term> byRank(String kind) {
    RulePack pack = packs.main();
    Map<Rank, Term> terms = new HashMap<>();
    if (pack.findKind(kind).isPresent()) {
      for (Rank rank : Rank.values()) {
        pack.responsibility(kind, rank).ifPresent(term -> terms.put(rank, term));
      }
    }
    return terms;
  }

  @Nullable OwnDuty own(UUID row) {
    return own.get(row);
  }
}
