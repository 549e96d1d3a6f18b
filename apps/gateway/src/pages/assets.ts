import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { FONT_FILES } from '../forms/font-files.js';

export interface Asset {
  readonly content: string | Buffer;
  readonly type: string;
  /** Address with the fingerprint of the content: may be kept for ever. */
  readonly href: string;
}

/** Style and script of the pages, read once at the start. */
export class Assets {
  readonly style = load('site.css', 'text/css; charset=utf-8');
  readonly deskStyle = load('desk.css', 'text/css; charset=utf-8');
  readonly calendarStyle = load('calendar.css', 'text/css; charset=utf-8');
  readonly script = load('live.js', 'text/javascript; charset=utf-8');
  readonly formStyle = load('form.css', 'text/css; charset=utf-8');
  readonly formScript = load('form.js', 'text/javascript; charset=utf-8');
  readonly papers = {
    a5: load('paper-a5.css', 'text/css; charset=utf-8'),
    a4: load('paper-a4.css', 'text/css; charset=utf-8'),
    a4Landscape: load('paper-a4-landscape.css', 'text/css; charset=utf-8'),
  };

  /** For printers' machines without Times New Roman: the forms must fit their paper everywhere. */
  readonly fonts = {
    regular: font('tinos-regular.ttf', FONT_FILES.normal),
    bold: font('tinos-bold.ttf', FONT_FILES.bold),
    italic: font('tinos-italic.ttf', FONT_FILES.italics),
  };

  named(name: string): Asset | undefined {
    return {
      'site.css': this.style,
      'desk.css': this.deskStyle,
      'calendar.css': this.calendarStyle,
      'live.js': this.script,
      'form.css': this.formStyle,
      'form.js': this.formScript,
      'paper-a5.css': this.papers.a5,
      'paper-a4.css': this.papers.a4,
      'paper-a4-landscape.css': this.papers.a4Landscape,
      'tinos-regular.ttf': this.fonts.regular,
      'tinos-bold.ttf': this.fonts.bold,
      'tinos-italic.ttf': this.fonts.italic,
    }[name];
  }
}

/** The folder lies beside `src` and `dist`. */
function load(name: string, type: string): Asset {
  return asset(name, type, readFileSync(new URL(`../../assets/${name}`, import.meta.url), 'utf8'));
}

const font = (name: string, path: string): Asset => asset(name, 'font/ttf', readFileSync(path));

function asset(name: string, type: string, content: string | Buffer): Asset {
  const fingerprint = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  return { content, type, href: `/tep/${name}?v=${fingerprint}` };
}
