import { expect } from '@playwright/test';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The link to a page in the newest e-mail to someone, as the host wrote it to its mail folder. */
export async function linkMailedTo(address: string, path: string): Promise<string> {
  let link: string | undefined;

  await expect
    .poll(async () => (link = await newestLink(address, path)), {
      message: `an e-mail to ${address} with a link to ${path}`,
      timeout: 15_000,
    })
    .toBeDefined();

  return link!;
}

async function newestLink(address: string, path: string): Promise<string | undefined> {
  const folder = join(dataFolder(), 'mail');
  const files = await readdir(folder).catch(() => []);
  const dated = await Promise.all(files.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })));

  for (const { name } of dated.sort((one, other) => other.at - one.at)) {
    const message = await readFile(join(folder, name), 'utf8');
    const [head = '', ...body] = message.split(/\r?\n\r?\n/);
    const link = decode(head, body.join('\n\n')).match(new RegExp(`https?://\\S+${path}\\S*`))?.[0];

    if (head.toLowerCase().includes(address.toLowerCase()) && link) {
      return link;
    }
  }

  return undefined;
}

function decode(head: string, body: string): string {
  switch (/^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable':
      return Buffer.from(
        body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
    default:
      return body;
  }
}

function dataFolder(): string {
  const folder = process.env.PLACEPARTNERS_DATA;

  if (!folder) {
    throw new Error('Set PLACEPARTNERS_DATA to the data folder of the host under test: its e-mails are read there.');
  }

  return folder;
}
