package org.openjcm.registry;

import java.util.Optional;
import org.openjcm.rulebook.AccountNumber;

/// One leg of an entry in double-entry form. Over all postings of an entry the tonnes add up to
/// zero. Japanese: 記帳.
///
/// @param account empty for the source of issuances, which is no account
/// @param tonnes what the account gains (positive) or loses (negative), in tCO2e
public record Posting(
    Optional<AccountNumber> account, CreditSeries series, SerialBlock serials, long tonnes) {}
