/** Why a file gives no table of cells, as facts; `words.importCues.tableFault` says it. */
export type TableFault =
  | { readonly fault: 'empty'; readonly name: string }
  | { readonly fault: 'too-large'; readonly name: string; readonly mostMb: number }
  | { readonly fault: 'too-many-rows' | 'too-many-columns'; readonly name: string; readonly most: number }
  | { readonly fault: 'not-a-workbook' | 'locked-workbook'; readonly name: string }
  | { readonly fault: 'not-read'; readonly name: string; readonly detail: string };

/** A sheet of ten thousand cues is some 4 MB. */
export const LARGEST_TABLE_BYTES = 32 * 1024 * 1024;
