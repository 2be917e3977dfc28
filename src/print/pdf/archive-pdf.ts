import type { ArchiveRoot, ObjectStore, PdfFile } from '../kit/pdf-file.ts';
import type { AttachedFile } from './file/archive.ts';
import { pdfAddress, pdfText } from './file/pdf-string.ts';
import type { DocumentFacts } from './file/write-metadata.ts';
import { writeSrgbProfile } from './srgb-profile.ts';

const colourSpace = '(sRGB IEC61966-2.1)';

/**
 * Writes what makes a document one for archives where the facts ask for it: PDF/A-3a (ISO 19005-3),
 * but for its metadata. Says what its colours mean (6.2.3), and takes its files in (6.8).
 */
export function archivePdf(pdf: PdfFile, { archive }: DocumentFacts): ArchiveRoot | undefined {
  if (archive === undefined) return undefined;
  const profile = pdf.add({ N: 3 }, writeSrgbProfile());
  const intent = pdf.reserve();
  const meaning = `/Info${colourSpace}/OutputConditionIdentifier${colourSpace}`;
  pdf.put(
    intent,
    `<</Type/OutputIntent/S/GTS_PDFA1${meaning}/DestOutputProfile ${profile.id} 0 R>>`,
  );
  const files = archive.files.map((file) => ({
    name: file.name,
    specification: pdf.refer(putFile(file, writeFile(pdf, file), pdf)),
  }));
  return { intent: pdf.refer(intent), files };
}

/** The content of a file; gives its object number. */
function writeFile(pdf: PdfFile, { mediaType, bytes, checksum }: AttachedFile): number {
  const entries = {
    Type: 'EmbeddedFile',
    // A slash would end a name of PDF syntax.
    Subtype: mediaType.replace('/', '#2F'),
    Params: {
      Size: bytes.length,
      CheckSum: Buffer.from(checksum),
      CreationDate: pdf.day,
      ModDate: pdf.day,
    },
  };
  return pdf.add(entries, bytes).id;
}

/** What is said about a file: its name, what it is, and that the document was made from it. */
function putFile(
  { name, description }: AttachedFile,
  content: number,
  objects: ObjectStore,
): number {
  const id = objects.reserve();
  const names = `/F${pdfAddress(name)}/UF${pdfText(name)}/Desc${pdfText(description)}`;
  const contents = `/EF<</F ${content} 0 R/UF ${content} 0 R>>`;
  objects.put(id, `<</Type/Filespec${names}/AFRelationship/Data${contents}>>`);
  return id;
}
