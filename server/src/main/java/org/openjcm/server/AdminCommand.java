package org.openjcm.server;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjcm.server.database.CannotStart;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/// A verb of `./jcm admin`, run by the person who keeps the installation, beside the web server and
/// with its beans. Implementations are Spring beans; `invite` is the first.
public interface AdminCommand {

  /// The word after `admin`.
  String verb();

  /// One line for the list of verbs, with its arguments.
  String summary();

  /// Does it and answers the exit code, 0 when done.
  int run(List<String> arguments, PrintStream out);

  /// `admin VERB …`. Options of the installation (`--data`, `--production`) may stand before the
  /// verb.
  static int run(List<String> words, Map<String, String> environment, PrintStream out) {
    int verbAt = 0;
    while (verbAt < words.size() && words.get(verbAt).startsWith("--")) {
      verbAt += words.get(verbAt).equals("--data") ? 2 : 1;
    }
    verbAt = Math.min(verbAt, words.size());
    List<String> options = new ArrayList<>(words.subList(0, verbAt));
    // Only a production installation has a public address; nobody need say it twice.
    if (environment.containsKey("JCM_PUBLIC_URL") && !options.contains("--production")) {
      options.add("--production");
    }
    ServeArguments arguments = ServeArguments.parse(options, environment);
    List<String> rest = words.subList(verbAt, words.size());
    try (ConfigurableApplicationContext context =
        Server.context(arguments, WebApplicationType.NONE)) {
      List<AdminCommand> known =
          context.getBeanProvider(AdminCommand.class).orderedStream().toList();
      Optional<AdminCommand> asked =
          rest.isEmpty()
              ? Optional.empty()
              : known.stream().filter(c -> c.verb().equals(rest.getFirst())).findFirst();
      if (asked.isEmpty()) {
        throw new CannotStart(
            "Usage: ./jcm admin [--data DIR] VERB\n"
                + known.stream().map(c -> "  " + c.summary()).collect(Collectors.joining("\n")));
      }
      return asked.get().run(rest.subList(1, rest.size()), out);
    }
  }
}
