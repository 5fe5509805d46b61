package org.openjcm.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/// A request as the visitor made it: to the public address, over TLS, from the visitor's own
/// address. What the server builds from it (addresses, cookies) is right for the outside.
final class PublicRequest extends PlainRequest {

  private static final int HTTPS = 443;

  private final URI publicUrl;
  private final String visitor;

  PublicRequest(HttpServletRequest request, URI publicUrl, String visitor) {
    super(request);
    this.publicUrl = publicUrl;
    this.visitor = visitor;
  }

  @Override
  public String getScheme() {
    return "https";
  }

  @Override
  public boolean isSecure() {
    return true;
  }

  @Override
  public String getServerName() {
    return publicUrl.getHost();
  }

  @Override
  public int getServerPort() {
    return publicUrl.getPort() < 0 ? HTTPS : publicUrl.getPort();
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer("https://" + FrontDoor.authority(publicUrl) + getRequestURI());
  }

  @Override
  public String getRemoteAddr() {
    return visitor;
  }

  @Override
  public String getRemoteHost() {
    return visitor;
  }
}
