import en from './en-US/signin.json';
import zh from './zh-CN/signin.json';
import type { Texts } from '.';

export type Signin = typeof zh;
export const signinTexts: Texts<Signin> = { 'zh-CN': zh, 'en-US': en };
