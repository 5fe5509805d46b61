package org.openjcm.methodology.factors;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjcm.methodology.factors.GridQuestion.Field;
import org.openjcm.methodology.factors.GridQuestion.FieldFault;
import org.openjcm.methodology.factors.GridQuestion.MarginText;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Spelling;

/// Reads the fields of one question and computes the answer.
final class GridDesk {

  private static final String NUMBER = "[0-9]{1,9}(\\.[0-9]{1,18})?";

  private final GridQuestion question;
  private final FactorTables factors;
  private final List<FieldFault> faults = new ArrayList<>();
  private final Set<Factor> used = new LinkedHashSet<>();

  GridDesk(GridQuestion question, FactorTables factors) {
    this.question = question;
    this.factors = factors;
  }

  GridOutcome answer() {
    Optional<DerivedFactor> operating =
        margin(GridFactor.OPERATING, question.operating(), Field.OM, Field.OM_PLANTS);
    Optional<DerivedFactor> build =
        margin(GridFactor.BUILD, question.build(), Field.BM, Field.BM_PLANTS);
    Optional<MarginWeights> weights = MarginWeights.find(question.weights());
    if (weights.isEmpty()) {
      fault(
          Field.WEIGHTS,
          "weights-form",
          question.weights(),
          words("These are no weights of a combined margin.", "コンバインドマージンの重みとして読めません。"),
          words(
              "Choose one of " + names() + ", or write two decimals that add up to one: 0.6/0.4.",
              names() + "のいずれか、または和が1になる2つの小数(例: 0.6/0.4)を指定してください。"));
    }
    Optional<RoundingMode> rounding = rounding();
    Optional<BigDecimal> published = published();
    Optional<Integer> decimals = decimals(published);
    if (!faults.isEmpty() || weights.isEmpty()) {
      return new GridOutcome.Refused(faults);
    }
    MarginParts parts =
        new MarginParts(
            operating.map(DerivedFactor::result), build.map(DerivedFactor::result), weights.get());
    return new GridOutcome.Answered(
        weights.get(),
        operating,
        build,
        operating.isPresent() && build.isPresent()
            ? Optional.of(
                GridFactor.combinedMargin(
                        operating.get().result(), build.get().result(), weights.get())
                    .after(List.of(operating.get(), build.get())))
            : Optional.empty(),
        published.map(value ->
            GridFactor.check(value, parts, decimals.orElseThrow(), rounding.orElseThrow())),
        List.copyOf(used));
  }

  private static String names() {
    return String.join(", ", MarginWeights.all().stream().map(MarginWeights::name).toList());
  }

  private Optional<DerivedFactor> margin(
      String name, MarginText text, Field field, Field plantsField) {
    if (!text.value().isEmpty() && !text.plants().isBlank()) {
      fault(
          plantsField,
          "margin-twice",
          "",
          words("The margin is given as a value and by its plants.", "値と発電所一覧の両方が入力されています。"),
          words("Give one of the two.", "どちらか一方だけを入力してください。"));
      return Optional.empty();
    }
    if (!text.plants().isBlank()) {
      return fromPlants(name, text.plants(), plantsField);
    }
    return text.value().isEmpty()
        ? Optional.empty()
        : value(text.value(), field).map(part -> new DerivedFactor(part.named(name), List.of()));
  }

  private Optional<DerivedFactor> fromPlants(String name, String text, Field field) {
    switch (PlantListReader.read(text, factors)) {
      case PlantListRead.Faulty(List<Fault> wrong) ->
          wrong.forEach(fault -> faults.add(new FieldFault(field, fault)));
      case PlantListRead.Sound(List<Plant> plants) -> {
        for (Plant plant : plants) {
          plant.emissions().forEach(each -> each.times().forEach(part -> remember(part.name())));
        }
        MarginOutcome outcome =
            name.equals(GridFactor.OPERATING)
                ? GridFactor.operatingMargin(plants)
                : GridFactor.buildMargin(plants);
        switch (outcome) {
          case MarginOutcome.Computed(DerivedFactor factor) -> {
            return Optional.of(factor);
          }
          case MarginOutcome.NoElectricity _ ->
              fault(
                  field,
                  "no-electricity",
                  "",
                  words("These plants generate nothing.", "発電量の合計がゼロです。"),
                  words("State what they generate.", "発電量を書いてください。"));
        }
      }
    }
    return Optional.empty();
  }

  private void remember(String address) {
    factors.find(address).ifPresent(used::add);
  }

  private Optional<Part> value(String text, Field field) {
    if (text.matches(NUMBER)) {
      return Optional.of(new Part(text, new BigDecimal(text), GridFactor.unit()));
    }
    Optional<Part> part =
        factors
            .find(text)
            .flatMap(Factor::part)
            .filter(one -> one.unit().hasDimensionOf(GridFactor.unit()));
    if (part.isEmpty()) {
      fault(
          field,
          "margin-value",
          text,
          words(
              "This is neither a number in tCO2/MWh nor a known factor of electricity.",
              "tCO2/MWhの数値でも、値の分かる電力の係数でもありません。"),
          words(
              "Write 0.7122, or an address such as ifi-grid-3.2/MN/om.",
              "「0.7122」、または「ifi-grid-3.2/MN/om」のように書いてください。"));
    }
    remember(text);
    return part;
  }

  private Optional<BigDecimal> published() {
    String text = question.published().value();
    if (text.isEmpty() || text.matches(NUMBER)) {
      return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
    fault(
        Field.PUBLISHED,
        "published-value",
        text,
        words("This is not a number in tCO2/MWh.", "tCO2/MWhの数値として読めません。"),
        words("Write 0.6836.", "「0.6836」のように書いてください。"));
    return Optional.empty();
  }

  private Optional<Integer> decimals(Optional<BigDecimal> published) {
    String text = question.published().decimals();
    if (text.isEmpty()) {
      return published.map(BigDecimal::scale);
    }
    if (text.matches("[0-9]|1[0-8]")) {
      return Optional.of(Integer.parseInt(text));
    }
    fault(
        Field.DECIMALS,
        "decimals-form",
        text,
        words("This is not a number of decimals.", "小数点以下の桁数として読めません。"),
        words("Write a whole number from 0 to 18.", "0から18までの整数を書いてください。"));
    return Optional.empty();
  }

  private Optional<RoundingMode> rounding() {
    String text = question.published().rounding();
    Optional<RoundingMode> mode = Roundings.of(text.isEmpty() ? "nearest" : text);
    if (mode.isEmpty()) {
      fault(
          Field.ROUNDING,
          "rounding-word",
          text,
          words("\"" + text + "\" is no way of rounding.", "「" + text + "」という端数処理はありません。"),
          Spelling.suggestion(text, Roundings.words()));
    }
    return mode;
  }

  private void fault(
      Field field, String kind, String offending, BilingualText message, BilingualText remedy) {
    faults.add(new FieldFault(field, new Fault(kind, Place.START, offending, message, remedy)));
  }
}
