package org.openjcm.cli.registry;

/// What each fault is called, in both languages: the place, what is wrong, and what it means.
/// Japanese: 指摘の文言.
public final class FaultWords {

  private FaultWords() {}

  /// One sentence.
  public static String of(LogFault fault, boolean japanese) {
    return japanese ? japanese(fault) : english(fault);
  }

  private static String english(LogFault fault) {
    return switch (fault) {
      case LogFault.Unreadable(String file, String why, long entry) ->
          from(entry) + "the file " + file + " cannot be used: " + why + ".";
      case LogFault.NotSigned(String file) -> "No accepted key of the log signed " + file + ".";
      case LogFault.KeyNotHandedOver(String key, String reason, long _) ->
          "The key " + key + " was not handed over by the one before: " + reason + ".";
      case LogFault.EntryChanged(long entry) ->
          "Entry " + entry + ": its bytes are not those that the tree was made of.";
      case LogFault.TileChanged(String file, long entry, long last) ->
          "Entries " + entry + " to " + last + ": " + file + " does not follow from them.";
      case LogFault.RootDiffers(long size) ->
          "The " + size + " entries do not give the root of the checkpoint.";
      case LogFault.Forked(String earlier, long entry, long last) ->
          range(entry, last)
              + ": not what it was when "
              + earlier
              + " was kept; the log was forked.";
      case LogFault.Shorter(String earlier, long entry, long last) ->
          range(entry, last) + ": published when " + earlier + " was kept, and missing now.";
      case LogFault.NotAnEntry(long entry, String why) ->
          "Entry " + entry + ": not a public entry (" + why + ").";
      case LogFault.OutOfOrder(long entry, long says) ->
          "Entry " + entry + ": says it is entry " + says + "; one was dropped, repeated or moved.";
      case LogFault.OtherBook(long entry, String says) ->
          "Entry " + entry + ": belongs to book " + says + ".";
      case LogFault.IssuedTwice(long entry, String serials, long before) ->
          "Entry " + entry + ": issues " + serials + ", which entry " + before + " issued.";
      case LogFault.DecisionTwice(long entry, String decision, long before) ->
          "Entry "
              + entry
              + ": issues under decision "
              + decision
              + ", under which entry "
              + before
              + " issued.";
      case LogFault.NeverIssued(long entry, String serials) ->
          "Entry " + entry + ": moves " + serials + ", which were never issued.";
      case LogFault.EndedBefore(long entry, String serials, long before) ->
          "Entry "
              + entry
              + ": moves "
              + serials
              + ", which entry "
              + before
              + " retired or cancelled.";
      case LogFault.FirstTransferredTwice(long entry, String serials, long before) ->
          "Entry "
              + entry
              + ": first transfers "
              + serials
              + ", which entry "
              + before
              + " first transferred.";
      case LogFault.NotFirstTransferred(long entry, String serials) ->
          "Entry " + entry + ": " + serials + " bear another first transfer than they have.";
      case LogFault.NotThere(long entry, String serials, String says, String lies) ->
          "Entry " + entry + ": takes " + serials + " from " + says + "; they lie in " + lies + ".";
      case LogFault.Overdrawn(long entry, String authorization, long maximum, long drawn) ->
          "Entry "
              + entry
              + ": authorization "
              + authorization
              + " allows "
              + maximum
              + " t and "
              + drawn
              + " t are drawn.";
      case LogFault.SealBroken(long entry, String field) ->
          "Entry " + entry + ": the opened field \"" + field + "\" is not what was sealed.";
      case LogFault.StatementDiffers(long year, String stated, String found, long _) ->
          "The statement for " + year + " says " + stated + "; the entries say " + found + ".";
    };
  }

  private static String from(long entry) {
    return entry == 0 ? "" : "From entry " + entry + ": ";
  }

  private static String range(long entry, long last) {
    return entry == last ? "Entry " + entry : "An entry from " + entry + " to " + last;
  }

  private static String japanese(LogFault fault) {
    return switch (fault) {
      case LogFault.Unreadable(String file, String why, long entry) ->
          (entry == 0 ? "" : "記録" + entry + "以降: ") + "ファイル " + file + " を使用できません(" + why + ")。";
      case LogFault.NotSigned(String file) -> file + " に、認められた署名鍵による署名がありません。";
      case LogFault.KeyNotHandedOver(String key, String reason, long _) ->
          "署名鍵 " + key + " は、前の鍵による引継ぎの署名がありません(" + reason + ")。";
      case LogFault.EntryChanged(long entry) -> "記録" + entry + ": ハッシュ木の作成時の内容と一致しません。";
      case LogFault.TileChanged(String file, long entry, long last) ->
          "記録" + entry + "~" + last + ": " + file + " がこれらの記録から導かれません。";
      case LogFault.RootDiffers(long size) -> size + "件の記録から、チェックポイントのルートが得られません。";
      case LogFault.Forked(String earlier, long entry, long last) ->
          rangeJa(entry, last) + ": " + earlier + " の保存時と内容が異なります(ログの分岐)。";
      case LogFault.Shorter(String earlier, long entry, long last) ->
          rangeJa(entry, last) + ": " + earlier + " の保存時に公表されていましたが、現在はありません。";
      case LogFault.NotAnEntry(long entry, String why) ->
          "記録" + entry + ": 公開記録として読み取れません(" + why + ")。";
      case LogFault.OutOfOrder(long entry, long says) ->
          "記録" + entry + ": 記録番号が" + says + "となっています(欠落・重複・順序の入替え)。";
      case LogFault.OtherBook(long entry, String says) ->
          "記録" + entry + ": 登録簿 " + says + " の記録です。";
      case LogFault.IssuedTwice(long entry, String serials, long before) ->
          "記録" + entry + ": " + serials + " は記録" + before + "で既に発行されています。";
      case LogFault.DecisionTwice(long entry, String decision, long before) ->
          "記録" + entry + ": 決定 " + decision + " に基づく発行は記録" + before + "で既に行われています。";
      case LogFault.NeverIssued(long entry, String serials) ->
          "記録" + entry + ": " + serials + " は発行されていません。";
      case LogFault.EndedBefore(long entry, String serials, long before) ->
          "記録" + entry + ": " + serials + " は記録" + before + "で既に無効化又は取消しがされています。";
      case LogFault.FirstTransferredTwice(long entry, String serials, long before) ->
          "記録" + entry + ": " + serials + " は記録" + before + "で既に初回移転されています。";
      case LogFault.NotFirstTransferred(long entry, String serials) ->
          "記録" + entry + ": " + serials + " の初回移転の表示が実際と異なります。";
      case LogFault.NotThere(long entry, String serials, String says, String lies) ->
          "記録" + entry + ": " + serials + " の移転元が " + says + " とされていますが、所在は " + lies + " です。";
      case LogFault.Overdrawn(long entry, String authorization, long maximum, long drawn) ->
          "記録"
              + entry
              + ": 承認 "
              + authorization
              + " の上限"
              + maximum
              + "tに対し"
              + drawn
              + "tが使用されています。";
      case LogFault.SealBroken(long entry, String field) ->
          "記録" + entry + ": 開示された項目「" + field + "」が秘匿時の内容と一致しません。";
      case LogFault.StatementDiffers(long year, String stated, String found, long _) ->
          year + "年の表明は「" + stated + "」ですが、記録の集計は「" + found + "」です。";
    };
  }

  private static String rangeJa(long entry, long last) {
    return entry == last ? "記録" + entry : "記録" + entry + "~" + last + "のいずれか";
  }
}
