package org.openjcm.methodology.text;

import org.openjcm.methodology.formula.Statement;

/// A formula under the heading and the sentence it carries out.
///
/// @param heading the nearest heading above
/// @param paragraph the number of the nearest line of prose above; the heading's where there is
///   none
public record Passage(String heading, int paragraph, Statement statement) {

  public String symbol() {
    return statement.target().symbol();
  }

  public int line() {
    return statement.target().at().line();
  }
}
