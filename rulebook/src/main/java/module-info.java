/// What the two governments agreed, and the words they use.
module org.openjcm.rulebook {
  requires static org.jspecify;

  exports org.openjcm.rulebook;
  exports org.openjcm.rulebook.confirmation;
  exports org.openjcm.rulebook.notation;
  exports org.openjcm.rulebook.register;
}
