import { Connection } from './connection.ts';
import { migrations } from './migrations/index.ts';

let image: Buffer | undefined;

/**
 * A database in memory with every table of today's form and no row, as the migrations leave it. They run once in a process: what
 * they made is kept, and each further database begins as a copy of it.
 */
export function blankDatabase(): Connection {
  image ??= blankImage();
  return new Connection(image);
}

function blankImage(): Buffer {
  const db = new Connection(':memory:', { mustExist: false });
  for (const migration of migrations) db.exec(migration.sql);
  db.pragma(`user_version = ${migrations.at(-1)!.number}`);
  const made = db.raw.serialize();
  db.close();
  return made;
}
