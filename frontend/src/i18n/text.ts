/** Text typed by people goes to the API in Unicode NFC, without blanks around it. */
export const cleanText = (text: string): string => text.normalize('NFC').trim();

/** For comparing while searching: without marks, đ as d, lower case. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
