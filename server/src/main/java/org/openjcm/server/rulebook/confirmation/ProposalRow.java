package org.openjcm.server.rulebook.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Sha256;

/// Reads a proposal with its decision and withdrawal from one row.
final class ProposalRow {

  private ProposalRow() {}

  static Proposal read(ResultSet row) throws SQLException {
    return new Proposal(
        row.getLong("proposal"),
        FactKey.of(row.getString("fact_row"), row.getString("fact_field")),
        row.getString("value"),
        row.getString("value_before"),
        row.getString("document_title"),
        row.getString("paragraph"),
        new Proposal.Attachment(
            new Sha256(row.getString("attachment")),
            row.getString("file_name"),
            row.getString("media_type"),
            row.getInt("size")),
        by(row, "entered"),
        row.getString("outcome") == null
            ? Optional.empty()
            : Optional.of(
                new Proposal.Decision(
                    row.getString("outcome").equals("confirmed"),
                    Optional.ofNullable(row.getDate("effective_from"))
                        .map(each -> each.toLocalDate()),
                    Optional.ofNullable(row.getString("reason")).orElse(""),
                    by(row, "decided"))),
        row.getString("withdrawn_why") == null
            ? Optional.empty()
            : Optional.of(
                new Proposal.Withdrawal(
                    row.getDate("withdrawn_from").toLocalDate(),
                    row.getString("withdrawn_why"),
                    by(row, "withdrawn"))));
  }

  private static Proposal.By by(ResultSet row, String act) throws SQLException {
    return new Proposal.By(
        row.getLong(act + "_by"),
        row.getString(act + "_by_name"),
        row.getTimestamp(act + "_at").toInstant());
  }
}
