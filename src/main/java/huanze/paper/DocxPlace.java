package huanze.paper;

import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.IBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;

/** Where paragraphs and tables are put: the body, a cell, or the head or foot of the page. */
final class DocxPlace {
  private final Supplier<CTP> paragraphs;
  private final Supplier<CTTbl> tables;
  private final IBody part;

  private DocxPlace(Supplier<CTP> paragraphs, Supplier<CTTbl> tables, IBody part) {
    this.paragraphs = paragraphs;
    this.tables = tables;
    this.part = part;
  }

  static DocxPlace of(CTBody body, IBody part) {
    return new DocxPlace(body::addNewP, body::addNewTbl, part);
  }

  static DocxPlace of(CTHdrFtr margin, IBody part) {
    return new DocxPlace(margin::addNewP, margin::addNewTbl, part);
  }

  static DocxPlace of(CTTc cell, IBody part) {
    return new DocxPlace(cell::addNewP, cell::addNewTbl, part);
  }

  /** A new paragraph at the end. */
  CTP paragraph() {
    return paragraphs.get();
  }

  /** A new table at the end. */
  CTTbl table() {
    return tables.get();
  }

  /** The part of the document that keeps the pictures. */
  IBody part() {
    return part;
  }
}
