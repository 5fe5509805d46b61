package org.openjcm.methodology.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Source;
import org.openjcm.rulebook.notation.Place;

/// One number that a methodology fixes, with where it was read and how surely. Japanese: デフォルト値.
///
/// @param name as its text calls it: a symbol, or a table and its row
/// @param key by which an officer can confirm it
/// @param value empty when nobody has read it yet; then it must be confirmed before use
/// @param source empty when the text names none, which is only possible for what is not verified
public record Constant(
    String name,
    FactKey key,
    Place at,
    Optional<BigDecimal> value,
    Unit unit,
    BilingualText description,
    Optional<Source> source,
    Confidence confidence) {}
