package org.openjcm.server.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.server.api.BadParameter.Place;

/// Reads query and path parameters strictly: an absent or empty one is empty, one that is not what
/// it should be throws [BadParameter]. Nothing is guessed.
public final class Parameters {

  public static final int LONGEST_TEXT = 200;

  private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");
  private static final Pattern PROJECT = Pattern.compile("[A-Za-z]{2}[0-9]{3}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

  private Parameters() {}

  /// Free text of a search: at most 200 characters, none of them a control character.
  public static Optional<String> text(String name, @Nullable String value) {
    Optional<String> given = given(value);
    if (given.isPresent()
        && (given.get().length() > LONGEST_TEXT
            || given.get().chars().anyMatch(Character::isISOControl))) {
      throw bad(name, given.get(), "text", LONGEST_TEXT);
    }
    return given;
  }

  public static Optional<CountryCode> country(String name, @Nullable String value) {
    return given(value).map(text -> country(Place.QUERY, name, text));
  }

  public static CountryCode countryInPath(String name, String value) {
    return country(Place.PATH, name, value);
  }

  private static CountryCode country(Place place, String name, String text) {
    if (!COUNTRY.matcher(text).matches()) {
      throw new BadParameter(place, name, text, "country");
    }
    return CountryCode.of(text.toUpperCase(Locale.ROOT));
  }

  public static Optional<OfficialProjectReference> project(String name, @Nullable String value) {
    return given(value).map(text -> project(Place.QUERY, name, text));
  }

  public static OfficialProjectReference projectInPath(String name, String value) {
    return project(Place.PATH, name, value);
  }

  private static OfficialProjectReference project(Place place, String name, String text) {
    if (!PROJECT.matcher(text).matches()) {
      throw new BadParameter(place, name, text, "project");
    }
    return new OfficialProjectReference(text.toUpperCase(Locale.ROOT));
  }

  /// One of the listed words, exactly as listed.
  public static Optional<String> choice(
      String name, @Nullable String value, Collection<String> words) {
    Optional<String> given = given(value);
    if (given.isPresent() && !words.contains(given.get())) {
      throw bad(name, given.get(), "choice", String.join(", ", words));
    }
    return given;
  }

  public static Optional<LocalDate> date(String name, @Nullable String value) {
    return given(value)
        .map(text -> {
          try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
              return date;
            }
          } catch (DateTimeException notADate) {
            // Answered below, together with dates out of range.
          }
          throw bad(name, text, "date", EARLIEST.toString(), LATEST.toString());
        });
  }

  public static Optional<YearMonth> month(String name, @Nullable String value) {
    return given(value)
        .map(text -> {
          try {
            return YearMonth.parse(text);
          } catch (DateTimeException notAMonth) {
            throw bad(name, text, "month");
          }
        });
  }

  /// A whole number from `least` to `most`.
  public static Optional<Integer> number(String name, @Nullable String value, int least, int most) {
    return given(value)
        .map(text -> {
          if (NUMBER.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
              return number;
            }
          }
          throw bad(name, text, "number", least, most);
        });
  }

  private static BadParameter bad(String name, String value, String expected, Object... facts) {
    return new BadParameter(Place.QUERY, name, value, expected, facts);
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }
}
