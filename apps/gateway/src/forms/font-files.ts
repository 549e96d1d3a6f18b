import { createRequire } from 'node:module';

const packages = createRequire(import.meta.url);
const file = (cut: string): string => packages.resolve(`@expo-google-fonts/tinos/${cut}/Tinos_${cut}.ttf`);

/** Tinos: measures of Times New Roman, all Vietnamese letters, Apache licence. Paths of the cuts. */
export const FONT_FILES = {
  normal: file('400Regular'),
  bold: file('700Bold'),
  italics: file('400Regular_Italic'),
  bolditalics: file('700Bold_Italic'),
};
