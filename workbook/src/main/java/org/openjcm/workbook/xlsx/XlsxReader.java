package org.openjcm.workbook.xlsx;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Opens an XLSX file that somebody sent: the values of its cells and nothing else. Formulas are
/// not computed, links are not followed, document types and entities are not expanded. Japanese:
/// XLSXの読み取り.
public final class XlsxReader {

  private static final int MOST_WORDS = 2_000_000;
  private static final long MOST_CHARACTERS = 100_000_000;

  private XlsxReader() {}

  /// Never fails: what cannot be opened is a value with its reason.
  public static OpenedWorkbook open(byte[] file) {
    try {
      Map<String, byte[]> parts = Distrust.parts(file);
      List<String> words = words(parts.get("xl/sharedstrings.xml"));
      List<SheetCells> sheets = new ArrayList<>();
      for (Map.Entry<String, String> sheet : sheets(parts)) {
        byte[] part = parts.get(sheet.getValue());
        if (part != null) {
          sheets.add(new SheetParser(sheet.getKey(), words).read(xml(part)));
        }
      }
      if (sheets.isEmpty()) {
        throw Distrust.notAWorkbook();
      }
      return new OpenedWorkbook.Opened(sheets);
    } catch (Distrust.NotOpened not) {
      return new OpenedWorkbook.Unopened(not.fault());
    } catch (XMLStreamException | RuntimeException broken) {
      // A part that is no XML, or that breaks its own rules: the file was damaged.
      return new OpenedWorkbook.Unopened(Distrust.cutOff().fault());
    }
  }

  static XMLStreamReader xml(byte[] part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // The five names that XML has for its own signs count as entities: a long sheet with formulas
    // has more of them than the limits against others allow. Those others are not expanded at all.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    String text = new String(part, StandardCharsets.UTF_8);
    return factory.createXMLStreamReader(
        new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
  }

  /// The attribute of an element, whatever its prefix; empty where it is not there.
  static String attribute(XMLStreamReader xml, String name) {
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      if (xml.getAttributeLocalName(at).equals(name)) {
        return xml.getAttributeValue(at);
      }
    }
    return "";
  }

  /// The name of each sheet and the part that holds it, in order.
  private static List<Map.Entry<String, String>> sheets(Map<String, byte[]> parts)
      throws XMLStreamException, Distrust.NotOpened {
    Map<String, String> targets = new HashMap<>();
    XMLStreamReader rels = xml(part(parts, "xl/_rels/workbook.xml.rels"));
    while (rels.hasNext()) {
      if (rels.next() == XMLStreamConstants.START_ELEMENT
          && rels.getLocalName().equals("Relationship")) {
        targets.put(attribute(rels, "Id"), path(attribute(rels, "Target")));
      }
    }
    List<Map.Entry<String, String>> sheets = new ArrayList<>();
    XMLStreamReader workbook = xml(part(parts, "xl/workbook.xml"));
    while (workbook.hasNext()) {
      if (workbook.next() == XMLStreamConstants.START_ELEMENT
          && workbook.getLocalName().equals("sheet")) {
        String id = idOf(workbook);
        sheets.add(Map.entry(attribute(workbook, "name"), targets.getOrDefault(id, "")));
      }
    }
    return sheets;
  }

  /// `r:id`, which has the local name `id`; `sheetId` is another attribute.
  private static String idOf(XMLStreamReader xml) {
    return attribute(xml, "id");
  }

  private static String path(String target) {
    String lower = target.toLowerCase(Locale.ROOT);
    return lower.startsWith("/") ? lower.substring(1) : "xl/" + lower;
  }

  private static byte[] part(Map<String, byte[]> parts, String name) throws Distrust.NotOpened {
    byte[] part = parts.get(name);
    if (part == null) {
      throw Distrust.cutOff();
    }
    return part;
  }

  /// The words that cells share; the reading aids above Japanese characters are left out.
  private static List<String> words(byte @org.jspecify.annotations.Nullable [] part)
      throws XMLStreamException, Distrust.NotOpened {
    List<String> words = new ArrayList<>();
    if (part == null) {
      return words;
    }
    long characters = 0;
    XMLStreamReader xml = xml(part);
    StringBuilder current = new StringBuilder();
    int aids = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "si" -> current.setLength(0);
          case "rPh" -> aids++;
          case "t" -> {
            String text = xml.getElementText();
            characters += text.length();
            if (aids == 0) {
              current.append(text);
            }
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        switch (xml.getLocalName()) {
          case "si" -> words.add(current.toString());
          case "rPh" -> aids--;
          default -> {}
        }
      }
      if (words.size() > MOST_WORDS || characters > MOST_CHARACTERS) {
        throw Distrust.huge();
      }
    }
    return words;
  }
}
