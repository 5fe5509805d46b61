package org.openjcm.cli;

import org.openjcm.cli.journey.JourneyCommand;
import org.openjcm.cli.methodology.MethodologyCommand;
import org.openjcm.cli.registry.RegistryCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `jcm` command. Every verb group bears the name of its room.
@Command(
    name = "jcm",
    mixinStandardHelpOptions = true,
    version = "OpenJCM 0.1.0",
    description = "The Joint Crediting Mechanism as one system.",
    subcommands = {MethodologyCommand.class, JourneyCommand.class, RegistryCommand.class})
public final class Jcm implements Runnable {

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Jcm()).execute(arguments));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
