package org.openjcm.registry;

import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Tonnes;

/// What an entry takes from the maximum of an authorization: a first transfer from the host's, a
/// retirement towards the NDC from that of the Party whose book it is. Japanese: 承認数量の使用.
///
/// @param version the latest version when the entry was recorded
public record Draw(CountryCode party, String authorization, int version, Tonnes tonnes) {}
