package org.openjcm.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjcm.server.access.DemoPeople;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Throws nonsense at every address that the product maps, new ones included: each must answer with
/// something other than a failure of ours, say place and remedy, and store nothing.
class BadInputTest {

  private static final RunningServer SERVER = RunningServer.shared();

  /// Ending a session or a person's standing is no nonsense, whatever is sent along.
  private static final Pattern LEFT_OUT =
      Pattern.compile("/sign-out.*|/sign-in|/error.*|/assets/.*|/healthz");

  private static final List<String> NONSENSE =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\r\nX-Injected: yes",
          "'; drop table rulebook.edition; --",
          "<script>alert(1)</script>",
          "../../../../etc/passwd",
          "..;/",
          "%",
          "%25%00",
          "_",
          "\\",
          "|",
          "-1",
          "0",
          "99999999999999999999999",
          "1e400",
          "NaN",
          "null",
          "true",
          "{}",
          "[]",
          "[[[[[[[[",
          "2024-02-30",
          "2024-13-01",
          "-999999999-01-01",
          "+999999999-12-31",
          "令和6年10月",
          "ＭＮ００３",
          "mn",
          "XX",
          "ZZ999",
          "MN_AM003_ver99.9",
          "SAMPLE-MN-999999999999",
          "\uD83D\uDE00",
          "\uFFFF",
          "é".repeat(300),
          "x".repeat(3000));

  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "null",
          "[]",
          "\"text\"",
          "0",
          "{\"a\":}",
          "{\"id\":\"\u0000\"}",
          "[".repeat(5000),
          "{\"a\":".repeat(3000),
          "\u0000\u0001\u0002",
          "\uFEFF{}",
          "key,country\r\n\"open",
          "x".repeat(200_000));

  private record Address(String method, String pattern, HandlerMethod handler) {}

  private final SplittableRandom random = new SplittableRandom(20241031);
  private final Map<String, String> failures = new TreeMap<>();
  private int asked;

  @Test
  void nonsenseIsAnsweredWithPlaceAndRemedyAndStoresNothing() {
    Map<String, Long> before = rowsOncePublished();
    HttpClient nobody = client();
    for (Address address : addresses()) {
      for (int round = 0; round < 14; round++) {
        ask(nobody, address, "");
      }
    }
    assertThat(failures).isEmpty();
    assertThat(rows()).isEqualTo(before);
    assertThat(asked).isGreaterThan(500);
  }

  @Test
  void nonsenseOfSomebodySignedInIsAnsweredAlike() {
    Map<String, Long> before = rowsOncePublished();
    for (String person : people()) {
      HttpClient client = client();
      String token = signIn(client, person);
      for (Address address : addresses()) {
        for (int round = 0; round < 3; round++) {
          ask(client, address, token);
        }
      }
    }
    assertThat(failures).isEmpty();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void everyQueryParameterOfTheApiNamesItselfWhenItIsRefused() {
    int refused = 0;
    for (Address address : addresses()) {
      if (!address.pattern().startsWith("/api/") || !address.method().equals("GET")) {
        continue;
      }
      for (String name : parameters(address.handler())) {
        for (String value : NONSENSE) {
          String path = fill(address.pattern(), "MN003") + "?" + name + "=" + encode(value);
          HttpResponse<String> answer = SERVER.get(path);
          assertThat(answer.statusCode()).as(path).isLessThan(500);
          if (answer.statusCode() == 400) {
            refused++;
            JsonNode problem = JsonMapper.shared().readTree(answer.body());
            assertThat(problem.path("detail").asString()).as(path).isNotBlank();
            assertThat(problem.path("remedy").asString()).as(path).isNotBlank();
          }
        }
      }
    }
    assertThat(refused).isGreaterThan(300);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  /// A few roles that may do much, so that nonsense gets past the question of rights.
  private static List<String> people() {
    Matcher names =
        Pattern.compile("<td><code>([^<]+)</code></td>")
            .matcher(SERVER.get("/sign-in?lang=en").body());
    List<String> all = names.results().map(found -> found.group(1)).toList();
    assertThat(all).hasSizeGreaterThan(3);
    return all.stream()
        .filter(name -> all.indexOf(name) % 3 == 2 || name.equals("administrator"))
        .toList();
  }

  private static String signIn(HttpClient client, String person) {
    String token = token(send(client, get("/sign-in?lang=en")).body());
    String form =
        "_csrf="
            + encode(token)
            + "&name="
            + encode(person)
            + "&password="
            + encode(DemoPeople.PASSWORD);
    HttpResponse<String> answer =
        send(
            client,
            HttpRequest.newBuilder(URI.create(SERVER.url() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    assertThat(answer.statusCode()).as("sign-in of " + person).isLessThan(400);
    return token(send(client, get("/?lang=en")).body());
  }

  private static String token(String page) {
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
    assertThat(token.find()).as("a form token on the page").isTrue();
    return token.group(1);
  }

  private static List<Address> addresses() {
    List<Address> addresses = new ArrayList<>();
    SERVER
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, handler) -> addAll(addresses, info, handler));
    addresses.removeIf(address -> LEFT_OUT.matcher(address.pattern()).matches());
    addresses.sort((a, b) -> (a.pattern() + a.method()).compareTo(b.pattern() + b.method()));
    assertThat(addresses).hasSizeGreaterThan(20);
    return addresses;
  }

  private static void addAll(
      List<Address> addresses, RequestMappingInfo info, HandlerMethod handler) {
    for (String pattern : info.getPatternValues()) {
      var methods = info.getMethodsCondition().getMethods();
      if (methods.isEmpty()) {
        addresses.add(new Address("GET", pattern, handler));
      }
      for (RequestMethod method : methods) {
        addresses.add(new Address(method.name(), pattern, handler));
      }
    }
  }

  private static List<String> parameters(HandlerMethod handler) {
    List<String> names = new ArrayList<>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
      if (query != null) {
        String name = query.name();
        names.add(name.isEmpty() ? parameter.getParameter().getName() : name);
      }
    }
    return names;
  }

  private void ask(HttpClient client, Address address, String token) {
    String path = fill(address.pattern(), "");
    String query = query(address);
    boolean reads = address.method().equals("GET") || address.method().equals("HEAD");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create(SERVER.url() + path + (reads && !query.isEmpty() ? "?" + query : "")));
    if (reads) {
      request.method(address.method(), BodyPublishers.noBody());
    } else {
      body(request, address, query, token);
    }
    judge(address, path, query, send(client, request.build()));
  }

  private void body(HttpRequest.Builder request, Address address, String query, String token) {
    boolean json = false;
    for (MethodParameter parameter : address.handler().getMethodParameters()) {
      json |= parameter.hasParameterAnnotation(RequestBody.class);
    }
    if (!token.isEmpty()) {
      request.header("X-CSRF-Token", token);
    }
    String body = BODIES.get(random.nextInt(BODIES.size()));
    switch (random.nextInt(json ? 2 : 3)) {
      case 0 -> {
        request.header("Content-Type", json ? "application/json" : "text/csv");
        request.method(address.method(), BodyPublishers.ofString(body));
      }
      case 1 -> {
        request.header("Content-Type", "multipart/form-data; boundary=x");
        String file =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + body
                + "\r\n--x--\r\n";
        request.method(address.method(), BodyPublishers.ofString(file));
      }
      default -> {
        request.header("Content-Type", "application/x-www-form-urlencoded");
        request.method(address.method(), BodyPublishers.ofString(query));
      }
    }
  }

  private void judge(Address address, String path, String query, HttpResponse<String> answer) {
    asked++;
    String where = address.method() + " " + path + " " + query;
    String shown = where.substring(0, Math.min(where.length(), 300));
    if (answer.statusCode() >= 500) {
      failures.put(shown, "answered " + answer.statusCode());
    }
    boolean api = address.pattern().startsWith("/api/");
    String type = answer.headers().firstValue("Content-Type").orElse("");
    // The web server turns encoded slashes and zero bytes away before any address is looked up.
    boolean reachesUs = !path.contains("%2F") && !path.contains("%5C") && !path.contains("%00");
    if (api
        && reachesUs
        && answer.statusCode() >= 400
        && !type.startsWith("application/problem+json")) {
      failures.put(shown, answer.statusCode() + " without a problem document: " + type);
    }
    if (answer.headers().firstValue("X-Injected").isPresent()) {
      failures.put(shown, "a header was injected");
    }
    if (type.startsWith("text/html") && answer.body().contains("<script>alert(1)")) {
      failures.put(shown, "a script came back");
    }
    if (answer.body().contains("org.openjcm.") || answer.body().contains("Exception")) {
      failures.put(shown, "inner names came out");
    }
  }

  private String query(Address address) {
    StringBuilder query = new StringBuilder();
    for (String name : parameters(address.handler())) {
      if (random.nextInt(3) > 0) {
        query.append(query.isEmpty() ? "" : "&").append(encode(name)).append('=');
        query.append(encode(NONSENSE.get(random.nextInt(NONSENSE.size()))));
      }
    }
    return query.toString();
  }

  /// The pattern with each variable replaced by nonsense, or by what is given.
  private String fill(String pattern, String given) {
    StringBuilder path = new StringBuilder();
    int depth = 0;
    // A variable may hold a pattern with braces of its own: {id:[A-Z]{2}_AM[0-9]{3}}.
    for (char c : pattern.replace("/**", "/x").toCharArray()) {
      if (c == '{' && depth++ == 0) {
        String value = given.isEmpty() ? NONSENSE.get(random.nextInt(NONSENSE.size())) : given;
        // Nothing in a place makes another path; that is tried by the address above it.
        path.append(encode(value.isBlank() ? "-" : value));
      } else if (c == '}') {
        depth--;
      } else if (depth == 0) {
        path.append(c);
      }
    }
    return path.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static HttpRequest get(String path) {
    return HttpRequest.newBuilder(URI.create(SERVER.url() + path)).build();
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(request + " was not answered", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// Rows of all tables of the rooms. The record of sessions, looks and refusals is kept in the
  /// schema `access` and grows with every attempt, as it should. What other tests recorded in the
  /// shared server is published within two seconds; only then does nobody but us write.
  private static Map<String, Long> rowsOncePublished() {
    var jdbc = SERVER.context().getBean(WriterDatabase.class).jdbc();
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (jdbc.sql(
                """
                select count(*) from (select book, max(number) as last from registry.entry
                                       group by book) e
                 where last > coalesce((select max(size) from registry.checkpoint c
                                         where c.book = e.book), 0)
                """)
            .query(Long.class)
            .single()
        > 0) {
      assertThat(System.nanoTime()).as("the logs are published").isLessThan(until);
      LockSupport.parkNanos(50_000_000);
    }
    return rows();
  }

  private static Map<String, Long> rows() {
    var jdbc = SERVER.context().getBean(WriterDatabase.class).jdbc();
    Map<String, Long> rows = new LinkedHashMap<>();
    List<String> tables =
        jdbc.sql(
                """
                select table_schema || '.' || table_name from information_schema.tables
                where table_type = 'BASE TABLE'
                  and table_schema not in ('access', 'pg_catalog', 'information_schema')
                  and has_table_privilege(table_schema || '.' || table_name, 'select')
                order by 1
                """)
            .query((row, _) -> row.getString(1))
            .list();
    assertThat(tables).hasSizeGreaterThan(10);
    for (String table : tables) {
      rows.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single());
    }
    return rows;
  }
}
