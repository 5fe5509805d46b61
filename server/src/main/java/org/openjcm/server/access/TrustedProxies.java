package org.openjcm.server.access;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The proxies whose word about a visitor's address is taken, from `JCM_TRUSTED_PROXIES`: addresses
/// or networks with commas between, `10.0.3.7, 10.1.0.0/16, ::1`. Japanese: 信頼するプロキシ.
record TrustedProxies(List<Network> networks) {

  /// One address, or all that share its first bits.
  record Network(InetAddress address, int bits) {

    boolean contains(InetAddress other) {
      byte[] ours = address.getAddress();
      byte[] theirs = other.getAddress();
      if (ours.length != theirs.length) {
        return false;
      }
      int whole = bits / 8;
      if (!Arrays.equals(ours, 0, whole, theirs, 0, whole)) {
        return false;
      }
      int mask = 0xff00 >> bits % 8 & 0xff;
      return bits % 8 == 0 || ((ours[whole] ^ theirs[whole]) & mask) == 0;
    }
  }

  TrustedProxies {
    networks = List.copyOf(networks);
  }

  /// @throws IllegalArgumentException naming the entry that is neither an address nor a network
  static TrustedProxies parse(String setting) {
    return new TrustedProxies(
        Stream.of(setting.split(","))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .map(TrustedProxies::network)
            .toList());
  }

  private static Network network(String entry) {
    int slash = entry.indexOf('/');
    String address = slash < 0 ? entry : entry.substring(0, slash);
    Optional<InetAddress> literal = literal(address);
    int most = literal.map(found -> found.getAddress().length * 8).orElse(0);
    String bits = slash < 0 ? String.valueOf(most) : entry.substring(slash + 1);
    if (literal.isEmpty() || !bits.matches("[0-9]{1,3}") || Integer.parseInt(bits) > most) {
      throw new IllegalArgumentException(
          "JCM_TRUSTED_PROXIES names \""
              + entry
              + "\", which is neither an address nor a network. Write for example 10.0.3.7 or"
              + " 10.1.0.0/16, with commas between several.");
    }
    return new Network(literal.get(), Integer.parseInt(bits));
  }

  boolean trust(String address) {
    return literal(address)
        .filter(found -> networks.stream().anyMatch(network -> network.contains(found)))
        .isPresent();
  }

  /// The visitor's own address: the nearest one, seen from here, that is no proxy of ours. Only
  /// what our proxies appended counts; what stands further left the visitor may have made up.
  ///
  /// @param peer who is connected to us
  /// @param forwardedFor the header X-Forwarded-For, empty when absent
  String visitor(String peer, String forwardedFor) {
    String visitor = peer;
    List<String> hops = Stream.of(forwardedFor.split(",")).map(String::strip).toList().reversed();
    for (String hop : hops) {
      if (!trust(visitor) || literal(hop).isEmpty()) {
        return visitor;
      }
      visitor = hop;
    }
    return visitor;
  }

  private static Optional<InetAddress> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
