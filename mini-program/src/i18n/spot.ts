import en from './en-US/spot.json';
import zh from './zh-CN/spot.json';
import type { Texts } from '.';

export type Spot = typeof zh;
export const spotTexts: Texts<Spot> = { 'zh-CN': zh, 'en-US': en };
