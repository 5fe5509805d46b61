package org.openjcm.server.projectcycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.server.database.TestDatabase;
import org.openjcm.server.financing.SupportedProjects;
import org.openjcm.server.methodology.MethodologyVersions;
import org.openjcm.server.rulebook.PartnerCountries;
import org.openjcm.server.rulebook.RegisterFiles;
import org.openjcm.server.rulebook.RegisterLoad;

class RegisteredProjectsTest {

  private static TestDatabase database;
  private static RegisteredProjects projects;

  @BeforeAll
  static void load() {
    database = TestDatabase.fresh();
    new RegisterLoad(database.writer(), Clock.systemUTC())
        .load(RegisterFiles.shipped(), "test", _ -> {});
    projects = new RegisteredProjects(database.reader());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void oneProjectIsReadWithItsParticipantsMethodologiesAndSources() {
    ProjectFacts solar = projects.project(new OfficialProjectReference("MN003")).orElseThrow();
    assertThat(solar.title().en()).startsWith("Installation of 12.7 MW Solar Power Plant");
    assertThat(solar.status()).isEqualTo("registered");
    assertThat(solar.statusAsOf()).isEqualTo(LocalDate.of(2026, 6, 4));
    assertThat(solar.provenance().sources())
        .containsExactly("https://www.jcm.go.jp/jc/projects/mn003/");
    assertThat(projects.participants(solar.reference()))
        .extracting(RegisteredProjects.Participant::name)
        .containsExactly("Bridge LLC", "Everyday Farm LLC", "FARMDO CORPORATION");
    assertThat(projects.methodologies(solar.reference()))
        .containsExactly(MethodologyReference.parse("MN_AM003_ver02.0"));
    assertThat(projects.project(new OfficialProjectReference("XX999"))).isEmpty();
  }

  @Test
  void theFocalPointIsKnownOnlyWhereTheListMarksIt() {
    assertThat(projects.participants(new OfficialProjectReference("BD002")))
        .filteredOn(RegisteredProjects.Participant::focalPoint)
        .singleElement()
        .satisfies(one -> assertThat(one.name()).isEqualTo("Nippon Koei Co., Ltd."));
  }

  @Test
  void theListIsNarrowedByEachFilterAndByAllTogether() {
    assertThat(find(all().country(CountryCode.of("MN")))).hasSize(7);
    assertThat(projects.find(all().status("registered")).total()).isEqualTo(94);
    assertThat(projects.find(all().technology("solar")).total()).isEqualTo(60);
    assertThat(find(all().methodology("MN_AM003"))).containsExactly("MN003", "MN004", "MN006");
    assertThat(find(all().methodology("TH_AM001_ver02.0"))).hasSize(4);
    assertThat(
            find(
                all()
                    .country(CountryCode.of("TH"))
                    .status("validation")
                    .technology("solar")
                    .scheme("equipment")))
        .containsExactly("TH015", "TH028", "TH029", "TH033");
  }

  @Test
  void wordsAreFoundInNumbersTitlesOfBothLanguagesAndNamesOfParticipants() {
    assertThat(find(all().words("mn003"))).containsExactly("MN003");
    assertThat(find(all().words("  digital TACHOGRAPH "))).containsExactly("VN001");
    assertThat(find(all().words("タコグラフ"))).containsExactly("VN001");
    assertThat(find(all().words("everyday farm"))).containsExactly("MN003");
    assertThat(find(all().words("ＭＮ００３"))).as("full-width letters").containsExactly("MN003");
    assertThat(find(all().words("%"))).isEmpty();
    assertThat(find(all().words("_N003"))).isEmpty();
    assertThat(find(all().words("'; drop table x; --"))).isEmpty();
  }

  @Test
  void pagesFollowEachOtherForthAndBackInEveryOrder() {
    for (ProjectSearch.Order order : ProjectSearch.Order.values()) {
      List<String> whole = find(all().order(order).size(200));
      assertThat(whole).hasSize(147).doesNotHaveDuplicates();
      List<String> forth = new ArrayList<>();
      List<String> back = new ArrayList<>();
      ProjectSearch search = all().order(order).size(20);
      ProjectPage page = projects.find(search);
      assertThat(page.previous()).isEmpty();
      while (true) {
        forth.addAll(numbers(page));
        if (page.next().isEmpty()) {
          break;
        }
        page = projects.find(search.after(page.next().get()));
      }
      assertThat(forth).as(order.name()).isEqualTo(whole);
      while (true) {
        back.addAll(0, numbers(page));
        if (page.previous().isEmpty()) {
          break;
        }
        page = projects.find(search.before(page.previous().get()));
      }
      assertThat(back).as(order.name()).isEqualTo(whole);
    }
  }

  @Test
  void nonsenseAsAPlaceInTheListIsNoError() {
    for (String place :
        List.of(
            "",
            "|",
            "9999-99-99|MN001",
            "0000-01-01|MN001",
            "1e9|x",
            "'|'",
            "99999999999999999999|A")) {
      for (ProjectSearch.Order order : ProjectSearch.Order.values()) {
        projects.find(all().order(order).after(place));
        projects.find(all().order(order).before(place));
      }
    }
    assertThatThrownBy(() -> all().size(0)).hasMessageContaining("1 to 200");
  }

  @Test
  void countsTellWhatTheFiltersWouldFind() {
    assertThat(projects.countByStatus())
        .extracting(count -> count.word() + " " + count.projects())
        .containsExactly("registered 94", "validation 49", "withdrawn 4");
    assertThat(projects.countByCountry())
        .extracting(RegisteredProjects.Count::projects)
        .contains(7L);
  }

  @Test
  void casesEntitiesMethodologiesCountriesAndSupportedProjectsAreRead() {
    assertThat(new ProjectCases(database.reader()).of(new OfficialProjectReference("MN004")))
        .singleElement()
        .satisfies(one -> assertThat(one.title().ja()).contains("ダルハン"));
    assertThat(new ThirdPartyEntities(database.reader()).of(CountryCode.of("MN"))).hasSize(10);
    MethodologyVersions methodologies = new MethodologyVersions(database.reader());
    assertThat(
            methodologies
                .find(MethodologyReference.parse("MN_AM003_ver02.0"))
                .orElseThrow()
                .projects())
        .isEqualTo(new MethodologyVersions.Use(3, 3));
    assertThat(
            methodologies
                .find(MethodologyReference.parse("ID_AM002_ver01.0"))
                .orElseThrow()
                .title())
        .as("a project title is never a methodology's title")
        .isEmpty();
    PartnerCountries countries = new PartnerCountries(database.reader());
    assertThat(countries.all()).hasSize(32);
    assertThat(countries.all().getFirst().name().ja()).isEqualTo("モンゴル");
    assertThat(countries.find(CountryCode.of("OM")).orElseThrow().signed()).isFalse();
    assertThat(countries.ruleDocuments(CountryCode.of("ID"))).hasSize(12);
    assertThat(new SupportedProjects(database.reader()).of(new OfficialProjectReference("MV002")))
        .singleElement()
        .satisfies(one -> assertThat(one.scheme().orElseThrow().column()).isEqualTo("adb"));
  }

  private static ProjectSearch all() {
    return ProjectSearch.everything();
  }

  private static List<String> find(ProjectSearch search) {
    ProjectPage page = projects.find(search);
    if (page.next().isEmpty()) {
      assertThat(page.total()).isEqualTo(page.projects().size());
    }
    return numbers(page);
  }

  private static List<String> numbers(ProjectPage page) {
    return page.projects().stream().map(each -> each.reference().text()).toList();
  }
}
