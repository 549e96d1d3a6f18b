// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import 'reflect-metadata';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { IsArray, IsIn, IsOptional, IsString, Length, ValidateBy, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { schemaOf } from './class-schemas.mjs';
import { openapi } from './document.mjs';
import { readProgram } from './sources.mjs';
import { viewsOf } from './views.mjs';

/** @param {new () => unknown} type @param {string} field @param {...PropertyDecorator} rules as written above the field */
function field({ prototype }, field, ...rules) {
  for (const rule of rules.toReversed()) rule(/** @type {object} */ (prototype), field);
}

class Part {}
field(Part, 'name', IsString(), Length(1, 5));
class Whole {}
field(Whole, 'kind', IsIn(['a', 'b']));
field(
  Whole,
  'parts',
  IsArray(),
  ValidateNested({ each: true }),
  Type(() => Part),
);
field(Whole, 'words', IsOptional(), IsArray(), IsString({ each: true }));
class Odd {}
field(Odd, 'name', ValidateBy({ name: 'isOdd', validator: { validate: () => true } }));

describe('schemas of classes', () => {
  it('say what class-validator asks for, also inside', () => {
    const schemas = new Map();
    assert.deepEqual(schemaOf(Whole, schemas), { $ref: '#/components/schemas/Whole' });
    assert.deepEqual(schemas.get('Whole'), {
      type: 'object',
      required: ['kind', 'parts'],
      properties: {
        kind: { type: 'string', enum: ['a', 'b'] },
        parts: { type: 'array', items: { $ref: '#/components/schemas/Part' } },
        words: { type: 'array', items: { type: 'string' } },
      },
      additionalProperties: false,
    });
    assert.deepEqual(schemas.get('Part').properties.name, { type: 'string', minLength: 1, maxLength: 5 });
  });

  it('refuse a rule nobody has said the meaning of', () => {
    assert.throws(() => schemaOf(Odd, new Map()), /Odd\.name: say in class-schemas\.mjs what isOdd means/);
  });
});

const SOURCE = `
export interface Page<T> { items: T[] }
/** One of them. */
export interface View { id: string; secret: string; state: 'new' | null }
export interface Problem { type: string }
interface Subject<O> { readonly answer?: O }
declare function ask<O>(subject: Subject<O>): Promise<O>;
const api: { list: Subject<Page<View>> } = { list: {} };
export class Views {
  /** All of them. */
  list() { return ask(api.list); }
  async get(): Promise<Omit<View, 'secret'>> { throw new Error(); }
  unknown(): never { throw new Error(); }
}`;
const ROUTE = /** @type {const} */ ({
  controller: 'Views',
  handler: 'list',
  method: 'GET',
  path: '/views/:id',
  status: 200,
  roles: ['head'],
  rateLimited: false,
  writes: false,
});

describe('the document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-openapi-'));
  after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "types": [] } }');
  writeFileSync(join(folder, 'views.ts'), SOURCE);
  const views = viewsOf(readProgram(folder, 'views.ts'), ['Views.list', 'Views.get', 'Views.unknown']);

  it('takes answers from the types that handlers return', () => {
    assert.deepEqual(views.answers['Views.list'], { $ref: '#/components/schemas/PageOfView' });
    assert.deepEqual(views.answers['Views.get']?.['required'], ['id', 'state']);
    assert.equal(views.answers['Views.unknown'], undefined);
    assert.deepEqual(views.schemas['View']?.['properties'], {
      id: { type: 'string' },
      secret: { type: 'string' },
      state: { type: ['string', 'null'], enum: ['new', null] },
    });
  });

  it('tells who may and what can go wrong', () => {
    const { paths } = JSON.parse(openapi({ base: '/api/v1', routes: [ROUTE], schemas: {} }, views));
    const { get } = paths['/views/{id}'];
    assert.deepEqual(get['x-roles'], ['head']);
    assert.equal(get.description, 'All of them.');
    assert.deepEqual(Object.keys(get.responses), ['200', '401', '403', '404', '422', '503', 'default']);
  });

  it('refuses two different types of one name', () => {
    const schemas = { View: { properties: { other: {} } } };
    const make = () => openapi({ base: '/api/v1', routes: [], schemas }, views);
    assert.throws(make, /two different types are called View/);
  });
});
