package org.openjcm.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPeople;

/// Somebody whose browser runs no script reads, sorts, filters, searches, turns pages and signs in.
class WithoutScriptTest {

  private static final String URL = RunningServer.shared().url();

  @Test
  void thePagesWorkWithLinksAndFormsAlone() {
    try (var window = Chromium.windowWithoutScript(URL, BrowserWindow.DESKTOP)) {
      Page page = window.page();
      page.navigate("data:text/html,<title>off</title><script>document.title='on'</script>");
      assertThat(page.title()).as("scripts are").isEqualTo("off");

      visit(window, "/?lang=en");
      assertThat(page.locator("h1").innerText()).isNotBlank();
      assertThat(page.locator("main").innerText()).contains("Mongolia");

      statusIsSortedAndFiltered(window);
      projectsAreTurnedAndSearched(window);

      visit(window, "/methodology/methodologies/MN_AM003_ver02.0?lang=en");
      assertThat(page.locator("main").innerText()).contains("EF_RE");

      visit(window, "/sign-in?lang=en");
      page.fill("#name", "participant.jp");
      page.fill("#password", DemoPeople.PASSWORD);
      page.click("form:has(#password) button");
      page.waitForLoadState();
      visit(window, "/projectcycle/tasks?lang=en");
    }
  }

  private static void statusIsSortedAndFiltered(BrowserWindow window) {
    Page page = window.page();
    visit(window, "/financing/status?source=published&lang=en");
    assertThat(page.locator("table.status >> nth=0 >> tbody tr").count()).isEqualTo(29);
    page.click("table.status >> nth=0 >> thead a[href*='sort=total']");
    page.waitForLoadState();
    assertThat(
            page.locator("table.status >> nth=0 >> thead th:has(a[href*='sort=total'])")
                .getAttribute("aria-sort"))
        .isIn("ascending", "descending");
    page.selectOption("#country", "MN");
    page.click("form.filters button[type=submit]");
    page.waitForLoadState();
    assertThat(page.locator("table.status >> nth=0 >> tbody tr").count()).isEqualTo(1);
    assertThat(page.locator("table.status >> nth=0 >> tbody th").innerText()).isEqualTo("Mongolia");
    assertThat(page.url()).as("the sorting stays").contains("sort=total");
  }

  private static void projectsAreTurnedAndSearched(BrowserWindow window) {
    Page page = window.page();
    visit(window, "/projectcycle/projects?lang=en");
    String first = page.locator("#found tbody tr").first().innerText();
    page.click("a[rel=next]");
    page.waitForLoadState();
    assertThat(page.locator("#found tbody tr").first().innerText()).isNotEqualTo(first);
    page.fill("#q", "chiller");
    page.selectOption("#country", "ID");
    page.click("form.filters button[type=submit]");
    page.waitForLoadState();
    assertThat(page.url()).contains("q=chiller", "country=ID");
    assertThat(page.locator("#found tbody tr").allInnerTexts())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).contains("Indonesia"));
  }

  private static void visit(BrowserWindow window, String path) {
    assertThat(window.visit(path)).as(path).isEqualTo(200);
  }
}
