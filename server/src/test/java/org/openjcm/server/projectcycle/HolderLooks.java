package org.openjcm.server.projectcycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPeople;
import org.openjcm.server.browser.BrowserWindow;
import org.openjcm.server.browser.Chromium;

/// A person who holds credits looks at them: the account with its blocks, each act on a block, the
/// life of a serial and its entries; in both languages, on a desk and on a phone.
final class HolderLooks {

  private static final String PERSON = "account.company";

  private HolderLooks() {}

  /// While credits lie in the account.
  static void whileHolding(RunningServer server, String account) {
    everywhere(
        server,
        "holding",
        window -> {
          Map<String, String> pages = common(window, account);
          for (String act : new String[] {"transfer", "retire", "cancel"}) {
            pages.put(act, address(window.page(), "a[href*='/registry/acts/" + act + "?']"));
          }
          return pages;
        });
  }

  /// After credits were retired and a use was stated.
  static void afterTheEnd(RunningServer server, String account) {
    everywhere(
        server,
        "retired",
        window -> {
          Map<String, String> pages = common(window, account);
          pages.put("claim", address(window.page(), "a[href*='/registry/acts/claim']"));
          return pages;
        });
  }

  private interface Pages {
    Map<String, String> of(BrowserWindow window);
  }

  /// The account, the list of accounts, its latest entry, and the life of its first serial.
  private static Map<String, String> common(BrowserWindow window, String account) {
    assertThat(window.visit(account + "?lang=en")).isEqualTo(200);
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("accounts", "/registry/accounts");
    pages.put("account", account);
    pages.put("entry", address(window.page(), "a[href*='/registry/entries/']"));
    pages.put("serial", address(window.page(), "a[href*='/registry/serials?']"));
    return pages;
  }

  private static String address(Page page, String link) {
    return page.locator(link).first().getAttribute("href").replaceAll("[?&]lang=[a-z]+", "");
  }

  private static void everywhere(RunningServer server, String name, Pages pages) {
    for (int width : new int[] {BrowserWindow.DESKTOP, BrowserWindow.PHONE}) {
      try (BrowserWindow window = signedIn(server, width)) {
        Map<String, String> seen = pages.of(window);
        for (String lang : new String[] {"en", "ja"}) {
          seen.forEach((what, path) -> {
            String full = name + "-" + what + "-" + lang + "-" + width;
            String address = path + (path.contains("?") ? "&" : "?") + "lang=" + lang;
            assertThat(window.visit(address)).as(full).isEqualTo(200);
            assertThat(window.page().locator("body").innerText())
                .as("texts missing on " + full)
                .doesNotContain("[registry.");
            window.screenshot(full);
            window.check(full);
          });
        }
      }
    }
  }

  private static BrowserWindow signedIn(RunningServer server, int width) {
    BrowserWindow window = Chromium.window(server.url(), width);
    window.visit("/sign-in?lang=en");
    window.page().fill("#name", PERSON);
    window.page().fill("#password", DemoPeople.PASSWORD);
    window.page().click("form:has(#password) button");
    window.page().waitForLoadState();
    return window;
  }
}
