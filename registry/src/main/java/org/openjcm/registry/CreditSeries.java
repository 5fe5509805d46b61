package org.openjcm.registry;

import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Vintage;

/// The credits that one side issued for one project and one vintage: serial numbers run from 1
/// without a gap inside a series and mean nothing outside it. Each part is a column of its own, so
/// that the official form of a serial can be rendered once it is known. Japanese: クレジットの系列.
///
/// @param issuer the side in whose registry they were issued
public record CreditSeries(Side issuer, ProjectReference project, Vintage vintage)
    implements Comparable<CreditSeries> {

  /// The partner country in which the reduction occurred.
  public CountryCode host() {
    return project.partner();
  }

  public boolean isSample() {
    return project.isSample();
  }

  /// The book in which this series lives.
  public Book book() {
    return new Book(issuer, project.isSample());
  }

  @Override
  public int compareTo(CreditSeries other) {
    int byIssuer = issuer.compareTo(other.issuer);
    int byProject = project.text().compareTo(other.project.text());
    return byIssuer != 0 ? byIssuer : byProject != 0 ? byProject : vintage.compareTo(other.vintage);
  }

  @Override
  public String toString() {
    return issuer + " " + project + " " + vintage;
  }
}
