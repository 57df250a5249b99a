package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.rulepack.Level;
import huanze.rulepack.PackReader;
import huanze.unit.Person;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StructureDirectoryTest {
  private static final UUID POST = Ids.named("post");

  @Test
  void findsUnitsAndPeopleAndWhoHeldAPost() {
    Unit one = unit("130302.government", "某区人民政府");
    Unit two = unit("130303.department.a", "生态环境局");
    Unit three = unit("130304.department.a", "生态环境局");
    Person wang = new Person(Ids.named("wang"), "王伟", "W1");
    Person other = new Person(Ids.named("other"), "王伟", null);
    Tenure tenure =
        new Tenure(
            Ids.named("tenure"),
            POST,
            wang.id(),
            new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)),
            true,
            null);
    Directory directory =
        new StructureDirectory(
            new Structure(
                List.of(),
                List.of(one, two, three),
                List.of(),
                List.of(),
                List.of(),
                List.of(wang, other),
                List.of(tenure)),
            PackReader.builtIn());
    Directory.Around around = new Directory.Around(LocalDate.of(2026, 3, 1), false, "");

    assertThat(directory.unitsCalled("130302.government", around)).containsExactly(one.id());
    assertThat(directory.unitsCalled("某区人民政府", around)).containsExactly(one.id());
    assertThat(directory.unitsCalled("生态环境局", around)).containsExactly(two.id(), three.id());
    assertThat(directory.unitsCalled("无", around)).isEmpty();
    assertThat(directory.listed(List.of(two.id(), three.id())))
        .isEqualTo("生态环境局 (130303.department.a) / 生态环境局 (130304.department.a)");
    assertThat(directory.isDepartment(two.id())).isTrue();
    assertThat(directory.unit(two.id()))
        .contains(new Directory.Named("130303.department.a", "生态环境局"));
    assertThat(directory.personsCalled("王伟", null)).containsExactly(wang.id(), other.id());
    assertThat(directory.personsCalled("王伟", "W1")).containsExactly(wang.id());
    assertThat(directory.personsCalled("王伟", "W9")).isEmpty();
    assertThat(directory.person(other.id())).contains(new Directory.Named(null, "王伟"));
    assertThat(directory.heldPost(wang.id(), LocalDate.of(2026, 6, 30))).isTrue();
    assertThat(directory.heldPost(wang.id(), LocalDate.of(2026, 7, 1))).isFalse();
    assertThat(directory.heldPost(other.id(), LocalDate.of(2026, 6, 30))).isFalse();
  }

  private static Unit unit(String code, String name) {
    return new Unit(
        Ids.named(code),
        code,
        name,
        "department",
        Level.COUNTY,
        null,
        "130302",
        null,
        DateRange.ALWAYS,
        null);
  }
}
