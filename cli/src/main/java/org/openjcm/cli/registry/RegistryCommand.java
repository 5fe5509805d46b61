package org.openjcm.cli.registry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The verbs of the registry room. Exit codes: 0 all is right, 1 something is wrong, 2 not a
/// command.
@Command(
    name = "registry",
    mixinStandardHelpOptions = true,
    description = "Check public logs and receipts; keep the keys of a log; cosign as a witness.",
    footer = {"", "Exit codes: 0 all is right, 1 something is wrong, 2 wrong usage."},
    subcommands = {
      AuditLog.class,
      VerifyReceipt.class,
      KeyCommand.class,
      CosignCheckpoint.class,
      AuditBench.class
    })
public final class RegistryCommand implements Runnable {

  static final int WRONG = 1;

  @Spec private CommandSpec spec;

  /// Made by the command line, which fills in the specification.
  @SuppressWarnings("NullAway.Init")
  public RegistryCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: audit, verify, key, cosign or audit-bench.");
  }
}
