/** The faces of the sheets, as they are bundled with the program. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Face, Measure } from '#shared/sheets/layout/boxes.ts';
import { createTypeface, type Typeface } from './typeface.ts';

export type Faces = Readonly<Record<Face, Typeface>>;

const FILES: Readonly<Record<Face, string>> = {
  regular: 'Pretendard-Regular.ttf',
  semibold: 'Pretendard-SemiBold.ttf',
  bold: 'Pretendard-Bold.ttf',
};

/** Loaded once a folder: what is learned of a face's glyphs serves every sheet after. */
const loaded = new Map<string, Promise<Faces>>();

/** The faces in the folder. Rejects with the system's error if one of them can't be read. */
export function loadFaces(folder: string): Promise<Faces> {
  const known = loaded.get(folder);
  if (known) return known;
  const faces = readFaces(folder);
  loaded.set(folder, faces);
  // A folder that could not be read is tried again next time.
  faces.catch(() => loaded.delete(folder));
  return faces;
}

async function readFaces(folder: string): Promise<Faces> {
  const read = async (face: Face): Promise<Typeface> => createTypeface(await readFile(path.join(folder, FILES[face])));
  const [regular, semibold, bold] = await Promise.all([read('regular'), read('semibold'), read('bold')]);
  return { regular, semibold, bold };
}

/** Widths in points. */
export function measureWith(faces: Faces): Measure {
  return (text, face, size) => {
    const { unitsPerEm, widthOf } = faces[face];
    return (widthOf(text) * size) / unitsPerEm;
  };
}
