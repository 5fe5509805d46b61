package org.openjcm.registry.application;

import java.util.List;
import java.util.Set;
import org.openjcm.rulebook.Confidence;

/// What a side asks of one kind of applicant. Japanese: 口座開設の要件.
///
/// @param side alpha-2 code, or `*` for every side without rows of its own
/// @param required in the order of the form
/// @param byPost whether the signed form comes by post and is entered with its scan
/// @param fee as the side states it
/// @param source document and what it says
public record OpeningRule(
    String side,
    Applicant applicant,
    List<Field> required,
    boolean byPost,
    String fee,
    String source,
    Confidence confidence) {

  public OpeningRule {
    required = List.copyOf(required);
    if (Set.copyOf(required).size() != required.size()) {
      throw new IllegalArgumentException("a field is asked for twice: " + required);
    }
  }
}
