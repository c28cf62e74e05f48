// Files in WeChat: taken with its camera or chosen from its albums and chats, kept in the app's own folder.
import Taro from '@tarojs/taro';
import { FileFailure, UPLOAD_MS } from './types';
import type { Files, KeptFile } from './types';

/** Before the names of our files in the app's folder. */
const PREFIX = 'kept.';
/** Pictures that every version of WeChat lets be chosen at once. */
const AT_ONCE = 9;
const TYPES: Record<string, string> = { pdf: 'application/pdf', png: 'image/png', webp: 'image/webp', jpg: 'image/jpeg', jpeg: 'image/jpeg' };

interface Chosen {
  path: string;
  /** What the person calls it; the camera's own names say nothing. */
  name?: string;
  size: number;
}

const folder = () => Taro.env.USER_DATA_PATH ?? '';
const disk = () => Taro.getFileSystemManager();

function endingOf(path: string): string {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return ending in TYPES ? ending : 'jpg';
}

function pathOf({ key, mediaType }: KeptFile): string {
  return `${folder()}/${PREFIX}${key}.${Object.keys(TYPES).find((ending) => TYPES[ending] === mediaType) ?? 'jpg'}`;
}

function isThere(path: string): boolean {
  try {
    disk().accessSync(path);
    return true;
  } catch {
    return false;
  }
}

async function keep({ path, name, size }: Chosen, key: string): Promise<KeptFile> {
  const ending = endingOf(path);
  const file = { key, name: name ?? `${key.slice(-6)}.${ending}`, mediaType: TYPES[ending] ?? 'image/jpeg', size };
  try {
    disk().saveFileSync(path, pathOf(file));
  } catch {
    throw new FileFailure('FULL');
  }
  return file;
}

/** What was chosen; nothing when the person changed their mind. */
async function chosen(choose: Promise<Chosen[]>): Promise<Chosen[]> {
  try {
    return await choose;
  } catch (error) {
    const message = String((error as { errMsg?: string }).errMsg ?? error);
    if (/cancel/i.test(message)) return [];
    throw new FileFailure('DENIED');
  }
}

// Taro makes no promises of these two, and not every WeChat does.
function documents(most: number): Promise<Chosen[]> {
  return new Promise((resolve, fail) => {
    void Taro.chooseMessageFile({
      count: most,
      type: 'file',
      extension: ['pdf'],
      success: ({ tempFiles }) => resolve(tempFiles.map(({ path, name, size }) => ({ path, name, size }))),
      fail,
    });
  });
}

function pictures(most: number, photo: boolean): Promise<Chosen[]> {
  return new Promise((resolve, fail) => {
    void Taro.chooseMedia({
      count: Math.min(most, AT_ONCE),
      mediaType: ['image'],
      sourceType: photo ? ['camera'] : ['camera', 'album'],
      sizeType: ['compressed'],
      ...(photo ? { camera: 'front' as const } : {}),
      success: ({ tempFiles }) => resolve(tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, size }))),
      fail,
    });
  });
}

function ours(): string[] {
  try {
    return disk().readdirSync(folder()).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}

/** `kept.KEY.jpg` → `KEY` */
const keyOf = (name: string) => name.slice(PREFIX.length).replace(/\.\w+$/, '');

export const files: Files = {
  apart: true,
  async choose(want, most) {
    const found = await chosen(want === 'documents' ? documents(most) : pictures(most, want === 'photo'));
    return found.map((one) => (key) => keep(one, key));
  },
  async upload(file, path, header) {
    const filePath = pathOf(file);
    if (!isThere(filePath)) return undefined;
    const url = (process.env.TARO_APP_SERVER ?? '') + path;
    const reply = await Taro.uploadFile({ url, filePath, name: 'file', header, timeout: UPLOAD_MS });
    return { status: reply.statusCode, body: String(reply.data) };
  },
  async view(file) {
    const src = pathOf(file);
    return isThere(src) ? { src, close: () => undefined } : undefined;
  },
  async drop(keys) {
    for (const name of ours().filter((one) => keys.includes(keyOf(one)))) {
      try {
        disk().unlinkSync(`${folder()}/${name}`);
      } catch {
        // Gone already.
      }
    }
  },
  keys: async () => ours().map(keyOf),
  async open(url) {
    try {
      const { tempFilePath } = await Taro.downloadFile({ url });
      await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' });
      return true;
    } catch {
      return false;
    }
  },
};
