'use client';

export { App } from '../src/app';
