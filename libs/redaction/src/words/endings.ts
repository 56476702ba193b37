/** Endings of addresses that are no word of Indonesian: an address also where nothing else says so. */
export const SURE_ENDINGS = 'com|net|org|biz|xyz|ly|gl|ee|io|edu|gov|gle|id';

/** Endings that begin a sentence as often ("ramah.info lebih lanjut"): an address beside other signs only. */
export const OTHER_ENDINGS =
  'me|info|app|link|tv|online|site|shop|store|live|page|dev|bio|asia|space|club|news|tech|cloud|fun|pro|' +
  'vip|mobi|wiki|blog|website|click|top|work|ink|gg|to|cc|co|us|uk|my|sg|be|eu|de|nl|jp|cn|kr|ru|au|nz|' +
  'ph|th|vn|tl|bn|kh|la|mm|hk|tw|sa|ae|fr|es|ch|im|st|sh|ws|fm|ms|tk|ml|ga|cf|gq|pw|bz|ai|in|it|is';

export const ENDINGS = `(?:${SURE_ENDINGS}|${OTHER_ENDINGS})`;

/** A dot spelled out to mislead programs: (dot), [.], " titik ". */
const SPELLED =
  '\\s?[\\p{P}\\p{S}]\\s?(?:dot|titik)\\s?[\\p{P}\\p{S}]\\s?|\\s?[\\p{Ps}<]\\s?\\.\\s?[\\p{Pe}>]\\s?|\\s(?:dot|titik)\\s';

/** A dot as it is written or spelled; with blanks around it only where hardly anything else can be meant. */
export const DOT = `(?:\\.|${SPELLED}|\\s\\.\\s?(?=(?:com|net|org|co|ly|ee)(?!\\p{L})))`;

/** The part of a host between its dots. It holds no spelled dot: two readings of a text would cost time. */
export const HOST_LABEL = '(?:[\\p{L}\\p{N}]|-(?!(?:dot|titik)-)){1,63}';
