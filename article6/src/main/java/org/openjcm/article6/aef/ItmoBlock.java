package org.openjcm.article6.aef;

import org.openjcm.registry.SerialBlock;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// Consecutive ITMOs: `CA0099-JPN01-MNG-1-2025` to `CA0099-JPN01-MNG-600-2025`. The parts are kept
/// apart and rendered, because sources disagree about the text. Japanese: ITMOのブロック.
///
/// Source: decision 6/CMA.4, annex I, paragraph 5; text as a public checker of the format reads it.
///
/// @param registry Party whose registry tracks them
/// @param firstTransferringParty where the outcome occurred
/// @param serials unique within cooperative approach, registry, Party and vintage
public record ItmoBlock(
    String cooperativeApproach,
    CountryCode registry,
    CountryCode firstTransferringParty,
    SerialBlock serials,
    Vintage vintage) {

  public ItmoBlock {
    if (!cooperativeApproach.matches("CA[0-9]{4}")) {
      throw new IllegalArgumentException(
          "not a cooperative approach: \"" + cooperativeApproach + "\"; expected CA and 4 digits");
    }
    if (!vintage.isParisEra()) {
      throw new IllegalArgumentException("outcomes of " + vintage + " cannot be ITMOs");
    }
  }

  public String firstId() {
    return id(serials.first());
  }

  public String lastId() {
    return id(serials.last());
  }

  public Tonnes tonnes() {
    return serials.tonnes();
  }

  private String id(long serial) {
    return "%s-%s-%s-%d-%s"
        .formatted(
            cooperativeApproach,
            Parties.itmoRegistry(registry),
            Parties.alpha3(firstTransferringParty),
            serial,
            vintage);
  }
}
