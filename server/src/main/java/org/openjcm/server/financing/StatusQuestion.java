package org.openjcm.server.financing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.server.api.BadParameter;
import org.openjcm.server.api.BadParameter.Place;
import org.openjcm.server.api.Parameters;

/// Which table somebody asks for: as published in a month, or computed for a day.
///
/// @param edition the published month; the latest one unless asked otherwise
/// @param asOf the day the register is counted at; today in Japan unless asked otherwise
public record StatusQuestion(Source source, YearMonth edition, LocalDate asOf) {

  public enum Source {
    PUBLISHED,
    REGISTER,
    /// Both, side by side.
    COMPARE
  }

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /// Reads the parameters of the API: an `edition` belongs to what is published, an `asOf` to what
  /// is computed, and neither is ignored silently.
  static StatusQuestion api(
      StatusByCountry status,
      Clock clock,
      @Nullable String source,
      @Nullable String edition,
      @Nullable String asOf) {
    Source asked = source(source, List.of("published", "register"));
    Optional<YearMonth> month = Parameters.month("edition", edition);
    Optional<LocalDate> day = Parameters.date("asOf", asOf);
    if (asked == Source.PUBLISHED && day.isPresent()) {
      throw new BadParameter(Place.QUERY, "asOf", day.get().toString(), "as-of-register");
    }
    if (asked == Source.REGISTER && month.isPresent()) {
      throw new BadParameter(Place.QUERY, "edition", month.get().toString(), "edition-published");
    }
    return new StatusQuestion(asked, edition(status, month), day.orElseGet(() -> today(clock)));
  }

  /// Reads the parameters of the pages: a comparison has both, and by default compares at the last
  /// day of the published month.
  static StatusQuestion page(
      StatusByCountry status,
      Clock clock,
      @Nullable String source,
      @Nullable String edition,
      @Nullable String asOf) {
    Source asked = source(source, List.of("published", "register", "compare"));
    YearMonth month = edition(status, Parameters.month("edition", edition));
    LocalDate day =
        Parameters.date("asOf", asOf)
            .orElseGet(() -> asked == Source.REGISTER ? today(clock) : month.atEndOfMonth());
    return new StatusQuestion(asked, month, day);
  }

  private static Source source(@Nullable String source, List<String> words) {
    return switch (Parameters.choice("source", source, words).orElse("published")) {
      case "register" -> Source.REGISTER;
      case "compare" -> Source.COMPARE;
      default -> Source.PUBLISHED;
    };
  }

  private static YearMonth edition(StatusByCountry status, Optional<YearMonth> asked) {
    List<YearMonth> known = status.editions();
    if (asked.isPresent() && !known.contains(asked.get())) {
      throw new BadParameter(
          Place.QUERY, "edition", asked.get().toString(), "edition-known", known.toString());
    }
    // An installation started without the register has no edition; its table is empty.
    return asked.orElseGet(() -> known.isEmpty() ? YearMonth.of(2024, 10) : known.getFirst());
  }

  static LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(JAPAN));
  }

  public String sourceWord() {
    return switch (source) {
      case PUBLISHED -> "published";
      case REGISTER -> "register";
      case COMPARE -> "compare";
    };
  }
}
