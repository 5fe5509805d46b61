package org.openjcm.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class HealthTest {

  @Test
  void aRunningServerSaysThatItIsReady() {
    HttpResponse<String> answer = RunningServer.shared().get("/healthz");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"ready\"}");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/json;charset=UTF-8");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }
}
