// What the app needs of the device it runs on. `host.ts` gives it in WeChat, `host.h5.ts` in a browser.
import type { Datum, FixSource } from '../gql/graphql';

/** One position as the device gave it. */
export interface Reading {
  latitude: number;
  longitude: number;
  /** Metres, radius at 68 %. */
  accuracy: number;
  altitude?: number;
  speed?: number;
  heading?: number;
  datum: Datum;
  source: FixSource;
  /** Milliseconds. */
  takenAt: number;
}

/** Why no position can be had: the person or the system said no, or there is none. */
export type LocateFailure = 'DENIED' | 'UNAVAILABLE';

/** What a server answered. */
export interface Answered {
  status: number;
  body: string;
}

/** A file that the phone keeps until the server has it. */
export interface KeptFile {
  /** What the phone keeps it under. */
  key: string;
  /** What it is called, for whoever reads it. */
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
}

/** What is asked for: a photo taken now, pictures of papers (in a browser documents too), documents alone. */
export type Want = 'photo' | 'papers' | 'documents';

/** Why a file is not kept: it is of no kind that is taken, the phone is full, the camera or the files are closed to us. */
export type FileFault = 'KIND' | 'FULL' | 'DENIED';

export class FileFailure extends Error {
  constructor(readonly fault: FileFault) {
    super(fault);
  }
}

/** As long as the server waits for a file, in milliseconds; what hangs longer would hold the outbox up. */
export const UPLOAD_MS = 180_000;

/** Files that the person adds to what they send. They outlive closing the app. */
export interface Files {
  /** Documents are chosen apart from pictures. */
  apart: boolean;
  /** Lets the person take or choose; answers how to keep each, nothing when they chose none. May throw `FileFailure`. */
  choose(want: Want, most: number): Promise<((key: string) => Promise<KeptFile>)[]>;
  /** Sends it as a form; undefined when the phone no longer has it. Rejects when no server answered. */
  upload(file: KeptFile, path: string, headers: Record<string, string>): Promise<Answered | undefined>;
  /** Where a page finds the picture, until it is closed; undefined when the phone no longer has it. */
  view(file: KeptFile): Promise<{ src: string; close: () => void } | undefined>;
  drop(keys: readonly string[]): Promise<void>;
  keys(): Promise<string[]>;
  /** Opens a document that the server hands out; false when that did not work. */
  open(url: string): Promise<boolean>;
}

export interface Host {
  kind: 'h5' | 'weapp';
  /** Before `/graphql` and `/files`; empty where the server that serves the app is meant. */
  base: string;
  /** For `webSocketImpl` of graphql-ws. */
  Socket: unknown;
  socketUrl(): string;
  /** What the phone says it is, at most 100 characters. */
  platform(): string;
  /** The system's language, such as `zh-CN`. */
  language(): string;
  /** How much larger than usual the system shows text, 1 and more. */
  fontScale(): number;

  get(key: string): string | undefined;
  /** False when storage is full. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
  keys(): string[];

  files: Files;

  /** Rejects when no server answered. */
  post(path: string, headers: Record<string, string>, body: string): Promise<Answered>;
  /** Whether the person can see the app now. */
  inFront(): boolean;
  /** Does it while no other window of the app does what is called so. One that takes very long is not waited for. */
  alone(name: string, act: () => Promise<void>): Promise<void>;
  /** Called when the app comes to the front again or the network is back. */
  onResume(act: () => void): void;

  /** Gives readings until it is stopped. */
  locate(take: (reading: Reading) => void, fail: (failure: LocateFailure) => void): () => void;
  /** 0 to 1, where the system tells. */
  battery(): Promise<number | undefined>;
  /** A code of `wx.login`; nothing outside WeChat. */
  wechatCode(): Promise<string | undefined>;
  /** Lets WeChat ask whether messages of these templates may be sent, in answer to a tap; absent outside WeChat. */
  askToTell?: (templates: readonly string[]) => void;

  /** Sounds and shakes once. */
  ring(): void;
  /** Lets the app sound later: browsers ask for a touch first. */
  allowSound(): void;
  /** Reads a page out; absent where the system has no voice for apps. */
  say?: (language: string) => void;
  hush?: () => void;

  copy(text: string): Promise<boolean>;
  call(number: string): void;
  /** Opens the system's permissions; absent where apps cannot. */
  openPermissions?: () => void;
  /** Tells the system in which language the app speaks. */
  speaks(language: string): void;
  /** The page's name, for the bar above it or the window. */
  title(text: string): void;
  /** Moves the reader's place to the page's heading. */
  focusHeading(): void;
}
