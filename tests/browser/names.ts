import { createSocket } from 'node:dgram';

export interface Names {
  set: (name: string, text: string) => void;
  close: () => void;
}

/** A name server on this machine that answers with the texts it is given (RFC 1035), and knows no other name. */
export async function names(address: string): Promise<Names> {
  const texts = new Map<string, string>();
  const socket = createSocket('udp4');

  socket.on('message', (asked, from) => {
    const labels: string[] = [];
    let at = 12;
    for (; asked[at]; at += asked[at]! + 1) labels.push(asked.subarray(at + 1, at + 1 + asked[at]!).toString('ascii'));
    const text = texts.get(labels.join('.').toLowerCase());
    const question = asked.subarray(12, at + 5);
    const header = Buffer.alloc(12);
    asked.copy(header, 0, 0, 2);
    header.writeUInt16BE(text ? 0x8580 : 0x8583, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(text ? 1 : 0, 6);
    // Name of the question, TXT, IN, no time to live, one text.
    const record = text ? Buffer.concat([Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 0, 0, text.length + 1, text.length]), Buffer.from(text)]) : Buffer.alloc(0);
    socket.send(Buffer.concat([header, question, record]), from.port, from.address);
  });

  const [host, port] = address.split(':');
  await new Promise<void>((ready) => { socket.bind(Number(port), host, ready); });
  return { set: (name, text) => texts.set(name.toLowerCase(), text), close: () => socket.close() };
}
