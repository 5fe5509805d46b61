package org.openjcm.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One window of the test browser. It remembers what a good page never does: errors in the console,
/// requests to other hosts, scrolling sideways, and barriers that axe finds.
public final class BrowserWindow implements AutoCloseable {

  public static final int DESKTOP = 1280;
  public static final int PHONE = 390;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final BrowserContext context;
  private final Page page;
  private final String url;
  private final List<String> errors = new ArrayList<>();
  private final List<String> outside = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();

  BrowserWindow(Browser browser, String url, int width, boolean script) {
    this.url = url;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE ? 844 : 900)
                .setDeviceScaleFactor(1)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script)
                .setHasTouch(width == PHONE));
    this.page = context.newPage();
    page.onConsoleMessage(message -> {
      // A page that is meant to answer 404 writes its own status to the console.
      if (message.type().equals("error") && !message.text().contains("status of 4")) {
        errors.add(message.text());
      }
    });
    page.onPageError(errors::add);
    page.onRequest(request -> {
      requests.add(request);
      if (!request.url().startsWith(url) && !request.url().startsWith("data:")) {
        outside.add(request.url());
      }
    });
  }

  /// Playwright's page, for typing and clicking.
  public Page page() {
    return page;
  }

  /// Opens a path of the site and gives the status.
  public int visit(String path) {
    requests.clear();
    Response response = Objects.requireNonNull(page.navigate(url + path), path);
    page.waitForLoadState(LoadState.LOAD);
    return response.status();
  }

  /// Everything a page must keep, whatever it shows.
  public void check(String what) {
    assertThat(errors).as("errors in the console of " + what).isEmpty();
    assertThat(outside).as("requests of " + what + " to other hosts").isEmpty();
    assertThat(sideways()).as("pixels " + what + " scrolls sideways").isLessThanOrEqualTo(0);
    assertThat(barriers()).as("WCAG 2.2 AA barriers of " + what).isEmpty();
  }

  /// How many pixels the page is wider than the window.
  public int sideways() {
    return (Integer)
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  /// What axe finds against WCAG 2.2, levels A and AA: rule and place.
  public List<String> barriers() {
    var results =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze();
    return results.getViolations().stream().map(BrowserWindow::told).toList();
  }

  private static String told(Rule rule) {
    var places =
        rule.getNodes().stream().limit(4).map(node -> String.valueOf(node.getTarget())).toList();
    return rule.getId() + " (" + rule.getHelp() + "): " + places;
  }

  /// Bytes that came over the wire since the last [#visit(String)], headers included.
  public long weight() {
    long sum = 0;
    for (var request : List.copyOf(requests)) {
      var sizes = request.sizes();
      sum += sizes.responseBodySize + sizes.responseHeadersSize;
    }
    return sum;
  }

  /// Writes the whole page to `target/screenshots/<name>.png`.
  public void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  /// Writes what stands in the window, from this element on, to a file.
  public void picture(String from, Path file) {
    page.locator(from).first().evaluate("it => it.scrollIntoView({block: 'start'})");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  @Override
  public void close() {
    context.close();
  }
}
