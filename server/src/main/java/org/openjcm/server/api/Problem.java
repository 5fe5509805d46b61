package org.openjcm.server.api;

import java.util.LinkedHashMap;
import java.util.Map;

/// A problem document (RFC 9457), as it leaves the API.
///
/// @param type anchor on the API page that explains this kind of problem
/// @param title what kind it is
/// @param status the HTTP status
/// @param detail what happened here, naming the place
/// @param remedy what to do instead
/// @param instance the path asked for
/// @param more further members, such as `parameter`
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String remedy,
    String instance,
    Map<String, String> more) {

  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", type);
    members.put("title", title);
    members.put("status", status);
    members.put("detail", detail);
    members.put("remedy", remedy);
    members.put("instance", instance);
    members.putAll(more);
    return members;
  }
}
