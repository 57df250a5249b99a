package huanze.rulepack.ui;

import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.rulepack.PackLoss;
import huanze.rulepack.PackProposal;
import huanze.rulepack.PackService;
import huanze.rulepack.PackSettingsService;
import huanze.rulepack.PackStatus;
import huanze.rulepack.PackWords;
import huanze.rulepack.RulePack;
import huanze.rulepack.RulepackWords;
import huanze.rulepack.Unconfirmed;
import huanze.rulepack.UnconfirmedContent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The packs of the desk: which are active, taking one in after seeing what changes, giving up. */
public final class PackListModel {
  private final PackService service;
  private final Function<RulePack, PackSettingsService> settings;
  private final Function<PackProposal, List<String>> effect;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Texts texts;
  private final ObservableList<PackStatus> packs = FXCollections.observableArrayList();
  private Map<String, List<Unconfirmed>> open = Map.of();
  private final ReadOnlyObjectWrapper<@Nullable PackPreview> preview =
      new ReadOnlyObjectWrapper<>();

  /**
   * @param settings what the office decided about a pack
   * @param effect what a proposed pack does to this year's obligations, in sentences
   */
  public PackListModel(
      PackService service,
      Function<RulePack, PackSettingsService> settings,
      Function<PackProposal, List<String>> effect,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Texts texts) {
    this.service = service;
    this.settings = settings;
    this.effect = effect;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.texts = texts;
  }

  /** The main pack first, then the other active ones, then what could be taken in. */
  public ObservableList<PackStatus> packs() {
    return packs;
  }

  /** What would be applied; null while nothing is. */
  public ReadOnlyObjectProperty<@Nullable PackPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  public void refresh() {
    background.read("packs", this::read, this::show, dialogs::failed);
  }

  /**
   * @param open what the office has not confirmed of packs beside the main one, by pack
   */
  private record Listed(List<PackStatus> packs, Map<String, List<Unconfirmed>> open) {}

  private Listed read() {
    List<PackStatus> all = service.list();
    Map<String, List<Unconfirmed>> openOf = new HashMap<>();
    for (PackStatus status : all) {
      RulePack pack = status.pack();
      if (status.active() && !status.main() && status.unconfirmed() > 0) {
        openOf.put(pack.id(), pack.unconfirmed(settings.apply(pack).find()));
      }
    }
    return new Listed(all, openOf);
  }

  private void show(Listed listed) {
    open = listed.open();
    packs.setAll(listed.packs());
  }

  /** Works out what taking in a shipped pack would change. */
  public void proposeShipped(String id) {
    propose(() -> service.propose(id));
  }

  /** Works out what taking in a pack file would change. */
  public void propose(Path file) {
    propose(() -> service.propose(file));
  }

  private void propose(Callable<PackProposal> asking) {
    background.read(
        "packPreview",
        () -> {
          PackProposal proposal = asking.call();
          return proposal.isPresent() ? null : preview(proposal);
        },
        made -> {
          preview.set(made);
          if (made == null) {
            dialogs.inform("rulepack.packs.samePack");
          }
        },
        dialogs::failed);
  }

  private PackPreview preview(PackProposal proposal) {
    RulePack pack = proposal.pack();
    RulePack present = proposal.present();
    List<RulePack> both = present == null ? List.of(pack) : List.of(present, pack);
    List<DiffLine> lines = new ArrayList<>();
    effect.apply(proposal).forEach(l -> lines.add(new DiffLine(DiffLine.Kind.EFFECT, l)));
    lines.addAll(DiffLine.of(proposal.losses(), new PackWords(texts, both)));
    if (present == null) {
      String beside = texts.text("rulepack.packs.beside", pack.duties().size());
      lines.add(new DiffLine(DiffLine.Kind.EFFECT, beside));
      pack.duties()
          .forEach(
              d ->
                  lines.add(
                      new DiffLine(
                          DiffLine.Kind.ADDED,
                          texts.text("rulepack.packs.duty", d.id(), d.cite(), d.text()))));
    }
    lines.addAll(DiffLine.of(proposal.changes(), texts, both));
    return new PackPreview(
        proposal, texts.text("rulepack.packs.previewOf", pack.title(), pack.version()), lines);
  }

  /** The user thought better of it. */
  public void forget() {
    preview.set(null);
  }

  /** Takes in what is shown; the desk then opens again with it. */
  public void applyShown() {
    PackPreview shown = preview.get();
    if (shown == null) {
      return;
    }
    RulePack pack = shown.proposal().pack();
    background.write(
        () -> service.apply(shown.proposal()),
        entry -> {
          preview.set(null);
          notices.say("rulepack.packs.applied", pack.title(), pack.version());
          refresh();
        },
        dialogs::failed);
  }

  /** Asks, naming what would be lost, then gives a pack up. */
  public void drop(RulePack pack) {
    background.read(
        "packDrop",
        () -> service.lossesOfDropping(pack.id()),
        losses -> drop(pack, losses),
        dialogs::failed);
  }

  private void drop(RulePack pack, List<PackLoss> losses) {
    int posts = losses.stream().mapToInt(PackLoss::count).sum();
    boolean agreed =
        posts == 0
            ? dialogs.confirm(
                "rulepack.packs.dropQuestion",
                "rulepack.packs.drop",
                pack.title(),
                pack.duties().size())
            : dialogs.confirm(
                "rulepack.packs.dropAssignedQuestion",
                "rulepack.packs.drop",
                pack.title(),
                losses.size(),
                posts);
    if (agreed) {
      background.write(
          () -> service.drop(pack.id()),
          entry -> {
            notices.say("rulepack.packs.dropped", pack.title());
            refresh();
          },
          dialogs::failed);
    }
  }

  /** What of a pack beside the main one the office has not confirmed. */
  public List<Unconfirmed> unconfirmed(RulePack pack) {
    return open.getOrDefault(pack.id(), List.of());
  }

  public String words(Unconfirmed what) {
    return new RulepackWords(texts).unconfirmed(what);
  }

  /** What is confirmed by confirming it. */
  public String content(RulePack pack, Unconfirmed what) {
    return String.join(texts.text("rulepack.comma"), new UnconfirmedContent(pack, texts).of(what));
  }

  /** The office stands for it as the pack has it. */
  public void confirm(RulePack pack, Unconfirmed what) {
    background.write(
        () -> settings.apply(pack).confirm(what.id()),
        entry -> {
          notices.say("rulepack.settings.confirmed");
          refresh();
        },
        dialogs::failed);
  }

  /** What it is to the desk: makes obligations, beside, or not taken in. */
  public String role(PackStatus status) {
    return texts.text(
        status.main()
            ? "rulepack.packs.main"
            : status.active() ? "rulepack.packs.besideMain" : "rulepack.packs.notActive");
  }

  /** Version, source, days, and how much it holds. */
  public String facts(PackStatus status) {
    RulePack pack = status.pack();
    List<String> facts = new ArrayList<>();
    facts.add(texts.text("rulepack.packs.version", pack.version()));
    facts.add(
        status.file() == null
            ? texts.text("rulepack.packs.shipped")
            : texts.text("rulepack.packs.fromFile", status.file()));
    facts.add(
        texts.text(
            "rulepack.packs.validity", new PackWords(texts, List.of()).days(pack.validity())));
    boolean dutiesOnly = pack.articles().isEmpty() && pack.rules().isEmpty();
    facts.add(
        texts.text(
            dutiesOnly ? "rulepack.packs.holdsDuties" : "rulepack.packs.holds",
            pack.articles().size(),
            pack.duties().size(),
            pack.rules().stream().map(r -> r.id()).distinct().count()));
    return facts.stream().collect(Collectors.joining(texts.text("rulepack.packs.comma")));
  }
}
