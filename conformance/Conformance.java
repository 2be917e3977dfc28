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
 * Holds PDFs against standards with veraPDF: `ua1` is PDF/UA-1, `3a` is PDF/A-3a. Takes a standard and
 * a file in turn. Says one line for each, and one for each rule that fails with the first place where
 * it does. Ends with 0 where all files conform, else with 1.
 */
public final class Conformance {
  private Conformance() {}

  public static void main(String[] given) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean conform = given.length > 0;
    for (int at = 0; at < given.length; at += 2) conform &= judge(given[at], given[at + 1]);
    System.exit(conform ? 0 : 1);
  }

  private static boolean judge(String standard, String file) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.fromString(standard);
    if (flavour == PDFAFlavour.NO_FLAVOUR) throw new IllegalArgumentException(standard);
    try (InputStream bytes = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, String> failed = failedRules(result);
      boolean conforms = result.isCompliant() && failed.isEmpty();
      System.out.printf(
          "%s  %-3s  %d failed rules, %d checks  %s%n",
          conforms ? "conforms" : "FAILS   ", standard, failed.size(), result.getTotalAssertions(), file);
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
