/** The English words of all areas, as one chunk. */
import { messages as shared } from './en.po';
import { messages as members } from './members/en.po';
import { messages as staff } from './staff/en.po';

export const english = { ...shared, ...members, ...staff };
