package org.openjcm.server.rulebook;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.register.Provenance;

/// The cells of one row of a register table, by column name; an unknown cell is an empty answer.
public record RegisterCells(ResultSet row) {

  public String text(String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  public Optional<String> known(String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  public Optional<LocalDate> day(String column) throws SQLException {
    return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate);
  }

  public Optional<Integer> number(String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }

  public Optional<Tonnes> tonnes(String column) throws SQLException {
    long tonnes = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Tonnes.of(tonnes));
  }

  public boolean yes(String column) throws SQLException {
    return "yes".equals(row.getString(column));
  }

  /// Empty when the source says neither.
  public Optional<Boolean> yesOrNo(String column) throws SQLException {
    return known(column).map("yes"::equals);
  }

  public List<String> words(String column) throws SQLException {
    String text = text(column);
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  public CountryCode country(String column) throws SQLException {
    return CountryCode.of(text(column));
  }

  public Provenance provenance() throws SQLException {
    return new Provenance(
        text("key"),
        row.getLong("edition"),
        Provenance.read(text("confidence")),
        Set.copyOf(words("inferred_fields")),
        Set.copyOf(words("confirmed_fields")),
        text("note_en"),
        text("note_ja"),
        words("source"));
  }
}
