package org.openjcm.server.registry;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/// What a failed batch means.
final class Faults {

  private Faults() {}

  static boolean isKeySeenBefore(SQLException failed) {
    return failed instanceof PSQLException known
        && PSQLState.UNIQUE_VIOLATION.getState().equals(known.getSQLState())
        && "request_once".equals(constraint(known));
  }

  static JournalUnavailable unavailable(SQLException failed) {
    return new JournalUnavailable(
        PSQLState.OBJECT_NOT_IN_STATE.getState().equals(failed.getSQLState())
            ? JournalUnavailable.Reason.ANOTHER_WRITER
            : JournalUnavailable.Reason.NO_DATABASE,
        failed);
  }

  private static String constraint(PSQLException failed) {
    ServerErrorMessage message = failed.getServerErrorMessage();
    String constraint = message == null ? null : message.getConstraint();
    return constraint == null ? "" : constraint;
  }
}
