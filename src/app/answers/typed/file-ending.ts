/** Endings of files that show something: what offices, cameras and programs save. */
const endings = new Set(
  [
    'pdf doc docx docm dot dotx odt ott rtf txt md pages tex epub',
    'xls xlsx xlsm xlsb ods csv tsv numbers ppt pptx pps ppsx odp key',
    'jpg jpeg png gif bmp webp tif tiff heic heif avif svg psd ai eps indd dwg dxf',
    'mp3 m4a wav ogg oga opus flac aac mp4 m4v mov avi mkv webm wmv mpg mpeg',
    'zip 7z rar tar gz tgz eml msg mbox ics vcf html htm mht mhtml xml json yaml yml',
    'vsd vsdx drawio mpp mpx bpmn accdb mdb sqlite log url webloc lnk p7m asice',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a text ends as the name of a file does: a name, a point, and an ending that files have. */
export function hasFileEnding(text: string): boolean {
  const ending = /[^\s./\\]\.([a-z0-9]+)$/i.exec(text)?.[1];
  return ending !== undefined && endings.has(ending.toLowerCase());
}
