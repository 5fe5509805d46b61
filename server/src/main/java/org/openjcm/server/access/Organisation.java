package org.openjcm.server.access;

import java.util.Optional;
import org.openjcm.rulebook.CountryCode;

/// A firm, ministry, secretariat or third-party entity that people act for. Japanese: 組織.
///
/// @param id number in the database, never shown as a meaning
/// @param country where it is established; empty when it is an international body
public record Organisation(long id, Name name, Optional<CountryCode> country) {}
