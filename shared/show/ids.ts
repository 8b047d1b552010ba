/** New ids, unique within their list. */

/** `stem-1`, `stem-2` …: the first that is not taken. Only characters an id may have. */
export function newId(stem: string, taken: { readonly has: (id: string) => boolean; readonly size: number }): string {
  // As many ids as records are tried at least, so counting from the size finds a free one at once in a fresh list.
  for (let number = taken.size + 1; ; number += 1) {
    const id = `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** `count` new ids, none of them taken and none given twice. */
export function newIds(
  stem: string,
  taken: { readonly has: (id: string) => boolean; readonly size: number },
  count: number,
): string[] {
  const ids = new Set<string>();
  let number = taken.size;
  while (ids.size < count) {
    number += 1;
    const id = `${stem}-${number}`;
    if (!taken.has(id)) ids.add(id);
  }
  return [...ids];
}
