package org.openjcm.server.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.methodology.MethodologyTemplate;
import org.openjcm.server.methodology.MethodologyVersions.MethodologyVersion;
import org.openjcm.server.pages.Address;

/// Every methodology that the register lists or that has a text, and what can be asked of the list.
/// Japanese: 方法論の一覧.
///
/// @param all by number
public record MethodologyCatalogue(List<ListedMethodology> all) {

  /// What a text class is called in the address when there is no text.
  public static final String NO_TEXT = "none";

  public MethodologyCatalogue {
    all = List.copyOf(all);
  }

  static MethodologyCatalogue of(List<MethodologyVersion> register) {
    TreeMap<String, List<MethodologyVersion>> byId = new TreeMap<>();
    register.forEach(
        each -> byId.computeIfAbsent(each.reference().id(), _ -> new ArrayList<>()).add(each));
    for (Methodology text : ApprovedMethodologies.shipped().all()) {
      byId.computeIfAbsent(text.reference().id(), _ -> new ArrayList<>());
    }
    return new MethodologyCatalogue(
        byId.entrySet().stream().map(each -> listed(each.getKey(), each.getValue())).toList());
  }

  static ListedMethodology listed(String id, List<MethodologyVersion> versions) {
    return new ListedMethodology(
        id, List.copyOf(versions), ApprovedMethodologies.shipped().find(id));
  }

  public List<CountryCode> countries() {
    return List.copyOf(new TreeSet<>(all.stream().map(ListedMethodology::country).toList()));
  }

  public List<String> templates() {
    return words(all.stream().map(ListedMethodology::template).toList());
  }

  public List<String> textClasses() {
    return words(all.stream().map(ListedMethodology::textClass).toList());
  }

  public List<String> statuses() {
    return words(all.stream().map(ListedMethodology::status).toList());
  }

  private static List<String> words(List<String> given) {
    TreeSet<String> words = new TreeSet<>(given);
    words.remove("");
    return List.copyOf(words);
  }

  /// Those that fit the address: `q`, `country`, `template`, `text`, `status`.
  List<ListedMethodology> found(Address asked) {
    String words = asked.value("q").strip().toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(each -> fits(asked.value("country"), each.country().alpha2()))
        .filter(each -> fits(asked.value("template"), each.template()))
        .filter(each ->
            fits(asked.value("text"), each.textClass().isEmpty() ? NO_TEXT : each.textClass()))
        .filter(each -> fits(asked.value("status"), each.status()))
        .filter(each -> List.of(words.split("\\s+")).stream().allMatch(said(each)::contains))
        .toList();
  }

  private static boolean fits(String asked, String given) {
    return asked.isBlank() || asked.equalsIgnoreCase(given);
  }

  private static String said(ListedMethodology of) {
    return String.join(
            " ",
            of.id(),
            of.title().orElse(""),
            of.text().map(each -> each.title().en() + " " + each.title().ja()).orElse(""),
            of.hint().orElse(""),
            template(of))
        .toLowerCase(Locale.ROOT);
  }

  private static String template(ListedMethodology of) {
    var title = MethodologyTemplate.named(of.template()).title();
    return of.template().isEmpty() ? "" : title.en() + " " + title.ja();
  }
}
