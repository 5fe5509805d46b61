package org.openjcm.server.projectcycle;

import java.time.LocalDate;
import java.util.Optional;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.period.Cases;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Where a decision, or a verification opinion, stands. Japanese: 決定と検証意見の所在.
@Component
public class Decisions {

  private final WriterDatabase database;

  Decisions(WriterDatabase database) {
    this.database = database;
  }

  /// The case in which a decision was made.
  public Optional<Cases.Key> caseOf(DecisionNumber number) {
    return key(
        "SELECT project, first_day FROM projectcycle.decision WHERE number = ?", number.text());
  }

  /// The case in which a verification opinion was given.
  public Optional<Cases.Key> caseOf(Sha256 verification) {
    return key(
        "SELECT project, first_day FROM projectcycle.verification WHERE hash = ? LIMIT 1",
        verification.hex());
  }

  /// The opinion as it is kept, in canonical JSON.
  public Optional<String> opinion(Sha256 verification) {
    return database
        .jdbc()
        .sql(
            """
            SELECT convert_from(opinion, 'UTF8') FROM projectcycle.verification WHERE hash = ?
            """)
        .param(verification.hex())
        .query(String.class)
        .optional();
  }

  private Optional<Cases.Key> key(String sql, String parameter) {
    return database
        .jdbc()
        .sql(sql)
        .param(parameter)
        .query((row, _) ->
            new Cases.Key(
                ProjectReference.parse(row.getString("project")),
                row.getObject("first_day", LocalDate.class)))
        .optional();
  }

  /// The number that the next decision of this project's Joint Committee takes.
  String next(ProjectReference project) {
    String prefix = (project.isSample() ? "SAMPLE-JC-" : "JC-") + project.partner() + "-";
    int last =
        database
            .jdbc()
            .sql(
                """
                SELECT coalesce(max(substring(number FROM '[0-9]+$')::int), 0)
                FROM projectcycle.decision WHERE number LIKE ?
                """)
            .param(prefix + "%")
            .query(Integer.class)
            .single();
    return prefix + (project.isSample() ? Integer.toString(last + 1) : "%03d".formatted(last + 1));
  }
}
