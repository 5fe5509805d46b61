/// Monitoring data become emission reductions.
module org.openjcm.methodology {
  requires static org.jspecify;
  requires transitive org.openjcm.rulebook;

  exports org.openjcm.methodology;
  exports org.openjcm.methodology.samples;
  exports org.openjcm.methodology.library;
  exports org.openjcm.methodology.monitoring;
  exports org.openjcm.methodology.calculation;
  exports org.openjcm.methodology.text;
  exports org.openjcm.methodology.formula;
  exports org.openjcm.methodology.typeset;
  exports org.openjcm.methodology.factors;
  exports org.openjcm.methodology.units;
  exports org.openjcm.methodology.comparison;
  exports org.openjcm.methodology.drafting;
}
