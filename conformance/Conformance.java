import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds PDFs against PDF/UA-1 with veraPDF. Says one line for each file, and one for each rule that
 * fails with the first place where it does. Ends with 0 where all files conform, else with 1.
 */
public final class Conformance {
  private Conformance() {}

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean conform = files.length > 0;
    for (String file : files) conform &= judge(file);
    System.exit(conform ? 0 : 1);
  }

  private static boolean judge(String file) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
    try (InputStream bytes = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, String> failed = failedRules(result);
      boolean conforms = result.isCompliant() && failed.isEmpty();
      System.out.printf(
          "%s  %d failed rules, %d checks  %s%n",
          conforms ? "conforms" : "FAILS   ", failed.size(), result.getTotalAssertions(), file);
      failed.forEach((rule, where) -> System.out.printf("  %s: %s%n", rule, where));
      return conforms;
    }
  }

  private static Map<String, String> failedRules(ValidationResult result) {
    Map<String, String> failed = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() != Status.FAILED) continue;
      String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
      String where = assertion.getMessage() + " At: " + assertion.getLocation().getContext();
      failed.putIfAbsent(rule, where);
    }
    return failed;
  }
}
