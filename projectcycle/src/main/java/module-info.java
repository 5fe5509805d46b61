/// The project cycle, from idea note to Joint Committee decision.
module org.openjcm.projectcycle {
  requires static org.jspecify;
  requires transitive org.openjcm.methodology;
  requires transitive org.openjcm.financing;

  exports org.openjcm.projectcycle;
  exports org.openjcm.projectcycle.period;
  exports org.openjcm.projectcycle.samples;
  exports org.openjcm.projectcycle.steps;
}
