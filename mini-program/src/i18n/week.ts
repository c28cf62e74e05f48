import en from './en-US/week.json';
import zh from './zh-CN/week.json';
import type { Texts } from '.';

export type Week = typeof zh;
export const weekTexts: Texts<Week> = { 'zh-CN': zh, 'en-US': en };
