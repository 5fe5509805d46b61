package org.openjcm.server.site;

/// The Equal Earth projection (Šavrič, Patterson, Jenny 2018), centred on 150° east so that no
/// partner country is cut. Only draws; nothing is computed from it.
final class EqualEarth {

  private static final double CENTRE = 150;
  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double ROOT3 = Math.sqrt(3);

  /// Half the width of the world on this projection.
  static final double HALF_WIDTH = across(CENTRE + 179.999, 0);

  private EqualEarth() {}

  static double across(double longitude, double latitude) {
    double turned =
        Math.toRadians(
            Math.floorMod((long) Math.rint((longitude - CENTRE + 180) * 1000), 360_000L) / 1000.0
                - 180);
    double t = parametric(latitude);
    double slope = A1 + 3 * A2 * t * t + Math.pow(t, 6) * (7 * A3 + 9 * A4 * t * t);
    return 2 * ROOT3 * turned * Math.cos(t) / (3 * slope);
  }

  static double up(double latitude) {
    double t = parametric(latitude);
    return t * (A1 + A2 * t * t + Math.pow(t, 6) * (A3 + A4 * t * t));
  }

  private static double parametric(double latitude) {
    return Math.asin(ROOT3 / 2 * Math.sin(Math.toRadians(latitude)));
  }
}
