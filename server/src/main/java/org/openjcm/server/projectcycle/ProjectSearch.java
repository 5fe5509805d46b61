package org.openjcm.server.projectcycle;

import java.util.Optional;
import org.openjcm.rulebook.CountryCode;

/// What somebody looks for in the list of projects. Every part narrows the list; none means all.
///
/// @param words part of number, title (either language) or participant's name
/// @param status `registered`, `validation`, `withdrawn`
/// @param technology `solar` and so on
/// @param methodology id without version, `MN_AM003`, or with it, `MN_AM003_ver02.0`
/// @param scheme `equipment` and so on
/// @param order how the list is sorted
/// @param after shows what follows this place, as [ProjectPage#next()] gave it; wins over `before`
/// @param before shows what precedes this place
/// @param size rows of a page, 1 to 200
public record ProjectSearch(
    Optional<String> words,
    Optional<CountryCode> country,
    Optional<String> status,
    Optional<String> technology,
    Optional<String> methodology,
    Optional<String> scheme,
    Order order,
    Optional<String> after,
    Optional<String> before,
    int size) {

  /// How a list of projects is sorted.
  public enum Order {
    /// By number: country, then order of application.
    REFERENCE,
    /// Latest registration first; unregistered last.
    REGISTERED,
    /// Largest expected reductions first; unknown last.
    EXPECTED
  }

  public static final int LARGEST_PAGE = 200;

  public ProjectSearch {
    words = words.map(String::strip).filter(text -> !text.isEmpty());
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " rows, not " + size);
    }
    if (words.filter(text -> text.length() > 200).isPresent()) {
      throw new IllegalArgumentException("search for at most 200 characters");
    }
  }

  /// Everything, by number, 50 a page.
  public static ProjectSearch everything() {
    return new ProjectSearch(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Order.REFERENCE,
        Optional.empty(),
        Optional.empty(),
        50);
  }

  public ProjectSearch words(String text) {
    return new ProjectSearch(
        Optional.of(text),
        country,
        status,
        technology,
        methodology,
        scheme,
        order,
        after,
        before,
        size);
  }

  public ProjectSearch country(CountryCode code) {
    return new ProjectSearch(
        words,
        Optional.of(code),
        status,
        technology,
        methodology,
        scheme,
        order,
        after,
        before,
        size);
  }

  public ProjectSearch status(String text) {
    return new ProjectSearch(
        words,
        country,
        Optional.of(text),
        technology,
        methodology,
        scheme,
        order,
        after,
        before,
        size);
  }

  public ProjectSearch technology(String text) {
    return new ProjectSearch(
        words, country, status, Optional.of(text), methodology, scheme, order, after, before, size);
  }

  public ProjectSearch methodology(String text) {
    return new ProjectSearch(
        words, country, status, technology, Optional.of(text), scheme, order, after, before, size);
  }

  public ProjectSearch scheme(String text) {
    return new ProjectSearch(
        words,
        country,
        status,
        technology,
        methodology,
        Optional.of(text),
        order,
        after,
        before,
        size);
  }

  public ProjectSearch order(Order by) {
    return new ProjectSearch(
        words,
        country,
        status,
        technology,
        methodology,
        scheme,
        by,
        Optional.empty(),
        Optional.empty(),
        size);
  }

  public ProjectSearch after(String place) {
    return new ProjectSearch(
        words,
        country,
        status,
        technology,
        methodology,
        scheme,
        order,
        Optional.of(place),
        Optional.empty(),
        size);
  }

  public ProjectSearch before(String place) {
    return new ProjectSearch(
        words,
        country,
        status,
        technology,
        methodology,
        scheme,
        order,
        Optional.empty(),
        Optional.of(place),
        size);
  }

  public ProjectSearch size(int rows) {
    return new ProjectSearch(
        words, country, status, technology, methodology, scheme, order, after, before, rows);
  }
}
