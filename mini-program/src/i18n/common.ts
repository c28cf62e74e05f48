import en from './en-US/common.json';
import zh from './zh-CN/common.json';
import type { Texts } from '.';

export type Common = typeof zh;
export const commonTexts: Texts<Common> = { 'zh-CN': zh, 'en-US': en };
