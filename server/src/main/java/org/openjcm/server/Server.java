package org.openjcm.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.openjcm.server.database.CannotStart;
import org.openjcm.server.database.Database;
import org.openjcm.server.database.Databases;
import org.openjcm.server.registry.bench.RegistryBench;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.support.GenericApplicationContext;

/// The program behind `./jcm serve`, `./jcm admin` and `./jcm bench`.
@SpringBootApplication
public class Server {

  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    String verb = words.isEmpty() ? "" : words.getFirst();
    List<String> rest = words.subList(Math.min(1, words.size()), words.size());
    try {
      switch (verb) {
        case "serve" -> {
          Running running = start(ServeArguments.parse(rest, System.getenv()));
          System.out.println("OpenJCM is ready at " + running.url());
        }
        case "admin" -> System.exit(AdminCommand.run(rest, System.getenv(), System.out));
        case "bench" -> System.exit(RegistryBench.run(rest, System.out));
        default -> throw new CannotStart(ServeArguments.usage());
      }
    } catch (CannotStart refused) {
      System.err.println(refused.getMessage());
      System.exit(1);
    }
  }

  /// A running product.
  ///
  /// @param url where it answers, for example `http://localhost:8080`
  public record Running(String url, ConfigurableApplicationContext context)
      implements AutoCloseable {

    @Override
    public void close() {
      context.close();
    }
  }

  /// Starts the product and returns when it can serve: database migrated, register loaded, port
  /// open.
  ///
  /// @throws CannotStart with the reason and the remedy
  public static Running start(ServeArguments arguments) {
    ConfigurableApplicationContext context = context(arguments, WebApplicationType.SERVLET);
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return new Running("http://localhost:" + port, context);
  }

  /// The database starts while Spring reads its configuration; whoever needs it first waits for it.
  static ConfigurableApplicationContext context(ServeArguments arguments, WebApplicationType web) {
    CompletableFuture<Database> database = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("database-start")
        .start(() -> {
          try {
            database.complete(
                web == WebApplicationType.NONE
                    ? Databases.forVerb(arguments.data(), arguments.environment())
                    : Databases.open(arguments.data(), arguments.environment()));
          } catch (RuntimeException | Error failed) {
            database.completeExceptionally(failed);
          }
        });
    try {
      SpringApplication application = new SpringApplication(Server.class);
      application.setWebApplicationType(web);
      // A verb at the command line has no pages: only what it needs is made.
      application.setLazyInitialization(web == WebApplicationType.NONE);
      application.setBannerMode(Banner.Mode.OFF);
      // Two rooms may use the same word: access.AccountPages and registry.AccountPages.
      application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
      application.setLogStartupInfo(false);
      application.setDefaultProperties(settings(arguments));
      application.addInitializers(context -> {
        GenericApplicationContext beans = (GenericApplicationContext) context;
        beans.registerBean(Mode.class, arguments::mode);
        beans.registerBean(ServeArguments.class, () -> arguments);
        beans.registerBean(
            Database.class,
            () -> wait(database),
            definition -> definition.setDestroyMethodName("close"));
      });
      return application.run();
    } catch (RuntimeException failed) {
      closeUnlessFailed(database);
      throw explained(failed, arguments);
    }
  }

  private static Map<String, Object> settings(ServeArguments arguments) {
    Path data = arguments.data().toAbsolutePath().normalize();
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", arguments.port());
    settings.put("server.address", arguments.listen());
    settings.put("jcm.production", arguments.mode().production());
    settings.put("server.tomcat.basedir", data.resolve("tomcat").toString());
    settings.put("logging.file.name", data.resolve("log/openjcm.log").toString());
    return settings;
  }

  private static Database wait(CompletableFuture<Database> database) {
    try {
      return database.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof CannotStart refused) {
        throw refused;
      }
      throw failed;
    }
  }

  /// Spring closes the database with its context; this is for a failure before anybody asked for
  /// it.
  private static void closeUnlessFailed(CompletableFuture<Database> database) {
    database.thenAccept(Database::close).exceptionally(failed -> null).join();
  }

  private static RuntimeException explained(RuntimeException failed, ServeArguments arguments) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart refused) {
        return refused;
      }
      if (cause instanceof PortInUseException taken) {
        return new CannotStart(
            "Port "
                + taken.getPort()
                + " is in use by another program. Stop it, or choose another: --port "
                + (taken.getPort() + 1),
            failed);
      }
    }
    return new CannotStart(
        "OpenJCM did not start: "
            + failed.getMessage()
            + "\nMore is in "
            + arguments.data().toAbsolutePath().normalize().resolve("log/openjcm.log"),
        failed);
  }
}
