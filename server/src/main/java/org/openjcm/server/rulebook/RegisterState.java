package org.openjcm.server.rulebook;

import org.openjcm.server.database.ReaderDatabase;

/// Names what the register says now: its newest edition and how many records of confirmation there
/// are. Whatever is kept of the register is kept under this name. Japanese: 登録簿データの版.
public final class RegisterState {

  private RegisterState() {}

  public static String read(ReaderDatabase database) {
    return database
        .jdbc()
        .sql(
            """
            select concat_ws('/',
              (select coalesce(max(edition), 0) from rulebook.edition),
              (select count(*) from rulebook.confirmation_decision),
              (select count(*) from rulebook.confirmation_withdrawal))
            """)
        .query(String.class)
        .single();
  }
}
