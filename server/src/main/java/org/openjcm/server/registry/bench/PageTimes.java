package org.openjcm.server.registry.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.server.access.DemoPeople;
import org.openjcm.server.access.DemoPerson;

/// How long the registry's pages take over HTTP, asked one after the other by a signed-in person.
final class PageTimes {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String url;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  PageTimes(String url) {
    this.url = url;
  }

  void signIn(DemoPerson person) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get("/sign-in"));
    if (!token.find()) {
      throw new IllegalStateException("the sign-in page has no form token");
    }
    String form =
        "name=%s&password=%s&next=/&_csrf=%s"
            .formatted(
                encode(person.signInName()), encode(DemoPeople.PASSWORD), encode(token.group(1)));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    int status = http.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 303) {
      throw new IllegalStateException("signing in was answered with " + status);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String get(String path) throws IOException, InterruptedException {
    var answer =
        http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " was answered with " + answer.statusCode());
    }
    return answer.body();
  }

  /// Median and 99th percentile in milliseconds over pages that the number chooses; the first tenth
  /// warms up and does not count.
  double[] measure(int times, IntFunction<String> path) throws IOException, InterruptedException {
    long[] taken = new long[times];
    for (int at = -times / 10; at < times; at++) {
      String asked = path.apply(Math.floorMod(at, times));
      long start = System.nanoTime();
      get(asked);
      if (at >= 0) {
        taken[at] = System.nanoTime() - start;
      }
    }
    Arrays.sort(taken);
    return new double[] {taken[times / 2] / 1e6, taken[times * 99 / 100] / 1e6};
  }
}
