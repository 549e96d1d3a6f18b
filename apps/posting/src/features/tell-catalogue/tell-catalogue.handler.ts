import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  catalogueApi,
  CatalogueQuery,
  folded,
  type CatalogueItem,
  type CatalogueState,
  type CatalogueView,
} from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { catalogueItem } from '../../domain/catalogue.js';
import { ProcedureListing } from '../../domain/ports.js';

/** All procedures ever announced, for the staff: in force, to come, and ended. */
@Controller()
export class TellCatalogueHandler {
  constructor(
    private readonly listing: ProcedureListing,
    private readonly clock: Clock,
  ) {}

  @Answers(catalogueApi.catalogue)
  async handle(@Payload() { q = '', state }: CatalogueQuery): Promise<CatalogueView> {
    const { asOf } = this.listing;
    const today = this.clock.today();
    const all = (await this.listing.all()).flatMap((listed) => catalogueItem(listed, today) ?? []);
    const count = (wanted: CatalogueState) => all.filter((item) => isIn(item, wanted)).length;
    const items = all.filter((item) => (!state || isIn(item, state)) && isMeant(item, folded(q)));
    return {
      items: items.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
      counts: { 'in-force': count('in-force'), announced: count('announced'), ended: count('ended') },
      today,
      asOf,
    };
  }
}

/** What is to come is found among the announced ones, also where an older version is in force until then. */
const isIn = (item: CatalogueItem, state: CatalogueState): boolean =>
  item.state === state || (state === 'announced' && item.upcoming !== null);

const keyOf = ({ field, code }: CatalogueItem): string => `${field.code}\n${code}`;

/** Every word that is searched for is somewhere in it. */
function isMeant({ code, name, field, decision }: CatalogueItem, words: string): boolean {
  const text = folded([code, name, field.name, decision].join(' '));
  return words.split(' ').every((word) => text.includes(word));
}
