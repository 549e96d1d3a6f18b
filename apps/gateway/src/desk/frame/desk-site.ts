import { Injectable } from '@nestjs/common';
import { accountOf, roleTitle, type Role } from '@motcua/auth';

import type { GatewayRequest } from '../../http/gateway-request.js';
import { Assets } from '../../pages/assets.js';
import { Site, type Frame } from '../../pages/site.js';
import { DESK_LINKS, type DeskLink, type DeskLinkGroup } from './desk-links.js';

/** What every staff page shows around its content. */
export interface DeskFrame extends Frame {
  readonly deskStyleHref: string;
  readonly person: { readonly name: string; readonly role: string };
  /** The pages this person may open, job by job. */
  readonly menu: readonly DeskLinkGroup[];
}

@Injectable()
export class DeskSite {
  constructor(
    private readonly site: Site,
    private readonly assets: Assets,
  ) {}

  /** @throws on a public route: nobody has been identified there */
  frame(request: GatewayRequest): DeskFrame {
    const { login, name, role } = accountOf(request);
    return {
      ...this.site.frame(),
      deskStyleHref: this.assets.deskStyle.href,
      person: { name: name ?? login, role: roleTitle(role) },
      menu: menuFor(role),
    };
  }
}

function menuFor(role: Role): DeskLinkGroup[] {
  const open = ({ roles }: DeskLink) => !roles || roles.includes(role);
  return DESK_LINKS.map(({ title, links }) => ({ title, links: links.filter(open) })).filter(
    ({ links }) => links.length > 0,
  );
}
