package huanze.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was decided about columns holds for the next table with the same headings. */
class RememberedColumnsTest {
  private static final Texts TEXTS = Texts.chinese();
  private static final Columns FORM =
      Columns.of("表", TEXTS, List.of(text("place", "地点"), text("topic", "议题")));

  private final RememberedColumns columns = new RememberedColumns();
  private final List<String> looks = new ArrayList<>();

  private static SheetColumn text(String key, String heading) {
    return new SheetColumn(
        key, SheetColumn.Kind.TEXT, false, List.of(heading), List.of(), Map.of(), "");
  }

  private static SheetView headed(String text) {
    return FORM.headings(SheetSource.pasted(null, text, "粘贴"));
  }

  private SheetChoices recall(String kind, String text) {
    return columns.recall(
        kind,
        headed(text),
        (decided, recalled) -> {
          looks.add(recalled ? "as before" : "as it looks best");
          return decided;
        });
  }

  @Test
  void headingsAreUnderstoodWithoutTheirRows() {
    SheetView view = headed("地点\t在哪\n东港\t会议室\n");
    assertThat(view.headings()).containsExactly("地点", "在哪");
    assertThat(view.reads("place")).isTrue();
    assertThat(view.unknownHeadings()).containsExactly("在哪");
  }

  @Test
  void aTableIsLookedAtOnceAsWasDecidedAboutItsHeadings() {
    SheetChoices decided = SheetChoices.NONE.column("B", "topic");
    columns.remember("会议", headed("地点\t研究什么\n东港\t大气\n"), decided);
    assertThat(recall("会议", "研究什么\t地点\n水\t西港\n").columns())
        .as("by heading, wherever it stands")
        .containsOnly(Map.entry("A", "topic"));
    assertThat(looks).containsExactly("as before");
    assertThat(recall("会议", "地点\t别的\n西港\t水\n")).isEqualTo(SheetChoices.NONE);
    assertThat(recall("检查", "研究什么\t地点\n水\t西港\n")).isEqualTo(SheetChoices.NONE);
    assertThat(looks).containsExactly("as before", "as it looks best", "as it looks best");
  }
}
