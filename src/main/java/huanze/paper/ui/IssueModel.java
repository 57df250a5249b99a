package huanze.paper.ui;

import huanze.base.Background;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.paper.IssuedPaper;
import huanze.paper.PaperContent;
import huanze.paper.PaperIssueService;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Issuing the paper in view (印发), its earlier issues, and how they differ from today. */
public final class IssueModel {
  private final PaperIssueService issues;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Texts texts;
  private final ObservableList<Version> versions = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Version> version = new SimpleObjectProperty<>();
  private final ObservableList<String> differences = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper issuable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper withdrawable = new ReadOnlyBooleanWrapper();
  private Consumer<@Nullable UUID> show = id -> {};
  private boolean hasDraft = true;
  private boolean filling;
  private @Nullable PaperContent content;
  private @Nullable IssuedPaper issued;

  public IssueModel(
      PaperIssueService issues,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Texts texts) {
    this.issues = issues;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.texts = texts;
    version.addListener((o, before, now) -> choose(now));
  }

  /**
   * What can be looked at: the present draft, or an issue.
   *
   * @param issue null for the draft
   */
  public record Version(@Nullable UUID issue, String label) {}

  /** The draft and every issue; empty if there is nothing to choose from. */
  public ObservableList<Version> versions() {
    return versions;
  }

  public ObjectProperty<@Nullable Version> versionProperty() {
    return version;
  }

  /** How today differs from the issue in view. */
  public ObservableList<String> differences() {
    return differences;
  }

  /** What the paper in view is; empty for a draft that was never issued. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** True if a draft is in view that can be thought of as issued at all. */
  public ReadOnlyBooleanProperty issuableProperty() {
    return issuable.getReadOnlyProperty();
  }

  /** True if an issue is in view that stands. */
  public ReadOnlyBooleanProperty withdrawableProperty() {
    return withdrawable.getReadOnlyProperty();
  }

  /**
   * @param draft whether there is a draft to go back to
   * @param shows shows an issue, or the draft for null
   */
  void begin(boolean draft, Consumer<@Nullable UUID> shows) {
    hasDraft = draft;
    show = shows;
  }

  /** Takes over what is in view now. */
  void shown(Preview preview) {
    content = preview.content();
    issued = preview.issued();
    issuable.set(content != null && issues.isForIssue(content));
    withdrawable.set(issued != null && issued.stands());
    differences.setAll(preview.differences());
    note.set(note(preview));
    filling = true;
    versions.clear();
    if (!preview.issues().isEmpty()) {
      if (hasDraft) {
        versions.add(new Version(null, texts.text("paper.issue.now")));
      }
      preview.issues().forEach(i -> versions.add(new Version(i.id(), label(i))));
      UUID inView = issued == null ? null : issued.id();
      versions.stream()
          .filter(v -> Objects.equals(v.issue(), inView))
          .findFirst()
          .ifPresent(version::set);
    }
    filling = false;
  }

  private String label(IssuedPaper issue) {
    return texts.text(
        issue.stands() ? "paper.issue.version" : "paper.issue.versionWithdrawn",
        issue.number(),
        issue.issuedOn());
  }

  private String note(Preview preview) {
    IssuedPaper shown = preview.issued();
    if (shown != null) {
      String state =
          shown.stands()
              ? texts.text("paper.issue.stands", shown.number(), shown.issuedOn())
              : texts.text(
                  "paper.issue.isWithdrawn",
                  shown.number(),
                  shown.issuedOn(),
                  String.valueOf(shown.withdrawn()));
      String same = preview.differences().isEmpty() ? "paper.issue.sameNow" : "paper.issue.differs";
      return state + texts.text(same, preview.differences().size());
    }
    List<IssuedPaper> standing = preview.issues().stream().filter(IssuedPaper::stands).toList();
    return standing.isEmpty()
        ? ""
        : texts.text(
            "paper.issue.draftOf",
            standing.get(standing.size() - 1).number(),
            standing.get(standing.size() - 1).issuedOn());
  }

  private void choose(@Nullable Version chosen) {
    if (!filling && chosen != null) {
      show.accept(chosen.issue());
    }
  }

  /** Asks once, naming what follows, and issues the draft in view. */
  public void issue() {
    PaperContent wanted = content;
    if (wanted == null) {
      return;
    }
    Optional<Problem> refusal = issues.refusal(wanted);
    if (refusal.isPresent()) {
      dialogs.failed(new InvalidInput(List.of(refusal.get())));
      return;
    }
    long number = versions.stream().filter(v -> v.issue() != null).count() + 1;
    String title = texts.text(wanted.form().titleKey());
    if (dialogs.confirm("paper.issue.question", "paper.issue.yes", title, wanted.about(), number)) {
      background.write(
          () -> issues.issue(wanted),
          done -> {
            notices.say("paper.issue.done", done.title(), done.number());
            show.accept(done.id());
          },
          dialogs::failed);
    }
  }

  /** Why the paper in view was not saved: an issue need not be issued once more for that. */
  Exception notSaved(Exception failure) {
    IssuedPaper shown = issued;
    return shown != null && shown.stands() && failure instanceof Obstacle why
        ? new Obstacle(why, "paper.issue.notSaved", why.asProblem(), shown.title(), shown.number())
        : failure;
  }

  /** Asks for the reason and withdraws the issue in view. */
  public void withdraw() {
    IssuedPaper wanted = issued;
    if (wanted == null) {
      return;
    }
    dialogs
        .askReason("paper.issue.withdrawQuestion", wanted.title(), wanted.number())
        .ifPresent(
            reason ->
                background.write(
                    () -> {
                      issues.withdraw(wanted.id(), reason);
                      return wanted;
                    },
                    done -> {
                      notices.say("paper.issue.withdrawnDone", done.title(), done.number());
                      show.accept(done.id());
                    },
                    dialogs::failed));
  }
}
