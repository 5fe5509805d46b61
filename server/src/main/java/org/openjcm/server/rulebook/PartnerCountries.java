package org.openjcm.server.rulebook;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.register.Provenance;
import org.openjcm.server.database.ReaderDatabase;
import org.springframework.stereotype.Component;

/// The partner countries of the register and the rule documents of each. Japanese: パートナー国.
@Component
public class PartnerCountries {

  /// One country.
  ///
  /// @param signed false where a secretariat is known, but no signing (Oman)
  /// @param order of signature, from 1; empty without one
  /// @param tradableAtSigning false for the non-tradable type; empty when unknown; what was agreed
  ///   later is unknown
  public record PartnerCountry(
      CountryCode country,
      String alpha3,
      BilingualText name,
      boolean signed,
      Optional<Integer> order,
      Optional<LocalDate> signedOn,
      Optional<String> signedAt,
      Optional<String> signedForJapan,
      Optional<String> signedForPartner,
      Optional<Boolean> tradableAtSigning,
      List<String> tradableSource,
      Meetings meetings,
      Provenance provenance) {}

  /// What is known of its Joint Committee.
  public record Meetings(
      Optional<LocalDate> firstOn,
      Optional<String> firstAt,
      Optional<Integer> latestNumber,
      Optional<LocalDate> latestOn,
      Optional<String> latestAt,
      Optional<LocalDate> latestElectronicDecisionOn) {}

  /// A rule document of a country.
  ///
  /// @param document `project-cycle-procedure` and so on, a message key
  /// @param exists false where the country is known to have none
  public record RuleDocument(
      CountryCode country,
      String document,
      Optional<String> designation,
      Optional<String> version,
      Optional<LocalDate> adoptedOn,
      boolean exists,
      Provenance provenance) {}

  private final ReaderDatabase database;

  public PartnerCountries(ReaderDatabase database) {
    this.database = database;
  }

  /// In order of signature; the country whose signing is not known stands last.
  public List<PartnerCountry> all() {
    return database
        .jdbc()
        .sql(
            """
            select * from rulebook.current_partner_country
            order by signature_order nulls last, country
            """)
        .query((row, _) -> country(new RegisterCells(row)))
        .list();
  }

  public Optional<PartnerCountry> find(CountryCode code) {
    return database
        .jdbc()
        .sql("select * from rulebook.current_partner_country where country = ?")
        .param(code.alpha2())
        .query((row, _) -> country(new RegisterCells(row)))
        .optional();
  }

  /// Rule documents of a country in the order of the table they come from.
  public List<RuleDocument> ruleDocuments(CountryCode code) {
    return database
        .jdbc()
        .sql("select * from rulebook.current_rule_document where country = ? order by key")
        .param(code.alpha2())
        .query((row, _) -> document(new RegisterCells(row)))
        .list();
  }

  private static PartnerCountry country(RegisterCells cells) throws SQLException {
    return new PartnerCountry(
        cells.country("country"),
        cells.text("alpha3"),
        new BilingualText(cells.text("name_en"), cells.text("name_ja")),
        cells.text("standing").equals("partner"),
        cells.number("signature_order"),
        cells.day("signed_on"),
        cells.known("signed_at"),
        cells.known("signed_for_japan"),
        cells.known("signed_for_partner"),
        cells.yesOrNo("tradable_at_signing"),
        cells.words("tradable_source"),
        new Meetings(
            cells.day("first_meeting_on"),
            cells.known("first_meeting_at"),
            cells.number("latest_meeting_number"),
            cells.day("latest_meeting_on"),
            cells.known("latest_meeting_at"),
            cells.day("latest_electronic_decision_on")),
        cells.provenance());
  }

  private static RuleDocument document(RegisterCells cells) throws SQLException {
    return new RuleDocument(
        cells.country("country"),
        cells.text("document"),
        cells.known("designation"),
        cells.known("version"),
        cells.day("adopted_on"),
        cells.text("standing").equals("exists"),
        cells.provenance());
  }
}
