package org.openjcm.server.financing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjcm.financing.Scheme;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.api.Parameters;
import org.openjcm.server.financing.SupportedProjects.SupportedProject;

/// What somebody looks for in the list of financed projects; page and API read it the same way.
///
/// @param words part of a title, participant or project number
/// @param scheme a scheme's column, or `unknown`
public record SupportSearch(
    Optional<String> words,
    Optional<CountryCode> country,
    Optional<String> scheme,
    Optional<String> evidence,
    Optional<Integer> fiscalYear) {

  public static final String UNKNOWN = "unknown";
  public static final List<String> SCHEMES =
      Stream.concat(Stream.of(Scheme.values()).map(Scheme::column), Stream.of(UNKNOWN)).toList();
  public static final List<String> EVIDENCE = List.of("A", "B", "C");

  static SupportSearch of(
      @Nullable String q,
      @Nullable String country,
      @Nullable String scheme,
      @Nullable String evidence,
      @Nullable String fiscalYear) {
    return new SupportSearch(
        Parameters.text("q", q),
        Parameters.country("country", country),
        Parameters.choice("scheme", scheme, SCHEMES),
        Parameters.choice("evidence", evidence, EVIDENCE),
        Parameters.number("fiscalYear", fiscalYear, 2013, 2100));
  }

  List<SupportedProject> in(List<SupportedProject> all) {
    Optional<String> folded = words.map(SupportSearch::fold);
    return all.stream()
        .filter(one -> country.isEmpty() || one.country().equals(country.get()))
        .filter(one -> scheme.isEmpty() || schemeOf(one).equals(scheme.get()))
        .filter(one -> evidence.isEmpty() || one.evidence().equals(evidence.get()))
        .filter(one -> fiscalYear.isEmpty() || one.fiscalYear().equals(fiscalYear))
        .filter(one -> folded.isEmpty() || fold(wordsOf(one)).contains(folded.get()))
        .toList();
  }

  public static String schemeOf(SupportedProject one) {
    return one.scheme().map(Scheme::column).orElse(UNKNOWN);
  }

  private static String wordsOf(SupportedProject one) {
    return Stream.of(
            one.title().en(),
            one.title().ja(),
            one.representative().orElse(""),
            one.project().map(Object::toString).orElse(""))
        .collect(Collectors.joining(" "));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
