/** How large a ZIP archive says that it is when unpacked: read from its list of files, before anything is unpacked. */

const END_RECORD = 0x06054b50;
const ENTRY = 0x02014b50;
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/**
 * The sum in bytes; null if the list cannot be read, or if a packed file claims to be empty: readers would unpack that
 * without a limit. Readers keep to the claimed sizes, so that a small lie here is found out there.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    // An empty file packs to two bytes at most; 0xffffffff stands for sizes of 4 GiB and more.
    if ((unpacked === 0 && packed > 2) || unpacked === 0xffffffff) return null;
    sum += unpacked;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_RECORD_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END_RECORD) return at;
  return null;
}
