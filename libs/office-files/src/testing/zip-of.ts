import { deflateRawSync } from 'node:zlib';

/** A ZIP file with these parts. @param store without packing them */
export function zipOf(parts: Readonly<Record<string, string>>, store = false): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const plain = Buffer.from(content);
    const packed = store ? plain : deflateRawSync(plain);
    const path = Buffer.from(name);
    const sizes = [packed.length, plain.length] as const;
    const local = Buffer.concat([header(0x04034b50, 30, store, sizes, path.length, 18), path, packed]);
    const entry = header(0x02014b50, 46, store, sizes, path.length, 20);
    entry.writeUInt32LE(offset, 42);
    locals.push(local);
    central.push(entry, path);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(locals.length, 8);
  end.writeUInt16LE(locals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** @param at where the packed size stands; the fields around it are the same in both kinds of header */
function header(
  magic: number,
  length: number,
  store: boolean,
  [packed, plain]: readonly [number, number],
  name: number,
  at: number,
): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(magic, 0);
  bytes.writeUInt16LE(store ? 0 : 8, at - 10);
  bytes.writeUInt32LE(packed, at);
  bytes.writeUInt32LE(plain, at + 4);
  bytes.writeUInt16LE(name, at + 8);
  return bytes;
}
