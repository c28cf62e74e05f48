// Files in a browser: chosen in its own dialog, pictures made smaller on a canvas, kept in IndexedDB.
import { createStore, delMany, get, keys, set } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import { FileFailure, UPLOAD_MS } from './types';
import type { Files, KeptFile, Want } from './types';

/** The longer side of a picture that is kept, in pixels: a face is known by it, and small print can be read. */
const LONGEST = { photo: 1_600, papers: 2_400, documents: 2_400 } as const;
const QUALITY = 0.85;
const ACCEPT = { photo: 'image/*', papers: 'image/*,application/pdf', documents: 'application/pdf' } as const;

/** Bytes and not a blob: some versions of Safari lose those. */
interface Stored {
  bytes: ArrayBuffer;
  mediaType: string;
}

let opened: UseStore | undefined;
function store(): UseStore {
  opened ??= createStore('yunjian', 'files');
  return opened;
}

let field: HTMLInputElement | undefined;

/** Must begin in the moment of a touch: browsers open no dialog otherwise. */
function dialog(want: Want): Promise<File[]> {
  return new Promise((resolve) => {
    // Older browsers do not tell that nothing was chosen.
    field?.remove();
    const input = document.createElement('input');
    field = input;
    input.type = 'file';
    input.accept = ACCEPT[want];
    input.hidden = true;
    if (want === 'photo') input.setAttribute('capture', 'user');
    else input.multiple = true;
    const done = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', done);
    input.addEventListener('cancel', done);
    document.body.append(input);
    input.click();
  });
}

/** As a JPEG of at most that size. What else the file said, such as where it was taken, is gone. */
async function smaller(file: File, longest: number): Promise<Blob> {
  const url = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const scale = Math.min(1, longest / Math.max(picture.naturalWidth, picture.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
    const paper = canvas.getContext('2d');
    if (!paper) throw new FileFailure('KIND');
    // What is see-through would be black.
    paper.fillStyle = '#fff';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const made = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', QUALITY);
    });
    if (!made) throw new FileFailure('KIND');
    return made;
  } catch {
    throw new FileFailure('KIND');
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function keep(file: File, want: Want, key: string): Promise<KeptFile> {
  const document = file.type === 'application/pdf' || /\.pdf$/i.test(file.name);
  if (document && want === 'photo') throw new FileFailure('KIND');
  const blob = document ? file : await smaller(file, LONGEST[want]);
  const mediaType = document ? 'application/pdf' : 'image/jpeg';
  try {
    await set(key, { bytes: await blob.arrayBuffer(), mediaType } satisfies Stored, store());
  } catch {
    throw new FileFailure('FULL');
  }
  return { key, name: document ? file.name : `${file.name.replace(/\.\w+$/, '')}.jpg`, mediaType, size: blob.size };
}

async function stored(key: string): Promise<Blob | undefined> {
  const found = await get<Stored>(key, store());
  return found && new Blob([found.bytes], { type: found.mediaType });
}

/** What the bytes must be when they have come, where the browser can tell: pages without TLS have no digests. */
async function promise(blob: Blob): Promise<string> {
  if (!globalThis.crypto?.subtle) return '';
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return `?sha256=${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

export const files: Files = {
  apart: false,
  async choose(want, most) {
    const chosen = await dialog(want);
    return chosen.slice(0, most).map((file) => (key) => keep(file, want, key));
  },
  async upload(file, path, headers) {
    const blob = await stored(file.key);
    if (!blob) return undefined;
    const form = new FormData();
    form.append('file', blob, file.name);
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), UPLOAD_MS);
    try {
      const response = await fetch(`${path}${await promise(blob)}`, { method: 'POST', headers, body: form, credentials: 'omit', signal: stop.signal });
      return { status: response.status, body: await response.text() };
    } finally {
      clearTimeout(timer);
    }
  },
  async view(file) {
    const blob = await stored(file.key);
    if (!blob) return undefined;
    const src = URL.createObjectURL(blob);
    return { src, close: () => URL.revokeObjectURL(src) };
  },
  drop: (gone) => delMany([...gone], store()),
  keys: async () => (await keys<string>(store())).map(String),
  async open(url) {
    // The server hands documents out to be saved: the app stays where it is.
    location.assign(url);
    return true;
  },
};
