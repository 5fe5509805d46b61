/// Issuance, transfer and retirement of JCM credits.
module org.openjcm.registry {
  requires static org.jspecify;
  requires transitive org.openjcm.projectcycle;

  exports org.openjcm.registry;
  exports org.openjcm.registry.application;
  exports org.openjcm.registry.instruction;
  exports org.openjcm.registry.ledger;
  exports org.openjcm.registry.log;
  exports org.openjcm.registry.log.note;
  exports org.openjcm.registry.log.tree;
  exports org.openjcm.registry.samples;
}
