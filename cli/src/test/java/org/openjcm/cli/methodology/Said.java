package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.openjcm.cli.Jcm;
import picocli.CommandLine;

/// What a command line said and how it ended.
record Said(int exit, String out, String err) {

  static Said jcm(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        new CommandLine(new Jcm())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new Said(exit, out.toString(), err.toString());
  }
}
