/// Monitoring data become emission reductions.
module org.openjcm.methodology {
  requires static org.jspecify;
  requires transitive org.openjcm.rulebook;

  exports org.openjcm.methodology;
}
