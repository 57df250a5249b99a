package huanze.paper;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.pdfboxout.PdfBoxFontContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.render.displaylist.DisplayListCollector;
import com.openhtmltopdf.render.displaylist.DisplayListContainer;
import com.openhtmltopdf.render.displaylist.DisplayListContainer.DisplayListPageContainer;
import com.openhtmltopdf.render.displaylist.DisplayListPainter;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.Document;

/**
 * Paints a sheet that was laid out, page by page. The renderer's own way of doing so makes metadata
 * as well, which tell the time of rendering and took a tenth of the time of a paper.
 */
final class PaperPages {
  private final PDDocument document;
  private final PaperDevice device;
  private final RenderingContext context;
  private final BlockBox root;

  PaperPages(PDDocument document, PdfBoxRenderer renderer, PaperDevice device) {
    this.document = document;
    this.device = device;
    this.root = renderer.getRootBox();
    this.context = renderer.getSharedContext().newRenderingContextInstance();
    device.setWriter(document);
    device.setStartPageNo(document.getNumberOfPages());
    device.setSharedContext(renderer.getSharedContext());
    device.setRenderingContext(context);
    context.setFontContext(new PdfBoxFontContext());
    context.setOutputDevice(device);
    context.setRootLayer(root.getLayer());
    context.setFastRenderer(true);
  }

  /** Appends the pages of a template that the renderer laid out. */
  void paint(Document html) throws IOException {
    Layer layer = root.getLayer();
    List<PageBox> pages = layer.getPages();
    device.setRoot(root);
    device.start(html);
    layer.assignPagePaintingPositions(context, Layer.PAGED_MODE_PRINT);
    context.setPageCount(pages.size());
    DisplayListContainer drawn = new DisplayListCollector(pages).collectRoot(context, layer);
    for (int i = 0; i < pages.size(); i++) {
      PageBox page = pages.get(i);
      page.setBasePagePdfPageIndex(i);
      context.setPage(i, page);
      context.setShadowPageNumber(-1);
      paint(page, drawn.getPageInstructions(i));
    }
    device.finish(context, root);
  }

  private void paint(PageBox page, DisplayListPageContainer drawn) throws IOException {
    float width = page.getWidth(context) / device.getDotsPerPoint();
    float height = page.getHeight(context) / device.getDotsPerPoint();
    PDPage sheet = new PDPage(new PDRectangle(width, height));
    document.addPage(sheet);
    try (PDPageContentStream content =
        new PDPageContentStream(document, sheet, AppendMode.APPEND, true)) {
      device.initializePage(content, sheet, height);
      page.paintBackground(context, 0, Layer.PAGED_MODE_PRINT);
      context.setInPageMargins(true);
      page.paintMarginAreas(context, 0, Layer.PAGED_MODE_PRINT);
      context.setInPageMargins(false);
      page.paintBorder(context, 0, Layer.PAGED_MODE_PRINT);
      device.pushClip(page.getPrintClippingBounds(context));
      int left = page.getMarginBorderPadding(context, CalculatedStyle.LEFT);
      int top = page.getMarginBorderPadding(context, CalculatedStyle.TOP) - page.getPaintingTop();
      device.translate(left, top);
      new DisplayListPainter().paint(context, drawn);
      device.translate(-left, -top);
      device.popClip();
      device.finishPage();
    }
  }
}
