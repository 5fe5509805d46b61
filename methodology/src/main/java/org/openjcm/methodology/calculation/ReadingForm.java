package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Spelling;

/// Whether a single reading is of a parameter, of equipment, in a unit and by an option that the
/// methodology knows; and the words for whatever else can be wrong with one.
final class ReadingForm {

  private static final Pattern COMPUTED_ELSEWHERE =
      Pattern.compile("sha256:[0-9a-f]{64} *; *[^;]+; *[^;]+");

  private final Resolved resolved;
  private final Map<String, Set<String>> elementsOf = new HashMap<>();
  private final Map<String, Optional<Declaration>> declarations = new HashMap<>();

  ReadingForm(Resolved resolved) {
    this.resolved = resolved;
  }

  Optional<Fault> fault(Reading reading) {
    Declaration declaration =
        declarations
            .computeIfAbsent(reading.parameter(), resolved.methodology()::declaration)
            .orElse(null);
    if (!(declaration instanceof Declaration.Monitored monitored)) {
      return Optional.of(
          of(
              "undefined-symbol",
              reading,
              reading.parameter(),
              words(
                  "\"" + reading.parameter() + "\" is not monitored under this methodology.",
                  "「" + reading.parameter() + "」はこの方法論のモニタリング対象ではありません。"),
              Spelling.suggestion(
                  reading.parameter(),
                  resolved.methodology().declared(Declaration.Monitored.class).stream()
                      .map(Declaration::symbol)
                      .toList())));
    }
    Set<String> elements =
        elementsOf.computeIfAbsent(
            monitored.symbol(), _ -> new HashSet<>(Combinations.of(monitored, resolved)));
    if (!elements.contains(reading.equipment())) {
      return Optional.of(
          of(
              "unknown-equipment",
              reading,
              reading.equipment(),
              words(
                  "The project has no equipment \""
                      + reading.equipment()
                      + "\" for this parameter.",
                  "プロジェクトにこのパラメータの設備「" + reading.equipment() + "」はありません。"),
              Spelling.suggestion(
                  reading.equipment(), elements.stream().sorted().limit(200).toList())));
    }
    if (!reading.unit().hasDimensionOf(monitored.unit())) {
      return Optional.of(
          of(
              "unit-mismatch",
              reading,
              reading.unit().toString(),
              words(
                  reading.unit() + " cannot be converted to " + monitored.unit() + ".",
                  reading.unit() + "は" + monitored.unit() + "に換算できません。"),
              words(
                  "State the value in " + monitored.unit() + ".", monitored.unit() + "で書いてください。")));
    }
    if (!monitored.options().contains(reading.option())) {
      return Optional.of(
          of(
              "option-not-allowed",
              reading,
              reading.option(),
              words(
                  "Option " + reading.option() + " is not allowed for " + monitored.symbol() + ".",
                  monitored.symbol() + "にオプション" + reading.option() + "は使えません。"),
              words("Allowed: " + monitored.options() + ".", "使えるオプション: " + monitored.options())));
    }
    if (monitored.fromFile() && !COMPUTED_ELSEWHERE.matcher(reading.evidence()).matches()) {
      return Optional.of(
          of(
              "evidence-of-file",
              reading,
              reading.evidence(),
              words(
                  reading.parameter() + " is computed elsewhere; its evidence names the file.",
                  reading.parameter() + "は外部で計算した値であり、証拠にはファイルの特定が必要です。"),
              words(
                  "Write sha256:<64 digits>; system; operator.",
                  "「sha256:<64桁>; システム; 実施者」の形で書いてください。")));
    }
    return Optional.empty();
  }

  static Fault none(String name) {
    return new Fault(
        "no-reading",
        Place.START,
        name,
        words("There is no reading of " + name + ".", name + "のモニタリング値がありません。"),
        words("Give its readings; write 0 where it stood still.", "値を書いてください。停止していた場合は0と書きます。"));
  }

  Fault notGiven(Reading reading, String name) {
    return of(
        "not-applicable",
        reading,
        name,
        words(
            name + " is not monitored under the facts of this project and period.",
            name + "は、このプロジェクトと期間の事実のもとではモニタリングの対象ではありません。"),
        words(
            "Leave the reading out, or correct the facts: exactly one route is monitored.",
            "値を除くか、事実を直してください。モニタリングの経路は1つだけです。"));
  }

  Fault overlap(Reading reading, String name, Reading before) {
    return of(
        "readings-overlap",
        reading,
        name,
        words(
            "%s from %s to %s overlaps the reading on line %d."
                .formatted(name, reading.span().from(), reading.span().to(), before.at().line()),
            "%sの%sから%sは%d行目の値と重なっています。"
                .formatted(name, reading.span().from(), reading.span().to(), before.at().line())),
        words("Count each day once.", "同じ日は1回だけ計上してください。"));
  }

  Fault outside(Reading reading, MonitoringPeriod period) {
    return of(
        "reading-outside-period",
        reading,
        reading.span().toString(),
        words(
            "The days %s to %s do not lie within the period %s."
                .formatted(reading.span().from(), reading.span().to(), period),
            "%sから%sは期間%s内の日付ではありません。"
                .formatted(reading.span().from(), reading.span().to(), period)),
        words("Cut the reading at the ends of the period.", "期間の両端で値を区切ってください。"));
  }

  Fault notBefore(Reading reading, MonitoringPeriod period) {
    return of(
        "reading-not-before",
        reading,
        reading.span().toString(),
        words(
            reading.parameter() + " was measured before the project, not in " + period + ".",
            reading.parameter() + "はプロジェクト前の実績であり、期間" + period + "の値ではありません。"),
        words("Give the days of the measurement.", "計測した日を書いてください。"));
  }

  Fault notInOperation(Reading reading, String equipment) {
    return of(
        "not-in-operation",
        reading,
        equipment,
        words(
            "%s does not operate from %s to %s."
                .formatted(equipment, reading.span().from(), reading.span().to()),
            "%sは%sから%sまで稼働していません。"
                .formatted(equipment, reading.span().from(), reading.span().to())),
        words("Correct the days of the reading or of the equipment.", "値の日付または設備の稼働期間を直してください。"));
  }

  private static Fault of(
      String kind, Reading reading, String offending, BilingualText message, BilingualText remedy) {
    return new Fault(kind, reading.at(), offending, message, remedy);
  }
}
