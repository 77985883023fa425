/** The faces of the report. Files are parsed once in the life of a process. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const files = {
  serif: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  serifSemibold: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  serifItalic: 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  sans: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  sansSemibold: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  mono: 'source-code-pro/400Regular/SourceCodePro_400Regular.ttf',
} as const;

export type FontName = keyof typeof files;

const parsed = new Map<FontName, Font>();

export function fontFile(name: FontName): Font {
  const known = parsed.get(name);
  if (known) return known;
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/${files[name]}`);
  const font = create(readFileSync(path)) as Font;
  parsed.set(name, font);
  return font;
}
