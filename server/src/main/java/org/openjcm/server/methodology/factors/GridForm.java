package org.openjcm.server.methodology.factors;

import org.openjcm.methodology.factors.GridQuestion;
import org.openjcm.methodology.factors.GridQuestion.MarginText;
import org.openjcm.methodology.factors.GridQuestion.PublishedText;
import org.openjcm.methodology.factors.MarginWeights;
import org.openjcm.server.pages.Address;

/// What the form holds; weights of one's own stand beside the list of named ones.
public record GridForm(GridQuestion question, String named, String own) {

  /// Longest list of plants, so that the address of a result stays within what servers take.
  private static final int LONGEST_PLANTS = 2_000;

  private static final int LONGEST_FIELD = 100;
  private static final String USUAL_WEIGHTS = "wind-solar";

  static GridForm of(Address address) {
    String chosen = field(address, "weights");
    String own = field(address, "own");
    boolean isNamed =
        MarginWeights.all().stream().anyMatch(weights -> weights.name().equals(chosen));
    if (own.isEmpty() && !isNamed) {
      own = chosen;
    }
    String named = isNamed ? chosen : USUAL_WEIGHTS;
    return new GridForm(
        new GridQuestion(
            margin(address, "om"),
            margin(address, "bm"),
            own.isEmpty() ? named : own,
            new PublishedText(
                field(address, "published"),
                field(address, "decimals"),
                field(address, "rounding"))),
        named,
        own);
  }

  private static MarginText margin(Address address, String name) {
    return new MarginText(
        field(address, name), shortened(address.value(name + "-plants"), LONGEST_PLANTS));
  }

  private static String field(Address address, String name) {
    return shortened(address.value(name).strip(), LONGEST_FIELD);
  }

  private static String shortened(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
