/**
 * Letters of TCVN3 as they look without its fonts, at places no Unicode text has them: "vµ", "tªn", "®Þa", "V¨n".
 * Letters that Vietnamese also has (é, ò, ý …) are left out: they prove nothing.
 */
const TCVN3_SURE =
  /[A-Za-z][µ¸¶·¹¨¾¼½ª¬]|[A-Za-z][»©][a-z]|\u00AD¬|(?<![\p{L}\p{N}])[®§][a-zA-Zµ-ÿ]|(?<![\p{L}\p{N}])[¬©¨ª][a-z]/u;
/** Also letters of other languages: sure only beside a sure one. */
const TCVN3_LIKELY = /[\u00ADÄäåÅæÆçÇëËîÎïÏñÑöÖ×ØøÜüÞþß÷û]/;
/** VNI writes the tone as a letter of its own behind the vowel: "teân", "Ngaøy", "Ñòa", "ñaêng". */
const VNI_SURE = /a[âêùõáàãûúïø]|e[âãûùõïø]|o[âøûùäå]|[uiy][øûåä]|[öô][ùøûïõ]|[ñÑ][aeiouyòöôAEIOUYÒÖÔ]/;
const VNI_LIKELY = /[aeouiy][ïëüöäåæ]/;
const BEYOND_ASCII = /[\u0080-\uFFFF]/;
/** Letters only Unicode text of today can have. */
const VIETNAMESE_ONLY = /[ăĂđĐơƠưƯẠ-ỹ]/;

/**
 * Whether a text was written with a TCVN3 or VNI font and shows as "Hä vµ tªn", "Hoï teân". A single foreign name
 * ("Müller", "Noël") is not taken for one.
 *
 * @param text as read from the file; the soft hyphen, a letter of TCVN3, must still be in it
 */
export function looksLikeLegacyFont(text: string): boolean {
  if (!BEYOND_ASCII.test(text)) return false;
  const composed = text.normalize('NFC');
  if (VIETNAMESE_ONLY.test(composed)) return false;
  const words = composed.split(/\s+/);
  return suspects(words, TCVN3_SURE, TCVN3_LIKELY) || suspects(words, VNI_SURE, VNI_LIKELY);
}

/** A sure word is enough: text with any letter of today's Vietnamese has been let through before. */
function suspects(words: readonly string[], sure: RegExp, likely: RegExp): boolean {
  const certain = words.filter((word) => sure.test(word)).length;
  const maybe = words.filter((word) => !sure.test(word) && likely.test(word)).length;
  return certain > 0 && (certain + maybe > 1 || words.length <= 3);
}
