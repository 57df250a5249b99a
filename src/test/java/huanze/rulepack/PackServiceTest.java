package huanze.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.access.Right;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Problem;
import huanze.ledger.MemoryLedger;
import huanze.ledger.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackServiceTest {
  private static final String MAIN = "qinhuangdao-provisional";
  private static final String SECOND = "cadre-responsibility-2025";
  private static final String MAIN_TEXT = PackReader.shippedText(MAIN).orElseThrow();
  private static final String SECOND_TEXT = PackReader.shippedText(SECOND).orElseThrow();

  private final MemoryLedger ledger =
      new MemoryLedger(new Schema(1, RulepackTables.all(), List.of()));
  private final List<Right> asked = new ArrayList<>();
  private PackUse use =
      new PackUse(
          Map.of("park", List.of("临港园区", "经济园区"), "government", List.of("市政府")),
          Map.of("supervising", List.of("市水务局")),
          Map.of("street", List.of("文化路街道")),
          Map.of(SECOND + ":1.3", 4, MAIN + ":8.4", 2));
  private final PackService service =
      new PackService(ledger, (right, unit) -> asked.add(right), () -> use);

  @TempDir Path folder;

  @Test
  void asShippedOneIsActiveAndOneCanBe() {
    assertThat(service.list())
        .extracting(s -> s.pack().id() + " " + s.active() + " " + s.main() + " " + s.file())
        .containsExactly(MAIN + " true true null", SECOND + " false false null");
    assertThat(packs()).containsExactly(MAIN + "@1");
  }

  @Test
  void aShippedPackIsTakenInAndGivenUp() {
    PackProposal proposal = service.propose(SECOND);
    assertThat(proposal.present()).isNull();
    assertThat(proposal.main()).isFalse();
    assertThat(service.apply(proposal)).isPresent();
    assertThat(packs()).containsExactly(MAIN + "@1", SECOND + "@1");
    assertThat(service.list())
        .extracting(s -> s.pack().id() + " " + s.active() + " " + s.main() + " " + s.file())
        .containsExactly(MAIN + " true true null", SECOND + " true false null");
    assertThat(service.propose(SECOND).isPresent()).isTrue();
    assertThat(service.apply(service.propose(SECOND))).isEmpty();
    assertThat(service.lossesOfDropping(SECOND))
        .extracting(l -> l.sort() + " " + l.id() + " " + l.count())
        .containsExactly("DUTY 1.3 4");
    service.drop(SECOND);
    assertThat(packs()).containsExactly(MAIN + "@1");
    assertThat(asked).containsOnly(Right.CHANGE_SETTINGS);
  }

  @Test
  void aNewVersionOfTheMainPackReplacesIt() throws IOException {
    String text =
        MAIN_TEXT
            .replaceFirst("version: 1", "version: 2")
            .replace("title: 市委常委会研究生态环境保护工作", "title: 市委常委会研究环保");
    PackProposal proposal = service.propose(file(text));
    assertThat(proposal.main()).isTrue();
    assertThat(proposal.changes())
        .extracting(c -> c.group() + " " + c.id() + " " + c.fields().size())
        .containsExactly("HEAD head 1", "RULES M1 1");
    service.apply(proposal);
    assertThat(packs()).containsExactly(MAIN + "@2");
    assertThat(service.list().get(0).file()).isEqualTo("pack.yaml");
    assertThat(new PackStore(ledger).main().rule("M1").title()).isEqualTo("市委常委会研究环保");
    assertThat(service.find(MAIN).version()).isEqualTo(2);
    assertThat(service.find(MAIN + "@1").version()).isEqualTo(1);
    assertThat(service.find(MAIN + "@2").version()).isEqualTo(2);
  }

  @Test
  void undoGoesBackToTheVersionBefore() throws IOException {
    long entry =
        service
            .apply(service.propose(file(MAIN_TEXT.replaceFirst("version: 1", "version: 2"))))
            .orElseThrow();
    ledger.ledger().undo(entry);
    assertThat(packs()).containsExactly(MAIN + "@1");
  }

  /** A setting that is gone, one that no longer takes the value, and two confirmations. */
  @Test
  void whatTheOfficeRecordedAndWouldLoseIsSaidAndTakenBack() throws IOException {
    PackSettingsService settings =
        new PackSettingsService(PackReader.builtIn(), ledger, (right, unit) -> {});
    settings.set("provincialList", "全省县级排名");
    settings.set("parkLevel", "county");
    settings.set("annualReportDeadline", "12-25");
    settings.confirm("rule.I1");
    settings.confirm("rule.B1");
    settings.confirm("rule.B2");
    String text =
        MAIN_TEXT
            .replaceFirst("version: 1", "version: 2")
            .replace(
                "      - {id: county, name: 县级}\n    default: township", "    default: township")
            .replace("id: provincialList", "id: provincialRanking")
            .replace("settings: [provincialList]", "settings: [provincialRanking]");
    text = withoutRule(text, "B2");
    text = text.replaceAll("(?s)(- id: I1\n.*?required: )1", "$12");
    PackProposal proposal = service.propose(file(text));
    assertThat(proposal.losses())
        .extracting(l -> l.sort() + " " + l.id())
        .containsExactly(
            "SETTING parkLevel",
            "SETTING provincialList",
            "CONFIRMATION rule.B2",
            "CONFIRMED_OTHERWISE rule.I1");
    service.apply(proposal);
    PackSettings left = new PackSettingsStore(ledger).find(MAIN);
    assertThat(left).isEqualTo(proposal.kept(settings.find()));
    assertThat(left.values()).isEqualTo(Map.of("annualReportDeadline", "12-25"));
    assertThat(left.confirmed()).containsExactly("rule.B1");
  }

  /** What is refused, and what the sentence names. */
  record Refusal(String name, String text, String key, Object... args) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Refusal> refusals() {
    return List.of(
        new Refusal("bad YAML", MAIN_TEXT + "\n  x: [", "badSyntax"),
        new Refusal("empty", "", "emptyFile"),
        new Refusal("no pack", "[1, 2]", "notAPack"),
        new Refusal("far too long", "#".repeat(1_000_001), "pack.tooLong", 1_000_001, 1_000_000),
        new Refusal(
            "newer format",
            SECOND_TEXT.replace("format: 1", "format: 2").replace("complete: false", "whole: no"),
            "newerFormat",
            2,
            1),
        new Refusal(
            "lower version", SECOND_TEXT.replace("version: 1", "version: 0"), "badVersion", 0),
        new Refusal(
            "same version, other words",
            SECOND_TEXT.replace("督促有关部门", "督促各部门"),
            "pack.sameVersion",
            1,
            2),
        new Refusal(
            "main pack incomplete",
            MAIN_TEXT.replaceFirst("version: 1", "version: 2\n  complete: false"),
            "pack.mainIncomplete"),
        new Refusal(
            "incomplete section of a complete pack",
            SECOND_TEXT.replace("complete: false", "complete: true"),
            "missingKey"),
        new Refusal(
            "id that cannot be told apart",
            SECOND_TEXT.replace("id: cadre", "id: a@b:"),
            "badPackId"),
        new Refusal(
            "unknown document",
            SECOND_TEXT.replace(
                "编号为本软件所加。\n  - id: \"1.2\"",
                "编号。\n    bases: [{document: nothing, cite: 第一条}]\n  - id: \"1.2\""),
            "unknownDocument",
            "nothing"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refused(Refusal refusal) throws IOException {
    Path file = file(refusal.text());
    InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> service.propose(file));
    Problem problem =
        refused.problems().stream()
            .filter(p -> p.textKey().equals("rulepack." + refusal.key()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(refused.problems()));
    assertThat(problem.args()).containsAll(List.of(refusal.args()));
    assertThat(packs()).containsExactly(MAIN + "@1");
  }

  @Test
  void anOlderVersionIsRefused() throws IOException {
    service.apply(service.propose(file(MAIN_TEXT.replaceFirst("version: 1", "version: 3"))));
    Path older = file(MAIN_TEXT.replaceFirst("version: 1", "version: 2"));
    InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> service.propose(older));
    assertThat(refused.problems())
        .extracting(p -> p.textKey() + " " + p.args().subList(1, 3))
        .containsExactly("rulepack.pack.olderVersion [2, 3]");
    assertThat(packs()).containsExactly(MAIN + "@3");
  }

  /** Kind, flag and kind of region that the ledger uses: the units are named. */
  @Test
  void aMainPackThatLacksWhatIsUsedIsRefused() throws IOException {
    use =
        new PackUse(
            Map.of("village", List.of("甲村", "乙村", "government")),
            Map.of("polluter", List.of("化工厂")),
            Map.of("hamlet", List.of("李庄")),
            Map.of());
    Path file = file(MAIN_TEXT.replaceFirst("version: 1", "version: 2"));
    InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> service.propose(file));
    assertThat(refused.problems())
        .extracting(p -> p.textKey() + " " + p.args())
        .containsExactly(
            "rulepack.pack.lacksKind [village, 3, government、乙村、甲村]",
            "rulepack.pack.lacksFlag [polluter, 1, 化工厂]",
            "rulepack.pack.lacksRegionKind [hamlet, 1, 李庄]");
    assertThat(service.apply(service.propose(SECOND))).isPresent();
  }

  @Test
  void theMainPackStaysAndWhatIsNotActiveCannotGo() {
    assertThat(problem(() -> service.drop(MAIN))).isEqualTo("rulepack.pack.mainStays");
    assertThat(problem(() -> service.drop(SECOND))).isEqualTo("rulepack.pack.notActive");
    assertThat(problem(() -> service.propose("nothing"))).isEqualTo("rulepack.pack.notShipped");
    assertThat(problem(() -> service.find("nothing"))).isEqualTo("rulepack.pack.unknown");
    assertThat(problem(() -> service.find(MAIN + "@9"))).isEqualTo("rulepack.pack.unknown");
    assertThat(
            catchThrowableOfType(
                    Obstacle.class, () -> service.propose(folder.resolve("not there.yaml")))
                .textKey())
        .isEqualTo("rulepack.unreadable");
  }

  private static String problem(Runnable what) {
    return catchThrowableOfType(InvalidInput.class, what::run).problems().get(0).textKey();
  }

  private List<String> packs() {
    return new PackStore(ledger)
        .active().all().stream().map(p -> p.id() + "@" + p.version()).toList();
  }

  private static String withoutRule(String text, String rule) {
    int from = text.indexOf("  - id: " + rule + "\n");
    int to = text.indexOf("  - id: ", from + 1);
    return text.substring(0, from) + text.substring(to);
  }

  private Path file(String text) throws IOException {
    return Files.write(folder.resolve("pack.yaml"), text.getBytes(StandardCharsets.UTF_8));
  }
}
