import type { Rolldown } from 'vite';

type Group = Rolldown.CodeSplittingGroup;
type Modules = Parameters<Extract<Group['name'], (...parameters: never) => unknown>>[1];

const PAGES = /\/src\/features\//;

/** Whether the page brings this module at once. */
function isBroughtBy(page: RegExp, id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (page.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  return importers.some((importer) => isBroughtBy(page, importer, modules, seen));
}

/** One file of what a page is made of and other pages may use too. */
const partsOf = (name: string, page: RegExp, priority: number): Group => ({
  name: (id, modules) => (!PAGES.test(id) && isBroughtBy(page, id, modules) ? name : null),
  debugName: name,
  priority,
});

/**
 * Few files for a first visit, as every request costs a phone half a kilobyte and its turn: what every page needs in
 * two, libraries apart because they outlive our releases; then the parts of the page that most people open first, of
 * which nearly every other page is made; then those of the sign-in page and of long forms.
 */
export const CHUNKS: Group[] = [
  { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 5 },
  { name: 'frame', tags: ['$initial'], test: /\/src\/(?!main\.tsx)/, priority: 4 },
  partsOf('parts', /\/src\/features\/notebook\/Notebook\.tsx$/, 3),
  partsOf('fields', /\/src\/features\/auth\/SignIn\.tsx$/, 2),
  // Also on pages that hold no form: the account's choices of text size and language.
  { name: 'choices', test: /\/src\/ui\/(RadioCards|ChoiceFrame)\.tsx$/, priority: 2 },
  // Apart from the fields themselves, which many a page has that holds no long form; what only the pledge's form takes
  // stays with it.
  { name: 'form-library', test: /\/node_modules\/react-hook-form\//, priority: 2 },
  { name: 'schemas', test: /\/node_modules\/(@hookform|@standard-schema|zod)\//, priority: 2 },
  partsOf('forms', /\/src\/features\/pledge\/PledgeForm\.tsx$/, 1),
];
