package org.openjcm.server.registry.log;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.openjcm.cli.registry.KeyFolder;
import org.openjcm.registry.Book;
import org.openjcm.server.Mode;
import org.openjcm.server.ServeArguments;
import org.openjcm.server.database.Database;
import org.openjcm.server.database.DatabaseRole;
import org.openjcm.server.registry.LedgerBooks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The public logs of this installation. A demo makes its keys itself; elsewhere a person does.
@Configuration(proxyBeanMethods = false)
class LogBeans {

  private static final String DEMO_HOST = "localhost";

  @Bean
  LogFolder logFolder(ServeArguments arguments) {
    return new LogFolder(arguments.data().toAbsolutePath().normalize().resolve("public-log"));
  }

  @Bean
  KeyFolder keyFolder(ServeArguments arguments) {
    return KeyFolder.of(arguments.data().toAbsolutePath().normalize(), arguments.environment());
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnWebApplication
  LogPublisher logPublisher(
      Database database,
      LedgerBooks books,
      Checkpoints checkpoints,
      LogFolder folder,
      KeyFolder keys,
      Mode mode,
      Clock clock,
      SecureRandom random) {
    return new LogPublisher(
            database.unpooled(DatabaseRole.READER),
            database.unpooled(DatabaseRole.WRITER),
            books::books,
            book -> makeKey(book, mode, keys, checkpoints, random),
            checkpoints,
            folder,
            keys,
            clock)
        .begin();
  }

  /// Only where nothing was ever signed: a lost key is never replaced silently.
  private static void makeKey(
      Book book, Mode mode, KeyFolder keys, Checkpoints checkpoints, SecureRandom random) {
    Optional<?> known = keys.current(book);
    if (mode.demo() && known.isEmpty() && checkpoints.keys(book).isEmpty()) {
      keys.make(book, DEMO_HOST, random);
    }
  }
}
