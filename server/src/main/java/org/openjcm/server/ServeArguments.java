package org.openjcm.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.server.database.CannotStart;

/// What was asked for on the command line and in the environment of `./jcm serve` and `./jcm
/// admin`.
///
/// @param port where to listen; 0 lets the system choose
/// @param listen the address to listen on; demo mode knows only the loopback address
/// @param data the data folder; `data` beside the launcher unless another is named
public record ServeArguments(
    int port, String listen, Path data, Mode mode, Map<String, String> environment) {

  private static final String LOOPBACK = "127.0.0.1";

  public ServeArguments {
    environment = Map.copyOf(environment);
  }

  public boolean externalDatabase() {
    return environment.containsKey("JCM_DATABASE_URL");
  }

  /// Reads both.
  ///
  /// @throws CannotStart with the usage line, when an argument or a setting is missing or not
  ///   understood
  public static ServeArguments parse(List<String> arguments, Map<String, String> environment) {
    int port = 8080;
    Optional<String> listen = Optional.empty();
    Path data = Path.of(System.getProperty("jcm.home", ""), "data");
    boolean empty = false;
    boolean production = false;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--port" -> port = port(value(argument, rest));
        case "--listen" -> listen = Optional.of(value(argument, rest));
        case "--data" -> data = Path.of(value(argument, rest));
        case "--empty" -> empty = true;
        case "--production" -> production = true;
        default -> throw new CannotStart("'" + argument + "' is not understood. " + usage());
      }
    }
    if (!production && listen.isPresent()) {
      throw new CannotStart(
          "--listen needs --production: the demo shows its users and passwords to everybody and is served on"
              + " this machine only.");
    }
    Optional<URI> publicUrl = production ? Optional.of(production(environment)) : Optional.empty();
    return new ServeArguments(
        port,
        listen.orElse(production ? "0.0.0.0" : LOOPBACK),
        data,
        new Mode(production, publicUrl, empty),
        environment);
  }

  static String usage() {
    return "Usage: ./jcm serve [--port 8080] [--data DIR] [--empty] [--production [--listen ADDRESS]]";
  }

  /// What production needs is asked for all at once, not one refusal after another.
  private static URI production(Map<String, String> environment) {
    StringBuilder missing = new StringBuilder();
    if (!environment.containsKey("JCM_DATABASE_URL")) {
      missing.append(
          "\n  JCM_DATABASE_URL  the PostgreSQL 18 (or newer) to keep the records in, for example"
              + " jdbc:postgresql://db.example.org:5432/openjcm");
    }
    if (!environment.containsKey("JCM_PUBLIC_URL")) {
      missing.append(
          "\n  JCM_PUBLIC_URL    the address people use, for example https://jcm.example.org");
    }
    if (!missing.isEmpty()) {
      throw new CannotStart(
          "--production needs these settings in the environment:"
              + missing
              + "\nSee docs/guides/running.md. To try OpenJCM without them: ./jcm serve");
    }
    String text = environment.getOrDefault("JCM_PUBLIC_URL", "").strip();
    try {
      URI url = new URI(text);
      boolean plainHost =
          "https".equals(url.getScheme())
              && url.getHost() != null
              && url.getUserInfo() == null
              && url.getQuery() == null
              && url.getFragment() == null
              && (url.getPath().isEmpty() || url.getPath().equals("/"));
      if (plainHost) {
        return url;
      }
    } catch (URISyntaxException notAnAddress) {
      // Said below, with the other ways to be wrong.
    }
    throw new CannotStart(
        "JCM_PUBLIC_URL is '"
            + text
            + "'. Give the https address of the site without a path, for example https://jcm.example.org");
  }

  private static int port(String text) {
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw new CannotStart(
        "'" + text + "' is not a port. Give a number from 1 to 65535: --port 8080");
  }

  private static String value(String argument, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new CannotStart(argument + " needs a value. " + usage());
    }
    return rest.next();
  }
}
