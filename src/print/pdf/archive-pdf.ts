import type { AttachedFile } from './file/archive.ts';
import { setArchive } from './file/open-pdf.ts';
import type { ObjectPacker } from './file/pack-objects.ts';
import { pdfAddress, pdfText } from './file/pdf-string.ts';
import type { DocumentFacts } from './file/write-metadata.ts';
import { writeSrgbProfile } from './srgb-profile.ts';

const colourSpace = '(sRGB IEC61966-2.1)';

/**
 * Makes a document one for archives where the facts ask for it: PDF/A-3a (ISO 19005-3), but for its
 * metadata. Says what its colours mean (6.2.3), and takes its files in (6.8).
 */
export function archivePdf(
  pdf: PDFKit.PDFDocument,
  packer: ObjectPacker,
  { archive }: DocumentFacts,
): void {
  if (archive === undefined) return;
  const profile = pdf.ref({ N: 3 });
  profile.end(Buffer.from(writeSrgbProfile()));
  const intent = packer.reserve();
  const meaning = `/Info${colourSpace}/OutputConditionIdentifier${colourSpace}`;
  packer.put(
    intent,
    `<</Type/OutputIntent/S/GTS_PDFA1${meaning}/DestOutputProfile ${profile.id} 0 R>>`,
  );
  const files = archive.files.map((file) => ({
    name: file.name,
    specification: packer.refer(putFile(file, writeFile(pdf, file), packer)),
  }));
  setArchive(pdf, packer.refer(intent), files);
}

/** The content of a file; gives its object number. */
function writeFile(pdf: PDFKit.PDFDocument, { mediaType, bytes, checksum }: AttachedFile): number {
  const { CreationDate, ModDate } = pdf.info;
  const content = pdf.ref({
    Type: 'EmbeddedFile',
    // A slash would end a name of PDF syntax.
    Subtype: mediaType.replace('/', '#2F'),
    Params: {
      Size: bytes.length,
      CheckSum: Buffer.from(checksum),
      CreationDate,
      ModDate,
    },
  });
  content.end(Buffer.from(bytes));
  return content.id;
}

/** What is said about a file: its name, what it is, and that the document was made from it. */
function putFile(
  { name, description }: AttachedFile,
  content: number,
  packer: ObjectPacker,
): number {
  const id = packer.reserve();
  const names = `/F${pdfAddress(name)}/UF${pdfText(name)}/Desc${pdfText(description)}`;
  const contents = `/EF<</F ${content} 0 R/UF ${content} 0 R>>`;
  packer.put(id, `<</Type/Filespec${names}/AFRelationship/Data${contents}>>`);
  return id;
}
