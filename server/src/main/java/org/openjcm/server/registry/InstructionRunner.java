package org.openjcm.server.registry;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Goes through the open instructions again and again: what was approved and whose time has come is
/// executed, what was approved before a crash too, and what nobody approved expires. Japanese:
/// 申請の定期処理.
@Component
class InstructionRunner implements ApplicationRunner, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(InstructionRunner.class);
  private static final int SECONDS = 10;

  private final InstructionDesk desk;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("registry-instructions").daemon().factory());
  private long from = 1;

  InstructionRunner(InstructionDesk desk) {
    this.desk = desk;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var _ = clockwork.scheduleWithFixedDelay(this::round, 1, SECONDS, TimeUnit.SECONDS);
  }

  private void round() {
    try {
      from = desk.round(from);
    } catch (RuntimeException later) {
      LOG.warn("instructions wait for the next round: {}", later.toString());
    }
  }

  @Override
  public void destroy() {
    clockwork.shutdownNow();
  }
}
