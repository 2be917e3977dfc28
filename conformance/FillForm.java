import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * Fills a form in with PDFBox. Takes the form, a file with names of fields and values on lines in turn
 * (`\n` in a value ends a line), and a folder, in which it saves the form four times: `plain.pdf`, with
 * every object by itself; `packed.pdf`, with objects in streams; `added.pdf`, with what changed added at
 * the end; and `flat.pdf`, without fields.
 */
public final class FillForm {
  private FillForm() {}

  public static void main(String[] given) throws IOException {
    Path folder = Path.of(given[2]);
    try (PDDocument document = Loader.loadPDF(new File(given[0]))) {
      PDAcroForm form = document.getDocumentCatalog().getAcroForm();
      List<String> lines = Files.readAllLines(Path.of(given[1]));
      for (int at = 0; at < lines.size(); at += 2)
        form.getField(lines.get(at)).setValue(lines.get(at + 1).replace("\\n", "\n"));
      try (OutputStream added = new FileOutputStream(folder.resolve("added.pdf").toFile())) {
        document.saveIncremental(added);
      }
      document.save(folder.resolve("plain.pdf").toFile(), CompressParameters.NO_COMPRESSION);
      document.save(folder.resolve("packed.pdf").toFile(), CompressParameters.DEFAULT_COMPRESSION);
      form.flatten();
      document.save(folder.resolve("flat.pdf").toFile());
    }
  }
}
