package huanze.app.practice;

import huanze.activity.Activity;
import huanze.activity.ActivityForm;
import huanze.agenda.AgendaService.MakingUp;
import huanze.app.Wiring;
import huanze.base.Period;
import huanze.unit.Reorganisation.Carrier;
import huanze.unit.Reorganisation.Joining;
import huanze.unit.Reorganisation.Merge;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happened once only: a merger, exemptions, meetings that made up for others, files. */
final class PracticeStory {
  private final Wiring desk;
  private final PracticeWords words;
  private final Path folder;
  private final List<MakingUp> madeUp = new ArrayList<>();

  /**
   * @param folder for files, thrown away later
   */
  PracticeStory(Wiring desk, PracticeWords words, Path folder) {
    this.desk = desk;
    this.words = words;
    this.folder = folder;
  }

  /** A meeting was held for one that was missed; it is linked when the year is looked through. */
  void held(MonthMeetings.MadeUp again, Activity meeting) {
    String reason = Dice.of("reason", again.unit(), again.missed()).pick(words.all("madeUp"));
    String missed = Period.month(again.missed()).toString();
    madeUp.add(new MakingUp(meeting.id(), again.rule(), again.unit(), missed, reason));
  }

  /** What the month brought besides the records. */
  void of(YearMonth month, List<Activity> meetings) {
    merge(month);
    if (month.getYear() == Practice.TODAY.getYear()) {
      meetings.stream()
          .filter(m -> m.facts().forms().contains(ActivityForm.DISPATCH))
          .forEach(this::attach);
    }
    if (month.getMonthValue() == 12 || month.equals(YearMonth.from(Practice.TODAY))) {
      if (!madeUp.isEmpty()) {
        desk.agenda().makeUp(List.copyOf(madeUp));
        madeUp.clear();
      }
      exempt(month.getYear());
    }
  }

  private void merge(YearMonth month) {
    for (List<String> row : words.rows("merge")) {
      LocalDate last = LocalDate.parse(row.get(2));
      if (YearMonth.from(last).equals(month)) {
        List<Joining> joinings = new ArrayList<>();
        for (String kind : List.of("partyCommittee", "government", "leadingGroup")) {
          Optional<Unit> ended = unit(row.get(0) + "." + kind);
          Optional<Unit> carrying = unit(row.get(1) + "." + kind);
          if (ended.isPresent() && carrying.isPresent()) {
            Carrier carrier = new Carrier.Existing(carrying.get().id());
            joinings.add(new Joining(Set.of(ended.get().id()), carrier));
          }
        }
        if (!joinings.isEmpty()) {
          desk.reorganisations().apply(new Merge(joinings, last));
        }
      }
    }
  }

  private void exempt(int year) {
    for (List<String> row : words.rows("exemption")) {
      String subject = row.get(0);
      boolean here = unit(subject).isPresent() || desk.structure().post(subject).isPresent();
      if (here && Period.parse(row.get(2)).year() == year) {
        desk.agenda().exempt(subject, row.get(1), row.get(2), row.get(3), row.get(4));
      }
    }
  }

  /** The minutes, and the list of who signed in. */
  private void attach(Activity meeting) {
    List<String> lines = new ArrayList<>(words.all("file.lines"));
    lines.add(meeting.facts().label());
    lines.add(meeting.heldOn().toString());
    Path minutes = PracticeFiles.pdf(folder.resolve(words.one("file.minutes")), lines);
    desk.activityService().attach(meeting.id(), minutes);
    if (meeting.heldOn().getMonthValue() % 2 == 0) {
      Path signedIn = PracticeFiles.text(folder.resolve(words.one("file.signin")), lines);
      desk.activityService().attach(meeting.id(), signedIn);
    }
  }

  private Optional<Unit> unit(String code) {
    return desk.structure().unit(code);
  }
}
