import en from './en-US/settings.json';
import zh from './zh-CN/settings.json';
import type { Texts } from '.';

export type Settings = typeof zh;
export const settingsTexts: Texts<Settings> = { 'zh-CN': zh, 'en-US': en };
