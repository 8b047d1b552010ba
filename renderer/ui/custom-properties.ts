/** Elements may set custom properties for their style sheets. */
export type CustomProperty = `--${string}`;

declare module 'react' {
  interface CSSProperties {
    readonly [name: CustomProperty]: string;
  }
}
