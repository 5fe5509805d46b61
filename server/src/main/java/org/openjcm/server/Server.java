package org.openjcm.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program behind `./jcm serve`.
@SpringBootApplication
public class Server {

  public static void main(String[] arguments) {
    SpringApplication.run(Server.class, arguments);
  }
}
