/**
 * The departments' colours as a lane may keep one for its own: those of the dark theme, for which the timeline is made
 * first. tokens.test.ts holds them to the tokens.
 */
import type { Department } from '#shared/show/types.ts';

export const DEPARTMENT_COLOURS: Readonly<Record<Department, string>> = {
  stage: '#8fb7a6',
  artist: '#e98bb4',
  set: '#d79a5b',
  dance: '#a98bf0',
  camera: '#5f9df7',
  air: '#4cc3d9',
  light: '#d8c24a',
  sound: '#7fcf8a',
  video: '#c59be0',
  effects: '#f08a6c',
  wardrobe: '#d99ab0',
  props: '#b9a184',
  safety: '#ef7d7d',
};
