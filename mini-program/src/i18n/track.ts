import en from './en-US/track.json';
import zh from './zh-CN/track.json';
import type { Texts } from '.';

export type Track = typeof zh;
export const trackTexts: Texts<Track> = { 'zh-CN': zh, 'en-US': en };
