package huanze.duty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.InvalidInput;
import huanze.fx.FormModel;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 职责目录 without a toolkit: the packs' duties and the office's own. */
class CatalogueModelTest {
  @TempDir private Path folder;
  private DutyRoom room;
  private CatalogueModel model;

  @BeforeEach
  void open() {
    room = new DutyRoom(folder, "130302");
    room.live("130302");
    model = new CatalogueModel(room.desk);
    model.load();
  }

  @AfterEach
  void close() {
    room.close();
  }

  private CatalogueLine line(String number) {
    return model.lines().stream()
        .filter(l -> l.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line " + number));
  }

  @Test
  void everyDutyNamesItsSourceItsBasesAndHowManyPostsCarryIt() {
    CatalogueLine first = line("6.1");
    assertThat(first.source()).isEqualTo(room.wiring.pack().title());
    assertThat(first.bases()).contains("《" + room.wiring.pack().title() + "》第六条");
    assertThat(first.carried()).isEqualTo(1);
    assertThat(line("自定").state()).isEqualTo("▲ 依据全部失效");
    assertThat(line("自定").who()).isEqualTo("县级 政府（办事处） 分管负责人");
    assertThat(line("8.4").who()).isEqualTo("生态环境主管部门");
    assertThat(first.bases().lines()).contains("《中华人民共和国环境保护法》（见本规定第一条所列依据）");
  }

  @Test
  void onlyWhatHasAnEndedBasisIsLeftByTheFilter() {
    model.onlyEndedProperty().set(true);
    assertThat(model.lines()).isNotEmpty().allSatisfy(l -> assertThat(l.ended()).isNotEmpty());
  }

  @Test
  void aDutyOfOurOwnIsAddedWithABasisThatThePacksKnow() {
    model.add();
    FormModel form = DutyRoom.form(model.forms());
    form.field("text").textProperty().set("组织开展辖区秸秆禁烧巡查");
    form.field("bases").textProperty().set("《中华人民共和国环境保护法》");
    form.field("kinds").ticked().add("government");
    form.field("levels").ticked().add("township");
    model.forms().save();
    assertThat(model.forms().currentProperty().get()).isNull();
    CatalogueLine added =
        model.lines().stream()
            .filter(l -> l.duty().text().equals("组织开展辖区秸秆禁烧巡查"))
            .findFirst()
            .orElseThrow();
    assertThat(added.ended()).singleElement().asString().contains("自 2026-08-15 起失效");
    assertThat(added.who()).isEqualTo("乡级 政府（办事处）");
  }

  @Test
  void wordsBasisAndForWhomAreAskedForBesideTheirFields() {
    long before = room.entries();
    model.add();
    model.forms().save();
    assertThat(room.problems(model.forms())).containsExactly("text: 请填写。", "bases: 请填写。");
    FormModel form = DutyRoom.form(model.forms());
    form.field("text").textProperty().set("组织开展辖区秸秆禁烧巡查");
    form.field("bases").textProperty().set("海港区秸秆禁烧工作方案");
    model.forms().save();
    assertThat(room.problems(model.forms())).containsExactly("kinds: 请选择这项职责适用于哪类单位，或指定一个单位。");
    assertThat(room.entries()).isEqualTo(before);
  }

  @Test
  void whatIsCarriedEndsAndIsNotRemoved() {
    model.remove(line("自定"));
    InvalidInput refused = (InvalidInput) room.dialogs.failures.getLast();
    assertThat(room.texts.text(refused.problems().getFirst())).contains("已有 1 条分工记录，不能删除");
    model.end(line("自定"));
    DutyRoom.form(model.forms()).field("to").textProperty().set("2026-08-14");
    model.forms().save();
    assertThat(line("自定").state()).isEqualTo("■ 不在有效期");
  }

  @Test
  void whatAPackSaysIsNotChangedHere() {
    model.edit(line("6.1"));
    model.end(line("6.1"));
    assertThat(model.forms().currentProperty().get()).isNull();
  }

  @Test
  void editingKeepsWhatIsNotTouched() {
    model.edit(line("自定"));
    FormModel form = DutyRoom.form(model.forms());
    form.field("text").textProperty().set("每半年听取一次近岸海域污染防治情况汇报");
    model.forms().save();
    CatalogueLine now = line("自定");
    assertThat(now.duty().text()).isEqualTo("每半年听取一次近岸海域污染防治情况汇报");
    assertThat(now.bases()).isEqualTo("《海港区近岸海域污染防治工作方案》第三条第二项");
    assertThat(now.who()).isEqualTo("县级 政府（办事处） 分管负责人");
  }
}
