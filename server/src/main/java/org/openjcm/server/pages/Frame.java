package org.openjcm.server.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.Tonnes;

/// What surrounds every page: language, title, way to it, who is signed in, marks. A controller
/// takes it as an argument, names the page and hands it to [Pages]; a template speaks and formats
/// through it. Japanese: ページの枠.
///
/// @param address path and query as asked, without `lang`
/// @param trail the way from home, home itself left out
/// @param around what the installation and the visitor give
/// @param sample whether the page shows sample tonnes, marked SAMPLE／見本
/// @param cacheable whether the page may be kept by caches when nobody is signed in
public record Frame(
    Words words,
    Address address,
    String title,
    List<Crumb> trail,
    Surroundings around,
    boolean sample,
    boolean cacheable) {

  public Frame {
    trail = List.copyOf(trail);
  }

  /// The same frame for the page with this title (already a sentence, not a key).
  public Frame titled(String newTitle) {
    return new Frame(words, address, newTitle, trail, around, sample, cacheable);
  }

  /// The same frame, one step further from home: `frame.under(frame.t("rulebook.countries"),
  /// "/rulebook/countries")`.
  public Frame under(String label, String path) {
    var longer = new ArrayList<>(trail);
    longer.add(new Crumb(label, path));
    return new Frame(words, address, title, longer, around, sample, cacheable);
  }

  /// The same frame with the SAMPLE／見本 banner when `isSample`.
  public Frame sample(boolean isSample) {
    return new Frame(words, address, title, trail, around, isSample, cacheable);
  }

  /// The same frame for a page no cache may keep.
  public Frame uncached() {
    return new Frame(words, address, title, trail, around, sample, false);
  }

  /// Name of the signed-in person; empty for the public.
  public Optional<String> visitor() {
    return around.visitor();
  }

  /// Whether this installation is a demonstration.
  public boolean demo() {
    return around.demo();
  }

  /// The hidden field for forms, made only when a template asks for it.
  public Optional<FormToken> token() {
    return around.token().get();
  }

  /// The address of one of our own files, such as `jcm.css`, with the hash of its content.
  public String asset(String name) {
    return around.assets().address(name);
  }

  public Lang lang() {
    return words.lang();
  }

  public boolean isJapanese() {
    return words.lang() == Lang.JA;
  }

  /// The sentence for a message key, `{0}` … replaced.
  public String t(String key, Object... values) {
    return words.text(key, values);
  }

  public String count(String key, long count) {
    return words.count(key, count);
  }

  /// The one of two names that this language wants; the other where it is empty.
  public String pick(String english, String japanese) {
    if (isJapanese()) {
      return japanese.isBlank() ? english : japanese;
    }
    return english.isBlank() ? japanese : english;
  }

  public String number(long number) {
    return words.number(number);
  }

  public String number(BigDecimal number) {
    return words.number(number);
  }

  public String tonnes(Tonnes tonnes) {
    return words.tonnes(tonnes);
  }

  public String percent(BigDecimal share) {
    return words.percent(share);
  }

  public String date(LocalDate date) {
    return words.date(date);
  }

  public String month(YearMonth month) {
    return words.month(month);
  }

  public String asOf(String text) {
    return words.asOf(text);
  }

  public String moment(Instant moment) {
    return words.moment(moment);
  }

  public String period(MonitoringPeriod period) {
    return words.period(period);
  }

  /// The address of one of our pages in this page's language: `/a?b=c` → `/a?b=c&lang=ja`.
  public String link(String path) {
    return link(path, lang());
  }

  private static String link(String path, Lang lang) {
    int hash = path.indexOf('#');
    var fragment = hash < 0 ? "" : path.substring(hash);
    var page = hash < 0 ? path : path.substring(0, hash);
    return page + (page.contains("?") ? "&" : "?") + "lang=" + lang.tag() + fragment;
  }

  /// This very page in the other language, search and page number kept.
  public String inLanguage(Lang other) {
    return link(address.text(), other);
  }

  /// This very page with some query parameters changed; an empty value removes one.
  public String with(Map<String, String> changes) {
    return link(address.with(changes).text());
  }

  public boolean isHome() {
    return address.path().equals("/");
  }

  /// Whether the page lies under this path, for the navigation's mark.
  public boolean isUnder(String path) {
    return address.path().equals(path) || address.path().startsWith(path + "/");
  }
}
