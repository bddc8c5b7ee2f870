/** What the scene has made and the addresses of pages name: `/dang-vien/{member}`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { statePath } from './people.ts';

export interface Places {
  year: string;
  /** The cell of the demonstration, one of its members and the account of its secretary, by id; what the cell is called. */
  cell: string;
  cellName: string;
  member: string;
  account: string;
  /** A merge that is drafted and not applied, and a list with a faulty row that is not written, by id. */
  case: string;
  list: string;
  /** The committee's report of the half-year, not sent yet, and one of last year that the level above accepted, by id. */
  report: string;
  sent: string;
  /** A plan of the committee that is issued, and one still a draft, by id. */
  plan: string;
  draft: string;
  /** A session to come with something to read ahead, and a contest held today whose minutes wait for approval, by id. */
  upcoming: string;
  contest: string;
  /** A program that is told of what happens, by id. */
  webhook: string;
  /** A request of `member` about their own data, and an incident that nobody was told of, by id. */
  request: string;
  incident: string;
  /** Forms of the year's grades: `dangvien`'s own, untouched, and one that waits for the cell; and a rule set, and a draft of one, by id. */
  ownGrading: string;
  grading: string;
  ruleSet: string;
  ruleDraft: string;
}

const FILE = path.join(path.dirname(statePath('bithu')), 'places.json');

export function keepPlaces(places: Places): void {
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify(places));
}

export const places = (): Places => JSON.parse(readFileSync(FILE, 'utf8')) as Places;

/** The address with the names in braces replaced. */
export function addressOf(template: string): string {
  if (!template.includes('{')) return template;
  const known = places();
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => known[name as keyof Places]);
}
