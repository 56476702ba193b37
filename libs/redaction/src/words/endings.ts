/** Endings of addresses that are no word of Indonesian: an address also where nothing else says so. */
export const SURE_ENDINGS = 'com|net|org|biz|xyz|ly|gl|ee|io|edu|gov|gle|id';

/** Endings that begin a sentence as often ("ramah.info lebih lanjut"): an address beside other signs only. */
export const OTHER_ENDINGS =
  'me|info|app|link|tv|online|site|shop|store|live|page|dev|bio|asia|space|club|news|tech|cloud|fun|pro|' +
  'vip|mobi|wiki|blog|website|click|top|work|ink|gg|to|cc|co|us|uk|my|sg|be|eu|de|nl|jp|cn|kr|ru|au|nz|' +
  'ph|th|vn|tl|bn|kh|la|mm|hk|tw|sa|ae|fr|es|ch|im|st|sh|ws|fm|ms|tk|ml|ga|cf|gq|pw|bz|ai|in|it|is';

export const ENDINGS = `(?:${SURE_ENDINGS}|${OTHER_ENDINGS})`;

const LABEL = '[\\p{L}\\p{N}-]';

/** The part of a host between its dots. */
export const HOST_LABEL = `${LABEL}{1,63}`;

/** A dot as it is written, or spelled out to mislead programs: (dot), [.], " titik ". */
export const DOT =
  '(?:\\.|\\s?[\\p{P}\\p{S}]\\s?(?:dot|titik)\\s?[\\p{P}\\p{S}]\\s?|\\s?[\\p{Ps}<]\\s?\\.\\s?[\\p{Pe}>]\\s?|[\\s_-](?:dot|titik)[\\s_-]|\\s\\.\\s?(?=(?:com|net|org|co)(?!\\p{L})))';
