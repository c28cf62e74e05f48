import en from './en-US/enums.json';
import zh from './zh-CN/enums.json';
import type { Texts } from '.';

export type Enums = typeof zh;
export const enumTexts: Texts<Enums> = { 'zh-CN': zh, 'en-US': en };
