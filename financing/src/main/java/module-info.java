/// The financing schemes behind the projects.
module org.openjcm.financing {
  requires static org.jspecify;
  requires transitive org.openjcm.rulebook;

  exports org.openjcm.financing;
}
