package dev.parley.processor.normalise.office;

import dev.parley.model.Rejection.Code;
import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.Metadata;
import dev.parley.processor.normalise.office.Opened.Refused;
import dev.parley.processor.normalise.office.Opened.Text;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** Reads the text of a PDF through PDFBox. Pages that are pictures have none. */
public final class PdfReader {
    /** More pages than any interview has; a bound on time and memory. */
    private static final int MOST_PAGES = 2000;
    private static final int MOST_MEMORY = 256 * 1024 * 1024;

    private PdfReader() {}

    public static Opened read(byte[] body) {
        try (var document = Loader.loadPDF(body, "", null, null,
                MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setEndPage(MOST_PAGES);
            stripper.setParagraphEnd("\n");
            stripper.setPageEnd(PageFurniture.PAGE_END);
            var text = stripper.getText(document);
            return text.isBlank()
                    ? new Refused(Code.NO_TEXT, "the PDF has no text; its pages may be pictures")
                    : new Text(Hyphens.joined(PageFurniture.cut(text)), false, metadata(document));
        } catch (InvalidPasswordException e) {
            return new Refused(Code.UNSUPPORTED, "the PDF asks for a password");
        } catch (IOException e) {
            return new Refused(Code.MALFORMED, "the PDF is damaged: " + e.getMessage());
        }
    }

    /** The title is the document's own; dates are those of the file, so they say nothing of publication. */
    private static Metadata metadata(PDDocument document) {
        var title = document.getDocumentInformation().getTitle();
        return new Metadata(isTitle(title) ? new Found<>(String.valueOf(title).strip(), "pdf:Title") : null, List.of(),
                null, null, null, null);
    }

    /** Programs put file names there. */
    private static boolean isTitle(@Nullable String title) {
        return title != null && title.strip().indexOf(' ') > 0
                && !title.matches("(?i).*\\.(?:docx?|odt|pdf|txt|indd|tex)$") && !title.startsWith("Microsoft Word");
    }
}
