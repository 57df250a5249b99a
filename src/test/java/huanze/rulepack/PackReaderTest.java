package huanze.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Problem;
import huanze.base.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of mistake in a pack is named with its line: the one marked {@code #!}. */
class PackReaderTest {
  private static final String GOOD = resource("small.yaml");
  private static final String M1 = "title: 每月研究";
  private static final String E1 = "title: 及时公布";

  /**
   * One mistake: what stands in the good pack is replaced; the line marked {@code #!} is to be
   * named.
   */
  record Mistake(String name, String key, String good, String bad) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Mistake> mistakes() {
    return List.of(
        of("unknown key at the top", "unknownKey", "papers:", "extra: 1 #!\npapers:"),
        of("unknown key in the head", "unknownKey", "  id: small", "  id: small\n  ids: x #!"),
        of("unknown key in a rule", "unknownKey", M1, M1 + "\n    often: 1 #!"),
        of(
            "unknown key in a selector",
            "unknownKey",
            "who: {flag: supervising}",
            "who: {flag: supervising, flags: x} #!"),
        of("key twice", "duplicateKey", "  id: small", "  id: small\n  id: large #!"),
        of(
            "title missing",
            "missingKey",
            "- id: E1\n    article: 2\n    " + E1,
            "- id: E1 #!\n    article: 2"),
        of("title null", "missingKey", E1, "title: null #!"),
        of(
            "section missing",
            "missingKey",
            "pack:",
            "pack: #!",
            "papers:\n  - {id: sheet, name: 表}\n",
            ""),
        of(
            "required missing",
            "missingKey",
            "validTo: 2018-12-31\n  - id: M1\n",
            "validTo: 2018-12-31\n  - id: M1 #!\n",
            "quarter\n    required: 1\n",
            "quarter\n"),
        of(
            "required of an event",
            "requiredOfEvent",
            "frequency: event",
            "frequency: event\n    required: 1 #!"),
        of(
            "required none",
            "badRequired",
            "month\n    required: 1\n    validTo",
            "month\n    required: 0 #!\n    validTo"),
        of(
            "required more than outlets",
            "badRequired",
            "frequency: event",
            "frequency: month\n    required: 2 #!"),
        of("text where number", "wrongType.number", "articleCount: 2", "articleCount: two #!"),
        of("number where text", "wrongType.text", "title: 小规定", "title: 12 #!"),
        of("text where flag", "wrongType.flag", "unconfirmed: true}", "unconfirmed: maybe} #!"),
        of("text where list", "wrongType.list", "[issuer]", "issuer #!"),
        of(
            "list empty",
            "wrongType.list",
            "  grades:\n    - {id: excellent, name: 优秀}",
            "  grades: [] #!"),
        of("text where mapping", "wrongType.mapping", "{flag: supervising}", "supervising #!"),
        of(
            "text in a list of mappings",
            "wrongType.mapping",
            "- {id: sheet, name: 表}",
            "- sheet #!"),
        of("empty text", "emptyText", M1, "title: \" \" #!"),
        of(
            "unknown kind in a rule",
            "unknownKind",
            "who: {kinds: [government], levels: [township]}",
            "who: {kinds: [governor], levels: [township]} #!"),
        of(
            "unknown kind jointly",
            "unknownKind",
            "jointWith: partyCommittee",
            "jointWith: party #!"),
        of(
            "unknown kind treated as",
            "unknownKind",
            "treatedAs: government, onlyIf: parks, levelSetting: parkLevel}",
            "treatedAs: governor, onlyIf: parks, levelSetting: parkLevel} #!"),
        of(
            "unknown kind of alsoForms",
            "unknownKind",
            "alsoForms: {park: [executive]}",
            "alsoForms: {parc: [executive]} #!"),
        of(
            "unknown kind of a pattern",
            "unknownKind",
            "kind: park, key: one, name: \"{region}\", shortName: \"{region}\", posts: government}",
            "kind: parc, key: one, name: \"{region}\", shortName: \"{region}\", posts: government}"
                + " #!"),
        of("unknown kind of a setting", "unknownKind", "kinds: [park]}", "kinds: [parc]} #!"),
        of(
            "unknown level",
            "unknownConstant.level",
            "name: 镇, level: township}",
            "name: 镇, level: village} #!"),
        of(
            "unknown level in a rule",
            "unknownConstant.level",
            "levels: [township]}",
            "levels: [village]} #!"),
        of("unknown rank", "unknownConstant.rank", "rank: mainLeader}", "rank: chief} #!"),
        of(
            "unknown rank of a responsibility",
            "unknownConstant.rank",
            "{mainLeader: overall}",
            "{chief: overall} #!"),
        of(
            "unknown rank of a route",
            "unknownConstant.rank",
            "who: {ranks: [mainLeader]}, handOver: levelAbove, to: [discipline]}",
            "who: {ranks: [chief]}, handOver: levelAbove, to: [discipline]} #!"),
        of("unknown flag", "unknownFlag", "{flag: supervising}", "{flag: watching} #!"),
        of(
            "unknown flag of a pattern",
            "unknownFlag",
            "flags: [supervising], posts: government}",
            "flags: [watching], posts: government} #!"),
        of(
            "unknown frequency",
            "unknownConstant.frequency",
            "frequency: quarter",
            "frequency: weekly #!"),
        of(
            "unknown subject",
            "unknownConstant.subject",
            "    subjects: [unit]\n    who: {flag",
            "    subjects: [unit, team] #!\n    who: {flag"),
        of(
            "unknown belonging",
            "unknownConstant.belongs",
            "{kind: meeting, belongs: held}",
            "{kind: meeting, belongs: entered} #!"),
        of("unknown shift", "unknownConstant.shift", E1, E1 + "\n    shift: never #!"),
        of(
            "unknown assessed",
            "unknownConstant.assessed",
            "appliesTo: [county], text: 不得评优}",
            "appliesTo: [town], text: 不得评优} #!"),
        of(
            "unknown finding",
            "unknownConstant.how",
            "how: computed, onlyIf: parks, settings: [parkLevel]}",
            "how: guessed, onlyIf: parks, settings: [parkLevel]} #!"),
        of(
            "unknown hand-over",
            "unknownConstant.handOver",
            "levelAbove, to: [discipline]}",
            "levelBelow, to: [discipline]} #!"),
        of(
            "unknown type of setting",
            "unknownConstant.type",
            "papers:",
            "  - {id: more, label: 又, article: 2, type: day} #!\npapers:"),
        of("unknown head field", "unknownHeadField", "[issuer]", "[title] #!"),
        of(
            "article of a rule",
            "unknownArticle",
            "- id: J1\n    article: 2",
            "- id: J1\n    article: 3 #!"),
        of(
            "article of a duty",
            "unknownArticle",
            "\"1.1\"\n    article: 1",
            "\"1.1\"\n    article: 9 #!"),
        of(
            "article beyond the last",
            "unknownArticle",
            "chapters:\n",
            "chapters:\n",
            "digest: 说明例会}",
            "digest: 说明例会}\n  - {number: 3, chapter: 1, title: 多, digest: 多} #!"),
        of(
            "article missing",
            "missingArticle",
            "articles:\n  - {number: 1, chapter: 1, title: 目的, digest: 说明目的}\n",
            "articles:\n  - {number: 2, chapter: 1, title: 目的, digest: 说明目的} #!\n",
            "  - {number: 2, chapter: 1, title: 例会, digest: 说明例会}\n",
            ""),
        of(
            "chapter of an article",
            "unknownChapter",
            "{number: 1, chapter: 1, title: 目的, digest: 说明目的}",
            "{number: 1, chapter: 4, title: 目的, digest: 说明目的} #!"),
        of(
            "kind of region",
            "unknownRegionKind",
            "regionKinds: [town]",
            "regionKinds: [village] #!"),
        of(
            "responsibility",
            "unknownResponsibility",
            "{mainLeader: overall}",
            "{mainLeader: none} #!"),
        of(
            "kind of record",
            "unknownRecordKind",
            "{kind: meeting, belongs: held}",
            "{kind: chat, belongs: held} #!"),
        of(
            "form",
            "unknownForm",
            "forms: [executive], studied: true, belongs: held}",
            "forms: [dinner], studied: true, belongs: held} #!"),
        of("form of alsoForms", "unknownForm", "{park: [executive]}", "{park: [dinner]} #!"),
        of(
            "outlet",
            "unknownChannel",
            "channels: [newspaper], belongs: held}",
            "channels: [wall], belongs: held} #!"),
        of(
            "rule of a setting",
            "unknownRule",
            "rules: [M1], kinds: [park]}",
            "rules: [M7], kinds: [park]} #!"),
        of("rule that a setting changes", "unknownRule", "M1.deadline.4}", "M7.deadline.4} #!"),
        of(
            "unknown kind assessed",
            "unknownConstant.assessed",
            "{kind: county, who: {kinds: [government], ranks: [mainLeader]}, together:"
                + " [partyCommittee]}",
            "{kind: village, who: {kinds: [government]}} #!"),
        of(
            "unknown kind assessed together",
            "unknownKind",
            "together: [partyCommittee]}",
            "together: [party]} #!"),
        of(
            "points that are text",
            "wrongType.decimal",
            "points: 3.5,",
            "points: many,",
            "rule: document}",
            "rule: document} #!"),
        of(
            "points missing",
            "missingKey",
            "points: 3.5, ",
            "",
            "rule: document}",
            "rule: document} #!"),
        of("item without a rule", "missingKey", ", rule: document}", "} #!"),
        of("item of an unknown rule", "unknownConstant.kind", "rule: document}", "rule: paper} #!"),
        of(
            "typed item with a deduction",
            "unknownKey",
            "rule: document}",
            "rule: document, each: 1} #!"),
        of(
            "item of an unknown obligation",
            "because",
            "rules: [M1], each",
            "rules: [M9], each",
            "late: 0.5}",
            "late: 0.5} #!"),
        of(
            "item of an event",
            "because",
            "rules: [M1], each",
            "rules: [E1], each",
            "late: 0.5}",
            "late: 0.5} #!"),
        of(
            "item number twice",
            "because",
            "number: 1, name: 会议",
            "number: 2, name: 会议",
            "rule: document}",
            "rule: document} #!"),
        of("points that do not add up", "because", "maximum: 10", "maximum: 11 #!"),
        of("thresholds out of order", "because", "excellentFrom: 9", "excellentFrom: 5 #!"),
        of("unknown key in a scheme", "unknownKey", "title: 小方案", "title: 小方案\n      name: x #!"),
        of(
            "setting of a condition",
            "unknownSetting",
            "settings: [parkLevel]}",
            "settings: [level]} #!"),
        of(
            "setting that is not yes or no",
            "unknownSetting",
            "onlyIf: parks, settings: [parkLevel]}",
            "onlyIf: parkLevel, settings: [parkLevel]} #!"),
        of("body", "unknownBody", "to: [discipline]}", "to: [court]} #!"),
        of(
            "set of posts",
            "unknownPostSet",
            "shortName: \"{region}委\", posts: government}",
            "shortName: \"{region}委\", posts: party} #!"),
        of(
            "parent",
            "unknownParent",
            "parent: partyCommittee, flags: [supervising], posts: government}",
            "parent: park, flags: [supervising], posts: government} #!"),
        of("key of a department", "unknownUnitKey", "key: one\nrecords", "key: two #!\nrecords"),
        of(
            "rule twice",
            "duplicateId",
            "    validTo: 2018-12-31\n  - id: M1\n",
            "  - id: M1 #!\n",
            "    validFrom: 2019-01-01\n",
            ""),
        of(
            "kind twice",
            "duplicateId",
            "- {id: partyCommittee, name: 党委, article: 1}",
            "- {id: partyCommittee, name: 党委, article: 1}\n"
                + "  - {id: partyCommittee, name: 党委, article: 1} #!"),
        of(
            "article twice",
            "duplicateId",
            "digest: 说明例会}",
            "digest: 说明例会}\n  - {number: 2, chapter: 1, title: 又, digest: 又} #!"),
        of(
            "setting twice",
            "duplicateId",
            "papers:",
            "  - {id: parks, label: 又, article: 2, type: text} #!\npapers:"),
        of(
            "unit twice",
            "duplicateId",
            "parent: partyCommittee, flags: [supervising], posts: government}",
            "parent: partyCommittee, flags: [supervising], posts: government}\n"
                + "      - {kind: government, name: 又, shortName: 又, posts: government} #!"),
        of(
            "overlapping validity",
            "overlappingValidity",
            "2018-12-31\n  - id: M1\n",
            "2018-12-31\n  - id: M1 #!\n",
            "validFrom: 2019-01-01",
            "validFrom: 2018-12-31"),
        of(
            "reversed validity",
            "reversedValidity",
            "validTo: 2019-12-31",
            "validTo: 2017-12-31 #!"),
        of("bad date", "badDate", "validFrom: 2018-01-01", "validFrom: 2018-02-30 #!"),
        of("date that is text", "badDate", "validFrom: 2019-01-01", "validFrom: soon #!"),
        of("deadline that is no day", "badDeadline", "{4: 12-20}", "{4: 13-20} #!"),
        of("deadline of no period", "badDeadline", "{4: 12-20}", "{5: 12-20} #!"),
        of("deadline before its period", "badDeadline", "{4: 12-20}", "{4: 09-30} #!"),
        of("selector of nobody", "emptySelector", "{flag: supervising}", "{} #!"),
        of(
            "ranks without post",
            "ranksWithoutPost",
            "{flag: supervising}",
            "{flag: supervising, ranks: [head]} #!"),
        of(
            "joint without partner",
            "jointWithoutPartner",
            "subjects: [joint]",
            "subjects: [joint] #!",
            "    jointWith: partyCommittee\n",
            ""),
        of(
            "partner without joint",
            "jointWithoutPartner",
            "    subjects: [unit]\n    who: {flag",
            "    subjects: [unit] #!\n    jointWith: park\n    who: {flag"),
        of(
            "no subject",
            "missingKey",
            "subjects: [joint]\n"
                + "    who: {kinds: [government], levels: [township]}\n"
                + "    jointWith: partyCommittee\n",
            "subjects: [] #!\n    who: {kinds: [government], levels: [township]}\n"),
        of(
            "name template",
            "badTemplate",
            "name: \"{last}长\", rank: mainLeader}",
            "name: \"{first}长\", rank: mainLeader} #!"),
        of(
            "no pattern",
            "missingPattern",
            "patterns:\n  - id: town",
            "patterns:\n  - id: town #!",
            "regionKinds: [city, town]",
            "regionKinds: [city]"),
        of(
            "pattern never used",
            "unreachablePattern",
            "duties:",
            "  - id: more #!\n    title: 另一\n    regionKinds: [town]\n    units:\n"
                + "      - {kind: park, name: 又, shortName: 又, posts: government}\nduties:"),
        of("default no choice", "badDefault", "    default: township", "    default: village #!"),
        of(
            "default no day",
            "badDefault",
            "default: \"12-20\", changes: M1.deadline.4}",
            "default: \"12-32\", changes: M1.deadline.4} #!"),
        of(
            "choices missing",
            "badChoices",
            "papers:",
            "  - {id: more, label: 又, article: 2, type: choice} #!\npapers:"),
        of("change of nothing", "badChange", "M1.deadline.4}", "M1.article} #!"),
        of("change of another type", "badChange", "M1.deadline.4}", "pack.from} #!"),
        of("change of no period", "badChange", "M1.deadline.4}", "M1.deadline.13} #!"),
        of(
            "level setting without levels",
            "badLevelSetting",
            "levelSetting: parkLevel}",
            "levelSetting: parks} #!"),
        of(
            "analogy of an analogy",
            "analogyOfAnalogy",
            "- {id: partyCommittee, name: 党委, article: 1}",
            "- {id: partyCommittee, name: 党委, article: 1, treatedAs: park} #!"),
        of(
            "not closed",
            "badSyntax",
            "{kind: meeting, belongs: held}\n",
            "{kind: meeting, belongs: held\n",
            "    frequency: month\n    required: 1\n  - id: E1",
            "    frequency: month #!\n    required: 1\n  - id: E1"),
        of("tabulator", "badSyntax", "  id: small", "\tid: small #!"),
        of("control character", "badCharacter", "title: 小规定", "title: 小\u0001规定 #!"),
        of("second document", "badSyntax", "papers:", "--- #!\npapers:"));
  }

  /** Pairs of what stands there and what replaces it; one of them marks the line. */
  private static Mistake of(String name, String key, String... edits) {
    String bad = GOOD;
    for (int i = 0; i < edits.length; i += 2) {
      assertThat(bad).as(name).contains(edits[i]);
      int at = bad.indexOf(edits[i]);
      bad = bad.substring(0, at) + edits[i + 1] + bad.substring(at + edits[i].length());
    }
    return new Mistake(name, "rulepack." + key, GOOD, bad);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakeIsNamedWithItsLine(Mistake mistake) {
    List<String> lines = mistake.bad().lines().toList();
    int marked = 1 + lines.indexOf(lines.stream().filter(l -> l.contains("#!")).findFirst().get());
    List<Problem> problems = refused(mistake.bad().getBytes(StandardCharsets.UTF_8));
    assertThat(problems).extracting(Problem::textKey).containsExactly(mistake.key());
    assertThat(problems.getFirst().args()).startsWith("small.yaml", marked);
    for (Texts texts : List.of(Texts.chinese(), Texts.of(Locale.ENGLISH))) {
      assertThat(texts.text(problems.getFirst()))
          .contains("small.yaml", Integer.toString(marked))
          .doesNotContainPattern("\\{\\d");
    }
  }

  @Test
  void goodPackIsRead() {
    RulePack pack = PackReader.read("small.yaml", GOOD.getBytes(StandardCharsets.UTF_8));
    assertThat(pack.rules()).extracting(ObligationRule::id).containsExactly("M1", "M1", "J1", "E1");
    assertThat(pack.rule("M1").frequency()).isEqualTo(Frequency.QUARTER);
    assertThat(pack.rule("M1", java.time.LocalDate.of(2018, 12, 31)).orElseThrow().frequency())
        .isEqualTo(Frequency.MONTH);
    assertThat(pack.pattern("town", "葡萄园").id()).isEqualTo("town");
    assertThat(pack.pattern("town", "甲镇").id()).isEqualTo("all");
  }

  @Test
  void byteOrderMarkIsSkipped() {
    byte[] marked = ("\ufeff" + GOOD).getBytes(StandardCharsets.UTF_8);
    assertThat(PackReader.read("small.yaml", marked).id()).isEqualTo("small");
  }

  @Test
  void allMistakesAreCollectedInOrderOfLines() {
    String bad =
        GOOD.replace("title: 小规定", "title: 12")
            .replace("validTo: 2019-12-31", "validTo: never")
            .replace("flag: supervising}", "flag: watching}")
            .replace("papers:", "paper:");
    assertThat(refused(bad.getBytes(StandardCharsets.UTF_8)))
        .extracting(p -> p.textKey() + " " + p.field())
        .containsExactly(
            "rulepack.missingKey 1",
            "rulepack.wrongType.text 3",
            "rulepack.badDate 9",
            "rulepack.unknownFlag " + lineOf(bad, "watching"),
            "rulepack.unknownKey " + lineOf(bad, "paper:"));
  }

  @Test
  void emptyFile() {
    assertThat(refused(new byte[0]))
        .containsExactly(new Problem("1", "rulepack.emptyFile", List.of("small.yaml", 1)));
    assertThat(refused("# nothing\n".getBytes(StandardCharsets.UTF_8)))
        .extracting(Problem::textKey)
        .containsExactly("rulepack.emptyFile");
  }

  @Test
  void listInsteadOfPack() {
    assertThat(refused("\n- a\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(new Problem("2", "rulepack.notAPack", List.of("small.yaml", 2)));
  }

  @Test
  void notUtf8() {
    // Line 3 is the first with a Chinese character.
    assertThat(refused(GOOD.getBytes(Charset.forName("GBK"))))
        .containsExactly(new Problem("3", "rulepack.notUtf8", List.of("small.yaml", 3)));
  }

  @Test
  void fileOnDisk(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("own.yaml");
    Files.writeString(file, GOOD.replace("title: 小规定", "title: 12"));
    InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> PackReader.read(file));
    assertThat(refused.problems().getFirst().args()).startsWith("own.yaml", 3);
    assertThat(
            catchThrowableOfType(Obstacle.class, () -> PackReader.read(folder.resolve("no.yaml"))))
        .extracting(Obstacle::textKey)
        .isEqualTo("rulepack.unreadable");
  }

  private static int lineOf(String text, String what) {
    return 1 + (int) text.substring(0, text.indexOf(what)).chars().filter(c -> c == '\n').count();
  }

  private static List<Problem> refused(byte[] bytes) {
    InvalidInput refused =
        catchThrowableOfType(InvalidInput.class, () -> PackReader.read("small.yaml", bytes));
    assertThat(refused).as("refused").isNotNull();
    return refused.problems();
  }

  static String resource(String name) {
    try (InputStream in = PackReaderTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
