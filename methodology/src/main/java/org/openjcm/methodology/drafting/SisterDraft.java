package org.openjcm.methodology.drafting;

import java.util.List;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.Templates;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MethodologyReference;

/// The text of a draft for a country, made from a sister of another country: the algebra stays,
/// every constant of the country is blank, and what rests on the documents of the sister is no more
/// than inferred. Japanese: 姉妹方法論からの案.
///
/// Constants from a factor table stay, unless its row belongs to a country (`MN`, `MN-study`). A
/// sister on a template gives a small text on the same template, whose own constants stay.
///
/// @param blank the constants nobody has stated yet, by name, in the order of the text
public record SisterDraft(MethodologyReference reference, String text, List<String> blank) {

  public SisterDraft {
    blank = List.copyOf(blank);
  }

  /// Writes a draft.
  ///
  /// @param sisterText of the sister, with its template filled in or not
  /// @throws IllegalArgumentException where the reference is not of the country
  public static SisterDraft of(
      Methodology sister, String sisterText, CountryCode country, MethodologyReference reference) {
    return of(sister, sisterText, country, reference, Templates.shipped());
  }

  /// The same with templates of one's own.
  public static SisterDraft of(
      Methodology sister,
      String sisterText,
      CountryCode country,
      MethodologyReference reference,
      Templates templates) {
    if (!reference.partner().equals(country)) {
      throw new IllegalArgumentException(reference + " is not a methodology of " + country);
    }
    return new SisterDraftWriter(sister, reference, templates)
        .draft(TextSections.of(templates.expanded(sisterText)));
  }
}
