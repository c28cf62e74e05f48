import { beforeEach, describe, expect, it } from 'vitest';
import { upload } from '../src/lib/api';
import { sweep } from '../src/lib/files';
import { keep } from '../src/lib/kept';
import { newKey } from '../src/lib/keys';
import { device, keptFiles, storage } from './device';

const NOW = Date.parse('2026-11-25T01:00:00Z');
const kept = (age: number) => {
  const file = { key: `person_1.${newKey(NOW - age)}`, name: '证明.jpg', mediaType: 'image/jpeg', size: 3 };
  keptFiles.set(file.key, file);
  return file;
};

beforeEach(() => {
  storage.clear();
  keptFiles.clear();
});

describe('kept files', () => {
  it('are forgotten when no form and no entry names them, unless they were just chosen', async () => {
    const drafted = kept(86_400_000);
    const waiting = kept(86_400_000);
    const young = kept(1_000);
    kept(86_400_000);
    keep('draft.person_1.LEAVE', { papers: [drafted] });
    keep('outbox.person_1', [{ files: [waiting] }]);
    await sweep(NOW);
    expect([...keptFiles.keys()]).toEqual([drafted.key, waiting.key, young.key]);
  });

  it('are sent under the token, and the server’s words about them are kept', async () => {
    const file = kept(0);
    const asked: string[][] = [];
    device.answer = async (path, headers, name) => {
      asked.push([path, headers.authorization ?? '', name]);
      return { status: 201, body: '{"id":"file_1"}' };
    };
    expect(await upload(file, 't')).toBe('file_1');
    expect(asked).toEqual([['/files', 'Bearer t', '证明.jpg']]);
    device.answer = async () => ({ status: 400, body: '{"code":"BAD_INPUT","message":"仅接收图片。"}' });
    await expect(upload(file, 't')).rejects.toMatchObject({ code: 'BAD_INPUT', sentence: '仅接收图片。' });
    device.answer = async () => ({ status: 413, body: '<html>' });
    await expect(upload(file, 't')).rejects.toMatchObject({ code: 'TOO_LARGE' });
    device.answer = async () => ({ status: 502, body: '<html>' });
    await expect(upload(file, 't')).rejects.toMatchObject({ code: 'NETWORK' });
    keptFiles.clear();
    await expect(upload(file, 't')).rejects.toMatchObject({ code: 'FILE_LOST' });
  });
});
