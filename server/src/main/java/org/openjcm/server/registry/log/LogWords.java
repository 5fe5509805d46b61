package org.openjcm.server.registry.log;

import java.util.List;

/// What a refusal to sign is called: the key of its sentence in the message files, the values in
/// it, and the English for the log of the server. Japanese: 署名拒否の文言.
final class LogWords {

  private LogWords() {}

  /// The key of the sentence and its remedy, `registry.log.refusing.<name>`.
  static String key(LogState.Refusing refusing) {
    return "registry.log.refusing."
        + switch (refusing) {
          case LogState.NoKey _ -> "no-key";
          case LogState.BadKey _ -> "bad-key";
          case LogState.OtherKey _ -> "other-key";
          case LogState.Behind _ -> "behind";
          case LogState.Gap _ -> "gap";
          case LogState.Altered altered -> altered.entry() == 0 ? "altered.somewhere" : "altered";
          case LogState.Failing _ -> "failing";
        };
  }

  static List<String> values(LogState.Refusing refusing) {
    return switch (refusing) {
      case LogState.NoKey(String file) -> List.of(file);
      case LogState.BadKey(String why) -> List.of(why);
      case LogState.OtherKey(String file) -> List.of(file);
      case LogState.Behind(long first, long last) ->
          List.of(Long.toString(first), Long.toString(last));
      case LogState.Gap(long missing) -> List.of(Long.toString(missing));
      case LogState.Altered(long entry, long size) ->
          List.of(Long.toString(entry), Long.toString(size));
      case LogState.Failing(String why) -> List.of(why);
    };
  }

  static String english(LogState.Refusing refusing) {
    return switch (refusing) {
      case LogState.NoKey(String file) ->
          "there is no key file " + file + "; make one: ./jcm registry key new";
      case LogState.BadKey(String why) -> why;
      case LogState.OtherKey(String file) ->
          "the key in "
              + file
              + " is not the one that signed before; bring that one back, or see"
              + " ./jcm registry key lost";
      case LogState.Behind(long first, long last) ->
          "entries "
              + first
              + " to "
              + last
              + " were published and are missing in the database; restore a newer copy";
      case LogState.Gap(long missing) -> "entry " + missing + " is missing in the database";
      case LogState.Altered(long entry, long size) ->
          entry == 0
              ? "an entry among the first " + size + " is not the one that was published"
              : "entry " + entry + " in the database is not the one that was published";
      case LogState.Failing(String why) -> why;
    };
  }
}
