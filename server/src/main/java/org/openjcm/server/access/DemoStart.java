package org.openjcm.server.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Makes the demo people before the first page is served. An `admin` verb at the command line makes
/// none, whatever database it was pointed at. Japanese: デモの準備.
@Component
@ConditionalOnWebApplication
final class DemoStart {

  DemoStart(DemoPeople people) {
    people.create();
  }
}
