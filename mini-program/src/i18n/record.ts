import en from './en-US/record.json';
import zh from './zh-CN/record.json';
import type { Texts } from '.';

export type Record = typeof zh;
export const recordTexts: Texts<Record> = { 'zh-CN': zh, 'en-US': en };
