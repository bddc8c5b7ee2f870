/** The shape of a setting's value, as the API publishes it (JSON Schema), reduced to what a form draws. */
import type { Setting } from '@/api/queries/settings';
import { isRecord } from './values';

export type Parts = readonly (readonly [name: string, shape: Shape])[];
/** `words`: some of a few words. `order`: some of many, in the order in which they count. `rows`: any number of parts. */
export type Shape =
  | { kind: 'number' | 'numbers' | 'text' }
  | { kind: 'word' | 'words' | 'order'; words: readonly string[] }
  | { kind: 'parts'; parts: Parts }
  | { kind: 'rows'; parts: Parts; most: number };

/** As much of JSON Schema as settings use. */
interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string;
  enum?: string[];
  items?: Schema;
  maxItems?: number;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | false;
  patternProperties?: Record<string, Schema>;
}

/** So many words are ticked; of more, those that are taken stand in a list. */
const FEW_WORDS = 12;

/** Null: the setting cannot be changed. A map is drawn with the names that its value has. */
export function shapeOf({ shape, value }: Pick<Setting, 'shape' | 'value'>): Shape | null {
  if (shape === null) return null;
  const schema = shape as Schema;
  return shapeFrom(schema, schema.$defs ?? {}, value);
}

function shapeFrom(given: Schema, definitions: Record<string, Schema>, value?: unknown): Shape {
  const schema = given.$ref ? (definitions[given.$ref.split('/').at(-1) ?? ''] ?? given) : given;
  if (schema.enum) return { kind: 'word', words: schema.enum };
  if (schema.items) return listOf(shapeFrom(schema.items, definitions), schema.maxItems ?? Infinity);
  const drawn = (part: Schema) => shapeFrom(part, definitions);
  if (schema.properties) {
    const parts = Object.entries(schema.properties).map(([name, part]) => [name, drawn(part)] as const);
    return { kind: 'parts', parts };
  }
  const each = schema.additionalProperties || Object.values(schema.patternProperties ?? {})[0];
  if (each && isRecord(value)) {
    return { kind: 'parts', parts: Object.keys(value).map((name) => [name, drawn(each)] as const) };
  }
  return { kind: schema.type === 'string' ? 'text' : 'number' };
}

function listOf(item: Shape, most: number): Shape {
  if (item.kind === 'word') {
    return { kind: item.words.length > FEW_WORDS ? 'order' : 'words', words: item.words };
  }
  return item.kind === 'parts' ? { kind: 'rows', parts: item.parts, most } : { kind: 'numbers' };
}
