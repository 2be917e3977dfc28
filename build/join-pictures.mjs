/* Pictures side by side as one PNG: a picture in Markdown stands alone in its paragraph. */
import { crc32, deflateSync } from 'node:zlib';

const gap = 12;

/** A picture as `pdftoppm` writes it: `P6`, width, height, 255, and three bytes for each dot. */
function readPpm(bytes) {
  const [head = '', width, height] =
    /^P6\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1')) ?? [];
  return { width: Number(width), height: Number(height), dots: bytes.subarray(head.length) };
}

/** PPM pictures of one size, two in a row, → the bytes of a PNG. */
export function joinPictures(ppms) {
  const pictures = ppms.map(readPpm);
  const [{ width, height }] = pictures;
  const [wide, high] = [2 * width + gap, Math.ceil(pictures.length / 2) * (height + gap) - gap];
  // Each row begins with its filter, 0; grey stands between the pictures.
  const rowBytes = 1 + 3 * wide;
  const rows = Buffer.alloc(rowBytes * high, 0xcc);
  for (let y = 0; y < high; y++) rows[y * rowBytes] = 0;
  pictures.forEach(({ dots }, index) => {
    const left = 1 + 3 * (index % 2) * (width + gap);
    const top = Math.floor(index / 2) * (height + gap);
    for (let y = 0; y < height; y++) {
      dots.copy(rows, (top + y) * rowBytes + left, 3 * y * width, 3 * (y + 1) * width);
    }
  });
  return writePng(wide, high, rows);
}

function writePng(width, height, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND')]);
}

function chunk(type, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
