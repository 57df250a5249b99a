package huanze.duty.ui;

import huanze.base.SearchWords;
import huanze.duty.Assignment;
import huanze.duty.CatalogueDuty;
import huanze.duty.CoverageFinding;
import huanze.duty.DutyBook;
import huanze.duty.UnitCoverage;
import huanze.rulepack.Term;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Duty by post of one unit. */
final class UnitCover {
  private static final int SHORT = 2;

  private final Unit unit;
  private final UnitCoverage coverage;
  private final Structure structure;
  private final DutyBook book;
  private final LocalDate on;
  private final DutyWords plain;
  private final CoverWords words;
  private final List<Post> posts;

  /** Findings of each duty, and of each post. */
  private final Map<String, Set<CoverageFinding.Kind>> ofDuty = new HashMap<>();

  private final Map<UUID, Set<CoverageFinding.Kind>> ofPost = new HashMap<>();

  UnitCover(
      Unit unit,
      UnitCoverage coverage,
      Structure structure,
      DutyBook book,
      LocalDate on,
      DutyWords plain) {
    this.unit = unit;
    this.coverage = coverage;
    this.structure = structure;
    this.book = book;
    this.on = on;
    this.plain = plain;
    words = new CoverWords(plain.texts());
    posts = coverage.posts().stream().sorted(Comparator.comparing(Post::rank)).toList();
    for (CoverageFinding finding : coverage.findings()) {
      if (finding.duty() != null && finding.kind() != CoverageFinding.Kind.OUTSIDE_LIFE) {
        kinds(ofDuty, finding.duty()).add(finding.kind());
      } else if (finding.post() != null && finding.duty() == null) {
        kinds(ofPost, finding.post()).add(finding.kind());
      }
    }
  }

  private static <K> Set<CoverageFinding.Kind> kinds(Map<K, Set<CoverageFinding.Kind>> map, K key) {
    return map.computeIfAbsent(key, k -> EnumSet.noneOf(CoverageFinding.Kind.class));
  }

  CoverPage page(CoverFilter filter) {
    List<CoverRow> rows = new ArrayList<>();
    Predicate<String> wanted = SearchWords.matching(filter.words());
    if (!ofPost.isEmpty() && !filter.isSearch() && passes(filter, allOf(ofPost))) {
      rows.add(postsRow());
    }
    for (UnitCoverage.Row row : coverage.rows()) {
      CatalogueDuty duty = row.duty();
      String search = duty == null ? row.id() : plain.number(duty) + " " + duty.text();
      Set<CoverageFinding.Kind> kinds = ofDuty.getOrDefault(row.id(), Set.of());
      if (passes(filter, kinds) && (!filter.isSearch() || wanted.test(search))) {
        rows.add(row(row, kinds));
      }
    }
    for (CoverageFinding finding : coverage.findings()) {
      if (finding.kind() == CoverageFinding.Kind.OUTSIDE_LIFE
          && !filter.isSearch()
          && passes(filter, Set.of(finding.kind()))) {
        rows.add(outside(finding));
      }
    }
    Map<CoverageFinding.Kind, Integer> counts = new EnumMap<>(CoverageFinding.Kind.class);
    coverage.findings().forEach(f -> counts.merge(f.kind(), 1, Integer::sum));
    return new CoverPage(posts.stream().map(this::column).toList(), rows, counts);
  }

  private static Set<CoverageFinding.Kind> allOf(Map<UUID, Set<CoverageFinding.Kind>> map) {
    Set<CoverageFinding.Kind> all = EnumSet.noneOf(CoverageFinding.Kind.class);
    map.values().forEach(all::addAll);
    return all;
  }

  private static boolean passes(CoverFilter filter, Set<CoverageFinding.Kind> kinds) {
    Map<CoverageFinding.Kind, Integer> counts = new EnumMap<>(CoverageFinding.Kind.class);
    kinds.forEach(k -> counts.put(k, 1));
    return filter.passes(counts);
  }

  private CoverPage.Column column(Post post) {
    String holders = plain.holders(post, structure, on);
    String below = holders.isEmpty() ? plain.texts().text("duty.ui.vacant") : holders;
    String responsibility =
        book.responsibility(unit.kind(), post.rank()).map(Term::name).orElse("");
    return new CoverPage.Column(
        post.name(), below, post.name() + "\n" + below + "\n" + responsibility);
  }

  private CoverRow postsRow() {
    return new CoverRow(
        CoverRow.Sort.POSTS,
        "posts",
        0,
        "",
        plain.texts().text("duty.ui.postsRow"),
        "",
        false,
        false,
        posts.stream()
            .map(
                post ->
                    ofPost.getOrDefault(post.id(), Set.of()).stream()
                        .findFirst()
                        .map(kind -> about(kind, post))
                        .orElse(CoverCell.NOTHING))
            .toList(),
        unit.id(),
        null);
  }

  private CoverCell about(CoverageFinding.Kind kind, Post post) {
    return new CoverCell(
        CoverWords.symbol(kind) + words.ofPost(kind),
        CoverWords.look(kind),
        words.about(kind),
        post.id());
  }

  private CoverRow row(UnitCoverage.Row row, Set<CoverageFinding.Kind> kinds) {
    CatalogueDuty duty = row.duty();
    return new CoverRow(
        CoverRow.Sort.DUTY,
        "d:" + row.id(),
        0,
        duty == null ? "" : plain.number(duty),
        duty == null ? plain.texts().text("duty.ui.packGone") : duty.text(),
        kinds.stream().map(CoverWords::symbol).reduce("", String::concat),
        false,
        false,
        posts.stream().map(post -> cell(row, post, kinds)).toList(),
        unit.id(),
        row.id());
  }

  private CoverCell cell(UnitCoverage.Row row, Post post, Set<CoverageFinding.Kind> kinds) {
    Optional<Assignment> carried = row.cell(post.id());
    if (carried.isEmpty()) {
      boolean here =
          kinds.contains(CoverageFinding.Kind.HOLE)
              && row.duty() != null
              && row.duty().fitsRank(post)
              && book.responsibility(unit.kind(), post.rank()).isPresent();
      return here
          ? new CoverCell(
              CoverWords.symbol(CoverageFinding.Kind.HOLE),
              CoverWords.look(CoverageFinding.Kind.HOLE),
              words.about(CoverageFinding.Kind.HOLE),
              post.id())
          : new CoverCell("", "", plain.texts().text("duty.ui.notCarried"), post.id());
    }
    String responsibility = plain.responsibility(carried.get().responsibility(), book);
    Optional<CoverageFinding.Kind> worst =
        kinds.stream().filter(k -> isAbout(k, row, carried.get())).findFirst();
    String tip = responsibility + worst.map(k -> "\n" + words.about(k)).orElse("");
    return new CoverCell(
        worst.map(CoverWords::symbol).orElse("●") + start(responsibility),
        worst.map(CoverWords::look).orElse("met"),
        tip,
        post.id());
  }

  /** A double concerns only the cells with the responsibility that is there twice. */
  private boolean isAbout(CoverageFinding.Kind kind, UnitCoverage.Row row, Assignment carried) {
    return kind != CoverageFinding.Kind.DOUBLE
        || coverage.findings().stream()
            .anyMatch(
                f ->
                    f.kind() == kind
                        && row.id().equals(f.duty())
                        && carried.responsibility().equals(f.responsibility()));
  }

  private static String start(String word) {
    int end = Math.min(SHORT, word.codePointCount(0, word.length()));
    return word.substring(0, word.offsetByCodePoints(0, end));
  }

  private CoverRow outside(CoverageFinding finding) {
    UUID id = finding.post();
    String post = id == null ? "" : structure.post(id).map(Post::name).orElse("");
    String dutyId = finding.duty() == null ? "" : finding.duty();
    Optional<CatalogueDuty> duty = book.duty(dutyId);
    List<CoverCell> cells = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      cells.add(CoverCell.NOTHING);
    }
    if (!cells.isEmpty()) {
      CoverageFinding.Kind kind = finding.kind();
      cells.set(
          0, new CoverCell(CoverWords.symbol(kind), CoverWords.look(kind), words.about(kind), id));
    }
    return new CoverRow(
        CoverRow.Sort.OUTSIDE,
        "o:" + id + dutyId,
        0,
        duty.map(plain::number).orElse(""),
        plain.texts().text("duty.ui.postDuty", post, duty.map(CatalogueDuty::text).orElse(dutyId)),
        CoverWords.symbol(finding.kind()),
        false,
        false,
        cells,
        unit.id(),
        dutyId);
  }
}
