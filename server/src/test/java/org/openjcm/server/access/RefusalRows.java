package org.openjcm.server.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjcm.server.RunningServer;
import org.openjcm.server.database.WriterDatabase;

/// What the running product recorded about a person's refused acts, the earliest first. Tests of
/// other rooms ask it too: `RefusalRows.of(server, "registry.mn")`.
public final class RefusalRows {

  private RefusalRows() {}

  public static List<Map<String, @Nullable Object>> of(RunningServer server, String signInName) {
    return server
        .context()
        .getBean(WriterDatabase.class)
        .jdbc()
        .sql(
            """
            SELECT r.method, r.path, r.reason, r.role, r.facts::text AS facts
            FROM access.refusal r JOIN access.person p ON p.id = r.person
            WHERE p.sign_in_name = :name ORDER BY r.id
            """)
        .param("name", signInName)
        .query()
        .listOfRows();
  }
}
