/// Corresponding adjustment and the agreed electronic format.
@SuppressWarnings("module") // "Article 6" is the name of the room
module org.openjcm.article6 {
  requires static org.jspecify;
  requires transitive org.openjcm.registry;

  exports org.openjcm.article6;
  exports org.openjcm.article6.adjustment;
  exports org.openjcm.article6.aef;
}
