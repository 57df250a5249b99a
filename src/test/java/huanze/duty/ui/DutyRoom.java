package huanze.duty.ui;

import huanze.app.Navigation;
import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.app.practice.Practice;
import huanze.base.Background;
import huanze.base.DateRange;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.duty.AssignmentDraft;
import huanze.duty.Basis;
import huanze.duty.LetterDraft;
import huanze.duty.LetterTarget;
import huanze.duty.OwnDutyDraft;
import huanze.duty.Signatory;
import huanze.evidence.EvidenceVault;
import huanze.fx.FixedFileDialogs;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.fx.FormStack;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.View;
import huanze.ledger.Entry;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.rulepack.Selector;
import huanze.unit.Post;
import huanze.unit.TenureDraft;
import huanze.unit.Unit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The screens of 职责分工 on a real ledger; what surrounds them is a fake. */
final class DutyRoom implements AutoCloseable {
  static final LocalDate TODAY = Practice.TODAY;

  final Texts texts = Texts.chinese();
  final RecordingDialogs dialogs = new RecordingDialogs();
  final FixedFileDialogs files = new FixedFileDialogs();
  final List<String> notices = new ArrayList<>();
  final List<Route> opened = new ArrayList<>();
  final Navigation navigation = new Navigation();
  final Wiring wiring;
  final DutyDesk desk;

  DutyRoom(Path folder, String region) {
    this(NewOffice.desk(folder.resolve("ledger"), TODAY, region));
  }

  DutyRoom(Wiring wiring) {
    this.wiring = wiring;
    desk =
        new DutyDesk(
            wiring.structures(),
            wiring.dutyBooks(),
            wiring.duties(),
            wiring.ownDuties(),
            wiring.letters(),
            vault(),
            "王芳",
            wiring.clock(),
            texts,
            Background.sameThread(),
            dialogs,
            files,
            navigation,
            (key, args) -> notices.add(texts.text(key, args)));
    navigation
        .register(Route.UnitTree.class, this::remember)
        .register(Route.Duties.class, this::remember)
        .register(Route.DutyCoverage.class, this::remember)
        .register(Route.DutyCatalogue.class, this::remember)
        .register(Route.DutyBulk.class, this::remember)
        .register(Route.Letters.class, this::remember)
        .register(Route.Letter.class, this::remember)
        .register(Route.PrintPreview.class, this::remember);
  }

  private EvidenceVault vault() {
    return new EvidenceVault() {
      @Override
      public Stored store(Path file, Progress progress) {
        throw new IllegalStateException("the services have a vault of their own");
      }

      @Override
      public boolean sound(String digest) {
        throw new IllegalStateException("no screen of duties asks");
      }

      @Override
      public Path path(String digest) {
        return wiring.ledger().evidence().file(digest);
      }
    };
  }

  private View<? extends Screen> remember(Route route) {
    opened.add(route);
    return new View<>(
        new javafx.scene.layout.Pane(),
        new Screen() {
          @Override
          public ObservableValue<String> title() {
            return new ReadOnlyStringWrapper("");
          }
        });
  }

  Unit unit(String code) {
    return wiring.structure().unit(code).orElseThrow();
  }

  Post post(String code) {
    return wiring.structure().post(code).orElseThrow();
  }

  /** Id in the catalogue of a duty of the main pack. */
  String duty(String number) {
    return wiring.pack().id() + ":" + number;
  }

  UUID holder(String name, String post, String from, @Nullable String to, boolean acting) {
    UUID person = wiring.people().addPerson(name, null);
    wiring
        .people()
        .addTenure(new TenureDraft(post(post).id(), person, days(from, to), acting, null));
    return person;
  }

  UUID assign(String post, String number, String from, @Nullable String to) {
    return wiring
        .duties()
        .assign(new AssignmentDraft(post(post).id(), duty(number), null, days(from, to), null));
  }

  static DateRange days(@Nullable String from, @Nullable String to) {
    return new DateRange(
        from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  /** A duty of the office's own, for county governments; its basis ended in August. */
  String ownDuty() {
    return wiring
        .ownDuties()
        .add(
            new OwnDutyDraft(
                "每季度听取一次近岸海域污染防治情况汇报，协调解决入海排污口整治中的问题",
                List.of(Basis.named("海港区近岸海域污染防治工作方案", "第三条第二项", days("2024-01-01", "2026-08-14"))),
                new Selector(
                    Set.of("government"),
                    Set.of(Level.COUNTY),
                    null,
                    Set.of(Rank.LEADER_IN_CHARGE)),
                null,
                null,
                days("2024-01-01", null),
                null));
  }

  /** A district in which people hold posts and some duties are assigned. */
  void live(String region) {
    holder("赵建国", region + ".partyCommittee.mainLeader", "2022-05-10", null, false);
    holder("周海波", region + ".government.mainLeader", "2023-01-08", null, false);
    holder("欧阳雪梅", region + ".government.leaderInCharge", "2025-03-01", null, true);
    for (String number : List.of("6.1", "6.2", "6.4", "6.5")) {
      assign(region + ".government.mainLeader", number, "2026-01-01", null);
    }
    assign(region + ".government.mainLeader", "6.7", "2026-01-01", "2026-05-31");
    assign(region + ".government.leaderInCharge", "6.3", "2026-01-01", null);
    assign(region + ".government.leaderInCharge", "6.7", "2026-10-01", null);
    assign(region + ".partyCommittee.mainLeader", "5.1", "2026-01-01", null);
    wiring
        .duties()
        .assign(
            new AssignmentDraft(
                post(region + ".government.leaderInCharge").id(),
                ownDuty(),
                "overall",
                days("2026-01-01", null),
                "区政府常务会议2026年第2次纪要"));
    wiring
        .duties()
        .approve(
            unit(region + ".partyCommittee").id(),
            2026,
            LocalDate.of(2026, 1, 20),
            "区委常委会",
            "海发〔2026〕3号");
  }

  /** A letter of 2026 with three targets, to be signed. */
  void letter(String unit) {
    wiring
        .letters()
        .set(
            unit(unit).id(),
            2026,
            new LetterDraft(
                new Signatory(post("130300.government.mainLeader").id(), null),
                new Signatory(post(unit + ".mainLeader").id(), null),
                null,
                List.of(
                    target("细颗粒物年均浓度继续下降，完成市下达的年度目标", "PM2.5 年均浓度", "31", "微克/立方米"),
                    target("入海河流国控断面稳定达到Ⅲ类及以上水质", "达标断面", "4", "个"),
                    LetterDraft.Target.of("完成省生态环境保护督察反馈问题年度整改任务，整改台账按月更新"))));
  }

  private static LetterDraft.Target target(String text, String measure, String figure, String of) {
    return new LetterDraft.Target(
        text,
        measure,
        of.equals("个") ? LetterTarget.Bound.EXACTLY : LetterTarget.Bound.AT_MOST,
        new BigDecimal(figure),
        of,
        LocalDate.of(2026, 12, 20),
        null);
  }

  /** How many entries the ledger holds. */
  long entries() {
    return wiring.ledger().entries(Long.MAX_VALUE, 1).stream()
        .mapToLong(Entry::number)
        .findFirst()
        .orElse(0);
  }

  static FormModel form(FormStack forms) {
    FormModel form = forms.currentProperty().get();
    if (form == null) {
      throw new AssertionError("no form is open");
    }
    return form;
  }

  /** The sentences beside the open form's fields, each with its field. */
  List<String> problems(FormStack forms) {
    return form(forms).problems().stream().map(p -> p.field() + ": " + texts.text(p)).toList();
  }

  static void choose(FormField field, String name) {
    field
        .choiceProperty()
        .set(
            field.choices().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not offered: " + name)));
  }

  @Override
  public void close() {
    wiring.close();
  }
}
