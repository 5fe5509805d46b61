package org.openjcm.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The one Chromium of a test run, from Debian's package; it ends with the JVM. Tests open
/// [BrowserWindow]s of it, each with its own cookies:
///
/// ```
/// try (var window = Chromium.window(RunningServer.shared().url(), BrowserWindow.DESKTOP)) {
///   window.visit("/sign-in?lang=en");
///   window.page().fill("#name", "bat.erdene");
///   window.check("sign-in");   // accessible, no sideways scrolling, no errors, nothing from outside
///   window.screenshot("sign-in-en");
/// }
/// ```
public final class Chromium {

  private static final class Shared {
    static final Playwright PLAYWRIGHT =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    static final Browser BROWSER =
        PLAYWRIGHT
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  private Chromium() {}

  /// A new window, signed out, on the site at `url`.
  ///
  /// @param width in CSS pixels: [BrowserWindow#DESKTOP] or [BrowserWindow#PHONE]
  public static BrowserWindow window(String url, int width) {
    return new BrowserWindow(Shared.BROWSER, url, width, true);
  }

  /// The same for somebody whose browser runs no script.
  public static BrowserWindow windowWithoutScript(String url, int width) {
    return new BrowserWindow(Shared.BROWSER, url, width, false);
  }

  /// The headless shell is the same engine without a browser's own windows to draw.
  private static Path executable() {
    return Stream.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "the browser tests need Chromium:"
                    + " apt-get install chromium-headless-shell fonts-noto-cjk"));
  }
}
